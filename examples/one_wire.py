"""Four reports say how strong the earthquake was. How many witnesses is that?"""

from pathlib import Path

import eventmodel as em

PAGES = sorted((Path(__file__).parent / "dorrin-quake").glob("*.txt"))[:5]
story = em.analyse(em.read(*PAGES))


def name(article: str) -> str:
    """What a page is called here: the outlet, where the page shows it, else the file."""
    page = story.dossier.articles[article]
    return page.source or Path(page.paths[0]).name


print("One origin, because of text that they share:")
for origin in story.all_origins.all:
    if len(origin.articles) > 1:
        print(f"    {' and '.join(dict.fromkeys(map(name, origin.articles)))}: {origin.name} ({origin.basis})")

print("What they share:")
for copy in story.copies:
    longest = max(copy.passages, key=lambda passage: passage.a_end - passage.a_start)
    words = story.dossier.articles[copy.a].text[longest.a_start : longest.a_end].split()
    print(f"    {copy.similarity:.0%} of the shorter one, such as “{' '.join(words[:9])} …”")

print("Who stands behind a figure:")
for size in ("6.4", "6.6"):
    printed = [c for c in story.dossier.claims.values() if c.span.exact.startswith(size)]
    print(f"    magnitude {size}: {story.witnesses.tally(printed)}")
