"""How strong was the earthquake, and how deep did it lie? Attributes of another field, and rules that read them."""

from pathlib import Path

import eventmodel as em
from eventmodel.extraction import FigureRule
from eventmodel.model import Attribute, register_attribute

# What the library needs to know: the type of value, the unit, and (by default) that there is one true value.
register_attribute(Attribute("quake:magnitude", "quantity", "magnitude", about="how strong it was"))
register_attribute(Attribute("quake:depth", "quantity", "kilometre", about="how deep it lay"))
RULES = [
    FigureRule("quake:magnitude", "magnitude", "magnitude, quake, earthquake"),
    FigureRule("quake:depth", "kilometre", "depth, deep, below the surface"),
]

PAGES = sorted((Path(__file__).parent / "dorrin-quake").glob("*.txt"))[:6]
dossier = em.read(*PAGES, extractors=RULES)

# What a person knows: the pages are about one earthquake, and a magnitude of 5.1 is that of an aftershock.
first, *others = (dossier.target(em.Mention(page)) for page in dossier.articles)
acts = [em.Judgement(first, other, em.Verdict.SAME, author="Ana") for other in others]
aftershocks = (c for c in dossier.claims.values() if c.attribute == "quake:magnitude" and c.span.exact == "5.1")
acts += [em.Correction(dossier.target(claim), author="Ana", reason="an aftershock's") for claim in aftershocks]

story = em.analyse(dossier.add(*acts))
event = story.events_by_mention[first.id]
for attribute in ("quake:magnitude", "quake:depth"):
    print(attribute)
    in_force = [c for c in story.claims_of(event, attribute) if c.id not in story.standing.unsupporting]
    said = {(claim.speaker or "nobody named", claim.reading.said.words) for claim in in_force}
    for speaker, words in sorted(said):
        print(f"    {speaker}: {words}")
    for found in story.discrepancies_of(event, attribute):
        print(f"    {found.word}: {' / '.join(str(side.reading) for side in found.positions)}")
    resolution = story.resolution_of(event, attribute)
    print(f"    {resolution.status.value}: {resolution.reading or 'no value'}, because {resolution.because}")
