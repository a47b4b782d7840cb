"""Copies: shared wording outside quotations, with its places in both texts; boilerplate is none."""

from __future__ import annotations

from itertools import combinations

import pytest

from eventmodel.linking import Copy, find_copies, find_origins
from eventmodel.model import Article

WIRE = (
    "A freight train loaded with timber left the rails on the old viaduct early on Friday and slid into the gorge. "
    "Nobody was hurt, but the driver had to be lifted from his cab by a mountain crew after dark."
)
REWRITE = (
    "Timber cars lie scattered below Karst after a locomotive jumped its track. Rescuers pulled one man out at night; "
    "he walked away without a scratch, villagers say."
)
QUOTE = (
    "“We shall rebuild this crossing stone by stone because the valley cannot live without the railway that our "
    "grandparents carved out of bare rock,” the mayor said."
)
SIGN_UP = (
    " Sign up here for our free morning letter with the best stories, recipes and puzzles, sent daily before breakfast."
)
SUBJECTS = (
    (
        "Beekeepers counted fewer hives after frost killed orchard blossom across northern plains. Pollination of "
        "cherry and plum trees failed, growers complained, and honey jars grew scarce."
    ),
    (
        "Violinist Ruta Selm opened the chamber festival playing sonatas on a borrowed instrument. Applause "
        "interrupted her cadenza twice; critics praised the pianist's touch instead."
    ),
    (
        "Researchers drilled glacier cores hoping to date an ancient volcanic eruption precisely. Ash layers, isotopes "
        "and trapped bubbles agreed within decades, a laboratory reported."
    ),
    (
        "Handball champions lost their goalkeeper to injury weeks ahead of the playoffs. A substitute from the juniors "
        "trains with the squad, and bookmakers lengthened the odds."
    ),
)


def page(text: str, source: str = "") -> Article:
    return Article.from_text(text, source=source)


def only_copy(*articles: Article) -> Copy:
    (copy,) = find_copies(articles)
    return copy


def test_a_reprint_is_found_with_its_place_in_both_texts() -> None:
    first, second = page(WIRE, "Karst Post"), page("KARST — " + WIRE, "Gorge Gazette")
    copy = only_copy(first, second)
    assert (copy.a, copy.b) == tuple(sorted((first.id, second.id)))
    assert copy.similarity == 1.0
    texts = {first.id: first.text, second.id: second.text}
    (passage,) = copy.passages
    cut = texts[copy.a][passage.a_start : passage.a_end], texts[copy.b][passage.b_start : passage.b_end]
    assert cut[0] == cut[1] == WIRE.removesuffix(".")


def test_light_edits_are_bridged() -> None:
    edited = WIRE.replace("loaded with timber", "carrying timber").replace("was hurt", "was injured")
    assert len(only_copy(page(WIRE), page(edited)).passages) == 1


def test_two_reports_in_their_own_words_share_no_copy() -> None:
    assert find_copies([page(WIRE), page(REWRITE)]) == ()


def test_one_quotation_in_two_reports_is_no_copy() -> None:
    assert find_copies([page(f"{WIRE} {QUOTE}"), page(f"{REWRITE} {QUOTE}")]) == ()


def test_stretches_that_the_caller_knows_as_quoted_count_as_such() -> None:
    first, second = page(WIRE, "Karst Post"), page(WIRE, "Gorge Gazette")
    assert find_copies([first, second], quoted={first.id: [(0, len(WIRE))]}) == ()


def test_what_stands_in_unrelated_articles_is_furniture() -> None:
    pages = [page(subject + SIGN_UP) for subject in SUBJECTS]
    assert find_copies(pages) == ()


def test_furniture_hides_no_copy() -> None:
    pages = [page(subject + SIGN_UP) for subject in SUBJECTS]
    first, second = page(WIRE + SIGN_UP, "Karst Post"), page(WIRE + SIGN_UP, "Gorge Gazette")
    copy = only_copy(*pages, first, second)
    assert {copy.a, copy.b} == {first.id, second.id}
    ends = {copy.passages[-1].a_end, copy.passages[-1].b_end}
    assert max(ends) <= len(WIRE)


def test_an_agencys_paragraph_in_reports_with_little_else_in_common_is_copy() -> None:
    own = (
        "Insurers of the viaduct fear claims for timber, cars and rails; the gorge is closed to walkers.",
        "The crew of mountain guides that reached the driver trains at night on freight cars and a train cab.",
        "Loaded wagons slid here twice before: the viaduct bends, and timber shifts as a train brakes over the gorge.",
    )
    pages = [
        page(f"{subject} {text} {WIRE}", f"Paper {at}")
        for at, (subject, text) in enumerate(zip(SUBJECTS, own, strict=False))
    ]
    assert {(copy.a, copy.b) for copy in find_copies(pages)} == set(combinations(sorted(one.id for one in pages), 2))


def test_a_sign_up_line_alone_makes_no_copy_of_two_strangers() -> None:
    long = " ".join(SUBJECTS[:2]), " ".join(SUBJECTS[2:])
    assert find_copies([page(long[0] * 3 + SIGN_UP), page(long[1] * 3 + SIGN_UP)]) == ()


def test_only_the_body_is_read() -> None:
    whole = Article(f"{WIRE}\n{REWRITE}", body=((len(WIRE) + 1, len(WIRE) + 1 + len(REWRITE)),))
    assert find_copies([whole, page(WIRE)]) == ()


@pytest.mark.parametrize("text", ["", " \n", "Word.", "“", "“" * 500, "a" * 5000])
def test_odd_texts_are_no_copies(text: str) -> None:
    assert find_copies([page(text, "Karst Post"), page(text, "Gorge Gazette"), page(WIRE)]) == ()


def test_very_many_reprints_are_still_one_origin() -> None:
    wire = (
        "The coast guard said that eleven sailors had been pulled alive from the freezing water after the trawler "
        "struck a submerged rock near the lighthouse, while divers searched the flooded engine room for two mechanics "
        "who had stayed behind to keep the pumps running."
    )
    texts = (f"{wire} Desk number {i} closed at {i * 7}." for i in range(230))
    articles = [Article.from_text(text, source=text[-9:]) for text in texts]
    assert len(find_origins(articles, find_copies(articles)).all) == 1
