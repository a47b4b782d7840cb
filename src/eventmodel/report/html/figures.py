"""The charts of an event: for each figure that sources differ on, what they report and what was believed."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.report.drawing import Bar, Drawing, Step, draw_figures
from eventmodel.report.naming import article_label, published_words
from eventmodel.report.wording.days import day_words
from eventmodel.report.wording.terms import attribute_label, listing
from eventmodel.report.wording.values import reading_words
from eventmodel.values.duration import Duration
from eventmodel.values.quantity import Quantity, unit_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet
    from datetime import date

    from eventmodel.analysis import Analysis
    from eventmodel.model.claim import Claim
    from eventmodel.report.html.links import Site
    from eventmodel.report.story.standing import Standing
    from eventmodel.values.reading import Reading

MOST_CHARTS: Final = 6
_OF_FIGURES: Final = frozenset({"contradiction", "update", "precision"})
_MOST_BARS: Final = 60


@attrs.frozen
class Line:
    """A report as the table under a chart shows it."""

    printed: str
    source: str
    value: str
    side: str
    link: str


@attrs.frozen
class Chart:
    """A figure over time.

    Attributes:
        attribute: what it is of.
        label: the same in words.
        drawing: the chart.
        legend: who stands behind each letter.
        lines: the same as a table.
        steps: what was believed from which day on.
        left_out: how many reports are not shown.
    """

    attribute: str
    label: str
    drawing: Drawing
    legend: tuple[tuple[str, str], ...]
    lines: tuple[Line, ...]
    steps: tuple[tuple[str, str], ...]
    left_out: int


def charts_of(site: Site, standing: Standing, copies: AbstractSet[str]) -> tuple[Chart, ...]:
    """Draw the figures that sources of an event differ on, what matters most first."""
    analysis = site.analysis
    wanted = dict.fromkeys(d.attribute for d in standing.differences if d.word in _OF_FIGURES)
    claims: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in analysis.claims_of(standing.event):
        if claim.attribute in wanted and _is_figure(claim):
            claims[claim.attribute].append(claim)
    sides = standing.sides
    charts = (_chart(site, standing, name, claims[name], sides, copies) for name in wanted if claims[name])
    return tuple(chart for chart in charts if chart is not None)[:MOST_CHARTS]


def _is_figure(claim: Claim) -> bool:
    value = claim.reading.value
    return claim.supports and isinstance(value, Quantity | Duration) and (value.low, value.high) != (None, None)


def _unit(claim: Claim) -> str:
    value = claim.reading.value
    return value.unit if isinstance(value, Quantity | Duration) else ""


def _chart(
    site: Site,
    standing: Standing,
    attribute: str,
    claims: Sequence[Claim],
    sides: dict[str, str],
    copies: AbstractSet[str],
) -> Chart | None:
    differing = [c for c in claims if c.id in sides]
    if not differing:
        return None
    counts = Counter(map(_unit, differing))
    unit = min(counts, key=lambda u: (-counts[u], u))
    mine = [c for c in differing if _unit(c) == unit]
    bars = [_bar(site, claim, sides, copies) for claim in _once(mine)]
    if len({site.source_key(c.article) for c in mine}) < 2 or len({bar.day for bar in bars}) < 2:
        return None  # nothing moved
    bars.sort(key=lambda bar: (bar.day is None, bar.day.toordinal() if bar.day else 0, bar.side, bar.label))
    steps = _steps(site.analysis, standing, attribute, unit)
    words = {"person": "people"}.get(unit, unit_words(unit))
    label = attribute_label(attribute)
    drawing = draw_figures(
        [attrs.evolve(bar, link=f"../{bar.link}" if bar.link else "") for bar in bars[:_MOST_BARS]],
        steps,
        key=f"chart-{attribute if attribute.isidentifier() else 'own'}",
        title=label,
        unit=words,
    )
    listed = sorted(mine, key=lambda c: (c.article, c.span.start, c.id))[:_MOST_BARS]
    lines = tuple(_line(site, claim, sides) for claim in listed)
    shown = tuple((day_words(step.day), step.label) for step in steps)
    return Chart(attribute, label, drawing, _legend(bars), lines, shown, max(len(bars) - _MOST_BARS, 0))


def _legend(bars: Sequence[Bar]) -> tuple[tuple[str, str], ...]:
    held: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for bar in bars:
        held[bar.side][bar.source] = None
    ordered = sorted(held.items(), key=lambda item: (len(item[0]), item[0]))
    return tuple((side, listing(list(sources))) for side, sources in ordered)


def _once(claims: Sequence[Claim]) -> list[Claim]:
    """Of what one article says twice, the first time."""
    found: dict[tuple[str, str], Claim] = {}
    for claim in sorted(claims, key=lambda c: (c.span.start, c.id)):
        found.setdefault((claim.article, str(claim.reading)), claim)
    return list(found.values())


def _bar(site: Site, claim: Claim, sides: dict[str, str], copies: AbstractSet[str]) -> Bar:
    article, value = site.article_of(claim), claim.reading.value
    low, high = (value.low, value.high) if isinstance(value, Quantity | Duration) else (None, None)
    source = "" if article is None else article_label(article)
    return Bar(
        day=None if article is None or article.published is None else article.published.last_day,
        low=None if low is None else float(low),
        high=None if high is None else float(high),
        side=sides.get(claim.id, ""),
        label=f"{source}: {reading_words(claim.reading)}",
        source=source,
        is_copy=claim.id in copies,
        link=site.claim_link(claim.id),
    )


def _line(site: Site, claim: Claim, sides: dict[str, str]) -> Line:
    article = site.article_of(claim)
    return Line(
        printed="" if article is None else published_words(article),
        source="" if article is None else article_label(article),
        value=reading_words(claim.reading),
        side=sides.get(claim.id, ""),
        link=site.claim_link(claim.id),
    )


def _steps(analysis: Analysis, standing: Standing, attribute: str, unit: str) -> list[Step]:
    history = analysis.history(standing.event, attribute)
    return [_step(step.day, step.resolution.reading, unit) for step in history.steps]


def _step(day: date, reading: Reading | None, unit: str) -> Step:
    value = None if reading is None else reading.value
    if reading is None or not isinstance(value, Quantity | Duration) or value.unit != unit:
        return Step(day, None, None, "open" if reading is None else reading_words(reading))
    low, high = (None if n is None else float(n) for n in (value.low, value.high))
    return Step(day, low, high, reading_words(reading))
