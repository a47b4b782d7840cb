"""Lists for people: discrepancies, resolutions side by side, and the reliability of outlets, as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventmodel.report.naming import event_title
from eventmodel.report.visible import visible

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from eventmodel.analysis import Analysis
    from eventmodel.model.discrepancy import Discrepancy, Size
    from eventmodel.model.event import Event
    from eventmodel.model.resolution import Resolution
    from eventmodel.resolution import Policy


def listed_discrepancies(
    analysis: Analysis, *, kinds: Collection[str] = (), event: str = "", everything: bool = False
) -> str:
    """List what differs, event by event, what matters most first."""
    return _text(_discrepancies(analysis, kinds, event, everything=everything))


def _discrepancies(analysis: Analysis, kinds: Collection[str], event: str, *, everything: bool) -> Iterator[str]:
    for one in _events(analysis, event):
        found = [d for d in analysis.discrepancies_of(one) if everything or d.matters]
        mine = [d for d in found if not kinds or d.word in kinds or d.kind.value in kinds]
        if mine:
            yield event_title(one)
        for d in sorted(mine, key=lambda d: (-d.weight, d.attribute, d.id)):
            yield f"  {d.word} [{d.id}]"
            yield f"    {d.explanation}"
            yield from (f"    {line}" for line in _more(d))


def _more(found: Discrepancy) -> Iterator[str]:
    if found.size is not None and found.size.apart:
        yield f"apart: {_distance(found.size)}"
    if found.common is not None:
        yield f"all allow: {found.common}"
    if found.silent:
        yield f"says nothing of it: {', '.join(found.silent)}"


def _distance(size: Size) -> str:
    relative = "" if size.relative is None else f" ({size.relative:.0%})"
    return f"{size.apart:,.10g} {size.unit}{'s' * (size.apart != 1)}{relative}"


def listed_resolutions(analysis: Analysis, policies: Sequence[Policy], *, event: str = "", attribute: str = "") -> str:
    """List what to believe under each of some policies, side by side."""
    views = [analysis.under(policy) for policy in policies]
    return _text(_resolutions(analysis, views, event, attribute))


def _resolutions(analysis: Analysis, views: Sequence[Analysis], event: str, attribute: str) -> Iterator[str]:
    for one in _events(analysis, event):
        by_view = [{r.attribute: r for r in view.resolutions_of(one)} for view in views]
        names = sorted({name for found in by_view for name in found if attribute in {"", name}})
        if names:
            yield event_title(one)
        for name in names:
            yield f"  {name}"
            yield from (line for found in by_view if name in found for line in _resolution(found[name]))


def _resolution(found: Resolution) -> Iterator[str]:
    value = "–" if found.reading is None else str(found.reading)
    sure = "" if found.confidence is None else f", confidence {found.confidence:.2f}"
    yield f"    {found.policy}: {value} ({found.status.value}{sure}) [{found.id}]"
    yield f"      {found.because}"
    if found.would_change:
        yield f"      it would change with {found.would_change}"


def listed_reliability(analysis: Analysis) -> str:
    """List the outlets by their estimated reliability, and where the estimate differs from the majority.

    Raises:
        InvalidValueError: where no two outlets report the same thing.
        MissingExtraError: where numpy and scipy are not installed.
    """
    return _text(_reliability(analysis))


def _reliability(analysis: Analysis) -> Iterator[str]:
    found = analysis.reliability()
    yield "reliability  claims  voices  outlet"
    for s in found.sources:
        yield f"{s.reliability:11.2f}  {s.claims:6}  {s.voices:6.1f}  {s.source}"
    for pair in found.copies:
        yield f"{pair.a} and {pair.b} share {pair.share:.0%} of their errors on {pair.items} items"
    open_items = [a for a in found.answers.values() if a.unresolved]
    against = [a for a in found.answers.values() if set(a.best) != set(a.voted)]
    yield f"{len(found.answers)} items, {len(open_items)} unresolved, {len(against)} answered against the majority"


def _events(analysis: Analysis, wanted: str) -> Iterator[Event]:
    for event in analysis.events:
        names = f"{event.title}\n{event_title(event)}".casefold()
        if event.id.startswith(wanted) or wanted.casefold() in names:
            yield event


def _text(lines: Iterator[str]) -> str:
    return "".join(f"{as_line(line)}\n" for line in lines)


def as_line(line: str) -> str:
    """Fit for a terminal; the space before a line is its place in the list."""
    plain = line.lstrip(" ")
    return " " * (len(line) - len(plain)) + visible(plain)
