"""The text report: for each event a table of attributes by sources, every cell traceable to its quote."""

from __future__ import annotations

import io
from collections import defaultdict
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.analysis import Analysis
from eventmodel.errors import MissingExtraError
from eventmodel.model.attribute import shipped_attributes
from eventmodel.report.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console  # noqa: TC004 - an extra: without it the JSON report still works
    from rich.table import Table

    from eventmodel.model.claim import Claim
    from eventmodel.model.event import Event
    from eventmodel.model.extraction import Extraction

_COLUMNS: Final = 5
_LONGEST: Final = 150
_LISTED_APART: Final = frozenset({"participant", "quote", "published"})
_MARKS: Final = {"contradiction": "✗", "internal": "✗", "metadata": "✗", "update": "↑", "precision": "≈"}


def report_text(analysis: Analysis, *, width: int = 110, least_articles: int = 1, everything: bool = False) -> str:
    """Write the report for people; events that fewer articles speak of are counted, not shown.

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
        dossier, analysis = self.analysis.dossier, self.analysis
        origins = len(analysis.all_origins.all)
        self._say(
            f"{len(dossier.articles)} articles, {origins} independent origins, {len(analysis.events)} events, "
            f"{len(dossier.claims)} claims, {len(analysis.discrepancies)} discrepancies"
        )
        self._copies()
        left_out = 0
        for event in analysis.events:
            if len(event.articles) < self.least_articles:
                left_out += 1
            else:
                self._event(event)
        if left_out:
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
        known = self.analysis.dossier.articles[article]
        if known.source:
            return known.source
        return known.paths[0].rsplit("/", 1)[-1] if known.paths else article[:11]

    def _event(self, event: Event) -> None:
        self.notes = {}
        when, where = str(event.when or "day not known"), event.where or "place not known"
        self._say(f"\n━━ {event.title or event.type}")
        self._say(f"   {event.type} · {when} · {where}")
        if event.participants:
            self._say(f"   with {', '.join(event.participants[:8])}")
        for articles in _portions([a for a, _ in event.articles]):
            table = self._table(event, articles)
            if table.row_count:
                self.console.print(table)
        self._resolved(event)
        self._discrepancies(event)
        self._evidence()

    def _table(self, event: Event, articles: Sequence[str]) -> Table:
        from rich.table import Table

        roles = dict(event.articles)
        table = Table("attribute", show_lines=True)
        for article in articles:
            table.add_column(f"{visible(self._label(article))}\n({roles[article].value})", overflow="fold")
        marks = self._marks(event)
        for attribute, by_article in self._cells(event):
            if any(a in by_article for a in articles):
                row = ["\n".join(self._cell(c, marks) for c in by_article.get(a, ())) or "–" for a in articles]
                table.add_row(visible(attribute), *row)
        return table

    def _cells(self, event: Event) -> Iterator[tuple[str, dict[str, list[Claim]]]]:
        rows: defaultdict[str, defaultdict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
        for claim in self.analysis.claims_of(event):
            if claim.attribute not in _LISTED_APART:
                rows[claim.attribute][claim.article].append(claim)
        order = {name: number for number, name in enumerate(shipped_attributes())}
        for attribute in sorted(rows, key=lambda a: (order.get(a, len(order)), a)):
            yield attribute, rows[attribute]

    def _marks(self, event: Event) -> dict[str, str]:
        found: defaultdict[str, set[str]] = defaultdict(set)
        for d in self.analysis.discrepancies_of(event):
            for claim in (c for p in d.positions for c in p.claims):
                found[claim].add(_MARKS.get(d.word, "·"))
        return {claim: "".join(sorted(marks)) for claim, marks in found.items()}

    def _cell(self, claim: Claim, marks: dict[str, str]) -> str:
        said = claim.reading.said.words or str(claim.reading)
        exact = str(claim.reading)
        shown = said if claim.attribute == "place" or exact in said else f"{' '.join(said.split())} = {exact}"
        state = "" if claim.supports else f" ({claim.polarity.value}, {claim.modality.value})"
        return f"{marks.get(claim.id, '')}{visible(shown)}{state} [{self._note(claim.id)}]"

    def _note(self, claim: str) -> int:
        return self.notes.setdefault(claim, len(self.notes) + 1)

    def _resolved(self, event: Event) -> None:
        for r in self.analysis.resolutions_of(event):
            value = "" if r.reading is None else f" {r.reading}"
            self._say(f"   {r.status.value}: {r.attribute}{value} — {r.because}")

    def _discrepancies(self, event: Event) -> None:
        found = self.analysis.discrepancies_of(event)
        for d in (d for d in found if d.matters or self.everything):
            notes = sorted(self._note(c) for p in d.positions for c in p.claims)
            self._say(f" {_MARKS.get(d.word, '·')} {d.word}: {d.explanation} {notes}")
        slight = sum(not d.matters for d in found)
        if slight and not self.everything:
            self._say(f"   {slight} slighter difference(s) are not shown")

    def _evidence(self) -> None:
        for key, number in self.notes.items():
            claim = self.analysis.dossier.claims[key]
            quote = " ".join(claim.span.exact.split())
            quote = quote if len(quote) <= _LONGEST else f"{quote[:_LONGEST]}…"
            said_by = f", said by {' → '.join(claim.attribution)}" if claim.attribution else ""
            place = f"{claim.span.start}–{claim.span.end}"
            self._say(f"   [{number}] {self._label(claim.article)}, {place}: “{quote}”{said_by}")


def dossier_runs(analysis: Analysis) -> Iterator[Extraction]:
    """The runs of extractors over articles that the dossier holds."""
    return (run for run in analysis.dossier.extractions.values() if run.article in analysis.dossier.articles)


def _portions(articles: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(articles), _COLUMNS):
        yield articles[start : start + _COLUMNS]
