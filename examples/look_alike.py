"""The same two leaders, the same host, the same war behind them: are these reports of one meeting?"""

from pathlib import Path

import eventmodel as em

dossier = em.read(Path(__file__).parent / "valley-talks")
story = em.analyse(dossier)


def outlets(event: em.Event, role: str) -> str:
    """The outlets that report an event as their main one, or in the background."""
    return ", ".join(sorted(dossier.articles[key].source for key, as_what in event.articles if as_what.value == role))


meetings = [event for event in story.events if event.type == "meeting" and outlets(event, "main")]
for event in meetings:
    print(event.title)
    print(f"    main event of: {outlets(event, 'main')}")
    print(f"    also recalled by: {outlets(event, 'background') or 'nobody'}")

print("What joins the reports of the first:")
for link in story.links:
    if set(link.mentions) == set(meetings[0].mentions):
        strongest = max(link.why, key=lambda why: why.score)
        for sign in strongest.signs:
            print(f"    {sign.what}")

# A person says otherwise, with a reason, and takes it back: nothing is overwritten.
one, other = (
    dossier.target(em.Mention(next(key for key, role in event.articles if role.value == "main")))
    for event in meetings[:2]
)
joined = em.Judgement(one, other, em.Verdict.SAME, author="Ana", reason="one round of talks")
undone = em.Retraction(dossier.add(joined).target(joined), author="Ana", reason="sixteen months lie between")
for decisions in ([], [joined], [joined, undone]):
    now = em.analyse(dossier.add(*decisions))
    mains = {now.events_by_mention[mention].id for mention in (one.id, other.id)}
    print(f"decisions: {len(decisions)}, events: {len(mains)}")
