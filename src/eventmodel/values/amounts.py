"""Amounts: numbers with their hedges, found in running text and read into intervals."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.errors import InvalidValueError
from eventmodel.values.hedges import SHIPPED, Hedge, ReadingTable
from eventmodel.values.interval import Interval
from eventmodel.values.number import Number, exact
from eventmodel.values.numerals import DIGITS, HALVES, SCALED, SPELLED, WORD_VALUES, read_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@attrs.frozen
class Amount:
    """A number as a text states it, with its hedge.

    Attributes:
        start: where the amount begins in the text, its hedge included.
        end: where it ends.
        number_start: where the number itself begins.
        range: the numbers that it allows.
        stated: the number as stated; None for a range or a vague count.
        hedge: the name of the hedge in the reading table.
        approximate: whether the number is only near the truth.
        digits: whether it is written in digits.
    """

    start: int
    end: int
    number_start: int
    range: Interval
    stated: Number | None
    hedge: str = ""
    approximate: bool = False
    digits: bool = False


def _words(phrases: Iterable[str]) -> str:
    """A pattern for any of some phrases, the longest first; for none, one that nothing matches."""
    longest_first = sorted(phrases, key=lambda p: (-len(p), p))
    return "|".join(re.escape(p).replace(r"\ ", r"\s+") for p in longest_first) or "(?!)"


_NUMBER: Final = rf"(?:{SCALED}|{SPELLED})"
_BETWEEN = re.compile(
    rf"\b(?:between|from)\s+(?P<low>{_NUMBER})\s+(?:and|to)\s+(?P<high>{_NUMBER})(?![\w%]*\d)", re.IGNORECASE
)
_TO = re.compile(
    rf"(?<![\w.,$€£])(?P<low>{_NUMBER})(?:\s?[-–—]\s?|\s+to\s+|-to-|\s+or\s+)(?P<high>{_NUMBER})(?![\w]*\d|[,-]\d)",
    re.IGNORECASE,
)
_DOZEN = re.compile(
    rf"\b(?:(?P<half>half[\s-]a[\s-]dozen)|(?:(?P<count>{DIGITS}|{SPELLED})[\s-]|(?P<one>a|one)\s)dozen)\b",
    re.IGNORECASE,
)
_BEFORE_NUMBER: Final = r"(?<![\w.,/:])(?:(?<![-–])|(?<=[a-z]{2}[-–]))(?<!\bno )(?:(?P<minus>minus)\s+)?"
_BEHIND_NUMBER: Final = r"(?![\w]|[,./:]\d)"
_PLAIN = re.compile(rf"{_BEFORE_NUMBER}(?P<number>{_NUMBER}){_BEHIND_NUMBER}", re.IGNORECASE)
_HALVES = re.compile(rf"{_BEFORE_NUMBER}(?P<number>{HALVES}){_BEHIND_NUMBER}", re.IGNORECASE)
_LOOK_BACK: Final = 32
_SCALES: Final = ("half", "hundred", "thousand", "million", "billion", "dozen")
_NUMBER_STARTS: Final = frozenset((*WORD_VALUES, *_SCALES, "a", "an", "between", "from", "minus"))
_TOKEN = re.compile(r"[A-Za-z]+|\d+")
_REACH: Final = 64
_SIGNS: Final = frozenset("$€£~≈")


@attrs.frozen
class _Patterns:
    """What a reading table's own words look like in a text.

    Attributes:
        starts: the words that a number, a vague count or a spread can begin with.
        vague: a count that names no number.
        last: the last words of the hedges that stand before a number.
        before: a hedge that ends where a number begins.
        after: a hedge that begins where a number ends.
    """

    starts: frozenset[str]
    vague: re.Pattern[str]
    last: frozenset[str]
    before: re.Pattern[str]
    after: re.Pattern[str]


@cache
def _patterns(table: ReadingTable) -> _Patterns:
    before = rf"(?:(?<=\s)|(?<=[(“\"‘'—–-])|^)(?P<hedge>{_words(table.before)})\s*(?:the\s+)?(?:[A-Z]{{0,2}}[$€£])?$"
    return _Patterns(
        starts=_NUMBER_STARTS | {phrase.split()[0].lower() for phrase in table.counts},
        vague=re.compile(rf"\b(?P<vague>{_words(table.counts)})\b", re.IGNORECASE),
        last=frozenset(word for phrase in table.before for word in _TOKEN.findall(phrase.lower())[-1:]) | {"the"},
        before=re.compile(before, re.IGNORECASE),
        after=re.compile(rf"\s?(?P<hedge>{_words(table.after)})(?!\w)", re.IGNORECASE),
    )


@cache
def number_words(table: ReadingTable = SHIPPED) -> frozenset[str]:
    """Give words of which a text without digits must hold one to hold an amount at all, in lower case.

    Examples:
        >>> "dozens" in number_words(), "boats" in number_words()
        (True, False)
    """
    return frozenset((*WORD_VALUES, *_SCALES, *(phrase.split()[-1].lower() for phrase in table.counts)))


def words_and_numbers(text: str, start: int, end: int) -> list[tuple[str, int]]:
    """Cut a stretch of text into words, in lower case, and runs of digits, each with its place.

    Examples:
        >>> words_and_numbers("Only 1.5 km", 0, 11)
        [('only', 0), ('1', 5), ('5', 7), ('km', 9)]
    """
    return [(token[0].lower(), token.start()) for token in _TOKEN.finditer(text, start, end)]


def find_amounts(
    text: str,
    start: int = 0,
    end: int | None = None,
    *,
    table: ReadingTable = SHIPPED,
    words: Iterable[tuple[str, int]] | None = None,
) -> Iterator[Amount]:
    """Find every number between two offsets, in order, each with its hedge as the table reads it.

    Whoever has the `words_and_numbers` of the stretch already can hand them in.

    Examples:
        >>> [(str(a.range), a.hedge) for a in find_amounts("at least 17 dead, nearly two hundred hurt")]
        [('17 or more', 'at least'), ('180 to 200', 'nearly')]
    """
    end = len(text) if end is None else end
    patterns = _patterns(table)
    taken, previous = start, ""
    starts = patterns.starts
    for word, at in words_and_numbers(text, start, end) if words is None else words:
        if at >= taken and (word in starts or word.isdigit()):
            amount = _amount_at(text, at, end, taken, previous, table)
            if amount is not None:
                taken = amount.end
                yield amount
        previous = word


def _amount_at(text: str, at: int, end: int, floor: int, previous: str, table: ReadingTable) -> Amount | None:
    """The amount that begins here: of several the longest that can be read."""
    patterns = _patterns(table)
    if text[at].isdigit():
        near = text[at : at + _REACH].lower()
        forms = (_TO, _PLAIN, *((_DOZEN, _HALVES) if "dozen" in near or "half" in near else ()))
    else:
        forms = (_BETWEEN, _TO, _DOZEN, patterns.vague, _PLAIN, _HALVES)
    found = [m for form in forms if (m := form.match(text, at, end))]
    for match in sorted(found, key=lambda m: -m.end()) if len(found) > 1 else found:
        amount = _read(match, table)
        if amount is not None:
            hedged = previous in patterns.last or text[max(floor, at - 1) : at] in _SIGNS
            return _hedged(text, amount, floor, table, before=hedged)
    return None


def _read(match: re.Match[str], table: ReadingTable) -> Amount | None:
    (start, end), form, digits = match.span(), match.re, match[0][0].isdigit()
    if form is _BETWEEN or form is _TO:
        spread = _spread(match)
        return None if spread is None else Amount(start, end, start, spread, None, "range", digits=digits)
    if form is _DOZEN or form is _PLAIN or form is _HALVES:
        number = _dozens(match) if form is _DOZEN else _signed(match)
        return None if number is None else Amount(start, end, start, Interval(number, number), number, digits=digits)
    count = table.counts[_plain_words(match["vague"])]
    return Amount(start, end, start, Interval(count.low, count.high), None, "vague", approximate=True)


def _plain_words(words: str) -> str:
    """The words as the table lists them."""
    return " ".join(words.lower().split())


def _spread(match: re.Match[str]) -> Interval | None:
    """Read 'N to M'; a multiplier behind the second counts for both, as in '3 to 5 million'."""
    low, high = read_number(match["low"]), read_number(match["high"])
    if low is None or high is None:
        return None
    scale = re.search(r"(thousand|million|billion|trillion|[a-z]{1,2})$", match["high"], re.IGNORECASE)
    if scale and match["high"][0].isdigit() and match["low"][-1].isdigit():
        low = read_number(f"{match['low']} {scale[1]}") or low
    try:
        return Interval(low, high)
    except InvalidValueError:
        return None


def _signed(match: re.Match[str]) -> Number | None:
    number = read_number(match["number"])
    return -number if number is not None and match["minus"] else number


def _dozens(match: re.Match[str]) -> Number | None:
    if match["half"]:
        return 6
    if match["one"]:
        return 12
    count = read_number(match["count"])
    return None if count is None else exact(count * 12)


def _hedged(text: str, amount: Amount, floor: int, table: ReadingTable, *, before: bool) -> Amount:
    """Add the hedge that stands before or behind the number; `before`: there may be one before."""
    window = max(floor, amount.number_start - _LOOK_BACK)
    patterns = _patterns(table)
    lead = patterns.before.search(text[window : amount.number_start]) if before else None
    if lead:
        begin = window + lead.start("hedge")
        hedge = table.before[_plain_words(lead["hedge"])]
        return _apply(attrs.evolve(amount, start=begin), hedge)
    after = patterns.after.match(text, amount.end)
    if after and amount.stated is not None:
        hedge = table.after[_plain_words(after["hedge"])]
        return _apply(attrs.evolve(amount, end=after.end()), hedge)
    return amount


def _apply(amount: Amount, hedge: Hedge) -> Amount:
    base = amount.stated
    if base is None:  # 'more than a few', 'up to 3 or 4': the hedge binds the end that it speaks of
        base = amount.range.high if hedge.name in {"up to", "less than"} else amount.range.low
    if base is None or (amount.hedge and hedge.name in {"about", "nearly"}):
        return attrs.evolve(amount, approximate=True)
    approximate = hedge.approximate or amount.approximate
    return attrs.evolve(amount, range=hedge.bounds(base), hedge=hedge.name, approximate=approximate)
