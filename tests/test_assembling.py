"""What an event shows of its day and place: what happened goes before what is planned, and a tie is never hidden."""

from __future__ import annotations

import eventmodel as em
from eventmodel.assembling import assemble
from eventmodel.comparison import Witnesses
from eventmodel.model import Claim, Mention, Modality, Polarity

TEXT = "Talks on the dam opened in Sandvik on 3 May. They may go on in Orsk, or in Vell, in June, or on 4 May."


def page(source: str) -> em.Article:
    return em.Article.from_text(TEXT, source=source)


def only_event(*claims: tuple[em.Article, Claim]) -> em.Event:
    """The event that all are of, each article being an origin of its own."""
    articles = {article.id: article for article, _ in claims}
    mentions = [Mention(key) for key in articles]
    return assemble(mentions, [claim for _, claim in claims], Witnesses(articles, {}))


def test_a_planned_place_is_shown_only_where_no_other_is_claimed() -> None:
    one = page("A")
    planned = one.claim("place", "Orsk", quote="Orsk", modality=Modality.PLANNED)
    assert only_event((one, planned)).where == "Orsk"
    assert only_event((one, planned), (one, one.claim("place", "Sandvik", quote="Sandvik"))).where == "Sandvik"


def test_a_denied_place_is_never_shown() -> None:
    one = page("A")
    denied = one.claim("place", "Orsk", quote="Orsk", polarity=Polarity.NEGATIVE)
    assert only_event((one, denied)).where is None


def test_days_that_as_many_open_with_are_told_apart_by_what_follows() -> None:
    one, other = page("A"), page("B")
    claims = [
        (one, one.claim("date", "2021-05", quote="on 3 May")),
        (one, one.claim("date", "2021-05-03", quote="on 4 May")),
        (other, other.claim("date", "2021-04", quote="on 3 May")),
        (other, other.claim("date", "2021-05", quote="on 4 May")),
    ]
    assert str(only_event(*claims).when) == "2021-05-03"


def test_a_tie_shows_every_day() -> None:
    one, other = page("A"), page("B")
    claims = [
        (one, one.claim("date", "2021-05-03", quote="on 3 May")),
        (other, other.claim("date", "2021-05-04", quote="on 4 May")),
    ]
    event = only_event(*claims)
    assert event.when is not None
    assert event.when.edtf == "[2021-05-03,2021-05-04]"
