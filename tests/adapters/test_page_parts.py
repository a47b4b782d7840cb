"""The parts of a page: what is title, outlet, writer, agency and body, on small made-up pages."""

from __future__ import annotations

import pytest

from eventmodel.adapters.page import PageReading, read_page

FIRST = "The bridge over the river Alder was closed on Monday after the water rose by two metres, the town said."
SECOND = "Engineers will look at the pillars on Tuesday, and nobody was hurt in the flood, according to the mayor."
THIRD = "About 300 people live on the far bank, and for them the closed bridge means a detour of an hour."
STORY = f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n"


def shown(text: str, reading: PageReading) -> list[str]:
    return [text[start:end] for start, end in reading.body]


def test_the_paragraphs_of_a_bare_text_are_its_body() -> None:
    reading = read_page(STORY)
    assert shown(STORY, reading) == [FIRST, SECOND, THIRD]
    assert reading.title is None
    assert reading.source is None


def test_a_page_of_menus_alone_has_no_body() -> None:
    text = "Home\nNews\nSport\nWeather\nContact us\nPrivacy policy\nFacebook\nTwitter\nSign in\nRiver Post\n" * 4
    assert read_page(text).body == ()


def test_an_empty_text_has_no_parts() -> None:
    reading = read_page("")
    assert (reading.title, reading.source, reading.published, reading.body) == (None, None, None, ())
    assert reading.language == "und"


def test_menus_above_and_forms_below_are_not_body() -> None:
    text = f"Skip to content\nHome\nNews\nSport\n\nAlder bridge closed after the flood\n\n{STORY}\n\nLeave a Reply\n"
    text += (
        "Your email address stays with us and will not be published. Fields you must fill are marked *\nName\nEmail\n"
    )
    assert shown(text, read_page(text)) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "line",
    [
        "Also read: Ten walks along the Alder",
        "Read more: Why the old bridge was built of wood",
        "READ MORE | Flood maps of the valley",
        "Lea también: El puente viejo",
        "Lire aussi : Le vieux pont",
        "Читайте также: Старый мост",
        "Related articles",
        "Advertisement",
        "Share on Facebook",
        "Also on alderpost.com The mayor who cannot swim",
        "The bridge on Monday morning. (Photo: Ann Lee/Alder Post)",
        "The bridge on Monday morningImage: A. Lee/picture alliance",
        "The bridge on Monday morning © Alder Post",
        "Getty Images",
    ],
)
def test_links_and_captions_between_paragraphs_are_not_body(line: str) -> None:
    text = f"{FIRST}\n\n{line}\n\n{SECOND}\n\n{THIRD}\n"
    assert shown(text, read_page(text)) == [FIRST, SECOND, THIRD]


def test_a_sub_heading_between_paragraphs_is_body() -> None:
    text = f"{FIRST}\n\nWhat happens next\n\n{SECOND}\n\n{THIRD}\n"
    assert shown(text, read_page(text)) == [FIRST, "What happens next", SECOND, THIRD]


def test_a_list_of_most_read_stories_inside_the_article_is_not_body() -> None:
    links = "Most read in valley news\n\nMayor buys a boat\n\nTen walks along the Alder\n\nOld wood, new price"
    text = f"{FIRST}\n\n{SECOND}\n\n{links}\n\n{THIRD}\n\n{FIRST.replace('Monday', 'Sunday')}\n"
    assert "Mayor buys a boat" not in shown(text, read_page(text))


def test_the_readers_comments_are_not_body() -> None:
    comment = "I have said for many years that this bridge would not stand the next flood, and here we are again."
    text = f"{STORY}\n3 Comments\n\nJohn says:\n\n{comment}\n\nMary says:\n\n{comment} So did I, for the record.\n"
    assert shown(text, read_page(text)) == [FIRST, SECOND, THIRD]


def test_the_writers_description_below_the_article_is_not_body() -> None:
    text = f"{STORY}\nAnn Lee is a staff writer at the Post.\n\nDid you see the flood? Send us your pictures.\n"
    assert shown(text, read_page(text)) == [FIRST, SECOND, THIRD]


def test_captions_are_kept_apart() -> None:
    caption = "The bridge on Monday morning. (Photo: Ann Lee/Alder Post)"
    text = f"{FIRST}\n\n{caption}\n\n{SECOND}\n\n{THIRD}\n"
    assert [text[start:end] for start, end in read_page(text).captions] == [caption]


def test_a_standfirst_below_the_date_is_body_and_one_above_the_byline_is_not() -> None:
    standfirst = "The water of the Alder rose by two metres, and the only bridge of the town is closed."
    below = f"Alder bridge closed after the flood\n\nMarch 4, 2020\n\n{standfirst}\n\n{STORY}"
    above = f"Alder bridge closed after the flood\n\n{standfirst}\n\nBy Ann Lee\n\nMarch 4, 2020\n\n{STORY}"
    assert shown(below, read_page(below))[0] == standfirst
    assert shown(above, read_page(above))[0] == FIRST


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Alder bridge closed after the flood – The Alder Courier", "Alder bridge closed after the flood"),
        ("Alder bridge closed after the flood | World News", "Alder bridge closed after the flood"),
        ("Home » Alder bridge closed after the flood", "Alder bridge closed after the flood"),
        (
            "Alder bridge closed after the flood - as it happened",
            "Alder bridge closed after the flood - as it happened",
        ),
        ("Bridge closed – ‘The river is angry’", "Bridge closed – ‘The river is angry’"),
        ("River Alder: bridge closed after the flood", "River Alder: bridge closed after the flood"),
    ],
)
def test_a_title_goes_without_what_the_outlet_hung_on_it(line: str, title: str) -> None:
    text = f"{line}\n\n{STORY}"
    reading = read_page(text)
    assert reading.title == title
    assert reading.title_span is not None
    assert text[slice(*reading.title_span)] == title


def test_a_line_of_sections_is_no_title() -> None:
    text = f"The Daily Elm\n\nHome | Bridge | Flood\n\nAlder bridge closed\n\nBy Ann Lee\n\nMarch 4, 2020\n\n{STORY}"
    assert read_page(text).title == "Alder bridge closed"


def test_the_title_is_the_line_that_says_what_the_article_says() -> None:
    text = (
        f"Markets fall for a third day\n\nAlder bridge closed after the flood\n\nBy Ann Lee\n\nMarch 4, 2020\n\n{STORY}"
    )
    assert read_page(text).title == "Alder bridge closed after the flood"


@pytest.mark.parametrize(
    ("page", "source"),
    [
        ("Alder bridge closed after the flood | The Alder Courier\n\n{story}", "The Alder Courier"),
        ("Skip to more AB sites\n\nAlder bridge closed after the flood\n\n{story}", "AB"),
        ("Alder bridge closed\n\n{story}\n\n©2020 Alder Newspapers. All rights reserved.", "Alder"),
        ("{story}\n\nalee@aldercourier.com", "Aldercourier"),
        ("{story}\n\nThe Alder Courier staff\n\nalee@aldercourier.com", "The Alder Courier"),
        ("Alder bridge closed\n\n{story}\n\nSource: Valley Wire", "Valley Wire"),
        ("The Alder Courier\n\nNews\n\nSport\n\nAlder bridge closed\n\n{story}\n\nMarch", "The Alder Courier"),
        ("Alder Herald - English edition\n\nAlder bridge closed\n\n{story}\n\nMarch", "Alder Herald"),
        ("The Alder Voice\n\nNews\n\nAlder bridge closed\n\n{story}\n\nMarch", "The Alder Voice"),
        (
            "Alder Star | Latest\n\nAlder bridge closed after the flood\n\n{story} He told the Alder Star.\n\nMarch",
            "Alder Star",
        ),
        ("The Daily Elm\n\nAlder bridge closed after the flood\n\n{story}\n\nMarch", "The Daily Elm"),
        ("Coastline Radio\n\nListen live\n\nAlder bridge closed\n\n{story}\n\nMarch", "Coastline Radio"),
        ("Live Radio\n\nAlder bridge closed\n\n{story}\n\nMarch", None),
        ("{story}\n\njsmith@nytimes.com", "The New York Times"),
    ],
)
def test_the_outlet_is_read_from_what_the_page_shows(page: str, source: str | None) -> None:
    assert read_page(page.format(story=STORY)).source == source


def test_a_section_is_not_taken_for_the_outlet() -> None:
    assert read_page(f"Alder bridge closed after the flood | World News\n\n{STORY}").source is None


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Ann Lee", ("Ann Lee",)),
        ("By Ann Lee and Bo O’Hara", ("Ann Lee", "Bo O’Hara")),
        ("By Ann Lee Ann Lee", ("Ann Lee",)),
        ("By ANN LEE Associated Press", ("ANN LEE",)),
        ("By Ann Lee | March 4, 2020 at 2:26 PM", ("Ann Lee",)),
        ("Von Ann Lee", ("Ann Lee",)),
        ("Ann Lee in Alder", ("Ann Lee",)),
    ],
)
def test_the_writers_are_read_from_the_byline(byline: str, names: tuple[str, ...]) -> None:
    text = f"Alder bridge closed after the flood\n\n{byline}\n\nMarch 4, 2020\n\n{STORY}"
    assert read_page(text).bylines == names


@pytest.mark.parametrize(
    ("page", "agencies"),
    [
        ("ALDER (Reuters) - {story}", ("Reuters",)),
        ("ALDER, March 4 (AP) — {story}", ("AP",)),
        ("(AFP) - {story}", ("AFP",)),
        ("{story}\nkl/mn (AFP, AP, dpa)", ("AFP", "AP", "dpa")),
        ("{story}\nWith Reuters", ("Reuters",)),
        ("{story}\n(With inputs from PTI)", ("PTI",)),
        ("{story}\nThe Associated Press contributed to this report.", ("AP",)),
        ("{story}\nAlder Courier Editors and Wire Services/ Valley 24.", ("Valley 24",)),
        ("{story}\nThe mayor told the AP that the bridge would stay closed for at least a week.\n", ("AP",)),
        ("{story}\nThe bridge would stay closed for at least a week, according to Agence France-Presse.\n", ("AFP",)),
        (
            "{story}\nAt least three cars were lost in the river as well, Reuters reported late on Monday.\n",
            ("Reuters",),
        ),
        ("{story}\nThe state-run news agency Xinhua reported that a second bridge was closed on Tuesday.\n", ()),
        ("{story}\nThe bridge on Monday morning. (AP Photo/Ann Lee)\n", ()),
        ("{story}", ()),
    ],
)
def test_agencies_are_those_credited_or_cited_as_the_source(page: str, agencies: tuple[str, ...]) -> None:
    assert read_page(page.format(story=STORY)).agencies == agencies


def test_an_address_is_the_pages_own_only_where_a_line_says_so() -> None:
    assert read_page(f"https://alder.example/news/bridge\n\n{STORY}").url == "https://alder.example/news/bridge"
    assert read_page(f"{STORY}\nURL: https://alder.example/news/bridge\n").url == "https://alder.example/news/bridge"
    assert read_page(f"{STORY}\nSee the map at https://alder.example/map today.\n").url is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("El puente sobre el río fue cerrado el lunes después de que el agua subió dos metros, dijo la ciudad.", "es"),
        ("Le pont sur la rivière a été fermé lundi après que l'eau est montée de deux mètres, a dit la ville.", "fr"),
        ("Die Brücke über den Fluss wurde am Montag nach dem Hochwasser gesperrt, und das ist nicht gut.", "de"),
        ("Мост через реку был закрыт в понедельник после того, как вода поднялась на два метра.", "ru"),
        ("Міст через річку був закритий у понеділок після того, як вода піднялася на два метри.", "uk"),
        ("أغلق الجسر على النهر يوم الاثنين بعد أن ارتفع الماء إلى مترين في المدينة من بين الجسور", "ar"),
        ("星期一，河水上涨两米后，大桥被关闭，市政府表示没有人受伤。", "zh"),
        ("月曜日に川の水が二メートル上がったため、橋は閉鎖されました。", "ja"),
        ("Köprü pazartesi günü kapandı ve bu bir gün için çok uzun bir yol demek, dedi ve bu daha var.", "tr"),
    ],
)
def test_the_language_is_told_from_script_and_common_words(text: str, language: str) -> None:
    assert read_page(text).language == language


def test_paragraphs_in_other_languages_are_body_too() -> None:
    first = "Мост через реку был закрыт в понедельник после того, как вода поднялась на два метра, сообщила мэрия."
    second = "Инженеры осмотрят опоры во вторник, и никто не пострадал во время наводнения, по словам мэра города."
    text = f"Главная\nНовости\nСпорт\n\nМост закрыт после наводнения\n\n4 марта 2020, 16:16\n\n{first}\n\n{second}\n"
    reading = read_page(text)
    assert shown(text, reading) == [first, second]
    assert reading.published == "2020-03-04T16:16"
    assert reading.language == "ru"


FERRY = (
    "Ferry sinks off Sandvik{hung}\n\nMarch 3, 2020\n\n"
    "At least 17 people were killed when a ferry sank off the port of Sandvik on Monday, the harbour master said.\n\n"
    "The ferry was on its way to the islands with forty people on board when it sank, he said.\n\nSource: {foot}\n"
)


@pytest.mark.parametrize(
    ("hung", "foot", "source", "agencies"),
    [
        ("", "Valley Wire", "Valley Wire", ()),
        (" | The Harbour Post", "Valley Wire", "The Harbour Post", ("Valley Wire",)),
        (" | The Harbour Post", "Reuters", "The Harbour Post", ("Reuters",)),
        (" | The Harbour Post", "The Harbour Post", "The Harbour Post", ()),
        (" | The Harbour Post", "own calculation", "The Harbour Post", ()),
    ],
)
def test_a_source_at_the_foot_is_the_outlet_or_else_an_agency(
    hung: str, foot: str, source: str, agencies: tuple[str, ...]
) -> None:
    reading = read_page(FERRY.format(hung=hung, foot=foot))
    assert (reading.source, reading.agencies) == (source, agencies)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "Copyright 2020. The Harbour Post. All Rights Reserved."),
        ("", "© The Harbour Post, a Valley Group Newspaper"),
        ("", "The Harbour Post © 2020 Valley Holdings"),
        ("Ferry lost at sea, many dead - The Harbour Post\nHome\n", "About The Harbour Post"),
    ],
)
def test_the_foot_or_the_pages_own_title_names_the_outlet(before: str, after: str) -> None:
    page = f"{before}{FERRY.format(hung='', foot='x').removesuffix('Source: x' + chr(10))}{after}\n"
    assert read_page(page).source == "The Harbour Post"


def test_a_known_outlet_in_the_dateline_is_the_pages() -> None:
    page = FERRY.format(hung="", foot="own calculation").replace("At least", "SANDVIK (CNN) — At least")
    assert read_page(page).source == "CNN"


@pytest.mark.parametrize("holder", ["Condé Nast", "Reuters", "Gannett Media"])
def test_a_group_or_an_agency_that_holds_rights_is_not_the_outlet(holder: str) -> None:
    page = FERRY.format(hung=" | The Harbour Post", foot="own calculation") + f"© 2020 {holder}. All rights reserved.\n"
    assert read_page(page).source == "The Harbour Post"
