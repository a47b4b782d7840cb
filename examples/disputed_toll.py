"""How many died in the Dorrin valley: 57, 58 or 61? Who says so, and what follows by which rule?"""

from pathlib import Path

import eventmodel as em
from eventmodel.resolution import PRESETS

PAGES = Path(__file__).parent / "dorrin-quake"
dossier = em.read(PAGES / "06_northway-radio.txt", PAGES / "07_dorrin-voice.txt")
radio, voice = sorted(dossier.articles.values(), key=lambda article: article.paths)

# Reading is by rules and misses some figures. What a person sees on a page is put in with its quote.
dossier = dossier.add(
    radio.claim("deaths", "58", quote="The government says 58 people died", speaker="the government"),
    radio.claim("deaths", "61", quote="The town's mayor says it was 61", speaker="Milka Torren"),
    voice.claim("deaths", "57", quote="from 58 to 57", speaker="the emergencies ministry"),
    voice.claim("deaths", "61", quote="Her own list holds 61 names", speaker="Milka Torren"),
)
# And what a person knows: both pages are about one earthquake, 412 died in one of 1974, and the mayor has a name.
one, other = (dossier.target(em.Mention(page.id)) for page in (radio, voice))
acts = [em.Judgement(one, other, em.Verdict.SAME, author="Ana", reason="5 June 2018, Karpen")]
for claim in dossier.claims.values():
    if claim.attribute == "deaths" and claim.reading.said.stated == 412:
        acts += [em.Correction(dossier.target(claim), author="Ana", reason="those of 1974")]
    if claim.speaker == "The town's mayor":
        acts += [em.Correction(dossier.target(claim), author="Ana", reason="put in again, with her name")]

story = em.analyse(dossier.add(*acts))
event = story.events[0]
for found in story.discrepancies_of(event, "deaths"):
    if found.word == "contradiction":
        for side in found.positions:
            claims = story.claims_behind(side)
            print(f"{side.reading}: {story.witnesses.tally(claims)}")
            for claim in claims:
                print(f"    “{claim.span.exact}”, says {claim.speaker or 'the outlet itself'}")
print()
for name in ("default", "primary", "conservative", "high"):
    resolution = story.under(PRESETS[name]).resolution_of(event, "deaths")
    print(f"{name}: {resolution.reading or 'unresolved'}, because {resolution.because}")
