"""The laws of what the parsers give back.

- Values read from words keep every law of values, counts and lengths of time alike.
- A number that was stated lies within the bounds that it was given, or on the end that it excludes.
- The value without its margin refines the value with it.
- Comparing readings mirrors, and is tight only where a margin was given.
- Reading is a function of the words and the table: the same words read the same.
"""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from eventmodel.errors import UnreadableValueError
from eventmodel.testing import check_value_laws, strategies
from eventmodel.values import (
    Duration,
    Interval,
    Quantity,
    Reading,
    ReadingTable,
    find_amounts,
    read_duration,
    read_quantity,
)  # fmt: skip
from eventmodel.values.hedges import SHIPPED
from eventmodel.values.readers import TIME_WORDS


def _is_readable(text: str) -> bool:
    try:
        read_quantity(text, "person")
    except UnreadableValueError:
        return False
    return True


def _timed(hedge: str, count: str, word: str) -> Reading:
    return read_duration(f"{hedge} {count} {word}s".strip())


COUNTS = st.builds(read_quantity, strategies.amount_texts().filter(_is_readable), st.just("person"))
COUNT_WORDS = (
    "six",
    "forty-four",
    "a dozen",
    "two and a half",
    "3 to 5",
    "between 6 and 7",
    "three or four",
    "several",
)
LENGTHS = st.builds(
    _timed,
    st.sampled_from(("", *SHIPPED.before)),
    st.sampled_from(COUNT_WORDS) | st.integers(1, 99).map(str),
    st.sampled_from(sorted(TIME_WORDS)),
)


def test_quantities_that_were_read_keep_the_laws() -> None:
    check_value_laws(COUNTS.map(lambda reading: reading.value))


def test_durations_that_were_read_keep_the_laws() -> None:
    check_value_laws(LENGTHS.map(lambda reading: reading.value))


@given(COUNTS | LENGTHS)
def test_what_was_stated_lies_within_its_bounds_or_on_their_end(reading: Reading) -> None:
    assert isinstance(reading.value, Quantity | Duration)
    stated, span = reading.said.stated, reading.value.range
    if stated is not None:
        closed = Interval(span.low, span.high)
        assert closed.holds(stated)


@given(COUNTS | LENGTHS)
def test_without_its_margin_a_value_says_more(reading: Reading) -> None:
    assert reading.strict.refines(reading.value)
    if reading.said.margin is None:
        assert reading.strict == reading.value


@given(COUNTS | LENGTHS, COUNTS | LENGTHS)
def test_comparing_readings_mirrors(a: Reading, b: Reading) -> None:
    here, there = a.compare(b), b.compare(a)
    assert (here.relation.mirror, here.tight) == (there.relation, there.tight)
    if a.said.margin is None and b.said.margin is None:
        assert not here.tight


@given(strategies.amount_texts(), strategies.phrases())
def test_reading_is_a_function_of_the_words(text: str, before: str) -> None:
    whole = f"{before}. {text} boats"
    assert list(find_amounts(whole)) == list(find_amounts(whole, table=ReadingTable()))


@given(st.text(max_size=60) | strategies.article_texts())
def test_any_text_is_read_without_a_crash(text: str) -> None:
    for amount in find_amounts(text):
        assert 0 <= amount.start <= amount.number_start < amount.end <= len(text)
