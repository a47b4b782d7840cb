"""Text with little or nothing around it: a few sentences, a line, a report that is wrapped at a column."""

from __future__ import annotations

import textwrap
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmodel.adapters import article_of
from eventmodel.adapters.page import read_page
from eventmodel.adapters.rendering import render
from eventmodel.extraction.extractor import extract
from eventmodel.model import Claim
from eventmodel.model.line_wraps import unwrapped

ASH = "The volcano threw ash 9 km high on Monday, the institute said."
HURT = "Two people were hurt."
PARAGRAPHS = (
    "SANDVIK, 3 March 2020 - A ferry with 212 people aboard ran aground on a reef early on Monday, police said.",
    '"We heard a loud bang and then all the lights went out, and everybody ran to the deck," said Mara Lind.',
    "The coast guard sent four boats and a helicopter. Some 180 of the passengers were taken off in an hour.",
    "The Harbour Board said at least 17 people were hurt in the accident, which is the third of its kind.",
)
HEADLINE = "Ferry runs aground off Sandvik"
WORDS = st.text("abcdefgh", min_size=1, max_size=9)
SENTENCES = st.lists(WORDS, min_size=4, max_size=30).map(lambda words: " ".join(words).capitalize() + ".")


def body_of(text: str) -> list[str]:
    return [text[start:end] for start, end in read_page(text).body]


def claims_of(text: str) -> list[Claim]:
    return [record for record in extract(article_of(text)) if isinstance(record, Claim)]


def told(text: str) -> list[tuple[str, str, tuple[str, ...], str]]:
    """What is claimed, wherever it stands."""
    return sorted((c.attribute, str(c.reading.value), c.attribution, c.voice.value) for c in claims_of(text))


def wrapped(width: int, between: str = "\n\n", newline: str = "\n") -> str:
    text = between.join([HEADLINE, *(textwrap.fill(paragraph, width) for paragraph in PARAGRAPHS)])
    return text.replace("\n", newline)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (HURT, [HURT]),
        (ASH, [ASH]),
        (f"Ash over Lind\n{ASH}", [ASH]),
        (f"Ash over Lind\n\n3 March 2020\n\n{ASH}\n\n{HURT}", [ASH, HURT]),
        (f"Ash over Lind\n\nBy Ann Lee\n\n3 March 2020\n\n{HURT}", [HURT]),
        (f"Ash over Lind\n\nPublished: 3 March 2020\n\n[Photo: Mara Lind]\n\n{ASH}\n\n{HURT}", [ASH, HURT]),
        ("At least 12 dead after quake off Sandvik, port closed #lind", None),
        (f"{HURT}\n\n[Photo: Mara Lind]\n\n{ASH}", [HURT, ASH]),
    ],
)
def test_a_text_with_nothing_of_a_site_around_it_is_body(text: str, body: list[str] | None) -> None:
    assert body_of(text) == ([text] if body is None else body)


def test_the_only_line_above_a_short_text_is_its_title_and_the_date_between_its_own() -> None:
    page = article_of(f"Ash over Lind\n\n3 March 2020\n\n{ASH}\n\n{HURT}")
    assert page.title == "Ash over Lind"
    assert page.published is not None
    assert (page.published.edtf, page.published_basis) == ("2020-03-03", "dateline")
    assert {"injured", "measure"} <= {claim.attribute for claim in claims_of(page.text)}


@pytest.mark.parametrize(
    "text",
    [
        "Home",
        "River Post",
        "Home\nNews\nMayor buys a boat\nTen walks along the Alder\nOld wood, new price\nSign in\nAll rights reserved.",
        "Home\nWe use cookies to give you the best experience on our site.\nAccept",
        "Sign in\nNews\nSport\nThe mayor bought a boat.\nRead more: Ten walks along the Alder\nFacebook",
        "how to swim in the river\nwhere to buy a boat in spring\nwalks along the old dyke\n" * 9,
        "Ten walks along the Alder, the\nbest of the mayor and his boat\nold wood and what it costs\n" * 9,
    ],
)
def test_menus_and_notices_of_a_site_are_no_body(text: str) -> None:
    assert body_of(text) == []


@pytest.mark.parametrize("width", [40, 50, 58, 66, 72, 80, 90])
@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_a_wrapped_report_is_read_by_its_paragraphs(width: int, between: str) -> None:
    text = wrapped(width, between)
    page = read_page(text)
    assert " ".join(" ".join(body_of(text)).split()) == " ".join(PARAGRAPHS)
    assert page.title == HEADLINE
    assert page.published == "2020-03-03"


@pytest.mark.parametrize("width", [50, 72, 80])
def test_the_same_is_claimed_however_a_report_is_wrapped(width: int) -> None:
    assert told(wrapped(width)) == told(wrapped(10_000))


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_what_runs_over_a_line_end_is_claimed_with_its_exact_words(newline: str) -> None:
    text = wrapped(72, newline=newline)
    claims = claims_of(text)
    over = [claim.span.exact for claim in claims if "\n" in claim.span.exact]
    assert over
    assert all(text[c.span.start : c.span.end] == c.span.exact for c in claims)
    quoted = [str(c.reading.value) for c in claims if c.attribute == "quote"]
    assert len(quoted) == 1
    assert "\n" not in quoted[0]


def test_a_wrapped_and_an_unwrapped_copy_have_one_body() -> None:
    assert article_of(wrapped(72)).body_digest == article_of(wrapped(10_000)).body_digest


def test_a_wrapped_text_in_a_record_is_read_by_its_paragraphs() -> None:
    text = "\n\n".join(textwrap.fill(paragraph, 60) for paragraph in PARAGRAPHS)
    rendering = render([("title", HEADLINE)], text)
    assert [" ".join(rendering.text[start:end].split()) for start, end in rendering.body] == list(PARAGRAPHS)
    plain = render([("title", HEADLINE)], "\n".join(PARAGRAPHS))
    assert [plain.text[start:end] for start, end in plain.body] == list(PARAGRAPHS)


def test_headings_lists_and_paragraphs_on_lines_of_their_own_stay_apart() -> None:
    long = " ".join([ASH] * 4)
    text = f"What happens next\n{long}\n- one boat, and\n- two more boats.\n{long}"
    assert unwrapped(text, [(0, len(text))]) == text


@given(st.lists(SENTENCES, min_size=1, max_size=6), st.integers(20, 100))
def test_unwrapping_moves_nothing_and_changes_nothing_but_line_ends(sentences: list[str], width: int) -> None:
    text = "\n\n".join(textwrap.fill(sentence, width) for sentence in sentences)
    flat = unwrapped(text, [(0, len(text))])
    assert len(flat) == len(text)
    assert all(one == other or (one, other) == ("\n", " ") for one, other in zip(text, flat, strict=True))
    assert flat.split("\n\n") == [part.strip() for part in flat.split("\n\n")]
    assert flat.count("\n\n") == len(sentences) - 1


@given(st.text(alphabet="aB .,\n\r-:x", max_size=400))
def test_body_spans_of_any_lines_stay_in_order_and_apart(text: str) -> None:
    spans = article_of(text).body
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert len(unwrapped(text, spans)) == len(text)
