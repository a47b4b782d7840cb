"""The canonical form: defaults left out, numbers as decimal strings, zero kept, text as it stands."""

from __future__ import annotations

from typing import Any

import pytest

from eventmodel.model import Article, Diagnostic, Dossier, Voice
from eventmodel.model.canonical import canonical_json, content_id, plain, spelling
from eventmodel.serialization import dumps
from eventmodel.values import Interval, Opaque, Place, Text, When


@pytest.mark.parametrize(
    ("thing", "form"),
    [
        (Interval(0, low_open=True), {"low": "0", "low_open": True}),
        (Interval("1.50", "100/3"), {"low": "1.5", "high": "100/3"}),
        (Diagnostic("x", "y", 0, 4), {"code": "x", "message": "y", "start": "0", "end": "4", "tag": "diagnostic"}),
        (Place("é", ("e\u0301",)), {"name": "é", "within": ["e\u0301"], "tag": "place"}),
        (When(None), {"edtf": None, "tag": "when"}),
        (Voice.OWN, "own"),
        (Opaque("acme:ash", "4 km"), {"tag": "opaque", "type": "acme:ash", "text": "4 km"}),
        (Opaque("acme:ash", '{"km":"4","tag":"acme:ash"}'), {"tag": "acme:ash", "km": "4"}),
        (Opaque("when", '{"tag":"when"}'), {"tag": "opaque", "type": "when", "text": '{"tag":"when"}'}),
    ],
)  # fmt: skip
def test_things_have_one_plain_form(thing: Any, form: Any) -> None:
    assert plain(thing) == form


class Words(str):
    """What a parser of HTML gives for text."""

    __slots__ = ()


class Count(int):
    """What another library gives for a number."""

    def __format__(self, spec: str) -> str:
        return "many"


def test_words_and_numbers_of_other_libraries_are_spelled_as_what_they_are() -> None:
    page = Article(Words("A “ferry” sank."), source=Words("The Post"), bylines=(Words("A. Lee"),))
    same = Article("A “ferry” sank.", source="The Post", bylines=("A. Lee",))
    assert dumps(Dossier.of(page)) == dumps(Dossier.of(same))
    assert page.id == same.id
    assert spelling((Words('"'), Count(3))) == '["\\"","3"]'


def test_names_stand_in_order() -> None:
    assert canonical_json(plain(Text("a\n“b”"))) == '{"tag":"text","text":"a\\n“b”"}'


def test_texts_that_only_look_alike_are_named_apart() -> None:
    assert content_id("t1", "é") != content_id("t1", "e\u0301")
