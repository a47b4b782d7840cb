"""Versions: their order, circles, and which claims a later one took the place of."""

from __future__ import annotations

from itertools import pairwise

import attrs

from eventmodel.decisions import ConflictKind, stand
from eventmodel.model import Article, Claim, Correction, Dossier, Mention, Polarity, Retraction, Target, VersionLink
from eventmodel.values import Quantity, Relation, Unstated


def _page(number: int, words: str) -> Article:
    return Article.from_text(f"Version {number}. {words}", source="The Example")


def _link(earlier: Article, later: Article) -> VersionLink:
    return VersionLink(Target.of(earlier), Target.of(later), author="Ana")


def _superseded(*records: Article | Claim | Mention | VersionLink) -> set[str]:
    return set(stand(Dossier.of(*records)).unsupporting)


P, Q, R = (_page(n, f"{10 + n} people died. {20 + n} were hurt.") for n in range(3))
DEATHS = [page.claim("deaths", str(10 + n), quote=f"{10 + n} people") for n, page in enumerate((P, Q, R))]


def test_a_later_figure_takes_the_place_of_an_earlier_one() -> None:
    standing = stand(Dossier.of(P, Q, *DEATHS[:2], _link(P, Q)))
    assert standing.unsupporting == {
        DEATHS[0].id: f"superseded: a later version of the article says 11 persons ({DEATHS[1].id})"
    }
    assert DEATHS[0].id in standing.effective


def test_the_last_version_that_speaks_of_it_counts() -> None:
    standing = stand(Dossier.of(P, Q, R, *DEATHS, _link(P, Q), _link(Q, R)))
    assert all(f"12 persons ({DEATHS[2].id})" in reason for reason in standing.unsupporting.values())
    assert set(standing.unsupporting) == {DEATHS[0].id, DEATHS[1].id}
    assert standing.versions.order == (P.id, Q.id, R.id)


def test_a_figure_that_was_withdrawn_takes_no_place() -> None:
    records = Dossier.of(P, Q, R, *DEATHS, _link(P, Q), _link(Q, R))
    withdrawn = Correction(records.target(DEATHS[2]), author="Bo")
    standing = stand(records.add(withdrawn))
    assert standing.unsupporting.keys() == {DEATHS[0].id, DEATHS[2].id}
    assert f"11 persons ({DEATHS[1].id})" in standing.unsupporting[DEATHS[0].id]
    assert standing.unsupporting[DEATHS[2].id] == "withdrawn by Bo"


def test_a_version_that_says_nothing_of_it_takes_nothing_away() -> None:
    assert _superseded(P, Q, R, DEATHS[0], DEATHS[2], _link(P, Q), _link(Q, R)) == {DEATHS[0].id}
    assert not _superseded(P, Q, DEATHS[0], _link(P, Q))


def test_what_is_said_again_stays() -> None:
    again = Q.claim("deaths", "10", quote="11 people")
    assert not _superseded(P, Q, DEATHS[0], again, DEATHS[1], _link(P, Q))


def test_without_a_link_nothing_is_superseded() -> None:
    assert not _superseded(P, Q, *DEATHS[:2])


def test_articles_of_different_outlets_are_no_versions() -> None:
    other = attrs.evolve(Q, source="The Other")
    said = other.claim("deaths", "11", quote="11 people")
    link = _link(P, other)
    standing = stand(Dossier.of(P, other, DEATHS[0], said, link))
    assert not standing.unsupporting
    assert not standing.versions.pairs
    (orphan,) = standing.orphans
    assert (orphan.act, orphan.reason) == (link, f"{P.id} and {other.id} are of different outlets")


def test_an_outlet_that_is_not_shown_or_known_by_its_name_alone_may_be_the_same() -> None:
    unshown, with_domain = attrs.evolve(Q, source=""), attrs.evolve(Q, url="https://example.org/ferry")
    for other in (unshown, with_domain):
        assert stand(Dossier.of(P, other, _link(P, other))).versions.pairs == ((P.id, other.id),)


def test_what_is_not_of_the_same_thing_takes_no_place() -> None:
    unknown = attrs.evolve(DEATHS[1], reading=attrs.evolve(DEATHS[1].reading, value=Unstated("not counted")))
    soldiers = Q.claim("deaths", Quantity.exactly(5, "soldier"), quote="11 people")
    denied = attrs.evolve(DEATHS[1], polarity=Polarity.NEGATIVE)
    for other in (unknown, soldiers, denied):
        assert not _superseded(P, Q, DEATHS[0], other, _link(P, Q))


def test_an_attribute_that_an_event_has_many_of_is_never_superseded() -> None:
    names = {P: "Vera Holm", Q: "Holm"}
    named = [page.claim("participant", name, quote="people died") for page, name in names.items()]
    assert named[0].reading.value.compare(named[1].reading.value).relation is Relation.REFINES
    assert not _superseded(P, Q, *named, _link(P, Q))


def test_events_in_the_background_are_matched_where_each_is_alone_of_its_type() -> None:
    floods = [Mention(page.id, page.find("were hurt"), "flood") for page in (P, Q)]
    hurt = [p.claim("injured", q, quote=q, mention=m) for p, q, m in zip((P, Q), ("20", "21"), floods, strict=True)]
    assert _superseded(P, Q, *floods, *hurt, _link(P, Q)) == {hurt[0].id}
    another = Mention(P.id, P.find("people"), "flood")
    assert not _superseded(P, Q, *floods, another, *hurt, _link(P, Q))
    untyped = [attrs.evolve(flood, type="other") for flood in floods]
    assert not _superseded(P, Q, *untyped, *hurt, _link(P, Q))


def test_an_event_in_the_background_is_not_the_main_one() -> None:
    flood = Mention(Q.id, Q.find("were hurt"), "flood")
    assert not _superseded(P, Q, flood, DEATHS[0], attrs.evolve(DEATHS[1], mention=flood.id), _link(P, Q))


def test_versions_in_a_circle_are_reported_and_not_followed() -> None:
    links = _link(P, Q), _link(Q, P), _link(Q, R)
    standing = stand(Dossier.of(P, Q, R, *DEATHS, *links))
    (conflict,) = standing.conflicts
    assert (conflict.kind, conflict.about) == (ConflictKind.VERSION, tuple(sorted((P.id, Q.id))))
    assert conflict.acts == tuple(sorted(link.id for link in links[:2]))
    assert standing.versions.pairs == ((Q.id, R.id),)
    assert set(standing.unsupporting) == {DEATHS[1].id}


def test_a_link_that_is_taken_back_is_none() -> None:
    link = _link(P, Q)
    back = Retraction(Target.of(link), author="Ana")
    assert not stand(Dossier.of(P, Q, *DEATHS[:2], link, back)).unsupporting


def test_a_retracted_version_takes_no_place() -> None:
    standing = stand(Dossier.of(P, Q, *DEATHS[:2], _link(P, Q), Retraction(Target.of(Q), author="Ana")))
    assert not standing.unsupporting
    assert [orphan.target.id for orphan in standing.orphans] == [Q.id]


def test_a_very_long_line_of_versions_is_no_hurdle() -> None:
    pages = [_page(n, "10 people died.") for n in range(3000)]
    claims = [page.claim("deaths", str(n), quote="10 people") for n, page in enumerate(pages)]
    links = [_link(one, other) for one, other in pairwise(pages)]
    assert len(stand(Dossier.of(*pages, *claims, *links)).unsupporting) == 2999
