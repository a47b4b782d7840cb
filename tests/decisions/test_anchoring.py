"""Targets: which records they mean, which they don't, and what is said where none is found."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import attrs
import pytest

from eventmodel.decisions.aims import found_for
from eventmodel.decisions.anchoring import Anchors
from eventmodel.model import (
    Article,
    Claim,
    Dossier,
    Judgement,
    Mention,
    Polarity,
    Span,
    Target,
    Trace,
    Verdict,
    main_mention_id,
)  # fmt: skip

if TYPE_CHECKING:
    from eventmodel.model import Record

URL = "https://example.org/boats"
TEXT = "Two boats sank off Port Elm. Five people died, the harbour office said."
PAGE = Article.from_text(TEXT, source="The Example", url=URL)
CLAIM = PAGE.claim("deaths", "5", quote="Five people died", speaker="the harbour office")
TARGET = Target.of(CLAIM, {PAGE.id: PAGE})


def _read_in(page: Article, quote: str = "Five people died", speaker: str = "the harbour office") -> Claim:
    return page.claim("deaths", "5", quote=quote, speaker=speaker)


def _ids(target: Target, *records: Record) -> frozenset[str]:
    return Anchors(Dossier.of(*records)).find(target).ids


def _reason(target: Target, *records: Record) -> str:
    found = Anchors(Dossier.of(*records)).find(target)
    assert not found.ids
    return found.reason


def _scraped_anew(url: str = URL, source: str = "The Example", domain: str = "") -> Article:
    text = f"Menu\n{TEXT}\nFooter"
    return Article(text, source, domain, url, body=((5, 5 + len(TEXT)),))


def test_the_id_is_enough() -> None:
    assert _ids(Target(CLAIM.id, "claim"), CLAIM) == {CLAIM.id}


def test_what_has_no_trace_is_lost_with_its_id() -> None:
    assert "nothing tells of which page" in _reason(Target("c1-gone", "claim"), PAGE, CLAIM)
    assert _reason(Target("j1-gone", "judgement"), PAGE) == "the dossier does not hold j1-gone"


def test_other_claims_of_the_same_page_are_not_meant_while_the_id_is_there() -> None:
    mended = _read_in(PAGE, "Five people")
    assert _ids(TARGET, PAGE, CLAIM, mended) == {CLAIM.id}


def test_a_claim_is_found_by_the_body_of_its_page() -> None:
    page = _scraped_anew(url="")
    claim = _read_in(page, "Five people")
    assert _ids(TARGET, page, claim, page.claim("injured", "5", quote="Five people")) == {claim.id}


def test_all_scrapes_of_a_page_are_meant() -> None:
    pages = [_scraped_anew(url=""), _scraped_anew(url=f"{URL}?from=menu"), PAGE]
    claims = [_read_in(page) for page in pages]
    assert _ids(TARGET, *pages, *claims) == {claim.id for claim in claims}


def test_another_outlets_copy_is_not_meant() -> None:
    copy = _scraped_anew(source="Another", url="")
    assert "no page here" in _reason(TARGET, copy, _read_in(copy))
    assert _ids(TARGET, PAGE, CLAIM, copy, _read_in(copy)) == {CLAIM.id}


def test_an_outlet_whose_domain_became_known_is_the_same() -> None:
    page = _scraped_anew(domain="example.org", url="")
    assert _ids(TARGET, page, _read_in(page)) == {_read_in(page).id}


def test_one_notice_in_the_place_of_many_articles_is_not_one_page() -> None:
    pages = [Article("Log in to read.", "The Example", "", f"{URL}/{n}", f"Boat {n}", body=((0, 15),)) for n in "12"]
    assert _ids(Target.of(pages[0]), *pages) == {pages[0].id}
    assert "no page here" in _reason(Target.of(pages[0]), pages[1])


def test_pages_without_a_body_are_not_alike_for_that() -> None:
    empty = Target.of(Article(" ", "The Example"))
    assert "no page here" in _reason(empty, Article("  ", "The Example"))


def test_a_page_of_one_address_may_have_a_new_text() -> None:
    page = Article.from_text(f"{TEXT} More is to come.", source="The Example", url=URL)
    assert _ids(TARGET, page, _read_in(page)) == {_read_in(page).id}


def test_the_whole_page_of_an_address_is_known_by_its_headline() -> None:
    old = attrs.evolve(PAGE, title="Boats sink")
    same = Article.from_text("Three boats sank.", source="The Example", url=URL, title="Boats sink")
    for record in (old, Mention(old.id)):
        target = Target.of(record, {old.id: old})
        assert _ids(target, same) == {same.id if record is old else main_mention_id(same.id)}
        for title in ("A strike ends", ""):
            live = Article.from_text("A strike ended.", source="The Example", url=URL, title=title)
            assert _reason(target, live).endswith("the page at its address has other text")


def test_an_untitled_page_is_not_known_by_having_no_headline() -> None:
    live = Article.from_text("A strike ended.", source="The Example", url=URL)
    assert "has other text" in _reason(Target.of(PAGE), live)


def test_the_words_must_stand_in_their_line_at_an_address() -> None:
    live = Article.from_text("In a fire elsewhere, Five people died at noon.", source="The Example", url=URL)
    claim = live.claim("deaths", "5", quote="Five people died")
    assert "the page at its address has other text" in _reason(TARGET, live, claim)


def test_several_texts_of_one_address_are_told_apart_by_the_words_or_not_at_all() -> None:
    one = Article.from_text(f"{TEXT} More is to come.", source="The Example", url=URL, title="Boats sink")
    other = Article.from_text("Nobody died off Port Elm.", source="The Example", url=URL, title="Boats sink")
    assert _ids(TARGET, one, other, _read_in(one)) == {_read_in(one).id}
    reason = _reason(Target.of(attrs.evolve(PAGE, title="Boats sink")), one, other)
    assert reason.endswith("may be of any of " + ", ".join(sorted((one.id, other.id))))


def test_of_several_texts_of_one_address_the_one_with_the_like_surroundings_is_meant() -> None:
    like = Article.from_text(f"{TEXT} More is to come.", source="The Example", url=URL)
    unlike = Article.from_text("Elsewhere, Five people died in a fire.", source="The Example", url=URL)
    claims = [_read_in(like), _read_in(unlike)]
    assert _ids(TARGET, like, unlike, *claims) == {claims[0].id}


def test_a_page_that_shows_the_outlet_comes_before_one_that_shows_none() -> None:
    sure, unsure = _scraped_anew(url=""), _scraped_anew(url="", source="")
    assert _ids(TARGET, sure, unsure, _read_in(sure), _read_in(unsure)) == {_read_in(sure).id}


def test_words_with_their_surroundings_lead_to_a_page_of_the_same_outlet() -> None:
    page = Article.from_text(f"{TEXT} More boats are missed.", source="The Example")
    assert _ids(TARGET, page, _read_in(page)) == {_read_in(page).id}
    elsewhere = Article.from_text(f"{TEXT} More boats are missed.", source="Another")
    assert "no page here" in _reason(TARGET, elsewhere, _read_in(elsewhere))


def test_other_lines_may_change_where_the_own_line_is_long_enough() -> None:
    line = "Five people died off Port Elm, the harbour office said."
    old = Article.from_text(f"Boats sink\n{line}\nFooter", source="The Example")
    target = Target.of(_read_in(old), {old.id: old})
    page = Article.from_text(f"Updated\n{line} Two more are missed.", source="The Example")
    assert _ids(target, page, _read_in(page)) == {_read_in(page).id}
    short = Article.from_text("Boats sink\nFive people died.\nFooter", source="The Example")
    target = Target.of(_read_in(short), {short.id: short})
    other = Article.from_text("A fire\nFive people died.\nMore to come", source="The Example")
    assert "no page here" in _reason(target, other, _read_in(other))


def test_words_without_their_surroundings_lead_nowhere() -> None:
    page = Article.from_text("Elsewhere, Five people died, too.", source="The Example")
    assert "no page here" in _reason(TARGET, page, page.claim("deaths", "5", quote="Five people died"))


def test_white_space_of_any_sort_matches_any_other() -> None:
    page = _scraped_anew()
    spaced = attrs.evolve(
        page, text=page.text.replace(" ", " \u00a0\n"), body=((5, 5 + len(TEXT.replace(" ", " \u00a0\n"))),)
    )
    claim = spaced.claim("deaths", "5", quote="Five people died", speaker="the harbour office")
    assert _ids(TARGET, spaced, claim) == {claim.id}


def test_places_are_told_apart_by_what_stands_around_them() -> None:
    twice = "Last year 5 died in Elm. This year 5 died in Oak."
    page = Article.from_text(twice, source="The Example", url=URL)
    first, second = (page.claim("deaths", "5", quote="5 died", occurrence=n) for n in (0, 1))
    anew = attrs.evolve(page, text=f"{twice} Footer.", body=())
    found = [anew.claim("deaths", "5", quote="5 died", occurrence=n) for n in (0, 1)]
    for old, new in zip((first, second), found, strict=True):
        assert _ids(Target.of(old, {page.id: page}), anew, *found) == {new.id}


def test_a_denial_is_another_claim() -> None:
    page = _scraped_anew()
    denied = attrs.evolve(_read_in(page), polarity=Polarity.NEGATIVE)
    assert "nothing like it was read at “Five people died”" in _reason(TARGET, page, denied)
    assert _ids(attrs.evolve(TARGET, polarity=Polarity.NEGATIVE), page, denied) == {denied.id}


def test_the_same_speaker_comes_first() -> None:
    page = _scraped_anew()
    own, said = _read_in(page, speaker=""), _read_in(page)
    assert _ids(TARGET, page, own, said) == {said.id}
    assert _ids(TARGET, page, own) == {own.id}


def test_claims_by_other_speakers_are_not_chosen_from() -> None:
    page = _scraped_anew()
    claims = [_read_in(page, speaker=name) for name in ("a mayor", "a witness")]
    reason = _reason(TARGET, page, *claims)
    assert reason.endswith("may be any of " + ", ".join(sorted(claim.id for claim in claims)))


def test_two_readings_of_one_statement_are_both_meant() -> None:
    page = _scraped_anew()
    wide, narrow = _read_in(page), _read_in(page, "Five people")
    assert _ids(TARGET, page, wide, narrow) == {wide.id, narrow.id}


def test_a_claim_on_the_main_event_comes_before_one_in_the_background() -> None:
    page = _scraped_anew()
    sinking = Mention(page.id, page.find("Two boats sank"))
    main, back = _read_in(page), attrs.evolve(_read_in(page), mention=sinking.id)
    assert _ids(TARGET, page, sinking, main, back) == {main.id}
    assert _ids(attrs.evolve(TARGET, background=True), page, sinking, main, back) == {back.id}


def test_the_main_mention_is_that_of_the_page_found() -> None:
    page = _scraped_anew()
    assert _ids(Target.of(Mention(PAGE.id), {PAGE.id: PAGE}), page) == {main_mention_id(page.id)}


def test_a_background_mention_is_the_one_that_overlaps_most() -> None:
    target = Target.of(Mention(PAGE.id, PAGE.find("Two boats sank")), {PAGE.id: PAGE})
    page = _scraped_anew()
    wide, other = (Mention(page.id, page.find(quote)) for quote in ("Two boats sank off", "sank off Port Elm"))
    assert _ids(target, page, wide, other) == {wide.id}
    assert "nothing like it" in _reason(target, page, Mention(page.id, page.find("Five people died")))


def test_background_mentions_that_overlap_as_much_are_not_chosen_from() -> None:
    target = Target.of(Mention(PAGE.id, PAGE.find("boats sank")), {PAGE.id: PAGE})
    page = _scraped_anew()
    one, other = (Mention(page.id, page.find(quote)) for quote in ("boats", " sank"))
    assert _reason(target, page, one, other).endswith("may be any of " + ", ".join(sorted((one.id, other.id))))


def test_words_that_went_are_named() -> None:
    target = attrs.evolve(TARGET, span=Span(0, 10, "Six people"))
    assert _reason(target, _scraped_anew()).endswith("no longer holds the words “Six people”")


def test_blank_words_are_found_nowhere() -> None:
    assert "no longer holds" in _reason(attrs.evolve(TARGET, span=Span(0, 2, " \n")), _scraped_anew())


def test_every_form_of_an_act_may_lead_to_its_target() -> None:
    page = _scraped_anew()
    bare = Target(Mention(PAGE.id).id, "mention")
    full = Target.of(Mention(PAGE.id), {PAGE.id: PAGE})
    other = Target("m1-other", "mention")
    acts = [Judgement(target, other, Verdict.SAME, author="Ana") for target in (bare, full)]
    for forms in permutations(acts):
        dossier = Dossier.of(page, *forms)
        (act,) = dossier.judgements.values()
        name = "a" if act.a.id == full.id else "b"
        assert found_for(Anchors(dossier), act, name).ids == {main_mention_id(page.id)}


@pytest.mark.parametrize("shown", ["The Example", ""])
def test_an_outlet_that_is_not_shown_may_be_the_one(shown: str) -> None:
    target = attrs.evolve(TARGET, article=Trace("" if shown else "the example", "", PAGE.body_digest))
    page = _scraped_anew(source=shown, url="")
    assert _ids(target, page, _read_in(page)) == {_read_in(page).id}


def test_pages_of_two_outlets_are_not_chosen_from_where_the_target_shows_none() -> None:
    target = attrs.evolve(TARGET, article=Trace("", "", PAGE.body_digest))
    one, other = _scraped_anew(url=""), _scraped_anew(source="Another", url="")
    assert "no page here" in _reason(target, one, other, _read_in(one), _read_in(other))
