"""Dates: when things happened, read from the sentences of an article and anchored on its own date.

What nothing anchors stays unanchored: 'on Monday' in an article without a date has no day.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

import attrs

from eventmodel.errors import EventModelError
from eventmodel.extraction.speech.speech_verbs import INVERTING
from eventmodel.extraction.timing.date_patterns import DATES, FISCAL, NUMBERED, TELLING, may_begin, pattern_of
from eventmodel.extraction.timing.time_words import CENTURY_WORDS, MONTHS, SEASONS, WEEKDAYS
from eventmodel.values.calendar_days import days_in_month
from eventmodel.values.numerals import read_number
from eventmodel.values.when import When

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from eventmodel.extraction.sentences import Sentence

_REACH: Final = 7
"""So many words before a month, a day or a number, that one included, a date can begin."""
_LESS_LIKELY: Final = 2
"""So many times as far a date may lie in the expected direction, past or future, and still be the likelier one."""
_COMING: Final = frozenset("will would plan plans planned set due scheduled expected upcoming next".split())


@attrs.frozen
class FoundDate:
    """A date in the text.

    Attributes:
        start: where its words begin.
        end: where they end.
        when: the date; unanchored where nothing places it.
        basis: how it was placed: 'stated' (the year is there), 'page' (by the article's date), or 'none'.
        form: which form it has, such as 'month_day' or 'weekday'.
    """

    start: int
    end: int
    when: When
    basis: str
    form: str


class _Match(NamedTuple):
    groups: dict[str, str | None]
    anchor: date | None
    coming: bool

    def text(self, name: str) -> str:
        return (self.groups.get(name) or "").lower().rstrip(".")

    def number(self, name: str) -> int:
        return int(re.sub(r"\D", "", self.groups.get(name) or "") or 0)

    def month(self, name: str) -> int:
        return MONTHS[self.text(name)]


def find_dates(text: str, sentences: Sequence[Sentence], anchor: date | None) -> tuple[FoundDate, ...]:
    """Find the dates of an article; `anchor` is the day that it was published, if it shows one.

    Examples:
        >>> from datetime import date
        >>> from eventmodel.extraction.sentences import Sentence
        >>> line = "It began on September 27 and ended last week."
        >>> found = find_dates(line, [Sentence(line, 0, len(line), 0)], date(2021, 1, 11))
        >>> [f.when.edtf for f in found]
        ['2020-09-27', '2021-01-04/2021-01-10']
    """
    return tuple(found for s in sentences for found in _joined(text, s, _in_sentence(text, s, anchor)))


def _joined(text: str, sentence: Sentence, found: list[FoundDate]) -> Iterator[FoundDate]:
    """'from 27 September to 10 November' is one stretch of time."""
    held: FoundDate | None = None
    for date_found in found:
        whole = None if held is None else _stretch(text, sentence, held, date_found)
        if held is not None and whole is None:
            yield held
        held = whole or date_found
    if held is not None:
        yield held


_LINKS: Final = {
    "from": re.compile(r"\s*(?:,\s*)?(?:to|until|till|through)\s+(?:the\s+)?", re.IGNORECASE),
    "between": re.compile(r"\s+(?:and|to)\s+(?:the\s+)?", re.IGNORECASE),
    "": re.compile(r"\s*[-–]\s*|\s+(?:through|until)\s+", re.IGNORECASE),
    "day": re.compile(r"\s*[-–]\s*|\s+(?:to|through|until|till)\s+", re.IGNORECASE),
}
_DAYS: Final = frozenset({"month_day", "day_month"})
_YEARLESS: Final = _DAYS | {"which_month", "month_alone", "month_owner"}
_POINT = re.compile(r"\d{4}(?:-\d\d){0,2}")


def _stretch(text: str, sentence: Sentence, first: FoundDate, last: FoundDate) -> FoundDate | None:
    window = max(sentence.start, first.start - 13)
    lead = _LEAD_WORD.search(text[window : first.start])
    word = lead[1].lower() if lead else "day" if {first.form, last.form} <= _DAYS else ""
    plain = _POINT.fullmatch(first.when.edtf or "") and _POINT.fullmatch(last.when.edtf or "")
    if not plain or not (_LINKS[word].fullmatch(text, first.end, last.start)):
        return None
    begun = _before_its_end(first, last)
    try:
        when = _when(f"{begun}/{last.when.edtf}")
    except EventModelError:
        return None
    basis = "page" if "page" in {first.basis, last.basis} else first.basis
    return FoundDate(window + lead.start() if lead else first.start, last.end, when, basis, "stretch")


def _before_its_end(first: FoundDate, last: FoundDate) -> str:
    """A stretch's first day, in the year before where it would lie behind the last: 'from 20 December to 5 January'."""
    begun, ended = str(first.when.edtf), str(last.when.edtf)
    if first.basis == "page" and first.form in _YEARLESS and begun > ended:
        year = int(ended[:4])
        return f"{year:04d}{begun[4:]}" if f"{year:04d}{begun[4:]}" <= ended else f"{year - 1:04d}{begun[4:]}"
    return begun


_WORDS_BEFORE = re.compile(r"[a-z]+")
_CUE_SPAN: Final = 20
_LEAD_WORD = re.compile(r"\b(from|between)\s+(?:the\s+)?$", re.IGNORECASE)


def _in_sentence(text: str, sentence: Sentence, anchor: date | None) -> list[FoundDate]:
    found: list[FoundDate] = []
    if sentence.lacks(TELLING) and not sentence.has_digit:
        return found
    coming = not sentence.lacks(_COMING)
    for match in _matches(text, sentence):
        form = match.lastgroup or ""
        if _is_verb(match, form) or _is_no_quarter(match, form, sentence) or _is_open_week(match, form):
            continue
        ahead = coming and not _is_said(text, sentence, match.start())
        read = _read(form, _Match(match.groupdict(), anchor, ahead))
        if read is not None:
            when, basis = read
            start = match.start() + _preposition(match[0], form)
            found.append(FoundDate(start, match.end(), when, basis, form))
    return found


def _is_said(text: str, sentence: Sentence, start: int) -> bool:
    """'said on Monday that he would': what is told lies ahead, and not the day of the telling."""
    before = _WORDS_BEFORE.findall(text, max(sentence.start, start - _CUE_SPAN), start)
    return bool(before) and before[-1] in INVERTING


def _matches(text: str, sentence: Sentence) -> Iterator[re.Match[str]]:
    """All that looks like a date, from left to right; only words that can begin one are tried."""
    done = sentence.start
    for at, forms in _beginnings(sentence):
        match = pattern_of(forms).match(text, at, sentence.end) if at >= done else None
        if match is not None:
            done = match.end()
            yield match


def _beginnings(sentence: Sentence) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Where a date may begin, and the names of the forms that it may have: a few words before what tells one."""
    tokens, done = sentence.tokens, 0
    told = [i for i, (word, _) in enumerate(tokens) if word in TELLING or word.isdigit()]
    for index in told:
        word, at = tokens[index]
        following = tokens[index + 1][0] if index + 1 < len(tokens) else ""
        if word.isdigit() and not may_begin(word, following):
            continue
        before = tokens[max(done, index - _REACH + 1) : index]
        yield from ((place, DATES[lead]) for lead, place in before if lead in DATES)
        if word in DATES or word.isdigit():
            yield at, DATES.get(word, NUMBERED)
        done = index + 1


def _is_no_quarter(match: re.Match[str], form: str, sentence: Sentence) -> bool:
    """'the third quarter' may be one of a match, 'Q2' the second question."""
    year = {"quarter": "q_year", "fiscal": "f_year"}.get(form)
    return year is not None and not (match[year] or match[f"{year[0]}_which"]) and sentence.lacks(FISCAL)


def _is_open_week(match: re.Match[str], form: str) -> bool:
    """'open Monday to Friday' is every week."""
    return form == "weekdays" and not (match["ws_between"] or match["ws_which"])


def _read(form: str, match: _Match) -> tuple[When, str] | None:
    try:
        edtf, basis = _READERS[form](match)
        return _when(edtf), basis
    except (EventModelError, ValueError, OverflowError, KeyError):
        return None


@lru_cache(maxsize=4096)
def _when(edtf: str | None) -> When:
    return When(edtf)


def _is_verb(match: re.Match[str], form: str) -> bool:
    """'may' and 'march' are verbs where they are not written with a capital."""
    group = _NAMED_BY.get(form)
    return group is not None and match[group] in _VERBS


_VERBS: Final = frozenset({"may", "march", "mar", "sat", "sun"})
_NAMED_BY: Final = {
    "which_month": "wm", "month_rel": "mr", "month_owner": "mo", "day_month": "a_month", "month_day": "b_month",
    "month_year": "c_month", "month_alone": "ma", "day_range": "r_month", "range_us": "u_month", "weekday": "w_name",
}  # fmt: skip
"""The group of each form that holds a month or weekday."""


_LEADING = re.compile(r"(?:on|in|for|since|until|by|from|during|between|and|at|over)\s+(?=\S)", re.IGNORECASE)
_WITH_LEAD: Final = frozenset({"years", "over_weekend", "day_range", "range_us", "weekdays"})


def _preposition(words: str, form: str) -> int:
    if form in _WITH_LEAD:
        return 0
    lead = _LEADING.match(words)
    return lead.end() if lead else 0


def _full(year: int, month: int, day: int) -> str:
    return f"{year:04d}-{month:02d}-{day:02d}"


def _in_year(match: _Match, year_group: str, month: int, day: int | None) -> tuple[str | None, str]:
    """A month or day with its year; without one, the nearest to the article's date, the past preferred."""
    year = match.number(year_group)
    if year:
        return (_full(year, month, day) if day else f"{year:04d}-{month:02d}"), "stated"
    if match.anchor is None:
        return (f"XXXX-{month:02d}-{day:02d}" if day else f"XXXX-{month:02d}"), "none"
    year = _nearest_year(match.anchor, month, day or 15, coming=match.coming)
    return (_full(year, month, day) if day else f"{year:04d}-{month:02d}"), "page"


def _nearest_year(anchor: date, month: int, day: int, *, coming: bool) -> int:
    def cost(year: int) -> tuple[float, int]:
        days = (date(year, month, min(day, days_in_month(year, month))) - anchor).days
        return abs(days) * (_LESS_LIKELY if (days < 0) == coming else 1), -year

    return min((anchor.year - 1, anchor.year, anchor.year + 1), key=cost)


def _day_range(match: _Match, prefix: str) -> tuple[str | None, str]:
    month = match.month(f"{prefix}_month")
    first, basis = _in_year(match, f"{prefix}_year", month, match.number(f"{prefix}_first"))
    last, _ = _in_year(match, f"{prefix}_year", month, match.number(f"{prefix}_last"))
    return (None, basis) if basis == "none" else (f"{first}/{last}", basis)


def _which_month(match: _Match) -> tuple[str | None, str]:
    month, which, anchor = match.month("wm"), match.text("wm_which"), match.anchor
    if anchor is None or which not in {"last", "next"}:
        return _in_year(match, "", month, None)
    year = anchor.year
    if which == "last":
        year -= month >= anchor.month
    else:
        year += month <= anchor.month
    return f"{year:04d}-{month:02d}", "page"


def _month_rel(match: _Match) -> tuple[str | None, str]:
    """'May this year'."""
    month = match.month("mr")
    if match.anchor is None:
        return f"XXXX-{month:02d}", "none"
    step = {"last": -1, "next": 1}.get(match.text("mr_which"), 0)
    return f"{match.anchor.year + step:04d}-{month:02d}", "page"


def _weekday(match: _Match) -> tuple[str | None, str]:
    """The weekday nearest before the article's date, that day included; 'next' and 'will' look ahead."""
    if match.anchor is None:
        return None, "none"
    back = (match.anchor.weekday() - WEEKDAYS[match.text("w_name")]) % 7
    which = match.text("w_which")
    if which == "next":
        return (match.anchor + timedelta(days=7 - back)).isoformat(), "page"
    if which == "last" and back == 0:
        back = 7
    ahead = match.coming and which in {"", "on", "for", "this", "by", "until"} and back > 2
    return (match.anchor + timedelta(days=7 - back if ahead else -back)).isoformat(), "page"


_NEAR: Final = {"yesterday": -1, "tomorrow": 1}


def _near(match: _Match) -> tuple[str | None, str]:
    if match.anchor is None:
        return None, "none"
    return (match.anchor + timedelta(days=_NEAR.get(match.text("near"), 0))).isoformat(), "page"


def _which_unit(match: _Match) -> tuple[str | None, str]:
    anchor, unit, which = match.anchor, match.text("wu"), match.text("wu_which").split()
    if anchor is None:
        return None, "none"
    if unit == "decade" and "this" in which:
        return f"{anchor.year // 10:03d}X", "page"
    if unit == "decade" and "next" in which:
        return f"{anchor.year:04d}/{anchor.year + 10:04d}", "page"
    if "past" in which or unit == "decade":
        days = {"weekend": 3, "week": 7, "month": 31, "year": 365, "decade": 3652}.get(unit, 1)
        return f"{anchor - timedelta(days=days)}/{anchor}", "page"
    step = (
        1
        if {"next", "following", "coming", "upcoming"} & set(which)
        else -1
        if {"last", "previous"} & set(which)
        else 0
    )
    return _shifted(anchor, unit, step), "page"


def _shifted(anchor: date, unit: str, step: int) -> str:
    if unit == "year":
        return f"{anchor.year + step:04d}"
    if unit == "month":
        months = anchor.year * 12 + anchor.month - 1 + step
        return f"{months // 12:04d}-{months % 12 + 1:02d}"
    if unit == "day":
        return (anchor + timedelta(days=step)).isoformat()
    monday = anchor - timedelta(days=anchor.weekday())
    if unit == "weekend":
        back = step if anchor.weekday() >= 5 else step + (step >= 0) - 1
        saturday = monday + timedelta(days=5 + 7 * back)
        return f"{saturday}/{saturday + timedelta(days=1)}"
    first = monday + timedelta(days=7 * step)
    return f"{first}/{first + timedelta(days=6)}"


def _weekend(match: _Match) -> tuple[str | None, str]:
    if match.anchor is None:
        return None, "none"
    saturday = match.anchor - timedelta(days=(match.anchor.weekday() + 2) % 7)
    return f"{saturday}/{saturday + timedelta(days=1)}", "page"


def _ago(match: _Match) -> tuple[str | None, str]:
    return _back(match, match.text("ago_n"), match.text("ago_unit"))


def _after(match: _Match) -> tuple[str | None, str]:
    return _back(match, match.text("after_n"), match.text("after_unit"))


def _back(match: _Match, count: str, unit: str) -> tuple[str | None, str]:
    """So many units before the article's date, as exact as the unit."""
    number = 1 if count in {"a", "an"} else read_number(count)
    unit = unit.removesuffix("s")
    if match.anchor is None or not isinstance(number, int):
        return None, "none"
    if unit in {"year", "decade"}:
        return f"{match.anchor.year - number * (10 if unit == 'decade' else 1):04d}", "page"
    if unit == "month":
        months = match.anchor.year * 12 + match.anchor.month - 1 - number
        return f"{months // 12:04d}-{months % 12 + 1:02d}", "page"
    if unit == "week":
        middle = match.anchor - timedelta(days=7 * number)
        return f"{middle - timedelta(days=3)}/{middle + timedelta(days=3)}", "page"
    days = number if unit == "day" else number // 24
    return (match.anchor - timedelta(days=days)).isoformat(), "page"


def _decade(match: _Match) -> tuple[str | None, str]:
    year = match.number("d_year")
    part = match.text("d_part")
    low, high = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(part, (0, 9))
    if year % 100 == 0:
        return f"{year // 100:02d}XX", "stated"
    return (f"{year + low:04d}/{year + high:04d}" if part else f"{year // 10:03d}X"), "stated"


_CENTURY_WORDS: Final[dict[str, int]] = {word: number for number, word in enumerate(CENTURY_WORDS, 11)}


def _century(match: _Match) -> tuple[str | None, str]:
    word = match.text("century_n")
    number = _CENTURY_WORDS.get(word) or match.number("century_n")
    if not 1 <= number <= 20:
        raise ValueError("the present century dates nothing")
    return f"{number - 1:02d}XX", "stated"


def _season(match: _Match) -> tuple[str | None, str]:
    season, year = SEASONS[match.text("s_name")], match.number("s_year")
    if year:
        return f"{year:04d}-{season}", "stated"
    if match.text("s_which") in {"the", "in the"}:
        raise ValueError("a season without its year dates nothing")
    if match.anchor is None:
        return None, "none"
    step = {"last": -1, "next": 1}.get(match.text("s_which"), 0)
    passed = match.anchor.month >= {21: 3, 22: 6, 23: 9, 24: 12}[season]
    year = match.anchor.year + (passed if step > 0 else step + passed if step < 0 else 0)
    return f"{year:04d}-{season}", "page"


def _quarter(match: _Match) -> tuple[str | None, str]:
    """'the third quarter': the last one of that number that was over, or is running, when the article appeared."""
    number = _QUARTERS.index(match.text("q_n")) + 1
    year = match.number("q_year")
    if year:
        return f"{year:04d}-{32 + number}", "stated"
    if match.anchor is None:
        return None, "none"
    step = {"last": -1, "this": 0, "next": 1}.get(match.text("q_which"))
    if step is None:
        step = -1 if 3 * number - 2 > match.anchor.month else 0
    return f"{match.anchor.year + step:04d}-{32 + number}", "page"


_QUARTERS: Final = ("first", "second", "third", "fourth")


def _clock(match: _Match) -> tuple[str | None, str]:
    """A time of the day that names its zone, on the article's own day."""
    if match.anchor is None:
        return None, "none"
    hour = match.number("k_hour")
    if match.text("k_half"):
        hour = hour % 12 + (12 if match.text("k_half") == "p" else 0)
    return f"{match.anchor.isoformat()}T{hour:02d}:{match.number('k_minute'):02d}:00Z", "page"


def _year_span(match: _Match) -> tuple[str | None, str]:
    first, last = match.text("ys_first"), match.text("ys_last")
    return f"{first}/{first[: -len(last)]}{last}", "stated"


def _part(match: _Match) -> tuple[str | None, str]:
    """'the second half of 2019', 'the first two weeks of May', 'the last three months of the year'."""
    year, month, basis = _whole(match)
    if year == 0:
        return None, "none"
    unit, last = match.text("p_unit").removesuffix("s"), match.text("p_n") in {"last", "final"}
    count, number = _count(match), 1 if last else 1 + _QUARTERS.index(match.text("p_n"))
    if (month and unit == "month") or (last and unit == "half"):
        raise ValueError("no such part")
    if month:
        days = days_in_month(year, month)
        first, size = {"half": (15 * number - 14, 15), "week": (7 * number - 6, 7 * count), "day": (number, count)}[
            unit
        ]
        end = days if last or (unit == "half" and number == 2) else first + size - 1
        first = days - size + 1 if last else first
        return f"{_full(year, month, first)}/{_full(year, month, end)}", basis
    if unit in {"week", "day"}:
        size = (7 if unit == "week" else 1) * count
        begin = (
            date(year, 12, 31) - timedelta(days=size - 1)
            if last
            else date(year, 1, 1) + timedelta(days=(number - 1) * (7 if unit == "week" else 1))
        )
        return f"{begin}/{begin + timedelta(days=size - 1)}", basis
    size = 6 if unit == "half" else count
    first = 13 - size if last else 1 + (number - 1) * size
    return f"{year:04d}-{first:02d}/{year:04d}-{first + size - 1:02d}", basis


def _count(match: _Match) -> int:
    """How many weeks or days; 'few' days are as many as a week has."""
    word = match.text("p_count") or ("few" if match.text("p_unit") == "days" else "")
    number = {"": 1, "few": 7 if match.text("p_unit").startswith("day") else 2, "couple of": 2}.get(
        word
    ) or read_number(word)
    if not isinstance(number, int) or not 1 <= number <= 12:
        raise ValueError("no count of parts")
    return number


def _whole(match: _Match) -> tuple[int, int, str]:
    """The year and month that a part is of; the year 0 where nothing places it, the month 0 for a year."""
    if match.text("p_month"):
        month = match.month("p_month")
        year = match.number("p_year")
        if year:
            return year, month, "stated"
        return (
            (0, 0, "none")
            if match.anchor is None
            else (_nearest_year(match.anchor, month, 15, coming=match.coming), month, "page")
        )
    if match.number("p_only"):
        return match.number("p_only"), 0, "stated"
    if match.anchor is None:
        return 0, 0, "none"
    step = {"last": -1, "next": 1}.get(match.text("p_which"), 0)
    if match.text("p_of") == "year":
        return match.anchor.year + step, 0, "page"
    months = match.anchor.year * 12 + match.anchor.month - 1 + step
    return months // 12, months % 12 + 1, "page"


def _weekdays(match: _Match) -> tuple[str | None, str]:
    """'from Monday to Thursday next week': the first day as told, the last one the next of its name."""
    if match.anchor is None:
        return None, "none"
    first, last = WEEKDAYS[match.text("ws_first")], WEEKDAYS[match.text("ws_last")]
    which = match.text("ws_which")
    if which:
        monday = match.anchor - timedelta(days=match.anchor.weekday())
        begin = monday + timedelta(days=first + 7 * {"last": -1, "next": 1}.get(which, 0))
    else:
        back = (match.anchor.weekday() - first) % 7
        begin = match.anchor + timedelta(days=7 - back if match.coming and back else -back)
    return f"{begin}/{begin + timedelta(days=(last - first) % 7)}", "page"


def _week_part(match: _Match) -> tuple[str | None, str]:
    """'early next week' is Monday to Wednesday, 'late last week' Thursday to Sunday."""
    if match.anchor is None:
        return None, "none"
    part = match.text("wp_part").split()[0]
    step = {"last": -1, "next": 1}.get(match.text("wp_which"), 0)
    monday = match.anchor - timedelta(days=match.anchor.weekday() - 7 * step)
    low, high = {"mid": (1, 4), "middle": (1, 4), "late": (3, 6), "end": (3, 6)}.get(part, (0, 2))
    return f"{monday + timedelta(days=low)}/{monday + timedelta(days=high)}", "page"


def _week_of(match: _Match) -> tuple[str | None, str]:
    group = "wo_month" if match.text("wo_month") else "wo_m"
    day = match.number("wo_day") or match.number("wo_d")
    if match.anchor is None:
        return None, "none"
    month = match.month(group)
    first = date(_nearest_year(match.anchor, month, day, coming=match.coming), month, day)
    return f"{first}/{first + timedelta(days=6)}", "page"


def _rest(match: _Match) -> tuple[str | None, str]:
    """'the rest of the year': from the article's day to the end."""
    anchor, unit = match.anchor, match.text("rest_unit")
    if anchor is None:
        return None, "none"
    if unit == "week":
        return f"{anchor}/{anchor + timedelta(days=6 - anchor.weekday())}", "page"
    month = 12 if unit == "year" else anchor.month
    return f"{anchor}/{_full(anchor.year, month, days_in_month(anchor.year, month))}", "page"


def _fiscal(match: _Match) -> tuple[str | None, str]:
    """'Q3 2020', 'Q2 of last year'."""
    year = match.number("f_year")
    if not year and match.anchor is None:
        return None, "none"
    if not year and match.anchor is not None:
        year = match.anchor.year + {"last": -1, "next": 1}.get(match.text("f_which"), 0)
    return f"{year:04d}-{32 + match.number('f_n')}", "stated" if match.number("f_year") else "page"


_READERS: Final[dict[str, Callable[[_Match], tuple[str | None, str]]]] = {
    "day_range": lambda m: _day_range(m, "r"),
    "range_us": lambda m: _day_range(m, "u"),
    "day_month": lambda m: _in_year(m, "a_year", m.month("a_month"), m.number("a_day")),
    "month_day": lambda m: _in_year(m, "b_year", m.month("b_month"), m.number("b_day")),
    "iso": lambda m: (_full(m.number("i_year"), m.number("i_month"), m.number("i_day")), "stated"),
    "month_year": lambda m: _in_year(m, "c_year", m.month("c_month"), None),
    "which_month": _which_month,
    "month_rel": _month_rel,
    "month_alone": lambda m: _in_year(m, "", m.month("ma"), None),
    "quarter": _quarter,
    "short_decade": lambda m: (f"19{m.text('sd')[0]}X", "stated"),
    "clock": _clock,
    "month_owner": lambda m: _in_year(m, "", m.month("mo"), None),
    "years": lambda m: (f"{m.text('y_first')}/{m.text('y_last')}", "stated"),
    "year_span": _year_span,
    "decade": _decade,
    "century": _century,
    "season": _season,
    "season_year": lambda m: (f"{m.number('sy_year'):04d}-{SEASONS[m.text('sy_name')]}", "stated"),
    "year": lambda m: (m.text("y"), "stated"),
    "year_part": lambda m: (m.text("yp"), "stated"),
    "part": _part,
    "weekdays": _weekdays,
    "week_part": _week_part,
    "week_of": _week_of,
    "rest": _rest,
    "fiscal": _fiscal,
    "weekday": _weekday,
    "near": _near,
    "which_unit": _which_unit,
    "over_weekend": _weekend,
    "ago": _ago,
    "after": _after,
}
