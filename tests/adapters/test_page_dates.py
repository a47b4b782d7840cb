"""The date of a page: which of the dates it shows is the article's, and in what form."""

from __future__ import annotations

import pytest

from eventmodel.adapters.page import read_page

TITLE = "Alder bridge closed after the flood"
STORY = (
    "The bridge over the river Alder was closed on Monday after the water rose by two metres, the town said.\n\n"
    "Engineers will look at the pillars on Tuesday, and nobody was hurt in the flood, according to the mayor.\n\n"
    "About 300 people live on the far bank, and for them the closed bridge means a detour of an hour.\n"
)


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("March 4, 2020", "2020-03-04"),
        ("4 March 2020", "2020-03-04"),
        ("4th March 2020", "2020-03-04"),
        ("Mar. 4, 2020", "2020-03-04"),
        ("4 Mar, 2020 16:16", "2020-03-04T16:16"),
        ("March 4, 2020 | 4:10pm", "2020-03-04T16:10"),
        ("PUBLISHED: 00:01, Wed, Mar 4, 2020 | UPDATED: 10:43, Thu, Mar 5, 2020", "2020-03-04T00:01"),
        ("Updated March 5, 2020; Posted March 4, 2020", "2020-03-04"),
        ("Wednesday 4 March 2020 18.04 GMT", "2020-03-04"),
        ("2020-03-04T16:16:00Z", "2020-03-04T16:16"),
        ("04.03.2020 | 08:20", "2020-03-04T08:20"),
        ("03/24/2020", "2020-03-24"),
        ("4 de marzo de 2020", "2020-03-04"),
        ("4 mars 2020 à 16:16", "2020-03-04T16:16"),
        ("4. März 2020", "2020-03-04"),
        ("4 марта 2020, 16:16", "2020-03-04T16:16"),
        ("2020年3月4日", "2020-03-04"),
        ("By Ann Lee | March 4, 2020 at 2:26 PM EST", "2020-03-04T14:26"),
        ("Ann Lee, March 4, 2020 12:05 AM", "2020-03-04T00:05"),
    ],
)
def test_a_date_between_title_and_text_is_the_articles(line: str, published: str) -> None:
    reading = read_page(f"{TITLE}\n\n{line}\n\n{STORY}")
    assert reading.published == published
    assert reading.published_basis in ("dateline", "byline")
    assert reading.header_date is None


@pytest.mark.parametrize("line", ["03/04/2020", "February 31, 2020", "2 hours ago", "Monday", "March 4", "12:30"])
def test_a_date_that_cannot_be_read_in_one_way_is_not_read(line: str) -> None:
    assert read_page(f"{TITLE}\n\n{line}\n\n{STORY}").published is None


def test_the_span_of_the_date_is_where_it_stands() -> None:
    text = f"{TITLE}\n\nPublished March 4, 2020 by Ann Lee\n\n{STORY}"
    span = read_page(text).published_span
    assert span is not None
    assert text[slice(*span)] == "March 4, 2020"


def test_a_bare_weekday_and_date_at_the_head_of_the_page_is_the_sites_clock() -> None:
    text = f"Friday, September 22, 2023\n\n{TITLE}\n\n{STORY}The last flood as high as this was in 1994.\n"
    reading = read_page(text)
    assert reading.published is None
    assert reading.header_date == "2023-09-22"
    assert reading.published_span == (8, 26)


def test_the_head_of_the_page_is_believed_where_the_article_speaks_of_its_year() -> None:
    story = STORY.replace("on Monday", "on March 4, 2020,")
    reading = read_page(f"Wednesday, March 4, 2020\n\n{TITLE}\n\n{story}")
    assert (reading.published, reading.published_basis, reading.header_date) == ("2020-03-04", "header", None)


def test_a_date_with_its_time_directly_above_the_title_is_the_articles() -> None:
    reading = read_page(f"icon menuicon search\n4 Mar, 2020 16:16\n\n{TITLE}\n\n{STORY}")
    assert (reading.published, reading.published_basis) == ("2020-03-04T16:16", "header")


def test_the_articles_own_date_goes_before_the_sites_clock() -> None:
    reading = read_page(f"Friday, September 22, 2023\n\nHome\n\n{TITLE}\n\nMarch 4, 2020\n\n{STORY}")
    assert (reading.published, reading.header_date) == ("2020-03-04", None)


def test_dates_of_other_stories_are_not_the_articles() -> None:
    text = f"{TITLE}\n\n{STORY}\nMost read\n\nMayor buys a boat\n\nMarch 5, 2020\n\nToday's paper\n\nMarch 6, 2020\n"
    assert read_page(text).published is None


def test_a_year_in_the_text_or_the_title_is_no_date_of_the_page() -> None:
    assert read_page(f"{TITLE} of March 4, 2020\n\n{STORY}").published is None


def test_a_dateline_with_its_year_dates_the_page() -> None:
    reading = read_page(f"{TITLE}\n\nALDER, March 4, 2020 (AP) — {STORY}")
    assert (reading.published, reading.published_basis) == ("2020-03-04", "dateline")


def test_a_date_in_the_pages_own_address_is_used_where_nothing_else_dates_it() -> None:
    text = f"https://alder.example/2020/03/04/bridge\n\n{TITLE}\n\n{STORY}"
    reading = read_page(text)
    assert (reading.published, reading.published_basis) == ("2020-03-04", "url")
    assert reading.published_span is not None
    assert text[slice(*reading.published_span)] == "2020/03/04"


def test_the_copyrights_year_is_no_date() -> None:
    assert read_page(f"{TITLE}\n\n{STORY}\n© March 4, 2020 Alder Newspapers\n").published is None


@pytest.mark.parametrize(
    ("line", "elsewhere", "published"),
    [
        ("10/07/2018", "Mayor buys a boat 25/06/2018", "2018-07-10"),
        ("10/07/2018", "Mayor buys a boat 06/25/2018", "2018-10-07"),
        ("Tuesday, 10/07/2018", "", "2018-07-10"),
        ("Sunday 10/07/2018", "", "2018-10-07"),
        ("Tuesday, 10/07/2018", "Mayor buys a boat 06/25/2018", "2018-07-10"),
        ("10/07/2018", "", None),
        ("Friday, 10/07/2018", "Mayor buys a boat 06/25/2018", None),
        ("10/07/2018", "Mayor buys a boat 06/25/2018\n\nOld wood, new price 25/06/2018", None),
        ("10/07/2018", "Mayor buys a boat 04/05/2018", None),
    ],
)
def test_a_weekday_or_the_pages_other_dates_settle_the_order_of_a_date_of_numbers(
    line: str, elsewhere: str, published: str | None
) -> None:
    assert read_page(f"{TITLE}\n\n{line}\n\n{STORY}\n\nMost read\n\n{elsewhere}\n").published == published


def test_dates_that_the_article_quotes_do_not_settle_the_order_of_its_own() -> None:
    story = STORY + "The form was signed on 06/25/2018 in the office of the mayor, he said on Monday evening.\n"
    assert read_page(f"{TITLE}\n\n10/07/2018\n\n{story}").published is None
