"""Runs of words that begin with capitals, as printed; whether they are names is asked elsewhere."""

from __future__ import annotations

import re

UPPER = "A-Z" + "".join(chr(c) for c in range(0xC0, 0x530) if chr(c).isupper() or chr(c).istitle())
WORD = (
    r"(?:(?:[AaEe]l|[Aa][nrst]|[Aa]sh|[Uu]l|[dDlLO])[-’'])?+"
    rf"(?:(?:[{UPPER}]\.)++|[{UPPER}]\w*+(?:&[{UPPER}]\w*+)?+(?:[-’'](?![sS]\b)\w++)*+)"
)
_PARTICLE = r"(?:de|da|di|del|della|der|den|van|von|bin|bint|ibn|al|el|la|le|dos|du|ten|ter|zu|ould)"
# one look-behind for each length, as the pattern language has it
_ABBREVIATED = (
    r"(?:(?<=\b(?:Mr|Dr|St|Lt|Jr|Sr|Ms))\.|(?<=\b(?:Mrs|Gen|Col|Sgt|Sen|Rep|Gov|Rev|Maj|Adm))\.|"
    r"(?<=\b(?:Capt|Prof))\.)?+"
)
_OWNERS = (
    r"(?:(?<=s)[’'](?=[ ](?:Union|Association|Party|Federation|Council|League|Guild|Club|Committee|Congress)\b))?+"
)
"""'the Dockers’ Union' is one name."""
_RUN = re.compile(
    rf"{WORD}{_ABBREVIATED}{_OWNERS}(?:[ \u00a0]{{1,2}}(?:{_PARTICLE}[ ]){{0,2}}+{WORD}{_ABBREVIATED}{_OWNERS})*+"
)
_CAPITAL = re.compile(rf"[{UPPER}]\w*+")
_SMALL_START = re.compile(r"(?<![\w@#])(?:[ae]l|a[nrst]|ash|ul|[dl])[-’']\Z")
_LONGEST_START = 5


def capital_runs(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Spans of words that begin with capitals and stand together, as printed.

    Particles ('van der', 'al-') inside a run are part of it; a possessive ending is not. The first word of a
    sentence is in a run whether or not it is a name.

    Examples:
        >>> line = "Then Ana de la Cruz met Oslo's mayor."
        >>> [line[a:b] for a, b in capital_runs(line, 0, len(line))]
        ['Then Ana de la Cruz', 'Oslo']
    """
    found: list[tuple[int, int]] = []
    done = start
    for capital in _CAPITAL.finditer(text, start, end):
        first = capital.start()
        if first < done:
            continue
        before = text[first - 1 : first]
        if before.isalnum() or (before and before in "_@#"):
            continue
        run = _RUN.match(text, _with_small_start(text, done, first) if before in {"-", "’", "'"} else first, end)
        if run is not None:
            found.append(run.span())
            done = run.end()
    return tuple(found)


def _with_small_start(text: str, floor: int, first: int) -> int:
    """Where a name begins whose capital follows 'al-' or "d'"."""
    small = _SMALL_START.search(text[max(0, first - _LONGEST_START) : first])
    return first if small is None else max(floor, first - len(small[0]))
