"""An editor decides a disputed figure, another one differs, the first takes hers back. What is left of the evidence?"""

from pathlib import Path

import eventmodel as em

dossier = em.read(Path(__file__).parent / "harbour-ferry")
nordwelle = next(page for page in dossier.articles.values() if page.source == "Nordwelle")
ferry = dossier.target(em.Mention(nordwelle.id))  # the main event of that page


def show(heading: str, dossier: em.Dossier) -> None:
    """What one should believe of the missing, and which claims there are to look at."""
    story = em.analyse(dossier)
    event = story.events_by_mention[ferry.id]
    found = story.resolution_of(event, "missing")
    print(f"{heading}: {found.reading or 'no value'}")
    print(f"    {found.because}")
    print(f"    claims for it {len(found.supporting)}, against it {len(found.opposing)}, ", end="")
    print(f"of {len(story.claims_of(event, 'missing'))} that can be looked at")


show("As it was read", dossier)

vera = em.Ruling.of(ferry, "missing", "46", author="Vera", reason="the list of names at the harbour office")
decided = dossier.add(vera)
show("After Vera's ruling", decided)

jon = em.Ruling.of(ferry, "missing", "47", author="Jon", reason="one name stands on the list twice")
show("After Jon's, which differs", decided.add(jon))

back = em.Retraction(decided.target(vera), author="Vera", reason="the list was of the day before")
show("After Vera took hers back", decided.add(jon, back))

again = em.Retraction(decided.add(back).target(back), author="Vera", reason="it was the right list after all")
show("After she took that back", decided.add(jon, back, again))
