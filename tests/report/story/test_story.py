"""What a report tells of an event: contradictions first, one letter for one position, copies marked, ties left open."""

from __future__ import annotations

import attrs

import eventmodel as em
from eventmodel.model import Mention, Polarity, main_mention_id
from eventmodel.report.story.beliefs import beliefs_of
from eventmodel.report.story.matrix import Matrix, matrix_of
from eventmodel.report.story.sides import letter, position_words
from eventmodel.report.story.standing import Standing, ranked

WIRE = (
    "A crane toppled onto a row of parked cars outside the Gullport glassworks while storm gusts shook the coast. "
    "Two mechanics crawled from under the wreckage with bruises, and the road stayed shut until engineers had "
    "cut the boom into pieces."
)


def page(source: str, toll: str, day: str | None = "2021-03-04", more: str = "") -> tuple[em.Article, em.Claim]:
    text = f"{toll} people died in Gullport, says {source}. {more}"
    article = em.Article.from_text(text, source=source, published=day, title="Crane falls at Gullport")
    return article, article.claim("deaths", toll, quote=f"{toll} people")


def analysed(*pages: tuple[em.Article, em.Claim], more: tuple[em.Claim | Mention, ...] = ()) -> em.Analysis:
    mains = [em.Target(main_mention_id(article.id), "mention") for article, _ in pages]
    same = [em.Judgement(mains[0], other, em.Verdict.SAME, author="Ana") for other in mains[1:]]
    return em.analyse(em.Dossier.of(*(record for pair in pages for record in pair), *same, *more))


def first(analysis: em.Analysis) -> tuple[Standing, Matrix]:
    standing = ranked(analysis)[0]
    return standing, matrix_of(analysis, standing)


def test_the_same_letter_is_the_same_position() -> None:
    analysis = analysed(page("A", "4"), page("B", "4"), page("C", "9"), page("D", "at least 3"))
    standing, matrix = first(analysis)
    (row,) = (row for row in matrix.rows if row.attribute == "deaths")
    said = {
        column.label: (entry.side, entry.value)
        for column, cell in zip(matrix.columns, row.cells, strict=True)
        for entry in cell
    }
    assert said["A"] == said["B"]
    assert len({side for side, _ in said.values()}) == 3
    assert {value for _, value in said.values()} == {"4 people", "9 people", "3 or more people"}
    assert standing.open == ()
    assert standing.settled == ("deaths",)


def test_a_copy_is_marked_and_the_first_to_print_is_not() -> None:
    pages = [page(source, "4", day, WIRE) for source, day in (("Late", "2021-03-06"), ("Early", "2021-03-04"))]
    _, matrix = first(analysed(*pages, page("Own", "4")))
    copies = {
        column.label: entry.copy_of
        for row in matrix.rows
        for column, cell in zip(matrix.columns, row.cells, strict=True)
        for entry in cell
    }
    assert copies == {"Early": "", "Late": "Early", "Own": ""}
    assert {column.label: column.copies for column in matrix.columns}["Late"] == ("Early",)


def test_a_tie_is_shown_with_all_its_values() -> None:
    analysis = analysed(page("A", "4"), page("B", "9"))
    standing, _ = first(analysis)
    (belief,) = (b for b in beliefs_of(analysis, standing) if b.resolution.attribute == "deaths")
    assert (belief.value, belief.between, belief.term.word) == ("", ("4 people", "9 people"), "Unresolved")
    assert standing.open == ("deaths",)


def test_a_side_that_denies_says_so() -> None:
    found = [page(source, "4") for source in ("A", "B")]
    shook, refused = (
        article.claim("gesture", "handshake", quote="died", polarity=polarity)
        for (article, _), polarity in zip(found, (Polarity.POSITIVE, Polarity.NEGATIVE), strict=True)
    )
    analysis = analysed(*found, more=(shook, refused))
    (differs,) = (d for d in analysis.discrepancies if d.attribute == "gesture")
    words = {position_words(position, analysis.records.claims) for position in differs.positions}
    assert words == {"handshake", "handshake (denied)"}


def test_several_that_need_not_exclude_one_another_are_no_open_contradiction() -> None:
    found = [page(source, "4") for source in ("A", "B")]
    places = [
        article.claim("place", name, quote="Gullport")
        for (article, _), name in zip(found, ("North", "South"), strict=True)
    ]
    analysis = analysed(*found, more=tuple(places))
    standing, _ = first(analysis)
    (belief,) = (b for b in beliefs_of(analysis, standing) if b.resolution.attribute == "place")
    assert (belief.value, set(belief.between), belief.term.word) == ("", {"North", "South"}, "Several")
    assert "place" not in standing.open


def test_one_origin_alone_is_no_agreement() -> None:
    analysis = analysed(page("A", "4"))
    assert [b.term.word for b in beliefs_of(analysis, ranked(analysis)[0])] == ["Unopposed"]
    analysis = analysed(page("A", "4"), page("B", "4"))
    assert [b.term.word for b in beliefs_of(analysis, ranked(analysis)[0])] == ["Agreed"]


def test_events_with_open_contradictions_come_first() -> None:
    calm = [page(source, "4", more="in the south") for source in ("A", "B", "C")]
    torn = [
        (article, article.claim("deaths", toll, quote=f"{toll} people"))
        for source, toll in (("D", "3"), ("E", "8"))
        for article in [
            em.Article.from_text(f"{toll} people fell ill in Lind.", source=source, title="Illness in Lind")
        ]
    ]
    groups = [[em.Target(main_mention_id(a.id), "mention") for a, _ in pages] for pages in (calm, torn)]
    same = [em.Judgement(group[0], other, em.Verdict.SAME, author="Ana") for group in groups for other in group[1:]]
    apart = em.Judgement(groups[0][0], groups[1][0], em.Verdict.DIFFERENT, author="Ana")
    records = [record for pair in (*calm, *torn) for record in pair]
    found = ranked(em.analyse(em.Dossier.of(*records, *same, apart)))
    assert [standing.open for standing in found] == [("deaths",), ()]


def test_what_no_longer_counts_says_why() -> None:
    wrong, claim = page("A", "4")
    right, other = page("A", "9", "2021-03-05", "A correction: nine, not four.")
    records = em.Dossier.of(wrong, claim, right, other)
    correction = em.Correction(records.target(claim), author="A", reason="miscounted")
    _, matrix = first(em.analyse(records.add(correction)))
    entries = [entry for row in matrix.rows for cell in row.cells for entry in cell]
    assert [entry.no_longer for entry in entries if entry.value == "4 people"] != [""]


def test_an_article_that_only_mentions_the_event_stands_behind() -> None:
    main = page("Main", "4", "2021-03-05")
    passing = em.Article.from_text(
        "The fall of the crane at Gullport killed 4.", source="Passing", published="2021-03-01"
    )
    mention = Mention(passing.id, passing.find("fall of the crane"), "disaster", "fall of the crane")
    claim = passing.claim("deaths", "4", quote="killed 4", mention=mention)
    same = em.Judgement(
        em.Target(main_mention_id(main[0].id), "mention"),
        em.Target(mention.id, "mention"),
        em.Verdict.SAME,
        author="Ana",
    )
    one, other = (em.Target(main_mention_id(article.id), "mention") for article in (main[0], passing))
    apart = em.Judgement(one, other, em.Verdict.DIFFERENT, author="Ana")
    analysis = em.analyse(em.Dossier.of(*main, passing, mention, claim, same, apart))
    matrix = next(m for m in (matrix_of(analysis, standing) for standing in ranked(analysis)) if len(m.columns) == 2)
    assert [(column.label, column.is_main) for column in matrix.columns] == [("Main", True), ("Passing", False)]


def test_letters_go_on_behind_z() -> None:
    assert [letter(n) for n in (0, 25, 26, 27, 701, 702)] == ["A", "Z", "AA", "AB", "ZZ", "AAA"]


def test_models_are_frozen_and_equal_for_the_same_records() -> None:
    pages = [page(source, toll) for source, toll in (("A", "4"), ("B", "9"), ("C", "4"))]
    _, one = first(analysed(*pages))
    _, other = first(analysed(*pages))
    assert one == other
    assert attrs.fields(Matrix)
    assert hash(one) == hash(other)
