"""HTML pages, by the extra `html`: trafilatura finds the text, the page's head says the rest, htmldate a date else."""

from __future__ import annotations

import codecs
import hashlib
import logging
import re
from typing import TYPE_CHECKING, Any, Final

import attrs

from eventmodel.adapters.columns import ColumnMapping
from eventmodel.adapters.decoding import decoded, encoding_of, is_binary, whole
from eventmodel.adapters.html_metadata import fields_of_page
from eventmodel.adapters.json_records import verdict
from eventmodel.adapters.rows import Row, article_records
from eventmodel.errors import UnreadableInputError
from eventmodel.extras import optional
from eventmodel.model.article import Article
from eventmodel.model.extraction import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from eventmodel.adapters.adapter import Item

LARGEST_PAGE: Final = 20_000_000
"""A page of HTML is read up to so many bytes; what is longer is no article."""
MOST_TAGS: Final = 100_000
"""And of so many tags: the time that trafilatura takes grows faster than their number."""
_START: Final = re.compile(
    rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?(?:\s+|<\?[^>]{0,200}>|<!--[^>]{0,500}-->){0,20}<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE,
)
_DECLARED: Final = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([a-z0-9_.:-]{2,40})""")
_ENCODINGS: Final = re.compile(
    r"iso8859-\d+|cp(?:125\d|866|874|932|949|950)|koi8-[ru]|shift_jis\w*|euc[_-]\w+|gb(?:2312|k|18030)|big5\w*|iso2022_jp\w*"
    r"|mac-\w+|tis-620|utf-8|ascii"
)
"""The encodings that a page may declare: those of pages, and none that Python has for other ends."""
_WESTERN: Final = frozenset({"iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii"})
_HEADER: Final = (
    "title",
    "source",
    "published",
    "authors",
    "url",
    "claimReviewed",
    "claimant",
    "claimed",
    "appearance",
    "rating",
)
_FIELDS: Final = ColumnMapping({"published": "published"}, events=False)
_LATEST: Final = "2100-12-31"


@attrs.frozen
class HtmlPage:
    """Reads a web page as it was served.

    The article's text is made of what was found: first its title, source, date, authors and address, a line each,
    then the text that trafilatura extracts, whose paragraphs are the body. The page itself is named by its SHA-256 in
    the diagnostics of the reading.

    Raises:
        MissingExtraError: when it reads, where trafilatura is not installed.
    """

    name = "html"
    version = "1"
    about = "web pages as they were served (extra: html)"

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The endings of its files."""
        return (".html", ".htm", ".xhtml")

    def sniff(self, head: bytes, name: str) -> float:
        """Its endings, or the tags that a page begins with."""
        begins = _START.match(head[:4000].replace(b"\x00", b"")) is not None
        if name.casefold().endswith((".html", ".htm", ".xhtml")):
            return 0.9 if begins else 0.7
        return 0.8 if begins else 0.0

    def read(self, stream: BinaryIO, place: str) -> Iterator[Item]:
        """Read one page."""
        trafilatura = optional("trafilatura", "html")
        data = whole(stream, most=LARGEST_PAGE)
        page, said = decode_page(data)
        if page.count("<") > MOST_TAGS:
            raise UnreadableInputError(f"the page holds more than {MOST_TAGS:,} tags: no article is as large")
        tree, text = _parsed(trafilatura, page)
        fields, unread = fields_of_page(tree)
        if "published" not in fields:
            fields |= _dated(tree, fields.get("url"), said)
        if not text and not fields.get("title"):
            raise UnreadableInputError("the page holds no article: neither a text nor a title was found")
        cells = {name: fields[name] for name in (*_HEADER, "language") if name in fields}
        digest = hashlib.sha256(data).hexdigest()
        original = Diagnostic("original", f"made from {len(data):,} bytes of HTML with the SHA-256 {digest}")
        row = Row(1, cells | ({"text": text} if text else {}))
        for item in article_records(self, row, _FIELDS, place, (original, *said, *unread)):
            yield item
            if isinstance(item, Article):
                yield from verdict(item, fields)


def _parsed(trafilatura: Any, page: str) -> tuple[Any, str]:
    """The page's tree, and the text of its article; empty where there is none."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it complains of, we say ourselves
    try:
        tree = trafilatura.load_html(page)
        if tree is None:
            raise UnreadableInputError("the file holds no HTML")
        found = trafilatura.bare_extraction(tree, include_comments=False)
    except (ValueError, TypeError, AttributeError, KeyError, IndexError, AssertionError, RecursionError) as cause:
        if isinstance(cause, UnreadableInputError):
            raise
        raise UnreadableInputError(
            f"the page's HTML could not be taken apart ({type(cause).__name__}: {cause})"
        ) from cause
    return tree, (found.text or "" if found is not None else "")


def _dated(tree: Any, url: str | None, said: list[Diagnostic]) -> dict[str, str]:
    """The date that htmldate finds in the markup or the address, without a guess from the text."""
    htmldate = optional("htmldate", "html")
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        found = htmldate.find_date(tree, extensive_search=False, original_date=True, url=url, max_date=_LATEST)
    except (ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        found = None
    if not found:
        return {}
    said.append(Diagnostic("published", "the date is htmldate's, from the page's markup or address: the head has none"))
    return {"published": str(found)}


def decode_page(data: bytes) -> tuple[str, list[Diagnostic]]:
    r"""Decode a page: by its mark, else as UTF-8 where it is that, else as it declares.

    Raises:
        UnreadableInputError: for bytes that are no text.

    Examples:
        >>> text, said = decode_page(b'<meta charset="utf-8"><p>caf\xe9</p>')
        >>> text[-8:], len(said)
        ('caf�</p>', 1)
    """
    encoding = encoding_of(data[:4])
    declared = _declared(data)
    if encoding == "utf-8" and is_binary(data):
        raise UnreadableInputError("the file is binary: expected a page of HTML")
    text, said = decoded(data, encoding)
    if said and encoding == "utf-8" and (declared and _plain(declared) != "utf-8"):
        encoding = _known(declared)
        text, said = decoded(data, encoding)
    odd = [*said]
    if declared and _plain(declared) != _plain(encoding) and not said:
        odd.append(Diagnostic("encoding", f"the page declares {declared}, but is in {encoding}, and was read as that"))
    return text.replace("\x00", ""), odd


def _declared(data: bytes) -> str:
    head = data[:4096].lower()
    at = min((found for word in (b"charset", b"encoding") if (found := head.find(word)) >= 0), default=len(head))
    match = _DECLARED.search(head, at)
    return match[1].decode("ascii") if match else ""


def _plain(name: str) -> str:
    return (
        "western"
        if name in _WESTERN | {"windows-1252", "cp1252"}
        else name.replace("-sig", "").replace("_", "-").replace("utf8", "utf-8")
    )


def _known(declared: str) -> str:
    """The declared encoding, where one bears that name; the Western ones mean windows-1252, by HTML's standard."""
    if not declared or declared in _WESTERN:
        return "windows-1252"
    try:
        known = codecs.lookup(declared).name
    except LookupError:
        return "windows-1252"
    return declared if _ENCODINGS.fullmatch(known) else "windows-1252"
