"""The matrix of an event: attributes by sources, each cell with what is said there and on which side it stands."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

import attrs

from eventmodel.model.mention import Role
from eventmodel.report.naming import article_label
from eventmodel.report.wording.terms import APART, MANY_THINGS, attribute_order, state_words
from eventmodel.report.wording.values import reading_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from eventmodel.analysis import Analysis
    from eventmodel.model.claim import Claim
    from eventmodel.report.story.standing import Standing


@attrs.frozen
class Entry:
    """What one source says in one cell, once for each meaning.

    Attributes:
        value: what it says, in plain words.
        side: the letter of its position, the same for all who say it; empty where nothing differs.
        state: denied, perhaps, planned; empty for a plain statement.
        speakers: who is said to say so.
        copy_of: the source by which the same text is already counted; empty where it is its own.
        no_longer: why it does not count any more; empty where it does.
        claims: the ids of the claims, in the order of the text.
    """

    value: str
    side: str
    state: str
    speakers: tuple[str, ...]
    copy_of: str
    no_longer: str
    claims: tuple[str, ...]


@attrs.frozen
class Column:
    """A source and its articles on the event.

    Attributes:
        key: what the source is known by; an article's id where its page shows none.
        label: its name.
        articles: the ids of its articles, the first printed first.
        is_main: whether one of them is about the event, and does not only mention it.
        first: the first day on which one of them came out; None where no page shows it.
        copies: the other sources that share its text as a whole.
    """

    key: str
    label: str
    articles: tuple[str, ...]
    is_main: bool
    first: date | None
    copies: tuple[str, ...]


@attrs.frozen
class Row:
    """An attribute and what each source says of it.

    Attributes:
        attribute: its name.
        cells: for each column, the entries.
        words: the words of the discrepancies about it, the weightiest first.
        sources: how many sources say anything of it.
    """

    attribute: str
    cells: tuple[tuple[Entry, ...], ...]
    words: tuple[str, ...]
    sources: int

    @property
    def compares(self) -> bool:
        """Whether it sets sources against one another: it differs, or several tell of what is sure to be one thing."""
        return bool(self.words) or (self.sources > 1 and self.attribute not in MANY_THINGS)

    @property
    def rank(self) -> tuple[object, ...]:
        """What matters first: contradictions, other differences, then what most sources report."""
        return "contradiction" not in self.words, not self.words, -self.sources, attribute_order(self.attribute)


@attrs.frozen
class Matrix:
    """Attributes by sources, what matters first."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


def matrix_of(analysis: Analysis, standing: Standing) -> Matrix:
    """Lay out who says what of an event.

    The first to print comes first; of one origin, the source that it is named for or that printed it first counts,
    and the others are its copies.
    """
    event = standing.event
    columns = _columns(analysis, standing)
    sides = standing.sides
    words: defaultdict[str, list[str]] = defaultdict(list)
    for found in standing.differences:
        if found.word not in words[found.attribute]:
            words[found.attribute].append(found.word)
    claims: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in analysis.claims_of(event):
        if claim.attribute not in APART:
            claims[claim.attribute].append(claim)
    rows = (_row(analysis, name, mine, columns, sides, tuple(words[name])) for name, mine in claims.items())
    return Matrix(columns, tuple(sorted(rows, key=lambda row: row.rank)))


def _columns(analysis: Analysis, standing: Standing) -> tuple[Column, ...]:
    held: defaultdict[str, list[str]] = defaultdict(list)
    roles = dict(standing.event.articles)
    articles = analysis.records.articles
    for key in roles:
        held[source_key_of(analysis, key)].append(key)
    made = [_column(analysis, key, keys, roles) for key, keys in held.items() if any(k in articles for k in keys)]
    return tuple(sorted(made, key=_by_day))


def source_key_of(analysis: Analysis, article: str) -> str:
    """Give what stands for an article's outlet in views: its key, or the article's own id."""
    known = analysis.records.articles.get(article)
    return (known.source_key if known is not None else "") or article


def _column(analysis: Analysis, key: str, keys: Sequence[str], roles: Mapping[str, Role]) -> Column:
    articles = analysis.records.articles
    days = {k: _day(analysis, k) for k in keys}
    ordered = sorted(keys, key=lambda k: (days[k] is None, days[k] or date.min, k))
    shared = {other for k in keys for other in analysis.all_origins.origin_of(k).articles if other in roles}
    copies = sorted({article_label(articles[k]) for k in shared if source_key_of(analysis, k) != key})
    return Column(
        key=key,
        label=article_label(articles[ordered[0]]),
        articles=tuple(ordered),
        is_main=any(roles[k] is Role.MAIN for k in keys),
        first=days[ordered[0]],
        copies=tuple(copies),
    )


def _day(analysis: Analysis, article: str) -> date | None:
    published = analysis.records.articles[article].published
    return None if published is None else published.first_day


def _by_day(column: Column) -> tuple[object, ...]:
    return not column.is_main, column.first is None, column.first or date.min, column.label.casefold(), column.key


def _row(
    analysis: Analysis,
    attribute: str,
    claims: Sequence[Claim],
    columns: Sequence[Column],
    sides: Mapping[str, str],
    words: tuple[str, ...],
) -> Row:
    place = {column.key: at for at, column in enumerate(columns)}
    by_column: list[list[Claim]] = [[] for _ in columns]
    for claim in claims:
        at = place.get(source_key_of(analysis, claim.article))
        if at is not None:
            by_column[at].append(claim)
    counted = _counted_by(analysis, by_column, columns)
    cells = tuple(
        _cell(analysis, mine, column, counted, sides) for mine, column in zip(by_column, columns, strict=True)
    )
    return Row(attribute, cells, words, sum(bool(cell) for cell in cells))


def _counted_by(
    analysis: Analysis, by_column: Sequence[Sequence[Claim]], columns: Sequence[Column]
) -> dict[str, Column]:
    """For each origin of some claims, the column by which it is counted: the one it is named for, else the first."""
    counted: dict[str, tuple[bool, int]] = {}
    for at, (claims, column) in enumerate(zip(by_column, columns, strict=True)):
        for claim in claims:
            origin = analysis.origins(claim)
            mine = (origin.name != column.label, at)
            counted[origin.id] = min(mine, counted.get(origin.id, mine))
    return {origin: columns[at] for origin, (_, at) in counted.items()}


def _cell(
    analysis: Analysis,
    claims: Sequence[Claim],
    column: Column,
    counted: Mapping[str, Column],
    sides: Mapping[str, str],
) -> tuple[Entry, ...]:
    groups: defaultdict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[sides.get(claim.id, ""), reading_words(claim.reading), state_words(claim)].append(claim)
    entries = [_entry(analysis, group, column, counted, key) for key, group in groups.items()]
    return tuple(sorted(entries, key=lambda e: (not e.side, (len(e.side), e.side), bool(e.state), bool(e.no_longer))))


def _entry(
    analysis: Analysis,
    claims: Sequence[Claim],
    column: Column,
    counted: Mapping[str, Column],
    key: tuple[str, str, str],
) -> Entry:
    side, value, state = key
    by = {counted[analysis.origins(claim).id].key: counted[analysis.origins(claim).id].label for claim in claims}
    gone = [analysis.standing.unsupporting.get(claim.id, "") for claim in claims]
    return Entry(
        value=value,
        side=side,
        state=state,
        speakers=tuple(dict.fromkeys(claim.speaker for claim in claims if claim.speaker)),
        copy_of="" if column.key in by else min(by.values()),
        no_longer=gone[0] if all(gone) else "",
        claims=tuple(claim.id for claim in claims),
    )
