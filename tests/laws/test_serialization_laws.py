"""The laws of writing and reading: decode ∘ encode is the identity, and equal dossiers have equal bytes.

The two readers agree on whatever they both read; the spelling is that of the standard library's encoder.
"""

from __future__ import annotations

import copy
import io
import json
import pickle
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from eventmodel.model.canonical import spelling
from eventmodel.model.extra import with_extra
from eventmodel.serialization import dumps, loads, read_lines, save, write_lines
from eventmodel.serialization.careful import read_record
from eventmodel.serialization.form import line_of, strict_json
from eventmodel.serialization.quick import Unusual
from eventmodel.serialization.record_lines import RecordLines
from eventmodel.testing import strategies
from eventmodel.values import Opaque
from eventmodel.values.number import number_text

if TYPE_CHECKING:
    from eventmodel.model import Dossier, Record

pytestmark = pytest.mark.filterwarnings("ignore::eventmodel.errors.UnknownFieldsWarning")


@given(strategies.dossiers())
def test_what_was_written_is_read_back(dossier: Dossier) -> None:
    text = dumps(dossier)
    assert loads(text) == dossier
    assert dumps(loads(text)) == text


@given(strategies.dossiers())
def test_a_record_is_a_line(dossier: Dossier) -> None:
    lines = dumps(dossier).split("\n")
    assert sum(line.startswith('{"id":"') for line in lines) == len(list(dossier))


@given(strategies.dossiers())
def test_a_dossier_can_be_sent_to_another_process(dossier: Dossier) -> None:
    assert pickle.loads(pickle.dumps(dossier)) == dossier  # noqa: S301 - of our own making
    assert copy.deepcopy(dossier) == dossier


@given(strategies.dossiers())
def test_both_forms_hold_the_same(dossier: Dossier) -> None:
    file = io.BytesIO()
    write_lines(dossier, file)
    assert list(read_lines(io.BytesIO(file.getvalue()))) == list(dossier)
    lines, whole = file.getvalue().splitlines(), dumps(dossier).encode().splitlines()
    assert lines[1:-1] == [line.removesuffix(b",") for line in whole[1:-1]]
    assert lines[-1] == b"{" + whole[-1].removeprefix(b"],")


@given(strategies.dossiers())
def test_the_spelling_is_that_of_the_encoder(dossier: Dossier) -> None:
    for record in dossier:
        text = json.dumps(_plain(record), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        assert spelling(record) == text


def _plain(thing: Any) -> Any:
    """The plain form of a record or value, told from its fields one by one."""
    if hasattr(thing, "spelled"):
        return json.loads(thing.spelled())
    if isinstance(thing, Opaque) and _is_kept(thing):
        return json.loads(thing.text)
    if isinstance(thing, Enum):
        return thing.value
    if isinstance(thing, tuple):
        return [_plain(part) for part in thing]
    if isinstance(thing, int | Fraction) and not isinstance(thing, bool):
        return number_text(thing)
    if not attrs.has(type(thing)):
        return thing
    values = ((field, getattr(thing, field.name)) for field in attrs.fields(type(thing)) if field.name != "extra")
    fields = {field.name: _plain(value) for field, value in values if value != field.default}
    if hasattr(thing, "tag"):
        fields["tag"] = thing.tag
    return with_extra(fields, getattr(thing, "extra", ()))


def _is_kept(value: Opaque) -> bool:
    """Whether an unknown value was read from a file: those that are put in by hand have other texts."""
    return value.type == "acme:ash" and value.text.startswith("{") and '"tag":"acme:ash"' in value.text


@given(strategies.dossiers())
def test_the_readers_read_the_same(dossier: Dossier) -> None:
    quick = RecordLines()
    for record in dossier:
        line = line_of(record)
        slowly, notes = read_record(strict_json(line.decode()))
        assert (slowly, notes.problems, tuple(sorted(notes.extra))) == (record, [], record.extra)
        assert _quickly(quick, line) in {record, None}


def _quickly(quick: RecordLines, line: bytes) -> Record | None:
    try:
        return quick.read(line)
    except Unusual:
        return None


@given(strategies.dossiers(), st.data())
def test_a_torn_line_is_read_by_both_alike_or_by_neither(dossier: Dossier, data: st.DataObject) -> None:
    records = list(dossier)
    assume(records)
    line = line_of(data.draw(st.sampled_from(records)))
    start = data.draw(st.integers(0, len(line)))
    end = data.draw(st.integers(start, min(len(line), start + 12)))
    piece = data.draw(
        st.sampled_from((b"", b'"', b",", b"0", b'"0"', b"\t", b" ", b'"x":1,', b"\\u0041", b"{}", b"[]", b"null"))
    )
    torn = line[:start] + piece + line[end:]
    found = _quickly(RecordLines(), torn)
    if found is not None:
        slowly, notes = read_record(strict_json(torn.decode()))
        assert (found, notes.extra) == (slowly, [])
        assert found.id == attrs.evolve(found).id


@given(strategies.dossiers(), st.sampled_from((".json", ".jsonl", ".json.gz", ".jsonl.gz")))
def test_equal_dossiers_give_equal_files(
    tmp_path_factory: pytest.TempPathFactory, dossier: Dossier, suffix: str
) -> None:
    folder = tmp_path_factory.mktemp("files")
    save(dossier, folder / f"one{suffix}")
    save(type(dossier).of(*reversed(list(dossier))), folder / f"other{suffix}")
    assert (folder / f"one{suffix}").read_bytes() == (folder / f"other{suffix}").read_bytes()
