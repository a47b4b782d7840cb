"""People and organisations named in one article, each led back to its fullest form there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from eventmodel.extraction.naming.capitals import UPPER
from eventmodel.extraction.naming.name_runs import Kind, Run, find_runs, is_acronym
from eventmodel.extraction.naming.surnames import Surnames

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventmodel.extraction.sentences import Sentence

__all__ = ["Kind", "NameMention", "find_names"]

_ACRONYM = re.compile(rf"(?:[’']s)?[ ]?\((?:the[ ])?([{UPPER}][\w.&-]{{1,9}})\)")
_PLACING = tuple([word] for word in "in near into from across outside to".split())


class NameMention(NamedTuple):
    """One place where the article names somebody.

    Attributes:
        start: first code point of the name, titles left out.
        end: one past its last, a possessive ending left out.
        name: the name as printed there.
        full: the fullest form of the same name in the article.
        role: what the article calls its bearer, such as 'Armenian Prime Minister', if it says.
        kind: person, organisation, or unknown where nothing tells.
    """

    start: int
    end: int
    name: str
    full: str
    role: str | None
    kind: Kind


def find_names(text: str, sentences: Sequence[Sentence]) -> tuple[NameMention, ...]:
    """Find the people and organisations that the sentences name.

    A surname alone gets the full name that the article gives elsewhere, an acronym the name it stands for.

    Examples:
        >>> from eventmodel.extraction.sentences import Sentence
        >>> line = "Prime Minister Ada Brook met envoys. Brook smiled."
        >>> found = find_names(line, (Sentence(line, 0, 36, 0), Sentence(line, 37, 50, 0)))
        >>> [(m.name, m.full, m.role) for m in found]
        [('Ada Brook', 'Ada Brook', 'Prime Minister'), ('Brook', 'Ada Brook', 'Prime Minister')]
    """
    runs = find_runs(text, sentences)
    fulls = _full_names(text, runs, _places(text, runs))
    roles, kinds = _roles(runs, fulls), _kinds(runs, fulls)
    return tuple(
        NameMention(r.start, r.end, text[r.start : r.end], full, r.role or roles.get(full), kinds[full])
        for r, full in zip(runs, fulls, strict=True)
    )


def _places(text: str, runs: Sequence[Run]) -> frozenset[str]:
    """Single names that stand after 'in' or 'from': hardly surnames."""
    return frozenset(
        text[run.start : run.end]
        for run in runs
        if run.kind == "unknown" and text[max(0, run.start - 9) : run.start].split(" ")[-2:-1] in _PLACING
    )


def _full_names(text: str, runs: Sequence[Run], places: frozenset[str]) -> list[str]:
    acronyms = _acronyms(text, runs)
    people = Surnames()
    for run in runs:
        name = text[run.start : run.end]
        if run.kind == "person" or (run.kind == "unknown" and name.split()[-1] not in places):
            people.learn(name, run.start, known=run.kind == "person")
    return [_full(text, run, people, acronyms) for run in runs]


def _full(text: str, run: Run, people: Surnames, acronyms: dict[str, str]) -> str:
    name = text[run.start : run.end]
    if run.kind == "organisation" or name in acronyms:
        return acronyms.get(name, name)
    return people.full(name, run.start)


def _roles(runs: Sequence[Run], fulls: Sequence[str]) -> dict[str, str]:
    """The longest role that each name has anywhere."""
    found: dict[str, str] = {}
    for run, full in zip(runs, fulls, strict=True):
        if run.role and len(run.role) > len(found.get(full, "")):
            found[full] = run.role
    return found


def _kinds(runs: Sequence[Run], fulls: Sequence[str]) -> dict[str, Kind]:
    """What each name is, by the first of its places that tells."""
    found: dict[str, Kind] = {}
    for run, full in zip(runs, fulls, strict=True):
        if found.get(full, "unknown") == "unknown":
            found[full] = run.kind
    return found


def _acronyms(text: str, runs: Sequence[Run]) -> dict[str, str]:
    """What each acronym stands for: said in brackets, or the initials of a longer name."""
    found: dict[str, str] = {}
    initials: dict[str, str] = {}
    for run in runs:
        name = text[run.start : run.end]
        bracket = _ACRONYM.match(text, run.end)
        if bracket and " " in name and bracket.group(1)[0] == _initials(name)[:1]:
            found.setdefault(bracket.group(1), name)
        if run.kind == "organisation" and name.count(" ") > 1:
            initials.setdefault(_initials(name), name)
    listed = {text[run.start : run.end] for run in runs}
    return {name: initials[name] for name in listed if is_acronym(name) and name in initials} | found


def _initials(name: str) -> str:
    return "".join(w[0] for w in name.split() if w[0].isupper())
