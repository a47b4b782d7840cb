"""Candidates: what one finder saw in a text, before it is given an event and a speaker."""

from __future__ import annotations

import attrs

from eventmodel.values.reading import Reading


@attrs.frozen
class Candidate:
    """A value that a stretch of text carries.

    Attributes:
        start: where its evidence begins.
        end: where it ends.
        attribute: what it is about.
        reading: the value, and how it was said.
        focus: where the value itself stands: the number, the name, the date.
        taken_up: where the figure stands that it is another number for: 'police put the number at 12,500'.
    """

    start: int
    end: int
    attribute: str
    reading: Reading
    focus: int
    taken_up: int | None = None
