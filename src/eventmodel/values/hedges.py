"""The reading table: which interval each hedge stands for, and why.

A hedge is notation. Each has one reading, listed here with its reason; `said` keeps the words. The table is a
value: whoever reads hedges otherwise makes another (`attrs.evolve`, `with_about`) and hands it to the readers.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property
from typing import Final

import attrs

from eventmodel.values.frozen import strings
from eventmodel.values.interval import Interval
from eventmodel.values.number import Number, exact, exact_or_none

ABOUT: Final[Fraction] = Fraction(1, 10)
"""The share of the stated number by which an approximate one may be off, either way."""


def near(number: Number, share: Fraction = ABOUT) -> Interval:
    """Give the interval around a number: a share of its size either way.

    Examples:
        >>> print(near(50))
        45 to 55
    """
    margin = (-number if number < 0 else number) * share
    return Interval(exact(number - margin), exact(number + margin))


@attrs.frozen
class Hedge:
    """One way to qualify a number.

    Its bounds are told as shares of the stated number's size, to be added to that number: 0 is the number
    itself, -1/10 a tenth below it; None is no bound.

    Attributes:
        name: its short name, kept in `Said.hedge`.
        before: the words that stand before a number.
        after: the words that stand behind a number.
        approximate: whether the stated number is only near the truth.
        low: where the lower bound lies.
        high: where the upper bound lies.
        is_open: whether an end that lies on the stated number itself is excluded.
        reason: why it is read so.

    Examples:
        >>> print(Hedge("barely", ("barely",), low=0, high=Fraction(1, 20), reason="just reached").bounds(100))
        100 to 105
    """

    name: str
    before: tuple[str, ...] = attrs.field(default=(), converter=strings)
    after: tuple[str, ...] = attrs.field(default=(), converter=strings)
    approximate: bool = False
    low: Number | None = attrs.field(default=None, converter=exact_or_none)
    high: Number | None = attrs.field(default=None, converter=exact_or_none)
    is_open: bool = False
    reason: str = ""

    def bounds(self, number: Number) -> Interval:
        """Give the interval that a stated number then stands for."""
        size = -number if number < 0 else number
        low = None if self.low is None else exact(number + self.low * size)
        high = None if self.high is None else exact(number + self.high * size)
        if low is not None and low == high:  # 'nearly zero', 'about zero': there is no room around it
            return Interval(low, high)
        return Interval(low, high, low_open=self.is_open and low == number, high_open=self.is_open and high == number)


HEDGES: Final = (
    Hedge(
        "more than",
        ("more than", "over", "above", "exceeding", "in excess of", "upwards of", "north of", "well over",
         "just over", "a little over", "slightly more than", "greater than", "well above", "larger than",
         "bigger than", "higher than", "exceed", "exceeds", "exceeded", "surpass", "surpasses", "surpassed",
         "surpassing", ">"),
        low=0, is_open=True,
        reason="the stated number itself is excluded: whoever knows it is just n says n",
    ),
    Hedge(
        "at least",
        ("at least", "no fewer than", "no less than", "not less than", "a minimum of", "minimum of",
         "as few as", "as little as", "greater than or equal to", "more than or equal to", "equal to or more than",
         "equal to or greater than", "greater or equal than", "higher or equal than", "bigger or equal than",
         "larger or equal than", "at least or equal to", ">=", "> =", "≥"),
        ("or more", "or higher", "or above", "or greater", "or over", "and more", "and above", "-plus", "plus", "+"),
        low=0,
        reason="the stated number is the least that is known",
    ),
    Hedge(
        "up to",
        ("up to", "at most", "no more than", "not more than", "as many as", "as much as", "a maximum of",
         "maximum of", "less than or equal to", "fewer than or equal to", "equal to or less than", "less or equal than",
         "lower or equal than", "smaller or equal than", "<=", "< =", "≤"),
        ("or fewer", "or less", "or lower", "or smaller", "or under", "at most"),
        high=0,
        reason="the stated number is the most that is claimed",
    ),
    Hedge(
        "less than",
        ("less than", "fewer than", "under", "below", "just under", "short of", "just short of",
         "smaller than", "lower than", "<"),
        high=0, is_open=True,
        reason="the stated number itself is excluded",
    ),
    Hedge(
        "exactly",
        ("exactly", "precisely", "equal to", "equals", "equals to", "equaling", "equaling to", "equalling"),
        low=0, high=0,
        reason="the stated number, and nothing beside it",
    ),
    Hedge(
        "nearly",
        ("nearly", "almost", "close to", "approaching", "not quite", "virtually"),
        approximate=True,
        low=-ABOUT, high=0,
        reason="short of the stated number by a tenth at the most; that number is not excluded: it is a round one",
    ),
    Hedge(
        "about",
        ("about", "around", "some", "approximately", "approx.", "approx", "roughly", "circa", "an estimated",
         "estimated", "in the region of", "something like", "~", "≈"),
        ("or so", "or thereabouts", "-odd"),
        approximate=True,
        low=-ABOUT, high=ABOUT,
        reason="near the stated number, a tenth either way",
    ),
)  # fmt: skip
"""Every hedge that the library reads, in the order of the docs' table."""


@attrs.frozen
class VagueCount:
    """A count that names no number: the least and the most that it claims, and why."""

    words: str
    low: int
    high: int | None = None
    reason: str = "a plural claims no more than its base: 'dozens' is said from one dozen on"


_COUPLE: Final = "a couple is two; what is loosely said of three is printed as 'a few'"
_FEW: Final = "more than one is claimed, and no most"
_SEVERAL: Final = "more than one of the unit is claimed, and no most"

VAGUE_COUNTS: Final = (
    VagueCount("a couple", 2, 2, _COUPLE),
    VagueCount("several", 2, None, _FEW),
    VagueCount("a few", 2, None, _FEW),
    VagueCount("a handful", 2, None, _FEW),
    VagueCount("dozens", 12),
    VagueCount("several dozen", 24, None, _SEVERAL),
    VagueCount("a few dozen", 24, None, _SEVERAL),
    VagueCount("scores", 20),
    VagueCount("hundreds", 100),
    VagueCount("several hundred", 200, None, _SEVERAL),
    VagueCount("a few hundred", 200, None, _SEVERAL),
    VagueCount("many hundreds", 200, None, _SEVERAL),
    VagueCount("thousands", 1_000),
    VagueCount("several thousand", 2_000, None, _SEVERAL),
    VagueCount("a few thousand", 2_000, None, _SEVERAL),
    VagueCount("tens of thousands", 10_000),
    VagueCount("hundreds of thousands", 100_000),
    VagueCount("millions", 1_000_000),
    VagueCount("several million", 2_000_000, None, _SEVERAL),
    VagueCount("tens of millions", 10_000_000),
    VagueCount("hundreds of millions", 100_000_000),
    VagueCount("billions", 1_000_000_000),
)
"""Every vague count that the library reads."""

VAGUE: Final[dict[str, tuple[int, int | None]]] = {count.words: (count.low, count.high) for count in VAGUE_COUNTS}
"""The shipped vague counts by their words: the least and the most that each claims."""

ROUNDED: Final = frozenset({"hour", "week", "month", "year"})
"""Units of time counted roughly: a plain number of them is read give or take half of one. Days are counted."""


@attrs.frozen(cache_hash=True)
class ReadingTable:
    """How hedges, vague counts and rounded lengths of time are read.

    Attributes:
        hedges: the ways to qualify a number.
        vague: the counts that name no number.
        rounded: the units of time of which a plain number is read give or take half a unit.

    Examples:
        >>> from eventmodel.values import read_quantity
        >>> print(read_quantity("about 50", "person", table=SHIPPED.with_about(Fraction(1, 5))))
        40 to 60 persons
    """

    hedges: tuple[Hedge, ...] = HEDGES
    vague: tuple[VagueCount, ...] = VAGUE_COUNTS
    rounded: frozenset[str] = attrs.field(default=ROUNDED, converter=frozenset)

    def with_about(self, share: Fraction) -> ReadingTable:
        """Make a table that lets approximate numbers be off by another share of themselves."""
        return attrs.evolve(self, hedges=tuple(_widened(hedge, share) for hedge in self.hedges))

    def hedge_named(self, name: str) -> Hedge | None:
        """Give a hedge by its short name; None where the table has none of that name."""
        return next((hedge for hedge in self.hedges if hedge.name == name), None)

    @cached_property
    def before(self) -> dict[str, Hedge]:
        """The hedges by each of the words that stand before a number."""
        return {words: hedge for hedge in self.hedges for words in hedge.before}

    @cached_property
    def after(self) -> dict[str, Hedge]:
        """The hedges by each of the words that stand behind a number."""
        return {words: hedge for hedge in self.hedges for words in hedge.after}

    @cached_property
    def counts(self) -> dict[str, VagueCount]:
        """The vague counts by their words."""
        return {count.words: count for count in self.vague}


def _widened(hedge: Hedge, share: Fraction) -> Hedge:
    """Put another share in the place of every bound that lies off the stated number."""
    low = -share if hedge.low is not None and hedge.low < 0 else hedge.low
    high = share if hedge.high is not None and hedge.high > 0 else hedge.high
    return attrs.evolve(hedge, low=low, high=high)


SHIPPED: Final = ReadingTable()
"""The table that the readers use where none is given."""
