"""Amounts: numbers with their hedges, found in running text and read into intervals."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.values.hedges import SHIPPED, Hedge, ReadingTable
from eventmodel.values.interval import Interval
from eventmodel.values.number import Number, exact
from eventmodel.values.number_tokens import BEHIND_ARTICLE, STARTS
from eventmodel.values.numerals import WORD_VALUES
from eventmodel.values.numerals_in_text import Numeral, numeral_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


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


# A number is not part of a word, a longer number, a path or a range that began before; 'No 5' ranks.
_MAY_BEGIN = re.compile(r"(?<![\w.,/:%&#])(?<!\w=)(?<!multi-)(?:(?<![-–])|(?<=[a-z]{2}[-–]))(?<!\bno )", re.IGNORECASE)
_MAY_END = re.compile(r"(?![\w]|[,./:]\d)")
_MINUS = re.compile(r"minus\s+", re.IGNORECASE)
_RANGE_MAY_BEGIN = re.compile(r"(?<![\w.,$€£-])")
_RANGE_MAY_END = re.compile(r"(?![\w]*\d|[,-]\d|[A-Za-z])")
_BETWEEN = re.compile(r"(?:between|from)\s+", re.IGNORECASE)
_AND = re.compile(r"\s+(?:and|to)\s+", re.IGNORECASE)
_TO = re.compile(r"-to-|\s?[-–—~]\s?|\s+(?:to|or|through)\s+", re.IGNORECASE)
_SCALE_AT_END = re.compile(r"(?:hundred|thousand|million|billion|trillion|\d[a-z]{1,3})$", re.IGNORECASE)
_LOOK_BACK: Final = 32
_SCALES: Final = ("half", "hundred", "thousand", "million", "billion", "dozen")
_NUMBER_STARTS: Final = STARTS | {"between", "from", "minus"}
_TOKEN = re.compile(r"[A-Za-z]+|\d+")
_SIGNS: Final = frozenset("$€£~≈<>=≥≤")


@attrs.frozen
class _Patterns:
    """What a reading table's own words look like in a text.

    Attributes:
        starts: the words that a number, a vague count or a spread can begin with.
        behind: for those that begin one only before certain words, these words; digits go with all of them.
        vague: a count that names no number.
        counts: the words that a vague count can begin with.
        last: the last words of the hedges that stand before a number; 'the' may stand between.
        before: a hedge that ends where a number begins.
        after: a hedge that begins where a number ends.
    """

    starts: frozenset[str]
    behind: Mapping[str, frozenset[str]]
    vague: re.Pattern[str]
    counts: frozenset[str]
    last: frozenset[str]
    before: re.Pattern[str]
    after: re.Pattern[str]


@cache
def _patterns(table: ReadingTable) -> _Patterns:
    lead = r"(?:(?<=\s)|(?<=[(“\"‘'—–-])|^|(?<=\w)(?=[<>]))"
    before = rf"{lead}(?P<hedge>{_words(table.before)})\s*(?:the\s+)?(?:[A-Z]{{0,2}}[$€£])?$"
    counts = [phrase.lower().split() for phrase in table.counts]
    return _Patterns(
        starts=_NUMBER_STARTS | {first for first, *_ in counts},
        behind={
            lead: words.union(*(rest[:1] for first, *rest in counts if first == lead))
            for lead, words in (("a", BEHIND_ARTICLE), ("an", BEHIND_ARTICLE), ("between", STARTS), ("from", STARTS))
        },
        counts=frozenset(first for first, *_ in counts),
        vague=re.compile(rf"\b(?P<vague>{_words(table.counts)})\b", re.IGNORECASE),
        last=frozenset(word for phrase in table.before for word in _TOKEN.findall(phrase.lower())[-1:]),
        before=re.compile(before, re.IGNORECASE),
        after=re.compile(rf"\s?(?P<hedge>{_words(table.after)})(?:\s+than(?!\s+\S))?(?!\w|\s+than\s)", re.IGNORECASE),
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
    words: Sequence[tuple[str, int]] | None = None,
) -> Iterator[Amount]:
    """Find every number between two offsets, in order, each with its hedge as the table reads it.

    Whoever has the `words_and_numbers` of the stretch already can hand them in.

    Examples:
        >>> [(str(a.range), a.hedge) for a in find_amounts("at least 17 dead, nearly two hundred hurt")]
        [('17 or more', 'at least'), ('180 to 200', 'nearly')]
    """
    end = len(text) if end is None else end
    held: Amount | None = None
    for amount in _single(text, start, end, table, words_and_numbers(text, start, end) if words is None else words):
        joined = None if held is None else _both_bounds(text, held, amount)
        if held is not None and joined is None:
            yield held
        held = joined or amount
    if held is not None:
        yield held


_BOUNDS: Final = frozenset({"more than", "at least", "up to", "less than"})
_AND_ALSO = re.compile(r"\s*(?:,|and|but|,\s*(?:and|but))\s*", re.IGNORECASE)


def _both_bounds(text: str, first: Amount, second: Amount) -> Amount | None:
    """'more than 40 and less than 60' is one number with two bounds; None where they are two."""
    hedges = {first.hedge, second.hedge}
    led = first.start < first.number_start and second.start < second.number_start
    if not (hedges <= _BOUNDS and len(hedges) == 2 and led and _AND_ALSO.fullmatch(text, first.end, second.start)):
        return None
    both = first.range.meet(second.range)
    if both is None or both.low is None or both.high is None:
        return None
    return Amount(first.start, second.end, first.start, both, None, "range", digits=first.digits)


def _single(text: str, start: int, end: int, table: ReadingTable, words: Sequence[tuple[str, int]]) -> Iterator[Amount]:
    patterns, taken = _patterns(table), start
    starts = patterns.starts
    for index in [i for i, (word, _) in enumerate(words) if word in starts or word.isdigit()]:
        word, at = words[index]
        if at < taken or not (word.isdigit() or _goes_on(words, index, patterns)):
            continue
        longest = _longest_at(text, word, at, end, table, patterns)
        if longest is not None:
            led = _word_before(words, index) in patterns.last
            hedged = led or text[max(taken, at - 2) : at].rstrip()[-1:] in _SIGNS
            amount = _hedged(text, longest, taken, table, before=hedged)
            taken = amount.end
            yield amount


def _word_before(words: Sequence[tuple[str, int]], index: int) -> str:
    """The word before another, 'the' passed over; empty where there is none."""
    return next((words[i][0] for i in range(index - 1, -1, -1) if words[i][0] != "the"), "")


def _goes_on(words: Sequence[tuple[str, int]], index: int, patterns: _Patterns) -> bool:
    """Whether what stands behind a word lets it begin an amount."""
    wanted = patterns.behind.get(words[index][0])
    if wanted is None:
        return True
    following = words[index + 1][0] if index + 1 < len(words) else ""
    return following in wanted or following.isdigit()


def _longest_at(text: str, word: str, at: int, end: int, table: ReadingTable, patterns: _Patterns) -> Amount | None:
    """The amount that begins with a word or with digits: of several the longest that can be read."""
    if word.isdigit():
        return _plain_or_spread(text, at, at, end)
    minus = _MINUS.match(text, at, end) if word == "minus" else None
    found = [_spread_after(text, at, end), _plain_or_spread(text, at, minus.end() if minus else at, end)]
    vague = patterns.vague.match(text, at, end) if word in patterns.counts else None
    if vague:
        count = table.counts[_plain_words(vague["vague"])]
        span = Interval(count.low, count.high)
        found.append(Amount(at, vague.end(), at, span, None, "vague", approximate=True))
    return max(filter(None, found), key=lambda amount: amount.end, default=None)


def _spread_after(text: str, at: int, end: int) -> Amount | None:
    """'between 20 and 30', 'from 5 to 7'."""
    lead = _BETWEEN.match(text, at, end)
    low = numeral_at(text, lead.end(), end, fractions=False) if lead else None
    return None if low is None else _spread(text, at, low, _AND, end)


def _plain_or_spread(text: str, at: int, number: int, end: int) -> Amount | None:
    """The amount that begins here; its `number` begins behind a sign in words."""
    found = numeral_at(text, number, end, fractions=False)
    if found is None:
        return None
    minus = number > at
    spread = None if minus or not _RANGE_MAY_BEGIN.match(text, at) else _spread(text, at, found, _TO, end)
    if spread is not None:
        return spread
    if not (_MAY_BEGIN.match(text, at) and _MAY_END.match(text, found.end)):
        return None
    value = -found.value if minus else found.value
    return Amount(at, found.end, at, Interval.point(value), value, digits=found.digits)


def _spread(text: str, at: int, low: Numeral, link: re.Pattern[str], end: int) -> Amount | None:
    """Read 'N to M'; a multiplier behind the second counts for both, as in '3 to 5 million'."""
    joined = link.match(text, low.end, end)
    high = numeral_at(text, joined.end(), end, fractions=False) if joined else None
    if high is None or not _RANGE_MAY_END.match(text, high.end):
        return None
    least = _scaled_alike(text, low, high)
    if least > high.value:
        return None
    return Amount(at, high.end, at, Interval(least, high.value), None, "range", digits=low.digits)


def _scaled_alike(text: str, low: Numeral, high: Numeral) -> Number:
    scaled = _SCALE_AT_END.search(text, high.start, high.end)
    if scaled is None or _SCALE_AT_END.search(text, low.start, low.end) or low.value >= 1000:
        return low.value
    count = numeral_at(text, high.start, scaled.start() + scaled[0][0].isdigit(), fractions=False)
    fits = count is not None and count.value and count.value >= low.value
    return exact(low.value * Fraction(high.value) / count.value) if count is not None and fits else low.value


def _plain_words(words: str) -> str:
    """The words as the table lists them."""
    return " ".join(words.lower().split())


def _hedged(text: str, amount: Amount, floor: int, table: ReadingTable, *, before: bool) -> Amount:
    """Add the hedge that stands before or behind the number; `before`: there may be one before."""
    window = max(floor, amount.number_start - _LOOK_BACK)
    patterns = _patterns(table)
    lead = patterns.before.search(text[window : amount.number_start]) if before else None
    likened = lead and text[amount.end : amount.end + 1] == "-" and lead[0].lower().rstrip().endswith("than the")
    if lead and not likened:  # 'larger than the 15-inch model' bounds nothing
        begin = window + lead.start("hedge")
        hedge = table.before[_plain_words(lead["hedge"])]
        return _closed(text, _apply(attrs.evolve(amount, start=begin), hedge), table)
    after = patterns.after.match(text, amount.end)
    if after and amount.stated is not None:
        hedge = table.after[_plain_words(after["hedge"])]
        return _apply(attrs.evolve(amount, end=after.end()), hedge)
    return amount


def _closed(text: str, amount: Amount, table: ReadingTable) -> Amount:
    """'more than 50 or equal', 'equal to 50 or less': what stands behind widens what stands before."""
    equal = _OR_EQUAL.match(text, amount.end) if amount.hedge in _OR_EQUAL_IS else None
    if equal:
        hedge, end = table.hedge_named(_OR_EQUAL_IS[amount.hedge]), equal.end()
    else:
        open_ended = amount.hedge in {"exactly", "about", "nearly"}
        after = _patterns(table).after.match(text, amount.end) if open_ended else None
        hedge, end = (table.after[_plain_words(after["hedge"])], after.end()) if after else (None, 0)
    if hedge is None or amount.stated is None:
        return amount
    return attrs.evolve(amount, end=end, range=hedge.bounds(amount.stated), hedge=hedge.name)


_OR_EQUAL = re.compile(r"\s+or\s+equal(?:\s+to)?(?!\s+\w*\d)\b", re.IGNORECASE)
_OR_EQUAL_IS: Final = {"more than": "at least", "less than": "up to"}


def _apply(amount: Amount, hedge: Hedge) -> Amount:
    base = amount.stated
    if base is None:  # 'more than a few', 'up to 3 or 4': the hedge binds the end that it speaks of
        base = amount.range.high if hedge.name in {"up to", "less than"} else amount.range.low
    if base is None or (amount.hedge and hedge.name in {"about", "nearly"}):
        return attrs.evolve(amount, approximate=True)
    approximate = hedge.approximate or amount.approximate
    return attrs.evolve(amount, range=hedge.bounds(base), hedge=hedge.name, approximate=approximate)
