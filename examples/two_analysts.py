"""Two people work on one story, each on a machine of their own. What comes of it when they put their work together?"""

from pathlib import Path

import eventmodel as em
from eventmodel.model import Attribute, register_attribute

register_attribute(Attribute("ship:aboard", "quantity", "person", about="people on the ship"))
PAGES = Path(__file__).parent / "harbour-ferry"
NAMES = {"Meridian": "01_meridian-post.txt", "Tribune": "03_tidewater-tribune.txt", "Nordwelle": "04_nordwelle.txt"}


def read(name: str) -> tuple[em.Dossier, em.Article]:
    """One page, and the article on it."""
    dossier = em.read(PAGES / NAMES[name])
    return dossier, next(iter(dossier.articles.values()))


# Ana reads two pages, and adds what they say of the people on board.
(first, post), (second, tribune) = read("Meridian"), read("Tribune")
listed = post.claim("ship:aboard", "112", quote="the manifest listed 112 people", speaker="Agnes Thorley")
counted = tribune.claim("ship:aboard", "138", quote="138 people were aboard", speaker="Ruairi Penhallow")
ana = (first | second).add(listed, counted)

# Ben reads two as well, one of them the same, and adds another figure.
third, nordwelle = read("Nordwelle")
official = nordwelle.claim("ship:aboard", "131", quote="131 people had been aboard", speaker="the ministry")
ben = (second | third).add(counted, official)

both = ana | ben
assert both == ben | ana == (ana | both) | ben  # any order, any grouping, however often
print(f"Ana has {len(ana.articles)} articles, Ben {len(ben.articles)}, both together {len(both.articles)}")
print(f"new to Ana: {[page.source for page in em.diff(ana, both).added if isinstance(page, em.Article)]}")


def show(dossier: em.Dossier, heading: str) -> None:
    """What stands on the number aboard."""
    story = em.analyse(dossier)
    print(heading)
    for claim in story.claims_of(story.events[0], "ship:aboard"):
        print(f"    {claim.reading}, says {claim.speaker}: {story.standing.unsupporting.get(claim.id, 'in force')}")
    found = story.resolution_of(story.events[0], "ship:aboard")
    print(f"    {found.status.value}: {found.reading or 'no value'}, because {found.because}")


show(both, "Before anybody decides:")
new = both.target(official)
why = "the ministry replaces both figures"
show(
    both.add(
        *(em.Correction(both.target(old), replacement=new, author="Ben", reason=why) for old in (listed, counted))
    ),
    "After Ben's two corrections:",
)
