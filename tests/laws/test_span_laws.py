"""The laws of spans.

- `text[span.start:span.end] == span.exact`, whatever the text holds, and `prefix`, `suffix` stand around it.
- A claim that is put in by hand carries the very words that were quoted.
"""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from eventmodel.errors import QuoteNotFoundError
from eventmodel.model import Article, Span
from eventmodel.testing import strategies
from eventmodel.values import Text

TEXTS = strategies.article_texts().filter(bool)


@given(st.data(), TEXTS)
def test_a_span_holds_the_words_at_its_place(data: st.DataObject, text: str) -> None:
    start, end = data.draw(strategies.stretches(text))
    span = Span.of(text, start, end)
    assert text[span.start : span.end] == span.exact
    assert text[: span.start].endswith(span.prefix)
    assert text[span.end :].startswith(span.suffix)


@given(st.data(), TEXTS)
def test_a_claim_stands_where_its_quote_stands(data: st.DataObject, text: str) -> None:
    start, end = data.draw(strategies.stretches(text))
    page = Article.from_text(text)
    try:
        claim = page.claim("acme:note", Text("x"), quote=text[start:end])
    except QuoteNotFoundError:  # it stands more than once
        claim = page.claim("acme:note", Text("x"), quote=text[start:end], occurrence=0)
        assume(claim.span.start <= start)
    assert text[claim.span.start : claim.span.end] == claim.span.exact == text[start:end]


@given(strategies.articles().filter(lambda page: bool(page.text)), st.data())
def test_drawn_claims_carry_their_evidence(page: Article, data: st.DataObject) -> None:
    span = data.draw(strategies.claims(page)).span
    assert page.text[span.start : span.end] == span.exact
