"""What part a line plays on a page, told from its shape and from the words of the trade."""

from __future__ import annotations

import re
from enum import IntEnum, auto
from functools import lru_cache

from eventmodel.adapters.page import trade_words as words
from eventmodel.adapters.page.lines import Line
from eventmodel.adapters.page.tokens import holds_year, tokens_of


class Role(IntEnum):
    """The part a line plays; a number, as tables are asked for it at every line."""

    PROSE = auto()
    SENTENCE = auto()
    SHORT = auto()
    CAPTION = auto()
    LINK = auto()
    LISTED = auto()
    RELATED = auto()
    COMMENTS = auto()
    TAIL = auto()
    FURNITURE = auto()
    BYLINE = auto()
    DATE = auto()
    CREDIT = auto()
    MARK = auto()


_DATE_LINE = re.compile(
    r"(?:(?:[^\W\d_]{2,14}[.:,|]?\s{1,3}){0,5})?(?:\d{1,2}[:.h]\d\d\b.{0,24})?"
    r"(?:(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}|\d{1,2}(?:st|nd|rd|th|er"
    r"|[.])?[\s/.-]{1,2}(?:de\s)?(?:[^\W\d_]{3,12}|\d{1,2})[\s,./-]{1,3}(?:de[l]?\s)?(?:19|20)\d\d"
    r"|[^\W\d_]{3,12}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s{1,2}(?:at\s)?(?:19|20)\d\d)",
)
BYLINE = re.compile(
    r"(?i:(?:(?:written|story|reported|posted|text|words|article|report)\s{1,3})?"
    r"(?:by|von|par|por|di|door|af|av|autor|автор|от|بقلم|texte)\s?:?\s{1,3})"
    r"(?=[^\W\d_a-z])(?P<who>(?:[^.!?]|(?<=\b\w)\.){2,160})$",
)
_CREDIT = re.compile(
    r"\(?\s?(?:reporting|additional reporting|editing|writing|compiled|edited|with reporting"
    r"|with additional reporting"
    r"|with files|with inputs?|with wires|with agenc|with contributions)\b",
    re.IGNORECASE,
)
_SLASHED = re.compile(r"[a-z]{2,4}(?:[/,]\s?[a-z]{2,4}){0,3}\s?\([A-Za-z, /]{2,60}\)$")
_NUMBERED = re.compile(r"\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}")
_FEW = 6
_SHORT_TOP = 30
_COMMENT_COUNT = re.compile(
    r"(?:\d{1,6}|one|no)\s(?:comments?|kommentare|commentaires|comentarios|reacties|replies|responses"
    r"|thoughts?)\b(?! (?:from|by|made))",
    re.IGNORECASE,
)
_READER_SAYS = re.compile(r"\S.{1,40}\s(?:says|said|wrote|schreibt|schrieb|dit|dice|пишет):$")
_CAMEL = re.compile(r"[a-zа-я][A-ZА-Я][a-zа-я]{2}")


_NAMED: dict[str, Role] = (
    dict.fromkeys(words.MENU_WORDS, Role.FURNITURE)
    | dict.fromkeys(words.TAIL_HEADS, Role.TAIL)
    | dict.fromkeys(words.COMMENT_HEADS, Role.COMMENTS)
    | dict.fromkeys(words.RELATED_HEADS, Role.RELATED)
)
_ABOUT = re.compile(r" (?:in|on|from) ")
_NAME_TOP = 7
_LINK_TOP = 20
_DATE_TOP = 16
_CAPTION_TOP = 110
_CAPTION_CAP = 900
_CREDIT_CAP = 160
_FURNITURE_CAP = 700


def role_of(line: Line) -> Role:
    """The part that a line plays, told from the line alone."""
    return _role_of_few(line.text, line.words, line.closed) if line.words <= _FEW else _role(line)


@lru_cache(maxsize=8192)
def _role_of_few(text: str, count: int, closed: bool) -> Role:  # noqa: FBT001  # a cache takes no keywords
    """The same for a few words, remembered: the menus of a site's pages are the same on all."""
    return _role(Line(0, len(text), text, count, closed))


def _role(line: Line) -> Role:
    if line.words <= _SHORT_TOP:
        role = _short_role(line)
        if role is not None:
            return role
    if line.words > 1 and _is_telling(line.text):
        if is_caption(line.text, line.words):
            return Role.CAPTION
        if is_furniture(line.text, line.words):
            return Role.FURNITURE
    return _running_role(line)


def _short_role(line: Line) -> Role | None:
    text = line.text
    key = text.casefold().strip(words.TRIMMED)
    role = _named_role(key, line.words)
    if role is not None:
        return role
    if _is_trail(text):
        return Role.FURNITURE
    year = holds_year(text)
    if not key:
        return Role.DATE if year and _NUMBERED.search(text) else Role.MARK
    if key[:2] in words.OPENING_HEADS or year or text[-1] in ":)" or text[0].isdigit():
        return _opening_role(line, key.partition(" ")[0], year=year)
    return None


def _opening_role(line: Line, first: str, *, year: bool) -> Role | None:
    """The role of a line that opens, or ends, as those of some roles do."""
    if _is_readers(line, first):
        return Role.COMMENTS
    if line.words <= _LINK_TOP and first.startswith(words.LINK_FIRST) and words.LINK_START.match(line.text):
        return Role.LINK
    return _credit_role(line, first, year=year)


def _is_trail(text: str) -> bool:
    """Whether a line is the way through the site: 'Home > World > Europe'."""
    if ">" in text or "»" in text or "›" in text:
        return text.count(" > ") + text.count(" » ") + text.count(" › ") > 1
    return False


def _credit_role(line: Line, first: str, *, year: bool) -> Role | None:
    text = line.text
    most = 24 if year or "|" in text else 14
    if line.words <= most and first.startswith(words.BY_FIRST) and BYLINE.match(text):
        return Role.BYLINE
    if (first.startswith(words.CREDIT_FIRST) and _CREDIT.match(text)) or (text[-1] == ")" and _SLASHED.match(text)):
        return Role.CREDIT
    if year and line.words <= _DATE_TOP and _DATE_LINE.match(text):
        return Role.DATE
    return None


def _is_readers(line: Line, first: str) -> bool:
    """Whether a line opens the readers' part: a count of comments, or a reader who 'says'."""
    if line.words > 12:
        return False
    if line.text[0].isdigit() or first in ("one", "no"):
        return _COMMENT_COUNT.match(line.text) is not None
    return line.words < 7 and line.text[-1] == ":" and _READER_SAYS.match(line.text) is not None


def _named_role(key: str, count: int) -> Role | None:
    if count > _NAME_TOP:
        return None
    role = _NAMED.get(key)
    about = _ABOUT.search(key) if role is None else None
    return Role.RELATED if about and _NAMED.get(key[: about.start()]) is Role.RELATED else role


def _running_role(line: Line) -> Role:
    if line.closed and not (line.ellipsis and line.words < 30):
        return Role.PROSE if line.words >= 9 else Role.SENTENCE
    if line.words >= 22 and (line.several or line.words >= 40) and not _CAMEL.search(line.text):
        return Role.PROSE
    return Role.SHORT


def _is_telling(text: str) -> bool:
    """Whether a line holds anything that a caption or a line on the site itself holds: most hold nothing of it."""
    if not words.TELLING_WORDS.isdisjoint(tokens_of(text)) or text[-1] == ")" or text[0].isdigit() or "©" in text:
        return True
    return _is_glued(text)


def _is_glued(text: str) -> bool:
    """Whether a line may hold a picture's label that is set without a space before it."""
    if ":" in text or " by " in text or "…" in text or "..." in text or "aption" in text:
        return any(sign in text for sign in words.GLUED_LABELS)
    return False


def is_caption(text: str, count: int) -> bool:
    """Whether a line is a caption or a picture credit."""
    if not 2 <= count <= _CAPTION_TOP:
        return False
    tokens, head = tokens_of(text), text[:_CAPTION_CAP]
    labelled = "©" in text or not words.LABEL_WORDS.isdisjoint(tokens) or _is_glued(text)
    if labelled and words.PICTURE_LABEL.search(head):
        return True
    credited = text[-1] == ")" or not words.CREDIT_WORDS.isdisjoint(tokens)
    if credited and words.PICTURE_CREDIT.search(text[-_CREDIT_CAP:]):
        return True
    placed = text[0].isdigit() or not words.SIDE_WORDS.isdisjoint(tokens)
    return placed and bool(words.NUMBERED_PICTURE.match(head) or words.PICTURED.search(head))


def is_furniture(text: str, count: int) -> bool:
    """Whether a line speaks of the site (cookies, accounts, comments, rights) and not of the news."""
    if count < 3:
        return False
    if words.FURNITURE_WORDS.isdisjoint(tokens_of(text)) and "©" not in text:
        return False
    found = set(words.FURNITURE.findall(text[:_FURNITURE_CAP].casefold()))
    return bool(found) and len(found) * 30 >= count
