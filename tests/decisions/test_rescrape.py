"""What people decided survives a scrape of new surroundings and an extractor that cuts its spans otherwise.

Every page is made up. Between the two scrapes menus, footers, line breaks and the blanks between words change, so that
every id and every offset does; the later extractor cuts its spans wider or narrower.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, NamedTuple

import attrs
import pytest

from eventmodel.decisions import stand
from eventmodel.decisions.anchoring import Anchors
from eventmodel.decisions.pages import Pages
from eventmodel.model import (
    Article,
    Claim,
    Correction,
    Dossier,
    Judgement,
    Mention,
    Retraction,
    Ruling,
    Verdict,
    main_mention_id,
)
from eventmodel.pipeline import read

if TYPE_CHECKING:
    from pathlib import Path

    from eventmodel.decisions.squeezed import SqueezedText

COUNT = 200


class Page(NamedTuple):
    """One scrape of a page and what an extractor made of it."""

    article: Article
    background: Mention
    claims: tuple[Claim, ...]

    @property
    def records(self) -> tuple[Article | Mention | Claim, ...]:
        return (self.article, self.background, *self.claims)


def _body(number: int) -> str:
    dead, hurt, year = 3 + number, 40 + number, 1900 + number % 80
    return (
        f"A storm sank {number + 2} boats off Port Elm {number}, the harbour office said.\n"
        f"At least {dead} people died and {hurt} were hurt, the office said on Monday.\n"
        f"In {year} a flood in the same bay killed 12 people."
    )


def _page(number: int, menu: str, footer: str, *, later: bool) -> Page:
    body = _body(number).replace("\n", "\n\n  ") if later else _body(number)
    text = f"{menu}\n{body}\n{footer}"
    start = text.index(body)
    page = Article(
        text,
        f"Outlet {number % 7}",
        url=f"https://example.org/{number}" if number % 2 else "",
        body=((start, start + len(body)),),
    )
    dead, hurt = 3 + number, 40 + number
    flood = Mention(page.id, page.find("a flood in the same bay" if later else "a flood"), "flood")
    claims = (
        page.claim(
            "deaths", f"at least {dead}", quote=f"least {dead} people" if later else f"At least {dead} people died"
        ),
        page.claim("injured", f"{hurt}", quote=f"died and {hurt} were hurt" if later else f"{hurt} were hurt"),
        page.claim("deaths", "12", quote="bay killed 12 people" if later else "killed 12", mention=flood),
    )
    return Page(page, flood, claims)


def _dossier(pages: list[Page]) -> Dossier:
    return Dossier.from_records(record for page in pages for record in page.records)


OLD = [_page(n, "Home | News", "All rights are ours.", later=False) for n in range(COUNT)]
NEW = [_page(n, f"Start · {n} · 12 people follow us", "Read more: a flood of offers", later=True) for n in range(COUNT)]
BEFORE, AFTER = _dossier(OLD), _dossier(NEW)


def test_the_two_scrapes_share_no_id() -> None:
    assert not {record.id for record in BEFORE} & {record.id for record in AFTER}


@pytest.mark.parametrize("kept", [AFTER, BEFORE | AFTER], ids=["the new scrape alone", "both scrapes"])
def test_rulings_survive(kept: Dossier) -> None:
    mentions = [page.background.id if n % 2 else main_mention_id(page.article.id) for n, page in enumerate(OLD)]
    anew = [page.background.id if n % 2 else main_mention_id(page.article.id) for n, page in enumerate(NEW)]
    rulings = [Ruling.of(BEFORE.target(m), "deaths", str(n), author="Ana") for n, m in enumerate(mentions)]
    assert len(rulings) == COUNT
    standing = stand(kept.add(*rulings))
    assert not standing.orphans
    found = {mention: decision.rulings for (mention, _), decision in standing.rulings.decisions.items()}
    expected = {mention: (ruling,) for mention, ruling in zip(anew, rulings, strict=True)}
    if kept is not AFTER:
        expected |= {mention: (ruling,) for mention, ruling in zip(mentions, rulings, strict=True)}
    assert found == expected


@pytest.mark.parametrize("kept", [AFTER, BEFORE | AFTER], ids=["the new scrape alone", "both scrapes"])
def test_decisions_on_claims_survive(kept: Dossier) -> None:
    taken_back = [Retraction(BEFORE.target(page.claims[0]), author="Ana") for page in OLD]
    corrected = [Correction(BEFORE.target(page.claims[1]), author="Bo", reason="a slip") for page in OLD]
    standing = stand(kept.add(*taken_back, *corrected))
    assert not standing.orphans
    of_both = [*NEW, *(OLD if kept is not AFTER else ())]
    assert standing.retracted.keys() == {page.claims[0].id for page in of_both}
    assert standing.unsupporting == {page.claims[1].id: "withdrawn by Bo: a slip" for page in of_both}


def test_judgements_survive() -> None:
    pairs = list(itertools.pairwise(OLD))
    said = [
        Judgement(BEFORE.target(a.background), BEFORE.target(b.background), Verdict.SAME, author="Ana")
        for a, b in pairs
    ]
    judgements = stand(AFTER.add(*said)).judgements
    anew = [page.background.id for page in NEW]
    assert judgements.same == {(min(pair), max(pair)) for pair in itertools.pairwise(anew)}
    assert not judgements.orphans


def test_a_decision_survives_where_texts_are_detached() -> None:
    act = Retraction(BEFORE.target(OLD[0].claims[0]), author="Ana")
    shared = BEFORE.add(act).detach_texts() | AFTER.detach_texts()
    without_the_old = Dossier.from_records(r for r in shared if r.id not in {x.id for x in BEFORE})
    assert stand(without_the_old).retracted.keys() == {NEW[0].claims[0].id}


def _read(folder: Path, menu: str, footer: str) -> Dossier:
    """What the page reader and the extractor make of pages with a menu and a footer."""
    folder.mkdir()
    for n in range(10):
        page = (
            f"{menu}\n\nFerry sinks off Port Elm {n}, at least {n + 3} dead\n\nBy Vera Holm\n\n"
            f"PORT ELM, {n + 1} March 2021\n\n"
            f"A ferry sank off Port Elm on Sunday night with {n + 60} people on board. At least {n + 3} people died "
            f"and {n + 20} were injured, the harbour office said on Monday.\n\n"
            f"“We will go on searching,” said Orla Finn, the mayor of Port Elm.\n\nRescuers saved {n + 30} people. "
            f"In {1950 + n} an earthquake in the same region killed {n + 100} people.\n\n{footer}\n"
        )
        (folder / f"{n}.txt").write_text(page, "utf-8")
    return read(folder)


def test_decisions_survive_the_library_s_own_reader_and_extractor(tmp_path: Path) -> None:
    before = _read(tmp_path / "old", "Home\nNews\nSelwyn Bay Herald", "Read more: storms\nAll rights are ours.")
    after = _read(tmp_path / "new", "Start | World\nSelwyn Bay Herald", "Contact us\nMost read: a ferry sank")
    assert not before.claims.keys() & after.claims.keys()
    rulings = [Ruling.of(before.target(mention), "deaths", "3", author="Ana") for mention in before.mentions]
    retractions = [Retraction(before.target(claim), author="Ana") for claim in before.claims.values()]
    standing = stand(after.add(*rulings, *retractions))
    assert not standing.orphans
    assert standing.retracted.keys() == after.claims.keys()
    assert {mention for mention, _ in standing.rulings.decisions} == after.mentions.keys()


def test_few_texts_are_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where neither body nor address tells, the words lead to the page without a search of every text."""
    searched: list[str] = []
    plain = Pages.squeezed

    def counted(pages: Pages, page: Article) -> SqueezedText:
        searched.append(page.id)
        return plain(pages, page)

    monkeypatch.setattr(Pages, "squeezed", counted)
    reworded = [attrs.evolve(p.article, url="", text=p.article.text + " Corrected.", body=()) for p in OLD]
    dossier = Dossier.of(*reworded)
    for page in OLD:
        target = BEFORE.target(page.claims[0])
        assert "nothing like it was read" in Anchors(dossier).find(target).reason
    assert len(searched) <= 3 * COUNT
