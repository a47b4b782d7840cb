"""How did the number of the dead grow from day to day, and what could one believe on each of them?"""

from pathlib import Path

import eventmodel as em

PAGES = Path(__file__).parent / "dorrin-quake"
dossier = em.read(*(PAGES / name for name in ("01_lintmere-observer.txt", "03_istrel-herald.txt", "04_kanalblick.txt")))
pages = sorted(dossier.articles.values(), key=lambda article: article.paths)

# What a person knows: the pages are about one event, and some figures on them are not of it.
first, *others = (dossier.target(em.Mention(page.id)) for page in pages)
acts = [em.Judgement(first, other, em.Verdict.SAME, author="Ana") for other in others]
elsewhere = {400: "the dead of 1974", 412: "the dead of 1974"}
for claim in dossier.claims.values():
    of_house = claim.span.exact == "nine people died"
    reason = "the dead of one house" if of_house else elsewhere.get(claim.reading.said.stated, "")
    if claim.attribute == "deaths" and reason:
        acts += [em.Correction(dossier.target(claim), author="Ana", reason=reason)]

story = em.analyse(dossier.add(*acts))
event = story.events[0]

print("What was printed")
tolls = [claim for claim in story.claims_of(event, "deaths") if claim.id not in story.standing.unsupporting]
for claim in sorted(tolls, key=lambda c: (str(dossier.articles[c.article].published), c.span.start)):
    day = str(dossier.articles[claim.article].published)[:10]
    bar = "#" * int(claim.reading.said.stated or 0)
    print(f"  {day} {bar:<32} “{claim.span.exact}”")

print("What one could believe")
for step in story.history(event, "deaths").steps:
    print(f"  {step.day} {step.resolution.reading or 'unresolved'}")

final = story.resolution_of(event, "deaths")
print(f"In the end: {final.reading}, because {final.because}")
