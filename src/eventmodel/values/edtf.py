"""Reading EDTF (ISO 8601-2:2019, levels 0, 1 and 2): from the standard's notation to bounds in seconds.

Read `edtf_bounds` for what comes out, `edtf_date` for one date and the margins of `~` and `%`, then
`edtf_unspecified`, `edtf_years`, `edtf_seasons` and `edtf_sets`. Beyond the standard, times may leave the seconds
out and carry a qualifier, and long years may have months and days, so that every bound can be written.
What is not read is refused, never guessed.
"""

from __future__ import annotations

from eventmodel.errors import UnreadableValueError
from eventmodel.values.edtf_bounds import DAY, Bounds, Shape
from eventmodel.values.edtf_date import read_date
from eventmodel.values.edtf_sets import read_set
from eventmodel.values.edtf_writing import write_bounds

__all__ = ["DAY", "Bounds", "Shape", "read_edtf", "write_bounds"]


def read_edtf(text: str) -> Bounds:
    """Read a date, a date with time, an interval, or a set.

    Raises:
        UnreadableValueError: where the text is no EDTF.

    Examples:
        >>> read_edtf("2021-01-11").strict.low
        1610323200
    """
    try:
        if _is_set(text):
            return read_set(text)
        return _read_interval(text) if "/" in text else read_date(text)
    except UnreadableValueError as cause:
        raise UnreadableValueError(f"{_shortened(repr(text))} is no EDTF: {cause}") from cause


def _is_set(text: object) -> bool:
    if not isinstance(text, str) or not text:
        raise UnreadableValueError("it is no text, or an empty one")
    return text[0] in "[{"


def _shortened(text: str) -> str:
    return f"{text[:80]}…" if len(text) > 80 else text


def _read_interval(text: str) -> Bounds:
    start, _, end = text.partition("/")
    first, last = _on_one_clock(_read_end(start), _read_end(end))
    ends = [bounds for bounds in (first, last) if bounds]
    if not ends:
        raise UnreadableValueError("it names neither a beginning nor an end")
    low, high = first.written[0] if first else None, last.written[1] if last else None
    if low is not None and high is not None and low >= high:
        raise UnreadableValueError("it ends before it begins")
    shape = Shape.ONE if all(bounds.anchored for bounds in ends) else Shape.UNANCHORED
    loose = first.allowed[0] if first else None, last.allowed[1] if last else None
    return Bounds((low, high), loose, shape, ends[0].offset)


def _read_end(text: str) -> Bounds | None:
    """Read an end; None for one that is open ('..') or unknown (nothing written)."""
    return None if text in {"", ".."} else read_date(text)


def _on_one_clock(first: Bounds | None, last: Bounds | None) -> tuple[Bounds | None, Bounds | None]:
    """Both ends as written, or in UTC where their zones differ; a zone at one end alone is not used."""
    if first is None or last is None or first.offset == last.offset:
        return first, last
    if first.offset is None or last.offset is None:
        return _without_zone(first), _without_zone(last)
    return first.in_utc(), last.in_utc()


def _without_zone(bounds: Bounds) -> Bounds:
    return Bounds(bounds.written, bounds.allowed, bounds.shape)
