"""The names of outlets: how they are compared and spelled, and which words name nothing."""

from __future__ import annotations

import re
from functools import lru_cache

SECTION_WORDS = frozenset(
    "news world politics sport sports business opinion tech technology science health culture travel"
    " video videos europe"
    " asia africa americas uk us usa international national local regional latest breaking online"
    " official site page"
    " story article blog magazine actualités noticias nachrichten notizie notícias новости мир haber"
    " الأخبار conflict"
    " war economy entertainment lifestyle middle east north south west america climate environment".split(),
)
"""Words that name a section of any outlet."""

GENERIC = SECTION_WORDS | frozenset(
    "all rights reserved policy privacy data terms use of the and & us our this image images photo getty"
    " home contact"
    " about more po company website websites editor editors staff writer senior chief new page team"
    " author read me it you him her them next"
    " then now to on staff desk daily top latest featured must local print video live weather today subscribe"
    " by with radio television".split(),
)
"""Words that, alone or together, are no outlet's name."""

CORPORATE = frozenset(
    "inc ltd llc llp limited corp corporation company co gmbh ag sa s.a pvt plc holdings holding group"
    " newspapers"
    " newspaper publishing publications media network networks digital interactive partners pty private"
    " all rights"
    " reserved in of and the & terms privacy communications broadcasting trust".split(),
)
"""What may follow a name in a line of rights."""

_GAPS = frozenset(" &.’'-")
_WORD_START = re.compile(r"(?<!\w)\w")
_ABBREVIATION = 3


_LAST_WORDS = frozenset(
    "post times herald tribune courier chronicle dispatch gazette journal mail star mirror express"
    " observer guardian"
    " independent standard echo argus examiner register sentinel monitor globe bulletin telegraph"
    " inquirer mercury advertiser reporter ledger democrat insider voice sun beacon advocate"
    " citizen leader enterprise radio television zeitung nachrichten tagblatt rundschau"
    " anzeiger krant dagblad".split(),
)
_FIRST_WORDS = frozenset("daily diario correo gaceta jornal folha gazeta gazzetta corriere il le el al radio".split())
TRADE_WORDS = _LAST_WORDS | _FIRST_WORDS
"""Of these every name that is built as papers' names are holds one."""


def is_outlet_shaped(text: str) -> bool:
    """Whether a short line is built as papers' names are: capitalised words, one of them the trade's.

    Examples:
        >>> is_outlet_shaped("The Valley Courier"), is_outlet_shaped("The Daily Ferry"), is_outlet_shaped("World News")
        (True, True, False)
    """
    parts = text.strip(" .|").split()
    first = parts[1:2] if parts[:1] == ["The"] else parts[:1]
    if len(parts) < 2 or not (parts[-1].casefold() in _LAST_WORDS or first[0].casefold() in _FIRST_WORDS):
        return False
    capitalised = all(part[0].isupper() and part[-1].isalnum() for part in parts)
    return capitalised and not GENERIC.issuperset(part.casefold() for part in parts)


def squeezed(name: str) -> str:
    """A name without case, spaces and signs, as domains write it.

    Examples:
        >>> squeezed("The Valley Courier")
        'thevalleycourier'
    """
    return "".join(sign for sign in name.casefold() if sign.isalnum())


def name_key(name: str) -> str:
    """What two spellings of one outlet have in common."""
    return squeezed(name).removeprefix("the").removesuffix("com")


@lru_cache(maxsize=32)
def spelled(label: str, frame: str) -> str:
    """A name written as one word, as the page spells it elsewhere; a short one alone is an abbreviation.

    Examples:
        >>> spelled("valleycourier", "Contact the Valley Courier staff")
        'Valley Courier'
        >>> spelled("vc", "")
        'VC'
    """
    found = _with_spaces(squeezed(label)[:40], frame) if " " not in label else None
    if found is None and label.islower():
        return label.upper() if len(label) <= _ABBREVIATION else label.capitalize()
    return found or label


def _with_spaces(letters: str, frame: str) -> str | None:
    folded, joined = _joined(frame)
    if not letters or joined.count(letters) <= folded.count(letters):
        return None
    capitals = (match.start() for match in _WORD_START.finditer(frame) if match.group().isupper())
    found = (frame[start : _end_of(letters, frame, start)] for start in capitals)
    return next((name for name in found if " " in name), None)


def _end_of(letters: str, text: str, start: int) -> int:
    """Where the name that begins here and has these letters, gaps aside, ends; its start for another."""
    at = start
    for letter in letters:
        at += at > start and text[at : at + 1] in _GAPS
        at += at > start and text[at : at + 1] in _GAPS
        if text[at : at + 1].casefold() != letter:
            return start
        at += 1
    return start if text[at : at + 1].isalnum() else at


@lru_cache(maxsize=2)
def _joined(text: str) -> tuple[str, str]:
    """A text in lower case, and the same without gaps; every address on a page is looked for in it."""
    folded = joined = text.casefold()
    for gap in sorted(_GAPS):
        joined = joined.replace(gap, "")
    return folded, joined
