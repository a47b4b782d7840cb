"""Words: wordings, speakers and terms that differ, and denials; what only sounds alike is left alone."""

from __future__ import annotations

import attrs
import pytest

import eventmodel as em
from eventmodel.comparison import Witnesses, find_discrepancies
from eventmodel.model import Claim, Discrepancy, Event, Kind, Locus, Polarity, Role, main_mention_id
from eventmodel.values import Flag, Text

Told = tuple[str, str, str]
"""The sentence of an article, the words of the claim in it, and who says so."""


def differ(
    attribute: str,
    *told: Told,
    kind: type = Text,
    negative: tuple[int, ...] = (),
    event_type: str = "meeting",
) -> list[Discrepancy]:
    pages = [em.Article.from_text(sentence, source=f"Outlet {n}") for n, (sentence, _, _) in enumerate(told)]
    claims: list[Claim] = []
    for n, (page, (_, words, speaker)) in enumerate(zip(pages, told, strict=True)):
        polarity = Polarity.NEGATIVE if n in negative else Polarity.POSITIVE
        value = Flag(value=True) if kind is Flag else kind(words)
        claims.append(page.claim(attribute, value, quote=words, speaker=speaker or (), polarity=polarity))
    mains = tuple((p.id, Role.MAIN) for p in pages)
    event = Event("e1-x", event_type, "", None, None, (), tuple(main_mention_id(p.id) for p in pages), mains, ())
    return list(find_discrepancies(event, claims, claims, Witnesses({p.id: p for p in pages}, {})))


def said(words: str, speaker: str) -> Told:
    return f"Of the pact {speaker} said: {words}.", words, speaker


def kinds(found: list[Discrepancy]) -> list[tuple[Kind, Locus]]:
    return [(d.kind, d.locus) for d in found]


def test_an_outcome_in_other_words_is_wording() -> None:
    found = differ(
        "outcome",
        said("the harbour accord was being carried out well", "Vera Holm"),
        said("the harbour accord is carried out without trouble", "Holm"),
    )  # fmt: skip
    assert kinds(found) == [(Kind.WORDING, Locus.SOURCES)]
    assert len(found[0].positions) == 2


def test_outcomes_of_different_things_are_no_wording() -> None:
    assert differ(
        "outcome",
        ("The ministers signed a fishing treaty.", "signed a fishing treaty", ""),
        ("The ferry line will open in May.", "The ferry line will open in May", ""),
    ) == []  # fmt: skip


def test_a_named_gesture_is_compared_by_its_clause() -> None:
    nods = (f"They did not shake hands, with only a {nod} nod." for nod in ("brief", "cold"))
    pages = [em.Article.from_text(text, source=f"Outlet {n}") for n, text in enumerate(nods)]
    claims = [
        p.claim("gesture", Text("handshake"), quote=p.text.rstrip("."), polarity=Polarity.NEGATIVE) for p in pages
    ]
    mains = tuple((p.id, Role.MAIN) for p in pages)
    event = Event("e1-x", "meeting", "", None, None, (), tuple(main_mention_id(p.id) for p in pages), mains, ())
    found = find_discrepancies(event, claims, claims, Witnesses({p.id: p for p in pages}, {}))
    assert kinds(list(found)) == [(Kind.WORDING, Locus.SOURCES)]


def test_a_quotation_given_to_another_is_attribution() -> None:
    words = "we saw the water rise"
    found = differ(
        "quote",
        (f"“{words},” said Vera Holm.", words, "Vera Holm"),
        (f"“{words},” said Jon Pell.", words, "Jon Pell"),
        kind=em.Quotation,
    )
    assert kinds(found) == [(Kind.ATTRIBUTION, Locus.SOURCES)]
    assert "Jon Pell" in found[0].explanation


def test_a_body_and_its_spokeswoman_are_two_voices() -> None:
    words = "we have no further news"
    speakers = ("Harbour Office", "a Harbour Office spokeswoman")
    found = differ("quote", *((f"“{words},” it said.", words, s) for s in speakers), kind=em.Quotation)
    assert kinds(found) == [(Kind.ATTRIBUTION, Locus.SOURCES)]


def test_a_shorter_name_is_no_other_speaker() -> None:
    words = "we saw the water rise"
    said = ((f"“{words},” said {name}.", words, name) for name in ("Vera Holm", "Holm"))
    assert differ("quote", *said, kind=em.Quotation) == []


def test_terms_that_take_a_side_are_framing() -> None:
    found = differ(
        "framing", ("The rebels took the town.", "rebels", ""), ("The terrorists took the town.", "terrorists", "")
    )
    assert kinds(found) == [(Kind.FRAMING, Locus.SOURCES)]


@pytest.mark.parametrize(("one", "other"), [("war", "clashes"), ("rebels", "rebels"), ("truce", "regime")])
def test_what_is_no_framing(one: str, other: str) -> None:
    assert differ("framing", (f"The {one} it was.", one, ""), (f"A {other} it was.", other, "")) == []


def test_what_one_person_called_it_is_wording() -> None:
    found = differ(
        "framing",
        said("a needed step that kept the port open", "Vera Holm"),
        said("a hard but needed measure that kept the port open", "Vera Holm"),
    )  # fmt: skip
    assert kinds(found) == [(Kind.WORDING, Locus.SOURCES)]


def test_a_denial_against_an_assertion_is_a_contradiction() -> None:
    found = differ(
        "circumstance",
        ("They shook hands.", "shook hands", ""),
        ("They did not.", "did not", ""),
        kind=Flag,
        negative=(1,),
    )
    assert kinds(found) == [(Kind.CONTRADICTION, Locus.SOURCES)]
    assert "denies" in found[0].explanation


def test_two_denials_agree() -> None:
    told = (("They did not shake.", "did not shake", ""), ("They did not.", "did not", ""))
    found = differ("circumstance", *told, kind=Flag, negative=(0, 1))
    assert Kind.CONTRADICTION not in {d.kind for d in found}


def test_what_two_people_say_in_one_article_is_no_disagreement_of_the_article() -> None:
    page = em.Article.from_text("The firm said that they shook hands. The union denied that they shook hands.")
    claims = [
        page.claim("gesture", Text("handshake"), quote="shook hands", occurrence=n, speaker=speaker, polarity=polarity)
        for n, (speaker, polarity) in enumerate((("The firm", Polarity.POSITIVE), ("The union", Polarity.NEGATIVE)))
    ]
    event = Event("e1-x", "meeting", "", None, None, (), (main_mention_id(page.id),), ((page.id, Role.MAIN),), ())
    witnesses = Witnesses({page.id: page}, {})
    assert find_discrepancies(event, claims, claims, witnesses) == ()
    own = [attrs.evolve(claims[0], attribution=()), claims[1]]
    assert [d.word for d in find_discrepancies(event, own, own, witnesses)] == ["internal"]


def test_other_causes_may_not_all_be_true() -> None:
    told = (
        ("The fire was caused by a gas leak.", "The fire was caused by a gas leak", ""),
        ("It was caused by a short circuit.", "It was caused by a short circuit", ""),
    )
    found = differ("cause", *told, event_type="disaster")
    assert kinds(found) == [(Kind.CONTRADICTION, Locus.SOURCES)]
    assert "They may not all be true" in found[0].explanation
    assert differ("cause", *told, event_type="meeting") == []
    assert differ("cause", told[0], told[0], event_type="disaster") == []


def test_what_one_speaker_says_did_not_come_about_is_one_thing_in_few_common_words() -> None:
    lines = ("the matter of the prisoners was not settled", "it had not been possible to exchange prisoners")
    told = [(f"Vera Holm said {line}.", line, "Vera Holm") for line in lines]
    assert kinds(differ("outcome", *told, negative=(0, 1))) == [(Kind.WORDING, Locus.SOURCES)]
    assert differ("outcome", *told) == []


def test_a_loaded_term_stands_against_the_plain_one_of_those_who_do_not_use_it() -> None:
    told = (
        ("Protesters filled the square, and rioters threw stones.", "rioters", ""),
        ("Protesters filled the square.", "Protesters", ""),
    )
    names = {"rioters": "riot", "Protesters": "protest"}
    pages = [em.Article.from_text(sentence, source=f"Outlet {n}") for n, (sentence, _, _) in enumerate(told)]
    claims = [p.claim("framing", Text(names[w]), quote=w) for p, (_, w, _) in zip(pages, told, strict=True)]
    claims.append(pages[0].claim("framing", Text("protest"), quote="Protesters"))
    mains = tuple((p.id, Role.MAIN) for p in pages)
    event = Event("e1-x", "protest", "", None, None, (), tuple(main_mention_id(p.id) for p in pages), mains, ())
    (found,) = find_discrepancies(event, claims, claims, Witnesses({p.id: p for p in pages}, {}))
    assert found.kind is Kind.FRAMING
    assert {(str(p.reading.value), len(p.claims)) for p in found.positions} == {("riot", 1), ("protest", 1)}
