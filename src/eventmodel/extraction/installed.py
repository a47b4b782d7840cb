"""Extractors that other packages bring: the entry points of the group `eventmodel.extractors`."""

from __future__ import annotations

from functools import cache
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, Final

from eventmodel.model.extraction import Diagnostic

if TYPE_CHECKING:
    from eventmodel.extraction.proposals import Extractor

GROUP: Final = "eventmodel.extractors"


@cache
def installed_extractors() -> tuple[tuple[Extractor, ...], tuple[Diagnostic, ...]]:
    """Give the extractors of the installed packages in the order of their names, and what could not be loaded."""
    found: list[Extractor] = []
    problems: list[Diagnostic] = []
    for point in sorted(entry_points(group=GROUP), key=lambda p: p.name):
        try:
            found.append(point.load())
        except Exception as error:  # noqa: BLE001 - a broken package must not stop the reading
            problems.append(Diagnostic("extractor", f"the extractor {point.name!r} could not be loaded: {error}"))
    return tuple(found), tuple(problems)
