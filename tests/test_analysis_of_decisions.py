"""What people decide shows in the views, hides no evidence, and is undone by taking it back."""

from __future__ import annotations

import eventmodel as em

HERALD = em.Article.from_text(
    "At least 17 people died when the ferry Marenta sank off Port Selwyn on 12 March 2019.",
    source="Selwyn Bay Herald", title="Ferry sinks off Port Selwyn", published="2019-03-13",
)  # fmt: skip
POST = em.Article.from_text(
    "The ferry Marenta sank off Port Selwyn on 12 March 2019. The toll stands at 12, officials said.",
    source="The Meridian Post", title="Ferry sinks off Port Selwyn", published="2019-03-13",
)  # fmt: skip
TOLL = HERALD.claim("deaths", "at least 17", quote="At least 17 people")
LOWER = POST.claim("deaths", "12", quote="12,")
WHOLE = em.Dossier.of(HERALD, POST, TOLL, LOWER)
MAINS = TOLL.mention, LOWER.mention


def _judged(verdict: str, dossier: em.Dossier = WHOLE) -> em.Judgement:
    one, other = map(dossier.target, MAINS)
    return em.Judgement(one, other, em.Verdict(verdict), author="Ana", reason="read both")


def _joined(dossier: em.Dossier) -> bool:
    return any(set(MAINS) <= set(event.mentions) for event in em.analyse(dossier).events)


def test_judgements_join_and_part_events_and_can_be_taken_back() -> None:
    alone = _joined(WHOLE)
    for verdict, joined in (("same", True), ("different", False)):
        judgement = _judged(verdict)
        judged = WHOLE.add(judgement)
        assert _joined(judged) is joined
        undone = judged.add(em.Retraction(judged.target(judgement), author="Ben"))
        assert _joined(undone) is alone
        assert em.analyse(undone).events == em.analyse(WHOLE).events


def test_judgements_that_contradict_bind_nobody_and_are_told() -> None:
    both = WHOLE.add(_judged("same"), _judged("different"))
    story = em.analyse(both)
    assert _joined(both) is _joined(WHOLE)
    assert "Ana" in str(story.standing.conflicts[0])


def test_a_retracted_article_is_in_no_view() -> None:
    story = em.analyse(WHOLE.add(em.Retraction(WHOLE.target(POST), author="Ana", reason="a hoax")))
    assert {article for event in story.events for article, _ in event.articles} == {HERALD.id}
    assert LOWER.id in story.dossier.claims
    assert "a hoax" in story.explain(LOWER.id)


def test_a_corrected_claim_is_shown_and_opposes_no_more() -> None:
    same = WHOLE.add(_judged("same"))
    assert [d.attribute for d in em.analyse(same).discrepancies if d.attribute == "deaths"]
    correction = em.Correction(WHOLE.target(LOWER), author="The Meridian Post", reason="the count was wrong")
    story = em.analyse(same.add(correction))
    (event,) = story.events
    assert LOWER.id in event.claims
    assert "the count was wrong" in story.explain(LOWER.id)
    assert not [d for d in story.discrepancies if d.attribute == "deaths"]


def test_an_act_on_what_is_not_there_is_listed() -> None:
    lost = em.Retraction(em.Target("c1-gone", "claim"), author="Ana")
    assert [orphan.act for orphan in em.analyse(WHOLE.add(lost)).standing.orphans] == [lost]


def test_a_ruling_decides_and_keeps_the_evidence() -> None:
    same = WHOLE.add(_judged("same"))
    ruling = em.Ruling.of(same.target(MAINS[0]), "deaths", "19", author="Ana", reason="the list of names")
    story = em.analyse(same.add(ruling))
    (event,) = story.events
    resolution = story.resolution_of(event, "deaths")
    assert resolution is not None
    assert str(resolution.reading) == "19 persons"
    assert "the list of names" in story.explain(resolution.id)
    assert {TOLL.id, LOWER.id} <= {*resolution.supporting, *resolution.opposing}
    undone = em.analyse(same.add(ruling, em.Retraction(em.Target.of(ruling), author="Ben")))
    assert undone.resolutions == em.analyse(same).resolutions


def test_rulings_that_differ_leave_it_open() -> None:
    main = WHOLE.target(MAINS[0])
    rulings = [em.Ruling.of(main, "deaths", value, author=author) for author, value in (("Ana", "19"), ("Ben", "20"))]
    story = em.analyse(WHOLE.add(*rulings))
    resolution = story.resolution_of(story.events_by_mention[MAINS[0]], "deaths")
    assert resolution is not None
    assert resolution.reading is None
    assert "Ana" in story.explain(resolution.id)
    assert "Ben" in story.explain(resolution.id)
    assert story.standing.conflicts


def test_a_ruling_on_what_no_page_says_is_shown() -> None:
    ruling = em.Ruling.of(WHOLE.target(MAINS[0]), "injured", "4", author="Ana", reason="the hospital's list")
    story = em.analyse(WHOLE.add(ruling))
    resolution = story.resolution_of(story.events_by_mention[MAINS[0]], "injured")
    assert resolution is not None
    assert str(resolution.reading) == "4 persons"


def test_a_withdrawn_claim_supports_nothing() -> None:
    correction = em.Correction(WHOLE.target(TOLL), author="Selwyn Bay Herald", reason="misheard")
    story = em.analyse(WHOLE.add(correction))
    resolution = story.resolution_of(story.events_by_mention[MAINS[0]], "deaths")
    assert resolution is not None
    assert TOLL.id not in resolution.supporting
