"""Which outlet a page shows itself to be of.

The marks of a page's own name are weighed together: what hangs on the title, who holds the rights, whose
sites these are, where the staff's e-mail goes, which well-known name stands alone on a line.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.adapters.page.agencies import agency_named
from eventmodel.adapters.page.lines import Line
from eventmodel.adapters.page.names import CORPORATE, GENERIC, TRADE_WORDS, is_outlet_shaped, name_key, spelled
from eventmodel.adapters.page.outlets import is_group, is_outlet, known_outlets
from eventmodel.adapters.page.roles import Role
from eventmodel.adapters.page.title import ending_of
from eventmodel.adapters.page.tokens import tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from eventmodel.adapters.page.body import Layout
    from eventmodel.adapters.page.title import Title

_WORD = r"(?:[^\W\d_a-z][\w’'&-]{0,24}(?:\.(?=[a-z])[\w-]{1,12})?|of|the|and|de|la|le|&|\d{1,3}(?!\d))"
_NAME = rf"(?P<name>(?:{_WORD}[ \u00a0]){{0,5}}{_WORD})"
_RIGHTS = re.compile(
    r"(?:©|\([cC]\)|[Cc]opyright|COPYRIGHT)(?:\s?(?:©|\([cC]\)|[Cc]opyright|(?:19|20)\d\d|[-–,.]|by)){0,8}\s?" + _NAME,
)
_RIGHTS_AFTER = re.compile(rf"{_NAME}\s?(?:©|\([cC]\) ?\d|[Cc]opyright\b)")
_RIGHTS_MARK = re.compile(r"©|\([cC]\) ?\d|[Cc]opyright|COPYRIGHT")
_SITES = re.compile(rf"[Ss]kip to (?:more|other|all)\s{_NAME}\s(?:sites|pages|websites|services)")
_STAFF = re.compile(
    r"\s(?:[Ee]ditors and [Ww]ire|[Ss]taff\b|[Ww]eb [Dd]esk|[Oo]nline [Dd]esk|[Nn]ewsroom|[Nn]ews [Dd]esk"
    r"|[Bb]ureau\b"
    r"|[Cc]orrespondent\b)",
)
_NAME_BEFORE = re.compile(rf"(?<![\w&’'.-]){_NAME}$")
_ADDRESSES = re.compile(
    r"(?:Follow|About|Contact|Subscribe [Tt]o|Sign [Uu]p [Tt]o|Join|Like|Advertise [Ww]ith|Welcome [Tt]o"
    r"|More [Ff]rom"
    rf"|Get [Tt]he|Trending [Nn]ow [Oo]n|Latest [Ff]rom)[ \u00a0]{_NAME}(?=$|\s[Oo]n\s|[.!])",
)
_DOMAIN = re.compile(
    r"(?<![\w.@-])(?:[\w.+-]{1,40}@|@)?(?:www\.)?"
    r"(?P<domain>(?:[a-z0-9-]{1,40}\.){1,3}(?:com|org|net|news|info|tv|io|eu|app|online|press|media|today"
    r"|world|example|[a-z]{2}))(?![\w.-]*\w)",
    re.IGNORECASE,
)
_FOOT_SOURCE = re.compile(r"(?:source|quelle|fuente|fonte|источник|via)\s?:\s{0,2}(?P<name>.{2,60})$", re.IGNORECASE)
_NEWSROOM = re.compile(r"\b(?:agency|agencies|news|press|wire|wires|newsroom)\b", re.IGNORECASE)
_STRANGERS = frozenset(
    "facebook twitter x youtube instagram t bit amzn amazon google disqus wordpress gravatar akismet"
    " apple pinterest"
    " linkedin whatsapp wikipedia tiktok telegram reddit vk ok gmail yahoo hotmail outlook goo feedburner"
    " blogspot"
    " blogger medium example outbrain taboola spotify paypal mail".split(),
)
_SECOND_LEVEL = frozenset("co com org net gov ac edu gob".split())
_DATELINE = re.compile(r"(?:[^\W\d_a-z][^()\n]{0,60})?\((?P<name>[^()\n]{2,40})\)")
_EDITION = re.compile(r"\s+[-–—|]\s+(?:\w+\s+){0,2}edition$", re.IGNORECASE)
_AROUND_NAME = " .|»"
_TITLE_WORDS = 4
_MASTHEAD_WORDS = 4
_SEPARATORS = " -–—|:·•»"
_INNER_DOT = re.compile(r"\.[a-z]", re.IGNORECASE)
_RIGHTS_PARTS = ("©", "opyright", "OPYRIGHT", "(c)", "(C)")
_SITES_PARTS = ("kip to",)
_STAFF_PARTS = ("taff", "esk", "ewsroom", "ureau", "orrespondent", "ditors and")
_ADDRESS_HEADS = frozenset("Fol Abo Con Sub Sig Joi Lik Adv Wel Mor Get Tre Lat".split())
_ADDRESS_WORDS = 14
_FOOT_LINES = 10
_ENOUGH = 1.5
_HUNG_WORDS = 5
_MOST_MENTIONS = 8
_TOP_LINES = 15
_LINE_CAP = 600
_FRAME_CAP = 40_000


@attrs.frozen(slots=False)
class _Frame:
    """The lines around the article, and their text in one piece; the number of the line that their foot begins with."""

    lines: tuple[tuple[Line, Role], ...]
    whole: str
    foot: int

    @cached_property
    def text(self) -> str:
        """The text, cut in the middle where it is too long to look for names in."""
        if len(self.whole) <= _FRAME_CAP:
            return self.whole
        return self.whole[: _FRAME_CAP // 2] + "\n" + self.whole[-_FRAME_CAP // 2 :]


def source_of(lines: Sequence[Line], layout: Layout, title: Title | None) -> str | None:
    """The outlet's name as the page shows it; None where the page shows none.

    A 'Source: …' at the foot is the outlet only where the page shows no other.
    """
    frame = _frame_of(lines, layout)
    weights: Counter[str] = Counter()
    shown: dict[str, str] = {}
    opening = lines[layout.body[0]].text if layout.has_body else ""
    for name, weight in _marks(lines, title, frame, opening):
        key = name_key(name)
        if len(key) > 1 and not _is_generic(name):
            weights[key] += round(100 * weight)
            shown.setdefault(key, name)
    best = _heaviest(weights, shown, frame)
    return best or foot_source(lines, layout)


def _frame_of(lines: Sequence[Line], layout: Layout) -> _Frame:
    body = frozenset(layout.body)
    around = [(line, role) for n, (line, role) in enumerate(zip(lines, layout.roles, strict=True)) if n not in body]
    return _Frame(tuple(around), "\n".join([line.text[:_LINE_CAP] for line, _ in around]), len(around) - _FOOT_LINES)


def _heaviest(weights: Counter[str], shown: dict[str, str], frame: _Frame) -> str | None:
    best, most = None, 100 * _ENOUGH
    for key, weight in sorted(weights.most_common(6), reverse=True):
        total = weight + 15 * _mentions(shown[key], frame.text)
        if total >= most:
            best, most = shown[key], total
    return best


def _mentions(name: str, text: str) -> int:
    """How often a name stands in a text as words of their own, up to a few times."""
    count, at = 0, text.find(name)
    while at >= 0 and count < _MOST_MENTIONS:
        end = at + len(name)
        count += not text[max(0, at - 1) : at].isalnum() and not text[end : end + 1].isalnum()
        at = text.find(name, end)
    return count


def _is_generic(name: str) -> bool:
    """Whether a name is only words that any site uses: a section's or a menu's."""
    if is_outlet(name):
        return False
    return all(word.strip(".,").casefold() in GENERIC or word.isdigit() for word in name.split())


def _marks(lines: Sequence[Line], title: Title | None, frame: _Frame, opening: str) -> Iterator[tuple[str, float]]:
    for name in _hung_names(lines, title):
        yield spelled(name, frame.text), 2.0
    if title is None or not title.hung_on:
        yield from _page_titles(lines)
    yield from _repeated_masthead(lines, title)
    yield from _datelined(opening)
    names = known_outlets().names
    for place in _telling_places(frame, names):
        line, role = frame.lines[place]
        text = line.text[:_LINE_CAP]
        few = line.words <= _HUNG_WORDS
        if few and text.strip(_AROUND_NAME).casefold() in names and text[0].isupper():
            yield text.strip(_AROUND_NAME), 0.8
        if role is not Role.CAPTION or place >= frame.foot:
            yield from _named_marks(text, caption=role is Role.CAPTION)
        if "." in text and (line.words <= _ADDRESS_WORDS or role is Role.LINK or "@" in text):
            yield from _domain_marks(line, role, frame)
        masthead = _EDITION.sub("", text)
        if few and line.words > 1 and is_outlet_shaped(masthead):
            yield masthead, 1.4 if place < _TOP_LINES else 0.7


def _telling_places(frame: _Frame, names: frozenset[str]) -> list[int]:
    """The numbers of the lines that may tell whose page it is; two looks at the whole text pass over most of them."""
    found = {
        n
        for n, (line, _) in enumerate(frame.lines)
        if (line.words <= _HUNG_WORDS and line.text.strip(_AROUND_NAME).casefold() in names)
        or (1 < line.words <= _HUNG_WORDS and not TRADE_WORDS.isdisjoint(tokens_of(line.text)))
        or line.text[:3] in _ADDRESS_HEADS
    }
    starts = [0, *accumulate(len(line.text[:_LINE_CAP]) + 1 for line, _ in frame.lines)]
    found.update(bisect(starts, dot.start()) - 1 for dot in _INNER_DOT.finditer(frame.whole))
    for part in (*_RIGHTS_PARTS, *_SITES_PARTS, *_STAFF_PARTS):
        at = frame.whole.find(part)
        while at >= 0:
            found.add(bisect(starts, at) - 1)
            at = frame.whole.find(part, at + 1)
    return sorted(found)


def _hung_names(lines: Sequence[Line], title: Title | None) -> Iterator[str]:
    """What the page's title adds to the article's title."""
    if title is None:
        return
    if title.hung_on:
        yield title.hung_on
        return
    for line in lines[:3]:
        if len(line.text) > len(title.text) and line.text.startswith(title.text):
            name = ending_of(line.text, len(title.text))
            if name and len(name.split()) <= _HUNG_WORDS and ". " not in name:
                yield name


def _page_titles(lines: Sequence[Line]) -> Iterator[tuple[str, float]]:
    """What hangs on the page's own title, its first line, where that is not what the article's heading says."""
    for line in lines[:1]:
        name = ending_of(line.text, 0)
        if (
            name
            and len(name.split()) <= _HUNG_WORDS
            and line.words - len(name.split()) >= _TITLE_WORDS
            and not line.closed
        ):
            yield name, 1.2


def _repeated_masthead(lines: Sequence[Line], title: Title | None) -> Iterator[tuple[str, float]]:
    """A name in the page's first line that the page uses again further down, as in 'told the Northern Star'."""
    head = lines[0].text if lines and len(lines[0].text) <= _LINE_CAP else ""
    if not head or (title is not None and title.text in head):
        return
    ending = ending_of(head, 0)
    for name in dict.fromkeys((head, head.removesuffix(ending).rstrip(_SEPARATORS), ending)):
        parts = name.split()
        if 1 < len(parts) <= _MASTHEAD_WORDS and all(part[0].isupper() for part in parts):
            bare = name.removeprefix("The ")
            if any(bare in line.text for line in lines[1:]):
                yield name, 1.4


def _datelined(opening: str) -> Iterator[tuple[str, float]]:
    """A well-known outlet in the dateline, as in 'SANDVIK (CNN) — …'."""
    match = _DATELINE.match(opening[:120])
    if match and is_outlet(match["name"]):
        yield match["name"], 1.5


def _named_marks(text: str, *, caption: bool) -> Iterator[tuple[str, float]]:
    """The names in a line that says whose something is; of captions at the foot, only who holds the rights."""
    if caption and not _RIGHTS_MARK.match(text):
        return
    for parts, named in _SAYINGS:
        if any(part in text for part in parts):
            yield from named(text)
    address = _ADDRESSES.match(text) if text[:3] in _ADDRESS_HEADS else None
    if address:
        yield _bare(address["name"]), 0.6


def _sites(text: str) -> Iterator[tuple[str, float]]:
    """Whose other sites a line leads to."""
    sites = _SITES.search(text)
    if sites:
        yield sites["name"], 3.0


def _staff(text: str) -> Iterator[tuple[str, float]]:
    """Whose staff a line names."""
    staff = _STAFF.search(text)
    named = _NAME_BEFORE.search(text[max(0, staff.start() - 60) : staff.start()]) if staff else None
    if named:
        yield _bare(named["name"]), 1.0


def _holders(text: str) -> Iterator[tuple[str, float]]:
    """Who holds the rights; a group that owns outlets is none of them, and an agency's are those of its copy."""
    if not _RIGHTS_MARK.search(text):
        return
    before = _RIGHTS_AFTER.match(text)
    if before:
        yield _bare(before["name"]), 1.5
    rights = _RIGHTS.search(text)
    if rights:
        name = _bare(rights["name"])
        yield name, 0.3 if is_group(name) or agency_named(name) else 1.5


_SAYINGS: Final = ((_RIGHTS_PARTS, _holders), (_SITES_PARTS, _sites), (_STAFF_PARTS, _staff))
"""The ways of saying whose a page is, each with the parts of words of which it holds one."""


def _bare(name: str) -> str:
    """A company's name without its legal form and what stands after it."""
    words = name.strip(" .,").split()
    while len(words) > 1 and words[-1].strip(".,").casefold() in CORPORATE:
        words.pop()
    return " ".join(words)


def _domain_marks(line: Line, role: Role, frame: _Frame) -> Iterator[tuple[str, float]]:
    text = line.text[:_LINE_CAP]
    for match in _DOMAIN.finditer(text) if _INNER_DOT.search(text) else ():
        name = _name_of_domain(match["domain"].casefold(), frame.text)
        if name:
            yield name, _domain_weight(line, role, mail="@" in match.group()[1:])


def _domain_weight(line: Line, role: Role, *, mail: bool) -> float:
    if mail:
        return 2.0
    if _RIGHTS_MARK.search(line.text) and line.words < 8:
        return 1.5
    if role is Role.LINK or line.text.isupper():
        return 1.5
    return 0.5 if line.words < 3 else 0.8


def _name_of_domain(domain: str, frame: str) -> str | None:
    parts = domain.split(".")
    for size in (2, 3):
        known = known_outlets().domains.get(".".join(parts[-size:]))
        if known:
            return known
    if len(parts) > 2 and parts[-2] in _SECOND_LEVEL:
        parts = parts[:-1]
    label = parts[-2]
    return None if label in _STRANGERS or len(label) < 2 or label.isdigit() else spelled(label, frame)


def agency_at_foot(lines: Sequence[Line], layout: Layout, source: str | None) -> str | None:
    """Whom 'Source: …' at the foot credits where the page shows an outlet of its own; None for what is no newsroom."""
    name = foot_source(lines, layout)
    if name is None or source is None or name_key(name) == name_key(source):
        return None
    agency = agency_named(name)
    if agency is None and not (is_outlet(name) or is_outlet_shaped(name) or _NEWSROOM.search(name)):
        return None
    return agency or name


def foot_source(lines: Sequence[Line], layout: Layout) -> str | None:
    """The name in a 'Source: …' just below the article or at the page's end."""
    below = layout.body[-1] + 1 if layout.body else 0
    for line in (*lines[below : below + 4], *lines[-4:]):
        match = _FOOT_SOURCE.match(line.text) if line.words <= 10 else None
        if match:
            return match["name"].strip(" .")
    return None
