"""Times in plain words: what the notation of ISO 8601-2 stands for, as a newspaper would print it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date

    from eventmodel.values.when import When

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_SEASONS: Final = ("spring", "summer", "autumn", "winter")
_PARTS: Final = {
    **{21 + n: season for n, season in enumerate(_SEASONS)},
    **{25 + n: season for n, season in enumerate(_SEASONS)},
    **{29 + n: f"southern {season}" for n, season in enumerate(_SEASONS)},
    **{33 + n: f"the {nth} quarter of" for n, nth in enumerate(("first", "second", "third", "last"))},
    **{37 + n: f"the {nth} third of" for n, nth in enumerate(("first", "second", "last"))},
    **{40 + n: f"the {nth} half of" for n, nth in enumerate(("first", "second"))},
}
_MARKS: Final = {"?": "perhaps ", "~": "about ", "%": "perhaps about ", "": ""}
_DATE = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d|XX))?)?"
    r"(?:T(?P<time>\d\d:\d\d)(?::\d\d)?(?P<zone>Z|[+-]\d\d(?::\d\d)?)?)?(?P<mark>[?~%]?)"
)
_DECADE = re.compile(r"(\d{3})X")


def day_words(day: date) -> str:
    """Write a day out.

    Examples:
        >>> from datetime import date
        >>> day_words(date(2019, 3, 12))
        '12 March 2019'
    """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def when_words(when: When | None) -> str:
    """Write a time out; the notation itself where there are no plain words for it.

    Examples:
        >>> from eventmodel.values import When
        >>> when_words(When("2019-03-12")), when_words(When("[2014-23,2015-02]")), when_words(None)
        ('12 March 2019', 'autumn 2014 or February 2015', 'day not known')
        >>> when_words(When("2020-10~/2020-11-09")), when_words(When("2021-01-11T10:00Z"))
        ('about October 2020 to 9 November 2020', '11 January 2021, 10:00 UTC')
    """
    return "day not known" if when is None or when.edtf is None else edtf_words(when.edtf)


def edtf_words(text: str) -> str:
    """Write out a time in the notation of ISO 8601-2, as far as there are plain words for it."""
    if text[:1] + text[-1:] in {"[]", "{}"}:
        joint = " or " if text[0] == "[" else " and "
        return joint.join(edtf_words(part.strip()) for part in text[1:-1].split(","))
    if "/" in text:
        start, end = text.split("/", 1)
        if start in {"", ".."}:
            return f"until {edtf_words(end)}"
        return f"from {edtf_words(start)} on" if end in {"", ".."} else f"{edtf_words(start)} to {edtf_words(end)}"
    decade = _DECADE.fullmatch(text)
    if decade:
        return f"the {decade[1]}0s"
    found = _DATE.fullmatch(text)
    return text if found is None else _date_words(found)


def _date_words(found: re.Match[str]) -> str:
    year, month, day, time, zone, mark = found.group("year", "month", "day", "time", "zone", "mark")
    shown = str(int(year))
    if month and int(month) in _PARTS:
        shown = f"{_PARTS[int(month)]} {shown}"
    elif month and 1 <= int(month) <= 12:
        shown = f"{MONTHS[int(month) - 1]} {shown}"
        if day:
            shown = f"a day in {shown}" if day == "XX" else f"{int(day)} {shown}"
    elif month:
        return found[0]
    clock = "" if not time else f", {time}{'' if not zone else ' UTC' if zone == 'Z' else f' UTC{zone}'}"
    return f"{_MARKS[mark]}{shown}{clock}"


_QUOTED = re.compile(r"(“[^”]*”)")
_PRINTED_DAY = re.compile(r"(?<![\w/-])(?:\d{4}-\d\d(?:-\d\d)?[?~%]?(?:/\d{4}(?:-\d\d){0,2}[?~%]?)?|\d{3}X)(?![\w/-])")
_PERSONS = re.compile(r"\bpersons\b")


def in_plain_words(sentence: str) -> str:
    """Write out the days in a sentence of the library's own; what it quotes stays as it is.

    Examples:
        >>> in_plain_words("2 origins say 2019-03-12; 17 persons by “2019-03-13”")
        '2 origins say 12 March 2019; 17 people by “2019-03-13”'
    """
    parts = _QUOTED.split(sentence)
    return "".join(part if at % 2 else _plain(part) for at, part in enumerate(parts))


def _plain(part: str) -> str:
    return _PERSONS.sub("people", _PRINTED_DAY.sub(lambda found: edtf_words(found[0]), part))
