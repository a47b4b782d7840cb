"""Origins: reprints and agency copy are one, passage by passage; what nothing shows is not known."""

from __future__ import annotations

import attrs
import pytest

from eventmodel.comparison.witnesses import Tally, Witnesses
from eventmodel.errors import NoSuchRecordError
from eventmodel.linking import Copy, Origin, Origins, find_copies, find_origins, find_versions
from eventmodel.model import Article
from eventmodel.values import When


def page(text: str, source: str = "", published: str | None = None, agencies: tuple[str, ...] = ()) -> Article:
    made = Article.from_text(text, source=source, published=published)
    return attrs.evolve(made, agencies=agencies)


def joined(*articles: Article) -> Origins:
    ids = sorted(article.id for article in articles)
    return find_origins(articles, [Copy(ids[0], other, 1.0, ()) for other in ids[1:]])


def test_an_article_of_its_own_is_its_outlets() -> None:
    one = page("A pier burned.", "Karst Post")
    origin = find_origins([one], []).origin_of(one.id)
    assert (origin.name, origin.articles) == ("Karst Post", (one.id,))


def test_an_article_of_its_own_without_an_outlet_is_not_known() -> None:
    one = page("A pier burned.")
    assert find_origins([one], []).origin_of(one.id).name == "not known"


def test_a_credited_agency_names_the_origin() -> None:
    one, other = page("A pier burned.", "Karst Post", agencies=("Reuters",)), page("A pier burnt.", "Gorge Gazette")
    origins = joined(one, other)
    assert origins.origin_of(other.id).name == "Reuters"
    assert origins.group(one.id) == tuple(sorted((one.id, other.id)))
    assert origins.origin_of(one.id) == origins.origin_of(other.id)


def test_two_agencies_name_none_but_the_first_date_may() -> None:
    one = page("A pier burned.", "Karst Post", "2020-05-01", ("Reuters", "AFP"))
    other = page("A pier burnt.", "Gorge Gazette", "2020-05-02")
    origin = joined(one, other).origin_of(one.id)
    assert origin.name == "Karst Post"
    assert "later date" in origin.basis


@pytest.mark.parametrize("when", [None, "2020-05-01", "2020-05"])
def test_where_no_one_date_is_first_the_origin_is_not_known(when: str | None) -> None:
    one, other = page("A pier burned.", "Karst Post", "2020-05-01"), page("A pier burnt.", "Gorge Gazette", when)
    assert joined(one, other).origin_of(one.id).name == "not known"


def test_one_outlets_own_versions_are_its_own() -> None:
    one, other = page("A pier burned.", "Karst Post"), page("A pier burnt.", "Karst Post")
    assert joined(one, other).origin_of(one.id).name == "Karst Post"


def test_one_body_is_one_origin_without_any_copy_found() -> None:
    one, other = page("A pier burned.", "Karst Post"), page("A pier burned.", "Gorge Gazette")
    assert len(find_origins([one, other], []).all) == 1


def test_pages_without_a_body_are_not_one() -> None:
    one, other = Article("menu", "Karst Post"), Article("other menu", "Gorge Gazette")
    assert len(find_origins([one, other], []).all) == 2


def test_copies_of_articles_that_are_not_here_are_passed_over() -> None:
    one = page("A pier burned.", "Karst Post", str(When("2020-05-01")))
    assert len(find_origins([one], [Copy(one.id, "z", 1.0, ())]).all) == 1


def test_asking_for_a_stranger_is_an_error() -> None:
    with pytest.raises(NoSuchRecordError, match="a1-none"):
        find_origins([], []).origin_of("a1-none")


WIRE = (
    "A crane toppled onto a row of parked cars outside the Gullport glassworks while storm gusts shook the coast. "
    "Two mechanics crawled from under the wreckage with bruises, and the road stayed shut until engineers had "
    "cut the boom into pieces."
)
OWN = (
    "Our reporter counted nine dented vans in the yard. The night porter, who has worked there since spring, told us "
    "that the brake of the crane had been repaired twice in a month, and that complaints went unanswered. A bakery "
    "across the street lost its windows and sold bread through the holes. Neighbours brought soup and blankets. "
)
OTHER = (
    "Insurers expect a bill of several millions, a broker said. The glassworks, founded by a monk, will stop its "
    "furnaces for the first time in living memory, because molten glass ruins them when pumps fail. Its orders go to "
    "a rival across the bay, whose shares rose at once. "
)


def analysed(*articles: Article) -> Origins:
    return find_origins(articles, find_copies(articles))


def at(origins: Origins, article: Article, words: str) -> Origin:
    span = article.find(words)
    return origins.origin_at(article.id, span.start, span.end)


def test_a_shared_paragraph_has_its_own_origin_and_the_rest_stays_the_outlets() -> None:
    one, other = page(OWN + WIRE, "Karst Post"), page(WIRE + " " + OTHER, "Gorge Gazette", agencies=("Reuters",))
    origins = analysed(one, other)
    shared = at(origins, one, "Two mechanics crawled")
    assert shared == at(origins, other, "Two mechanics crawled")
    assert (shared.name, len(shared.parts)) == ("Reuters", 2)
    assert at(origins, one, "nine dented vans") == origins.origin_of(one.id)
    assert origins.origin_of(one.id).name == "Karst Post"
    assert "beside passages" in origins.origin_of(other.id).basis
    assert len(origins.all) == 3


def test_a_page_that_is_mostly_another_is_its_reprint_headline_and_all() -> None:
    one, other = page(WIRE, "Karst Post"), page("Storm fells crane. " + WIRE, "Gorge Gazette")
    origins = analysed(one, other)
    assert at(origins, other, "Storm fells") == origins.origin_of(one.id)
    assert len(origins.all) == 1


def test_a_quotation_within_reprinted_text_comes_with_it() -> None:
    quote = " “We heard a groan, then glass, then nothing but the sea and the gulls above us,” said Ada Vell. "
    first, second = WIRE.split(". ", 1)
    text = first + "." + quote + second
    one, other = page(OWN + text, "Karst Post"), page(text + " " + OTHER, "Gorge Gazette")
    origins = analysed(one, other)
    assert at(origins, one, "then nothing but the sea") == at(origins, other, "then nothing but the sea")


def test_witnesses_count_by_passage_and_say_what_is_unsure() -> None:
    one, other = page(OWN + WIRE, "Karst Post"), page(WIRE + " " + OTHER, "Gorge Gazette")
    third = page("The crane fell at noon, and two were hurt.", "Bay Bulletin")
    claims = [one.claim("count", "9", quote="nine dented vans"), other.claim("injured", "2", quote="Two mechanics")]
    claims.append(third.claim("injured", "2", quote="two were hurt", speaker="the police"))
    copied = one.claim("injured", "2", quote="Two mechanics")
    articles = {article.id: article for article in (one, other, third)}
    witnesses = Witnesses(articles, {}, passages=analysed(one, other, third))
    assert str(witnesses.tally(claims)) == "3 articles, 3 outlets, 2 to 3 origins, 1 speaker"
    assert str(witnesses.tally([copied, claims[1]])) == "2 articles, 2 outlets, 1 origin"


def test_a_common_credit_or_publisher_makes_independence_unsure() -> None:
    texts = (WIRE, "The crane fell at noon, and two were hurt.", "Gusts tore at roofs; a boom came down at Gullport.")
    outlets = ("Karst Post", "Gorge Gazette", "Bay Bulletin")
    pages = [page(t, o, agencies=("Reuters",)) for t, o in zip(texts, outlets, strict=True)]
    claims = [article.claim("injured", "2", quote=article.text[:20]) for article in pages]
    known = {article.id: article for article in pages}
    assert Witnesses(known, {}, passages=find_origins(pages, [])).tally(claims) == Tally(3, 3, 3, 1)
    plain = [page(t, o) for t, o in zip(texts, outlets, strict=True)]
    claims = [article.claim("injured", "2", quote=article.text[:20]) for article in plain]
    families = {"karst post": "Stone Press", "bay bulletin": "Stone Press"}
    origins = find_origins(plain, [], families=families)
    assert Witnesses({a.id: a for a in plain}, {}, passages=origins).tally(claims) == Tally(3, 3, 3, 2)
    assert "Stone Press" in origins.unsure[0].why


def test_one_canonical_address_is_one_origin() -> None:
    one, other = (Article.from_text(t, source=s, url="https://post.example/1") for t, s in (("A", "x"), ("B", "y")))
    assert len(find_origins([one, other], []).all) == 1


def test_people_join_and_part_origins() -> None:
    one, other, third = page(WIRE, "Karst Post"), page(WIRE + " More.", "Gorge Gazette"), page(OTHER, "Bay Bulletin")
    pages = [one, other, third]
    copies = find_copies(pages)
    joined = find_origins(pages, copies, same=[(one.id, third.id)])
    assert len(joined.all) == 1
    parted = find_origins(pages, copies, different=[(other.id, one.id)])
    assert (len(parted.all), parted.unmet) == (3, ())


def test_a_pair_that_stays_joined_through_others_is_listed() -> None:
    pages = [page(WIRE, "Karst Post"), page(WIRE + " More.", "Gorge Gazette"), page(WIRE + " Again.", "Bay Bulletin")]
    first, second, third = sorted(article.id for article in pages)
    origins = find_origins(pages, find_copies(pages), different=[(first, second)])
    (unmet,) = origins.unmet
    assert unmet.path == (first, third, second)


def test_two_texts_without_most_of_their_words_are_not_one_body() -> None:
    one, other = page("\0" * 40 + "Ada.", "Karst Post"), page("\0" * 40 + "Bea.", "Gorge Gazette")
    blank = [Article("\0" * 40, name, body=((0, 40),)) for name in ("Bay Bulletin", "Isle Item")]
    assert len(analysed(one, other, *blank).all) == 4


def test_copies_are_found_in_texts_of_which_only_sentences_are_kept() -> None:
    kept = OWN + WIRE
    holes = "\0" * len(OWN) + WIRE
    whole, detached = page(kept, "Karst Post"), page(holes, "Gorge Gazette")
    (copy,) = find_copies([whole, detached])
    assert {(p.a_start, p.b_start) for p in copy.passages} == {(len(OWN), len(OWN))}


@pytest.mark.parametrize("source", ["Karst Post", "Gorge Gazette"])
def test_only_an_outlets_own_later_text_is_a_version(source: str) -> None:
    one, other = page(WIRE, "Karst Post", "2020-05-01"), page(WIRE + " Now three are hurt.", source, "2020-05-02")
    found = find_versions([other, one], find_copies([one, other]))
    assert [(v.earlier, v.later) for v in found] == ([(one.id, other.id)] if source == "Karst Post" else [])


@pytest.mark.parametrize("published", [None, "2020-05"])
def test_without_two_dates_in_order_there_is_no_version(published: str | None) -> None:
    one, other = page(WIRE, "Karst Post", "2020-05-01"), page(WIRE + " Now three.", "Karst Post", published)
    assert find_versions([one, other], find_copies([one, other])) == ()


def test_a_pair_that_shares_a_passage_through_others_is_listed_too() -> None:
    one, other = page(OWN + WIRE, "Karst Post"), page(WIRE + " " + OTHER, "Gorge Gazette")
    wire = page(WIRE, "The Wire")
    copies = (*find_copies([one, wire]), *find_copies([other, wire]))
    origins = find_origins([one, other, wire], copies, different=[(one.id, other.id)])
    (unmet,) = origins.unmet
    assert unmet.path[1] == wire.id


def test_all_passages_that_two_pages_share_have_one_origin() -> None:
    first, second = WIRE.split(". ", 1)
    one, other = page(f"{first}. {OWN}{second}", "Karst Post"), page(f"{first}. {OTHER}{second}", "Gorge Gazette")
    origins = analysed(one, other)
    assert at(origins, one, "A crane toppled onto") == at(origins, one, "Two mechanics crawled")
    assert len(origins.all) == 3
