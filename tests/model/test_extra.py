"""Annotations: they stand beside the fields of a record, never over one, and come back as they were."""

from __future__ import annotations

import json
from typing import Any

import attrs
import pytest

from eventmodel.errors import InvalidValueError
from eventmodel.model import Article, Dossier, Source
from eventmodel.model.extra import DEEPEST, Extra, extra_of
from eventmodel.serialization import dumps, loads

PAGE = Article.from_text("Two boats sank.", source="The Example")
CLAIM = PAGE.claim("count", "two", quote="Two boats")


@pytest.mark.parametrize("name", ["title", "source", "text", "id", "tag", "body"])
def test_a_known_field_is_no_annotation(name: str) -> None:
    with pytest.raises(InvalidValueError, match="bears the name of a known field"):
        attrs.evolve(PAGE, extra=extra_of({name: "Z"}))


@pytest.mark.parametrize(
    ("extra", "said"),
    [
        ((("/span/exact", '"Z"'),), "known field"),
        ((("/reading/value/unit", '"Z"'),), "known field"),
        ((("", "1"),), "has no place"),
        ((("note", "1"),), "has no place"),
        ((("/note", "NaN"),), "is no JSON"),
        ((("/note", "{"),), "is no JSON"),
        ((("/note", "[" * (DEEPEST + 1) + "]" * (DEEPEST + 1)),), "nested more than"),
        ((("/a", "1"), ("/a/b", "2")), "lies within another"),
        ((("/a", "1"), ("/a", "2")), "one place"),
    ],
)
def test_what_can_not_be_written_is_refused(extra: Extra, said: str) -> None:
    with pytest.raises(InvalidValueError, match=said):
        attrs.evolve(CLAIM, extra=extra)


@pytest.mark.parametrize("value", [float("nan"), object(), {1, 2}])
def test_what_json_can_not_hold_is_refused(value: Any) -> None:
    with pytest.raises(InvalidValueError, match="JSON can hold"):
        extra_of({"note": value})


@pytest.mark.filterwarnings("ignore::eventmodel.errors.UnknownFieldsWarning")
@pytest.mark.parametrize("pointer", ["/note", "/span/note", "/reading/said/note", "/reading/value/range/note", "/a~1b"])
def test_an_annotation_comes_back(pointer: str) -> None:
    noted = attrs.evolve(CLAIM, extra=((pointer, '{"by":["Ana"]}'),))
    assert noted.id == CLAIM.id
    assert loads(dumps(Dossier.of(noted))) == Dossier.of(noted)


def test_annotations_of_two_people_are_shown_together() -> None:
    ana, ben = (Source("The Example", extra=extra_of({name: 1})) for name in ("ana_note", "ben_note"))
    shown = (Dossier.of(ana) | Dossier.of(ben)).sources[ana.id]
    assert [pointer for pointer, _ in shown.extra] == ["/ana_note", "/ben_note"]


@pytest.mark.filterwarnings("ignore::eventmodel.errors.UnknownFieldsWarning")
def test_an_annotation_on_a_detached_text_stays_where_the_text_comes_back() -> None:
    part = attrs.evolve(PAGE.detached(), extra=(("/text/note", json.dumps("kept")),))
    whole = Dossier.of(PAGE) | Dossier.of(part)
    assert loads(dumps(whole)) == whole
    assert "kept" in dumps(whole)
