"""Cards of what is derived: the analysis, an event, a discrepancy, a resolution, by what each says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventmodel.display.card import MOST_ROWS, Card, Grid
from eventmodel.display.wording import day_range, joined
from eventmodel.report.naming import event_kind, event_title
from eventmodel.report.wording.days import in_plain_words, when_words
from eventmodel.report.wording.terms import KINDS, STATUSES, attribute_label, counted
from eventmodel.report.wording.values import reading_words, words_by_spelling
from eventmodel.values.reading import Reading

if TYPE_CHECKING:
    from eventmodel.analysis import Analysis
    from eventmodel.model.discrepancy import Discrepancy, Position, Size
    from eventmodel.model.event import Event
    from eventmodel.model.resolution import Resolution

_LOCI = {
    "sources": "between sources",
    "within": "within one article",
    "versions": "between versions",
    "over_time": "over time",
    "page": "page against content",
}


def analysis_card(analysis: Analysis) -> Card:
    """Show the events of an analysis, and how often their reports differ."""
    differ = sum(d.matters for d in analysis.discrepancies)
    subtitle = joined(
        counted(len(analysis.records.articles), "article"),
        counted(len(analysis.all_origins.all), "independent origin"),
        counted(len(analysis.events), "event"),
        counted(len(analysis.records.claims), "claim"),
        counted(differ, "discrepancy", "discrepancies"),
    )
    columns = ("event", "type", "when", "where", "articles", "discrepancies")
    shown = analysis.events[:MOST_ROWS]
    rows = tuple(_event_row(analysis, event) for event in shown)
    grid = Grid(columns, rows, left_out=len(analysis.events) - len(shown))
    return Card("Analysis", subtitle, (("policy", analysis.policy.name),), (grid,))


def event_card(event: Event) -> Card:
    """Show what an event is; `with_evidence` shows its claims as well."""
    told = joined(counted(len(event.articles), "article"), counted(len(event.claims), "claim"))
    return Card(
        event_title(event),
        setting(event),
        (("participants", ", ".join(event.participants)), ("told by", told), ("id", event.id)),
    )


def setting(event: Event) -> str:
    """Say of what type an event is, when and where it was."""
    return joined(event_kind(event), when_words(event.when), event.where or "place not known")


def discrepancy_card(discrepancy: Discrepancy) -> Card:
    """Show the positions of a discrepancy."""
    columns = ("value", "sources", "origins", "printed", "in")
    rows = tuple(_position(position) for position in discrepancy.positions)
    return Card(heading(discrepancy), explained(discrepancy), measures(discrepancy), (Grid(columns, rows),))


def explained(discrepancy: Discrepancy) -> str:
    """Say how it differs, values as they were said."""
    spelled = words_by_spelling(position.reading for position in discrepancy.positions)
    return in_plain_words(discrepancy.explanation, spelled)


def heading(discrepancy: Discrepancy) -> str:
    """Say what differs."""
    return f"{attribute_label(discrepancy.attribute)}: {KINDS[discrepancy.word].word.lower()}"


def measures(discrepancy: Discrepancy) -> tuple[tuple[str, str], ...]:
    """Say what else there is to a discrepancy: where, how far apart, what all allow, who is silent."""
    common = "" if discrepancy.common is None else reading_words(Reading(discrepancy.common))
    size = "" if discrepancy.size is None or not discrepancy.size.apart else _size(discrepancy.size)
    tight = "it hangs on the margin of a reading" if discrepancy.tight else ""
    silent = ", ".join(discrepancy.silent)
    return (
        ("where", _LOCI[discrepancy.locus.value]),
        ("apart", size),
        ("all allow", common),
        ("says nothing of it", silent),
        ("note", tight),
    )


def _size(size: Size) -> str:
    relative = "" if size.relative is None else f" ({size.relative:.0%})"
    return f"{size.apart:,.10g} {size.unit}{'s' * (size.apart != 1)}{relative}"


def _position(position: Position) -> tuple[str, ...]:
    printed = day_range((position.first, position.last))
    return (
        reading_words(position.reading),
        ", ".join(position.sources),
        f"{position.origins:,}",
        printed,
        ", ".join(position.parts),
    )


def resolution_card(resolution: Resolution) -> Card:
    """Show what to believe, why, and what would change it."""
    return Card(believed(resolution), in_plain_words(resolution.because), reasons(resolution))


def believed(resolution: Resolution) -> str:
    """Say what is believed, in one line."""
    value = "no value" if resolution.reading is None else reading_words(resolution.reading)
    return f"{attribute_label(resolution.attribute)}: {value} ({STATUSES[resolution.status].word.lower()})"


def reasons(resolution: Resolution) -> tuple[tuple[str, str], ...]:
    """Say what stands behind a resolution; a confidence only where a rule estimates one."""
    sides = ("supporting", "opposing", "undecided", "discounted", "set_aside")
    claims = ((name, len(getattr(resolution, name))) for name in sides)
    counts = ", ".join(f"{number:,} {name.replace('_', ' ')}" for name, number in claims if number)
    return (
        ("claims", counts),
        ("runner-up", "" if resolution.runner_up is None else reading_words(resolution.runner_up)),
        ("confidence", "" if resolution.confidence is None else f"{resolution.confidence:.2f}"),
        ("it would change with", in_plain_words(resolution.would_change)),
        ("rule", joined(resolution.policy, resolution.strategy)),
    )


def _event_row(analysis: Analysis, event: Event) -> tuple[str, ...]:
    differ = sum(d.matters for d in analysis.discrepancies_of(event))
    when = "" if event.when is None else when_words(event.when)
    told = f"{len(event.articles):,}"
    return event_title(event), event_kind(event), when, event.where or "", told, f"{differ:,}"
