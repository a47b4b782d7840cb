"""Records in a few words, for lists on the command line."""

from __future__ import annotations

from eventmodel.model import (
    Article,
    Claim,
    Correction,
    Extraction,
    Judgement,
    Mention,
    Record,
    Retraction,
    Ruling,
    Source,
)

_LONGEST = 80


def in_words(record: Record) -> str:
    """Say in a few words what a record is.

    Examples:
        >>> in_words(Source("The Example"))
        'The Example'
    """
    return _cut(_words(record))


def _words(record: Record) -> str:
    match record:
        case Source():
            return record.name
        case Article():
            return f"{record.source or 'no source shown'}: {record.title or record.text.strip(chr(0))}"
        case Claim():
            return f"{record.attribute} {record.reading}: “{record.span.exact}”"
        case Mention():
            return record.title or f"the {record.role.value} event of {record.article}"
        case Extraction():
            return f"{record.extractor} {record.version} on {record.article}"
        case Judgement():
            return f"{record.author}: {record.a.id} and {record.b.id} are {record.verdict.value}"
        case Correction():
            instead = f"replaced by {record.replacement.id}" if record.replacement else "withdrawn"
            return f"{record.author}: {record.claim.id} is {instead}"
        case Ruling():
            return f"{record.author}: {record.attribute} is {record.reading}"
        case Retraction():
            return f"{record.author}: {record.record.id} is withdrawn"
        case _:
            return f"{record.author}: {record.later.id} is a later version of {record.earlier.id}"


def _cut(text: str) -> str:
    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
