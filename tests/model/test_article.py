"""Articles: kept verbatim, named by content, and the place that claims are put in by hand."""

from __future__ import annotations

import pytest

from eventmodel.errors import InvalidValueError, QuoteNotFoundError, UnreadableValueError
from eventmodel.model import Article, Mention, Polarity, Span, Voice, main_mention_id
from eventmodel.values import Flag, Place, Quantity, Reading, Said, Text, Value, When

TEXT = "\ufeffSandvik, 11 January\r\nMore than 6,000 people were killed. 🌋 People fled.\x00"
PAGE = Article.from_text(TEXT, source="The  Example", url="https://example.org/a")


def test_the_text_is_kept_to_the_last_character() -> None:
    assert PAGE.text == TEXT
    assert PAGE.find("🌋").end - PAGE.find("🌋").start == 1


def test_the_id_is_of_source_address_and_text_alone() -> None:
    same = Article(TEXT, "the example", url="https://example.org/a", title="Other", paths=("b.txt",))
    assert same.id == PAGE.id
    others = [
        Article(TEXT, "Another", url=PAGE.url),
        Article(TEXT, PAGE.source),
        Article(f"{TEXT} ", PAGE.source, url=PAGE.url),
    ]
    assert len({PAGE.id, *(other.id for other in others)}) == 4


def test_a_rescrape_with_other_furniture_has_the_same_body() -> None:
    a = Article("Menu\nTwo boats sank.", body=((5, 20),))
    b = Article("Two  boats sank.\nImprint", body=((0, 16),))
    assert a.id != b.id
    assert a.body_digest == b.body_digest


def test_an_empty_text_has_no_body() -> None:
    assert Article.from_text(" \n").body == ()
    assert Article.from_text("").id.startswith("a2-")


def test_a_body_outside_the_text_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="span 0 to 9 lies outside the text of 5 characters"):
        Article("Boats", body=((0, 9),))


@pytest.mark.parametrize(
    ("quote", "occurrence", "said"),
    [
        ("absent", None, "does not hold 'absent'"),
        ("", None, "does not hold"),
        ("eople", None, "stands at characters"),
        ("eople", 2, r"stands 2 time\(s\)"),
    ],
)
def test_a_quote_must_have_one_place(quote: str, occurrence: int | None, said: str) -> None:
    with pytest.raises(QuoteNotFoundError, match=said):
        PAGE.find(quote, occurrence=occurrence)


def test_an_occurrence_chooses_among_places() -> None:
    assert PAGE.find("eople", occurrence=0).start < PAGE.find("eople", occurrence=1).start


@pytest.mark.parametrize(
    ("attribute", "words", "value"),
    [
        ("deaths", "more than 6,000", Quantity.more_than(6000, "person")),
        ("date", "2021-01-11", When("2021-01-11")),
        ("place", "Sandvik", Place("Sandvik")),
        ("cause", "a storm", Text("a storm")),
        ("acme:ash_height", "4 km", Text("4 km")),
        ("deaths", Quantity.exactly(0, "person"), Quantity.exactly(0, "person")),
        ("acme:closed", Flag(value=True), Flag(value=True)),
    ],
)
def test_words_are_read_by_the_attribute(attribute: str, words: Value | str, value: Value) -> None:
    assert PAGE.claim(attribute, words, quote="killed").reading.value == value


def test_a_reading_passes_through() -> None:
    reading = Reading(Text("a storm"), Said("storm"))
    assert PAGE.claim("cause", reading, quote="killed").reading is reading


def test_what_cannot_be_read_is_refused() -> None:
    with pytest.raises(UnreadableValueError, match="no number"):
        PAGE.claim("deaths", "many", quote="killed")
    with pytest.raises(InvalidValueError, match="use a prefix of your own"):
        PAGE.claim("deatsh", "6", quote="killed")


def test_a_claim_says_whose_words_it_carries() -> None:
    own, said = (PAGE.claim("deaths", "6", quote="killed", speaker=who) for who in ((), "Ministry"))
    assert (own.voice, own.speaker, own.attribution) == (Voice.OWN, None, ())
    assert (said.voice, said.speaker, said.attribution) == (Voice.REPORTED, "Ministry", ("Ministry",))


def test_a_claim_is_on_the_main_event_unless_told() -> None:
    mention = Mention(PAGE.id, PAGE.find("killed"))
    assert PAGE.claim("deaths", "6", quote="killed").mention == main_mention_id(PAGE.id) == Mention(PAGE.id).id
    assert PAGE.claim("deaths", "6", quote="killed", mention=mention).mention == mention.id


def test_only_what_is_asserted_of_what_happened_supports() -> None:
    assert PAGE.claim("deaths", "6", quote="killed").supports
    assert not PAGE.claim("deaths", "6", quote="killed", polarity=Polarity.NEGATIVE).supports


@pytest.mark.parametrize(("start", "end", "exact"), [(0, 0, ""), (-1, 1, "ab"), (0, 3, "ab")])
def test_a_span_must_fit_its_words(start: int, end: int, exact: str) -> None:
    with pytest.raises(InvalidValueError, match="does not fit"):
        Span(start, end, exact)
