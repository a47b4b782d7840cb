"""Differences as a page shows them: each side with who stands there and in which words, and the reason."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.report.html.evidence import LISTED, Evidence, evidence_of
from eventmodel.report.html.links import event_path
from eventmodel.report.naming import event_title
from eventmodel.report.story.sides import position_words, sides_by_claim
from eventmodel.report.visible import one_line
from eventmodel.report.wording.days import day_words, in_plain_words
from eventmodel.report.wording.terms import KINDS, ONE_THING, Term, attribute_label, listing
from eventmodel.report.wording.values import words_by_spelling
from eventmodel.values.quantity import unit_words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from eventmodel.model.discrepancy import Discrepancy, Position, Size
    from eventmodel.report.html.links import Site
    from eventmodel.report.story.standing import Standing

_REASON: Final = re.compile(r"\(\d+ sources?, \d+ origins?\)\. (.*)\Z", re.DOTALL)


@attrs.frozen
class Side:
    """A position of a difference.

    Attributes:
        side: its letter.
        value: what it says.
        tally: how many stand behind it.
        sources: who they are.
        printed: from when to when.
        evidence: the words.
        more: how many more there are.
    """

    side: str
    value: str
    tally: str
    sources: str
    printed: str
    evidence: tuple[Evidence, ...]
    more: int


@attrs.frozen
class Difference:
    """A discrepancy as a page shows it.

    Attributes:
        key: its id.
        term: what it is.
        attribute: what it is about.
        label: the same in words.
        sides: its positions.
        why: the reason in words.
        apart: how far apart they are; empty where that has no measure.
        common: what all of them allow.
        silent: who says nothing of it.
        is_open: whether it is a contradiction that nothing decides.
        hangs: whether it hangs on how an approximate figure is read.
        of: the other events that it is about, each with its page; none where it is about the page's own.
    """

    key: str
    term: Term
    attribute: str
    label: str
    sides: tuple[Side, ...]
    why: str
    apart: str
    common: str
    silent: str
    is_open: bool
    hangs: bool
    of: tuple[tuple[str, str], ...]


def difference_of(site: Site, standing: Standing, found: Discrepancy) -> Difference:
    """Show a discrepancy of an event."""
    is_lettered = found in standing.differences and found.word not in ONE_THING
    sides = standing.sides if is_lettered else sides_by_claim([found])
    return Difference(
        key=found.id,
        term=KINDS[found.word],
        attribute=found.attribute,
        label=attribute_label(found.attribute),
        sides=tuple(_side(site, position, sides, as_said=found.word in ONE_THING) for position in found.positions),
        why=_why(found),
        apart=_apart(found.size),
        common=_common(found),
        silent=listing([site.source_label(key) for key in found.silent]),
        is_open=found.word == "contradiction" and found.attribute in standing.open,
        hangs=found.tight,
        of=_events_of(site, standing, found),
    )


def _events_of(site: Site, standing: Standing, found: Discrepancy) -> tuple[tuple[str, str], ...]:
    """The other events that a difference is about, where it is about none of this one's claims."""
    if found not in standing.beside:
        return ()
    claims, events = site.analysis.records.claims, site.analysis.events_by_mention
    mentions = [claims[key].mention for position in found.positions for key in position.claims]
    known = {events[mention].id: events[mention] for mention in mentions if mention in events}
    return tuple((event_title(event), event_path(event.id)) for _, event in sorted(known.items()))


def _why(found: Discrepancy) -> str:
    """The reason alone: the positions before it are shown one by one."""
    reason = _REASON.search(found.explanation)
    spelled = words_by_spelling(position.reading for position in found.positions)
    return in_plain_words(one_line(reason[1] if reason else found.explanation), spelled)


def _apart(size: Size | None) -> str:
    if size is None or not size.apart:
        return ""
    words = unit_words(size.unit, singular=size.apart == 1)
    unit = {"persons": "people"}.get(words, words)
    share = "" if size.relative is None else f" ({size.relative:.0%} of the larger)"
    return f"{size.apart:,.6g} {unit}{share}"


def _common(found: Discrepancy) -> str:
    return "" if found.common is None else in_plain_words(str(found.common))


def _side(site: Site, position: Position, sides: Mapping[str, str], *, as_said: bool) -> Side:
    analysis = site.analysis
    claims = [analysis.records.claims[key] for key in position.claims]
    ordered = sorted(claims, key=lambda c: (c.article, c.span.start, c.id))
    return Side(
        side=next((sides[c.id] for c in ordered if c.id in sides), ""),
        value=(one_line(position.reading.said.words) if as_said else "")
        or position_words(position, analysis.records.claims),
        tally=str(analysis.witnesses.tally(claims)),
        sources=listing([site.source_label(key) for key in position.sources]),
        printed=_from_to(position.first, position.last),
        evidence=tuple(evidence_of(site, claim) for claim in ordered[:LISTED]),
        more=max(len(ordered) - LISTED, 0),
    )


def _from_to(first: date | None, last: date | None) -> str:
    if first is None or last is None:
        return "no date shown"
    return day_words(first) if first == last else f"{day_words(first)} to {day_words(last)}"
