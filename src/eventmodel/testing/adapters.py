"""The checks of an adapter: whatever the bytes, its articles can be trusted and its errors are the library's own."""

from __future__ import annotations

import tempfile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from eventmodel.errors import EventModelError
from eventmodel.model.article import Article
from eventmodel.model.claim import Claim
from eventmodel.model.extraction import Extraction
from eventmodel.model.failure import Failure
from eventmodel.model.mention import Mention
from eventmodel.model.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from eventmodel.adapters.adapter import Adapter

_HEAD = 65_536
_RECORDS = (Article, Source, Mention, Claim, Extraction)
_PIECES = (
    b"",
    b"\x00",
    b"\xff",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\xe2\x80\xae",
    b"\xed\xa0\x80",
    b"\r\n",
    b"\r",
    b"\n",
    b",",
    b";",
    b"\t",
    b'"',
    b"'",
    b"{",
    b"}",
    b"[",
    b"]",
    b"<",
    b">",
    b"<p>",
    b"</html>",
    b"null",
    b"NaN",
    b"1e999",
    b"9" * 40,
    b"2021-13-45",
    b"2999-01-01",
    b'{"@type":',
    b"\\ud800",
    b"deaths",
    b"\xf0\x9f\x9a\xa2",
)


def check_adapter(adapter: Adapter, samples: Sequence[bytes], *, name: str = "", examples: int = 100) -> None:
    r"""Check an adapter on some inputs of its format, and on these torn, cut and stitched with nasty pieces.

    - It has a name, a version, endings with their dots, and is sure of the samples by their first bytes and name.
    - Each sample yields at least one article, or a claim on one.
    - Articles' spans lie inside their texts, claims quote the text of an article that was yielded before them.
    - Whatever the bytes, it raises nothing but EventModelError and OSError, and says what was wrong.
    - It gives the same for the same bytes, from a file as from memory.

    Args:
        adapter: what is checked.
        samples: inputs that it must be able to read.
        name: what the inputs are called; `sample` with the first of its endings where it is empty.
        examples: how many torn inputs are tried.

    Raises:
        AssertionError: naming what does not hold, with the input.

    Examples:
        >>> from eventmodel.adapters import CsvTable
        >>> check_adapter(CsvTable(), [b"date,deaths\n2021-01-11,17\n"], examples=10)
    """
    _described(adapter)
    called = name or f"sample{min(adapter.suffixes)}"
    for sample in samples:
        sure = adapter.sniff(sample[:_HEAD], called)
        _require(0.5 <= float(sure) <= 1, f"is only {sure} sure of a sample: expected 0.5 to 1", sample)
        items = _checked(adapter, sample, called)
        _require(
            any(not isinstance(item, Failure | Extraction) for item in items), "yields nothing for a sample", sample
        )
    _torn(adapter, samples, called, examples)


def _described(adapter: Adapter) -> None:
    for field in ("name", "version", "about"):
        words: object = getattr(adapter, field)
        _require(isinstance(words, str) and bool(words), f"has no {field}", b"")
    wrong = [suffix for suffix in adapter.suffixes if not suffix.startswith(".") or suffix != suffix.casefold()]
    _require(bool(adapter.suffixes) and not wrong, f"names its endings as {wrong}: expected '.txt' and the like", b"")


def _torn(adapter: Adapter, samples: Sequence[bytes], name: str, examples: int) -> None:
    cuts = st.tuples(st.sampled_from([*samples]), st.integers(0, 5000), st.integers(0, 5000)).map(
        lambda drawn: drawn[0][min(drawn[1:]) : max(drawn[1:])]
    )
    pieces = st.one_of(cuts, st.sampled_from(_PIECES), st.binary(max_size=8))

    @settings(
        max_examples=examples, deadline=None, suppress_health_check=(HealthCheck.too_slow, HealthCheck.data_too_large)
    )
    @given(st.lists(pieces, max_size=8).map(b"".join))
    @example(b"")
    @example(b"\x00" * 100)
    def hold(data: bytes) -> None:
        sure = adapter.sniff(data[:_HEAD], name)
        _require(0 <= float(sure) <= 1, f"is {sure} sure: expected 0 to 1", data)
        _checked(adapter, data, name)

    hold()


def _checked(adapter: Adapter, data: bytes, name: str) -> list[Any]:
    """What an adapter makes of an input, once it has been held to all that is asked."""
    first = _outcome(adapter, data, name)
    _require(first == _outcome(adapter, data, name), "gives another outcome the second time", data)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "input")
        path.write_bytes(data)
        with path.open("rb") as file:
            _require(first == _read(adapter, file, name, data), "gives another outcome from a file", data)
    _holding(first, data)
    return first


def _outcome(adapter: Adapter, data: bytes, name: str) -> list[Any]:
    return _read(adapter, BytesIO(data), name, data)


def _read(adapter: Adapter, stream: Any, name: str, data: bytes) -> list[Any]:
    items: list[Any] = []
    try:
        items.extend(adapter.read(stream, name))
    except (EventModelError, OSError) as cause:
        _require(bool(str(cause)), "raises an error that says nothing", data)
        items.append(f"{type(cause).__name__}: {cause}")
    except Exception as cause:
        raise AssertionError(
            f"the adapter raises {type(cause).__name__}: {cause}; with the input {data[:500]!r}"
        ) from cause
    return items


def _holding(items: Iterable[Any], data: bytes) -> None:
    texts: dict[str, str] = {}
    for item in items:
        if isinstance(item, Article):
            texts[item.id] = item.text
            _spans(item, data)
        elif isinstance(item, Claim):
            _require(item.article in texts, "makes a claim on an article that it has not yielded", data)
            quote = texts[item.article][item.span.start : item.span.end]
            _require(bool(quote) and quote == item.span.exact, "makes a claim whose span does not hold its quote", data)
        elif isinstance(item, Failure):
            _require(bool(item.reason), "yields a Failure without a reason", data)
        elif isinstance(item, Extraction | Mention):
            _require(item.article in texts, f"yields {type(item).__name__} of an article that it has not yielded", data)
        else:
            known = isinstance(item, (*_RECORDS, str)) or type(item).__name__ == "ClaimRow"
            _require(known, f"yields {type(item).__name__}, which is no record", data)


def _spans(article: Article, data: bytes) -> None:
    dated = () if article.date_span is None else (article.date_span,)
    for start, end in (*article.body, *article.captions, *dated):
        _require(0 <= start < end <= len(article.text), f"marks characters {start} to {end} outside the text", data)
    ends = [0, *(end for _, end in article.body)]
    _require(
        all(start >= end for (start, _), end in zip(article.body, ends, strict=False)),
        "marks bodies that overlap",
        data,
    )


def _require(holds: bool, law: str, data: bytes) -> None:  # noqa: FBT001 - reads as a sentence
    if not holds:
        raise AssertionError(f"the adapter {law}; with the input {data[:500]!r}")
