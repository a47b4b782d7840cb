"""Dates in English words, as catalogues and captions give them: 'circa Feb 1812', 'before the 1900s', '1851-52'.

What is read is EDTF, with its marks for 'about' (~), 'perhaps' (?) and both (%). Nothing is anchored: 'last Monday' is
no date here; the extractor reads those by an article's own date.
"""

from __future__ import annotations

import re
from typing import Final

from eventmodel.errors import UnreadableValueError
from eventmodel.values.when import When

_MONTHS: Final = {
    name: n
    for n, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"), 1)
    for name in names.split()
}  # fmt: skip
_SEASONS: Final = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_MONTH: Final = "|".join(sorted(_MONTHS, key=len, reverse=True))
_SEASON: Final = "|".join(_SEASONS)
_ABOUT = re.compile(r"~|\b(?:circa|ca|approx(?:imately)?|about|around)\b\.?\s*|\bc\.?\s?(?=\d)|\bca\.?(?=\d)")
_PERHAPS = re.compile(r"\?|\b(?:maybe|perhaps|possibly|probably|uncertain|guess)\b:?|\(uncertain\)")
_BEFORE = re.compile(r"\b(?:before|earlier than|until|by)\s+")
_AFTER = re.compile(r"\b(?:after|later than|since)\s+")
_REST = re.compile(r"(?:[;(]|,\s*(?:printed|cast|from|published|later|reprinted))")
_ISO = re.compile(r"\s*\d{4}-(?:0\d|1[0-2])(?:-\d\d)?\s*")
_RANGE = re.compile(r"(?:(?<=[\ds])|(?<=\dth)|(?<=\dst)|(?<=\dnd)|(?<=\drd))\s*(?:-|–|\bto\b)\s*(?=\D{0,14}\d)")
_DATE = re.compile(
    rf"(?P<m>{_MONTH})\b\.?(?:\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?!\d))?,?\s*(?P<y>\d{{4}})?"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<m2>{_MONTH})\b\.?,?\s*(?P<y2>\d{{4}})"
    rf"|(?P<s>{_SEASON})\s+(?P<sy>\d{{4}})"
    r"|(?P<us_m>\d{1,2})/(?:(?P<us_d>\d{1,2})/)?(?P<us_y>\d{4})"
    r"|(?P<cent>\d{1,2})(?:st|nd|rd|th)?\s*(?:c\.?(?![a-z])|cent(?:ury|uries)\b)(?:\s*(?P<cent_era>bce?|ad|ce))?"
    r"|(?P<dec>\d{3}0)s"
    r"|(?P<iso>\d{4}(?:-\d\d){1,2})(?!\d)"
    r"|(?P<ey>\d{1,4})\s*(?P<era>bce?|ad|ce)\b"
    r"|(?P<year>\d{4})(?!\d)"
    r"|(?P<short>\d\d)(?!\d|\w)"
)
_CONTAINED = re.compile(r"\b(?P<part>day|month|year|decade)\b[^\d]*?\b(?:in|during|of)\b")
_EARLY = re.compile(r"\b(?:early|mid|late)[\s-]*")
_STOPS = re.compile(r"\b(?:dynasty|isn't|not a)\b")


def read_when(text: str) -> When:
    """Read a date in English words, or one that is EDTF already.

    Raises:
        UnreadableValueError: where the words hold no date that is known here.

    Examples:
        >>> read_when("circa Feb 1812").edtf, read_when("before the 1900s").edtf, read_when("maybe 1862").edtf
        ('1812-02~', '/19XX', '1862?')
    """
    edtf = _edtf(text.strip())
    if edtf is None:
        raise UnreadableValueError(
            f"{text!r} holds no date: write one such as '12 January 1940', 'circa 1860' or 1812-02"
        )
    return When(edtf)


def _edtf(text: str) -> str | None:
    low = _REST.split(text.lower())[0] if not text.lower().endswith("(uncertain)") else text.lower()
    if not low or _STOPS.search(low):
        return None
    first, _, last = _RANGE.sub("\0", low, count=1).partition("\0")
    spread = _spread(first, last) if last and not _ISO.fullmatch(low) else None
    if spread is not None:
        return spread
    before, after = _BEFORE.search(low), _AFTER.search(low)
    bound = before or after
    point = _point(low[bound.end() :] if bound else low)
    if point is None:
        return None
    return f"/{point}" if before else f"{point}/" if after else point


def _spread(first: str, last: str) -> str | None:
    century = re.search(r"cent", last) and re.search(r"\d{1,2}", first) and "cent" not in first
    first_point = _point(f"{first} century" if century else first)
    short = re.match(r"\s*(\d\d)(?!\d|\w)", last)
    year = re.search(r"\d{4}", first)
    last_point = _point(f"{year[0][:2]}{short[1]}" if short and year else last)
    return None if first_point is None or last_point is None else f"{first_point}/{last_point}"


def _point(low: str) -> str | None:
    """One date, with EDTF's mark for how sure it is."""
    about, perhaps = bool(_ABOUT.search(low)), bool(_PERHAPS.search(low))
    words = _PERHAPS.sub(" ", _ABOUT.sub(" ", low))
    contained = _CONTAINED.search(words)
    match = _DATE.search(_EARLY.sub(" ", words))
    read = None if match is None else _read(match, marked=about or perhaps)
    if read is None:
        return None
    part = contained["part"] if contained else ""
    if part in {"day", "month"} and not (match and match["dec"]):
        read += "-XX" if part == "month" or read.count("-") else "-XX-XX"
    return read + ("%" if about and perhaps else "~" if about else "?" if perhaps else "")


def _read(match: re.Match[str], *, marked: bool) -> str | None:
    if match["m"] or match["m2"]:
        month, day, year = _MONTHS[match["m"] or match["m2"]], match["d"] or match["d2"], match["y"] or match["y2"]
        return f"{year or 'XXXX'}-{month:02d}" + (f"-{int(day):02d}" if day else "")
    if match["s"]:
        return f"{match['sy']}-{_SEASONS[match['s']]}"
    if match["us_y"]:
        return f"{match['us_y']}-{int(match['us_m']):02d}" + (f"-{int(match['us_d']):02d}" if match["us_d"] else "")
    if match["cent"]:
        number = int(match["cent"]) - 1
        return f"-{number:02d}XX" if (match["cent_era"] or "").startswith("b") else f"{number:02d}XX"
    if match["dec"]:
        # a round hundred is a century, but 'about the 1900s' a decade
        return f"{match['dec'][:2]}XX" if match["dec"].endswith("00") and not marked else f"{match['dec'][:3]}X"
    if match["ey"]:
        return f"{'-' if match['era'].startswith('b') else ''}{int(match['ey']):04d}"
    return match["iso"] or match["year"] or (f"19{match['short']}" if match["short"] else None)
