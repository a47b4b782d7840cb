"""Times in plain words: what the notation of ISO 8601-2 stands for, as a newspaper would print it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
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
    r"(?P<year>\d{4}|XXXX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d|XX))?)?"
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
    if year == "XXXX":
        return _yearless(found)
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


def _yearless(found: re.Match[str]) -> str:
    """A day or a month of a year that is not known."""
    month, day = found.group("month", "day")
    if not month or not 1 <= int(month) <= 12 or found["time"]:
        return found[0]
    of_month = "a day in " if day == "XX" else f"{int(day)} " if day else ""
    return f"{_MARKS[found['mark']]}{of_month}{MONTHS[int(month) - 1]}, year not known"


_QUOTED = re.compile(r"(“[^”]*”)")
_PRINTED_DAY = re.compile(
    r"(?<![\w/-])(?:(?:\d{4}|XXXX)-\d\d(?:-\d\d)?[?~%]?(?:/\d{4}(?:-\d\d){0,2}[?~%]?)?|\d{3}X)(?![\w/-])"
)
_PERSONS = re.compile(r"\bpersons\b")


def in_plain_words(sentence: str, values: Mapping[str, str] | None = None) -> str:
    """Write out the days in a sentence of the library's own; what it quotes stays as it is.

    Args:
        sentence: the sentence.
        values: plain words for the values that may stand in it, by how they are spelled there.

    Examples:
        >>> in_plain_words("44 persons excludes 72 to 88 persons", {"72 to 88 persons": "about 80 people"})
        '44 people excludes about 80 people'
        >>> in_plain_words("2 origins say 2019-03-12; 17 persons by “2019-03-13”")
        '2 origins say 12 March 2019; 17 people by “2019-03-13”'
    """
    spelled = {key: words for key, words in (values or {}).items() if key}
    either = "|".join(map(re.escape, sorted(spelled, key=len, reverse=True)))
    known = re.compile(rf"(?<![\w.,/-])({either})(?![\w/-])") if either else None
    parts = _QUOTED.split(sentence)
    return "".join(part if at % 2 else _with_values(part, known, spelled) for at, part in enumerate(parts))


def _with_values(part: str, known: re.Pattern[str] | None, spelled: Mapping[str, str]) -> str:
    pieces = [part] if known is None else known.split(part)
    return "".join(spelled[piece] if at % 2 else _plain(piece) for at, piece in enumerate(pieces))


def _plain(part: str) -> str:
    return _PERSONS.sub("people", _PRINTED_DAY.sub(lambda found: edtf_words(found[0]), part))
