"""The text report: for each event what to believe, where reports differ, who says what, and the quotes behind it."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.analysis import Analysis
from eventmodel.errors import MissingExtraError
from eventmodel.report.naming import article_label, event_kind, event_title
from eventmodel.report.story.beliefs import Belief, beliefs_of
from eventmodel.report.story.matrix import Column, Entry, Matrix, Row, matrix_of
from eventmodel.report.story.standing import Standing, ranked
from eventmodel.report.visible import visible
from eventmodel.report.wording.days import in_plain_words, when_words
from eventmodel.report.wording.terms import KINDS, attribute_label, counted, listing
from eventmodel.report.wording.values import words_by_spelling

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.console import Console  # noqa: TC004 - an extra: without it the JSON report still works
    from rich.table import Table

    from eventmodel.model.discrepancy import Discrepancy
    from eventmodel.model.extraction import Extraction

_COLUMNS: Final = 5
_LONGEST: Final = 150
_MOST_VALUES: Final = 5


def report_text(analysis: Analysis, *, width: int = 110, least_articles: int = 1, everything: bool = False) -> str:
    """Write the report for people, what is contradicted first; events that fewer articles tell of are counted only.

    `everything` shows the discrepancies too that a careful reader would not mention.

    Raises:
        MissingExtraError: where rich is not installed.
    """
    console = _console(width)
    _Report(analysis, console, least_articles, everything).write()
    file = console.file
    return file.getvalue() if isinstance(file, io.StringIO) else ""


def _console(width: int) -> Console:
    try:
        from rich.console import Console
    except ImportError as cause:
        raise MissingExtraError("the text report needs rich: pip install 'eventmodel[cli]'") from cause
    return Console(file=io.StringIO(), width=width, highlight=False, color_system=None, markup=False, emoji=False)


@attrs.define
class _Report:
    analysis: Analysis
    console: Console
    least_articles: int
    everything: bool = False
    notes: dict[str, int] = attrs.field(factory=dict[str, int])

    def write(self) -> None:
        records, analysis = self.analysis.records, self.analysis
        standings = ranked(analysis)
        differences = sum(len(s.differences) + len(s.slight) for s in standings)
        counts = (
            (len(records.articles), "article"),
            (len(analysis.all_origins.all), "independent origin"),
            (len(standings), "event"),
            (len(records.claims), "claim"),
            (differences, "difference"),
            (sum(len(s.open) for s in standings), "unresolved contradiction"),
        )
        self._say(", ".join(counted(number, thing) for number, thing in counts))
        self._copies()
        shown = [s for s in standings if len(s.event.articles) >= self.least_articles]
        for standing in shown:
            self._event(standing)
        if len(shown) < len(standings):
            left_out = len(standings) - len(shown)
            self._say(f"\n{left_out} more event(s) are in fewer than {self.least_articles} articles.")

    def _say(self, line: str) -> None:
        blank = "\n" if line.startswith("\n") else ""
        self.console.print(blank + visible(line.removeprefix("\n")), soft_wrap=True)

    def _copies(self) -> None:
        for origin in self.analysis.all_origins.all:
            if len(origin.articles) > 1:
                labels = ", ".join(self._label(article) for article in origin.articles)
                self._say(f"  one origin, {origin.name}: {labels} ({origin.basis})")
        if self.analysis.orphans:
            self._say(f"  {len(self.analysis.orphans)} claim(s) are about mentions that the dossier does not hold")
        for run in dossier_runs(self.analysis):
            for problem in (said for said in run.diagnostics if said.code != "original"):
                self._say(f"  note: {self._label(run.article)}: {problem}")

    def _label(self, article: str) -> str:
        return article_label(self.analysis.dossier.articles[article])

    def _event(self, standing: Standing) -> None:
        self.notes = {}
        event = standing.event
        self._say(f"\n━━ {event_title(event)}")
        self._say(f"   {event_kind(event)} · {when_words(event.when)} · {event.where or 'place not known'}")
        self._say(f"   told by {attrs.evolve(standing.tally, speakers=0)}")
        if event.participants:
            self._say(f"   with {', '.join(event.participants[:8])}")
        self._believed(beliefs_of(self.analysis, standing))
        self._differences(standing)
        matrix = matrix_of(self.analysis, standing)
        self._tables(matrix, [row for row in matrix.rows if row.compares])
        self._tables(matrix, [row for row in matrix.rows if not row.compares])
        self._evidence()

    def _believed(self, beliefs: Sequence[Belief]) -> None:
        if beliefs:
            self._say("   What to believe")
        mixed = [belief for belief in beliefs if not (belief.is_told_apart or self.everything)]
        for belief in (belief for belief in beliefs if belief not in mixed):
            self._say(f"    {_belief_line(belief)}")
        if mixed:
            labels = ", ".join(attribute_label(belief.resolution.attribute) for belief in mixed)
            self._say(f"    of several things each, and not resolved as one: {labels}")

    def _differences(self, standing: Standing) -> None:
        heavy = [*standing.differences, *(standing.slight if self.everything else ())]
        if heavy or standing.beside:
            self._say("   Where they differ")
        for found in heavy:
            self._say(f"    {self._difference_line(found)}")
        for found in standing.beside:
            self._say(f"    told in passing: {self._difference_line(found)}")
        if standing.slight and not self.everything:
            self._say(f"    {len(standing.slight)} slighter difference(s) are not shown")

    def _difference_line(self, found: Discrepancy) -> str:
        notes = sorted(self._note(claim) for position in found.positions for claim in position.claims)
        spelled = words_by_spelling(position.reading for position in found.positions)
        return f"{KINDS[found.word].mark} {found.word}: {in_plain_words(found.explanation, spelled)} {notes}"

    def _tables(self, matrix: Matrix, rows: Sequence[Row]) -> None:
        for start in range(0, len(matrix.columns), _COLUMNS):
            table = self._table(matrix.columns[start : start + _COLUMNS], rows, start)
            if table.row_count:
                self.console.print(table)

    def _table(self, columns: Sequence[Column], rows: Iterable[Row], start: int) -> Table:
        from rich.table import Table

        table = Table("attribute", show_lines=True)
        for column in columns:
            table.add_column(f"{visible(column.label)}\n({_standing_of(column)})", overflow="fold")
        for row in rows:
            cells = row.cells[start : start + len(columns)]
            if any(cells):
                table.add_row(_row_label(row), *("\n".join(map(self._entry, cell)) or "–" for cell in cells))
        return table

    def _entry(self, entry: Entry) -> str:
        side = f"{entry.side} " if entry.side else ""
        copy = " ⧉" if entry.copy_of else ""
        notes = "".join(f"[{self._note(claim)}]" for claim in entry.claims)
        state = f" ({entry.state})" if entry.state else ""
        return visible(f"{side}{entry.value}{state}{copy} {notes}")

    def _note(self, claim: str) -> int:
        return self.notes.setdefault(claim, len(self.notes) + 1)

    def _evidence(self) -> None:
        for key, number in self.notes.items():
            claim = self.analysis.records.claims[key]
            quote = " ".join(claim.span.exact.split())
            quote = quote if len(quote) <= _LONGEST else f"{quote[:_LONGEST]}…"
            said_by = f", said by {' → '.join(claim.attribution)}" if claim.attribution else ""
            place = f"{claim.span.start}–{claim.span.end}"
            self._say(f"   [{number}] {self._label(claim.article)}, {place}: “{quote}”{said_by}")


def _belief_line(belief: Belief) -> str:
    found = belief.resolution
    named = listing(list(belief.between[:_MOST_VALUES]), last="or")
    more = " …" if len(belief.between) > _MOST_VALUES else ""
    value = belief.value or f"{named}{more}" or "no value"
    label = attribute_label(found.attribute)
    sure = "" if found.confidence is None else f" (confidence {found.confidence:.2f})"
    return f"{belief.term.mark} {belief.term.word.lower()}: {label}: {value}{sure} — {belief.because}"


def _standing_of(column: Column) -> str:
    copies = f", one text with {', '.join(map(visible, column.copies[:2]))}" if column.copies else ""
    return f"{'main' if column.is_main else 'in passing'}{copies}"


def _row_label(row: Row) -> str:
    marks = "".join(KINDS[word].mark for word in row.words)
    return visible(f"{marks} {attribute_label(row.attribute)}".lstrip())


def dossier_runs(analysis: Analysis) -> Iterator[Extraction]:
    """The runs of extractors over articles that the dossier holds."""
    return (run for run in analysis.dossier.extractions.values() if run.article in analysis.dossier.articles)
