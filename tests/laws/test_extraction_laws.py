"""Laws of extraction.

- Any text at all is read without an error; every claim stands at its span and is about a mention that is there.
- Reading is a function of the article: a second time gives the same.
- 'N people were killed' is read as `read_quantity` reads the same words, whatever the hedge and the noun.
"""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from eventmodel.extraction import extract
from eventmodel.model import Article, Claim, Extraction, Mention
from eventmodel.values import When, read_quantity

PIECES = (
    "At least 17 people were killed", "Ada Oake said", "Ada Oake", "Norland", "SANDVIK (AP) — ", " in Sandvik", "the ",
    " on Monday", " 9 November 2020", " in May", " last year", " half a mile", " six weeks", "$1.5 million", " 40%",
    " a third of ", "12 soldiers and 3 civilians", " war", "The talks between", " was arrested", " rose to 23", " not ",
    "“We know,”", "“", "”", '"', "'", "’s", "«", "»", ", ", ". ", ".\n\n", "\n", " — ", "(", ")", "1", "1,", "0.5", "-",
    "99999999999999999999", "0", "31 February", "½", "٣٤", "①", "II", " half ", " dozen ", "between 5 and 3 ", "a ",
)  # fmt: skip
TEXTS = st.text(max_size=60) | st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=14).map("".join)
TITLES = st.sampled_from(("", "War in Norland kills 12", "12"))
DATES = st.sampled_from(
    (None, "2021-01-13", "2020-02", "2020", "0000", "9999-12-31", "../2020", "XXXX-05", "-0044-03-15")
)


@given(TEXTS, TITLES, DATES)
def test_any_text_is_read_with_its_evidence(text: str, title: str, published: str | None) -> None:
    article = Article.from_text(text, title=title, published=published)
    records = extract(article)
    claims = [r for r in records if isinstance(r, Claim)]
    assert all(text[c.span.start : c.span.end] == c.span.exact for c in claims)
    assert {c.mention for c in claims} <= {r.id for r in records if isinstance(r, Mention)}
    assert isinstance(records[-1], Extraction)


@given(TEXTS, DATES)
def test_reading_twice_gives_the_same(text: str, published: str | None) -> None:
    article = Article.from_text(text, published=published)
    assert extract(article) == extract(Article.from_text(text, published=published))


@given(TEXTS)
def test_without_a_date_to_hang_on_nothing_is_dated_by_the_page(text: str) -> None:
    whens = [r.reading for r in extract(Article.from_text(text)) if isinstance(r, Claim)]
    for reading in whens:
        if isinstance(reading.value, When) and reading.value.is_anchored:
            assert any(c.isdigit() for c in reading.said.words) or "century" in reading.said.words.lower()


HEDGES = st.sampled_from(
    ("", "at least", "more than", "fewer than", "up to", "nearly", "about", "no fewer than", "as many as", "some")
)
NUMBERS = st.integers(2, 10**9).map(str) | st.integers(10**3, 10**9).map(lambda n: f"{n:,}")
SPELLED = st.sampled_from(("two", "seventeen", "twenty-three", "two hundred", "3 million", "1.5 million", "dozens of"))
NOUNS = st.sampled_from(
    (("people", "person"), ("soldiers", "soldier"), ("children", "child"), ("civilians", "civilian"))
)
TAILS = st.sampled_from(
    (("were killed", "deaths"), ("were injured", "injured"), ("are missing", "missing"), ("fled", "displaced"))
)


@given(HEDGES, NUMBERS | SPELLED, NOUNS, TAILS, st.sampled_from(("", "Then ")))
def test_a_figure_is_read_as_its_words_alone(
    hedge: str, number: str, noun: tuple[str, str], tail: tuple[str, str], lead: str
) -> None:
    words = f"{hedge} {number}".strip()
    line = f"{lead}{words} {noun[0]} {tail[0]}."
    (claim,) = (r for r in extract(Article.from_text(line)) if isinstance(r, Claim))
    expected = read_quantity(words.removesuffix(" of"), noun[1])
    assert (claim.attribute, claim.reading.value) == (tail[1], expected.value)
    assert (claim.reading.said.hedge, claim.reading.said.stated) == (expected.said.hedge, expected.said.stated)
