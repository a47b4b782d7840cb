"""JSON Lines and packed files: streams of records, read by content, with bounded memory and every problem told."""

from __future__ import annotations

import gzip
import importlib
import io
import json
import zlib
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

import pytest

from eventmodel.errors import InvalidDossierError, InvalidValueError, MissingExtraError, UnknownFieldsWarning
from eventmodel.model import Article, Claim, Dossier, Judgement, Source, Target, Verdict
from eventmodel.model.detached_text import DetachedText
from eventmodel.serialization import (
    blanks,
    dumps,
    is_dossier_file,
    load,
    loads,
    packing,
    read_lines,
    reading,
    salvage,
    save,
    write_lines,
)
from eventmodel.serialization.form import Tally, line_of_plain
from eventmodel.values import Flag, Reading

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from eventmodel.model import Record

PAGE = Article.from_text("More than 6,000 people were killed.", source="The Example", published="2021-01-11")
CLAIM = PAGE.claim("deaths", "more than 6,000", quote="More than 6,000 people")
DOSSIER = Dossier.of(PAGE, CLAIM, Source("The Example"))
SUFFIXES = (".json", ".jsonl", ".json.gz", ".jsonl.gz", ".json.zst", ".jsonl.zst")
HAS_ZSTD = find_spec("zstandard") is not None or find_spec("compression") is not None


def _lines(records: Any = DOSSIER) -> bytes:
    file = io.BytesIO()
    write_lines(records, file)
    return file.getvalue()


def _refusal(data: bytes) -> str:
    with pytest.raises(InvalidDossierError) as caught:
        list(read_lines(io.BytesIO(data)))
    return str(caught.value)


def _of_plain(*records: dict[str, Any]) -> bytes:
    """A file of JSON Lines of records as they stand."""
    lines = [line_of_plain(record) for record in records]
    tally = Tally()
    tally.add(lines)
    head = b'{"format":"eventmodel.dossier","version":2}'
    return b"\n".join([head, *lines, json.dumps(tally.fields).encode()])


def _plain(record: Record) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(_lines([record]).splitlines()[1])
    return found


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_file_is_written_by_suffix_and_read_by_content(suffix: str, tmp_path: Path) -> None:
    if suffix.endswith("zst") and not HAS_ZSTD:
        pytest.skip("needs zstandard before Python 3.14")
    path, other = tmp_path / f"story{suffix}", tmp_path / "story.txt"
    save(DOSSIER, path)
    path.rename(other)
    assert load(other) == DOSSIER
    assert list(read_lines(other)) == list(DOSSIER)
    assert is_dossier_file(other)
    with other.open("rb") as file:
        assert load(file) == DOSSIER


def test_a_packed_file_holds_neither_time_nor_name(tmp_path: Path) -> None:
    save(DOSSIER, tmp_path / "one.jsonl.gz")
    data = (tmp_path / "one.jsonl.gz").read_bytes()
    assert data[3:8] == bytes(5)
    assert gzip.decompress(data) == _lines()


def test_records_stand_in_the_order_in_which_they_come() -> None:
    assert list(read_lines(io.BytesIO(_lines([CLAIM, PAGE])))) == [CLAIM, PAGE]


def test_records_are_given_before_the_file_is_read_to_its_end() -> None:
    class Endless(io.RawIOBase):
        def __init__(self) -> None:
            self.data = iter([_lines().rsplit(b"\n", 2)[0] + b"\n"])

        def read(self, _: int = -1) -> bytes:
            return next(self.data)  # a second reading would raise StopIteration

    assert next(read_lines(Endless())) == PAGE  # type: ignore[arg-type]


def test_records_are_written_before_the_last_one_is_known() -> None:
    file = io.BytesIO()
    seen: list[int] = []

    def made() -> Iterator[Record]:
        for number in range(2_000):
            seen.append(len(file.getvalue()))
            yield Source(f"The Example {number}")

    write_lines(made(), file)
    assert 0 < seen[600] < seen[-1] < len(file.getvalue())


def test_line_ends_of_another_system_and_empty_lines_do_no_harm() -> None:
    data = b"\xef\xbb\xbf" + _lines().replace(b"\n", b"\r\n") + b"\r\n"
    assert list(read_lines(io.BytesIO(data))) == list(DOSSIER)
    data = dumps(DOSSIER).replace("\n", "\r\n").encode()
    assert load(io.BytesIO(data)) == DOSSIER


def test_a_json_file_of_any_layout_is_read() -> None:
    data = json.loads(dumps(DOSSIER))
    assert loads(json.dumps(data)) == loads(json.dumps(data, indent=2)) == DOSSIER


def test_what_comes_twice_is_one() -> None:
    assert load(io.BytesIO(_lines([PAGE, CLAIM, PAGE]))) == Dossier.of(PAGE, CLAIM)


def test_problems_are_told_by_line_all_at_once() -> None:
    data = _lines().replace(b'"deaths"', b"7").replace(b'"name":"The Example"', b'"name":[]').replace(b'"en"', b"null")
    assert _refusal(data).splitlines() == [
        "<file>: 3 problem(s):",
        "  line 2: language: expected a text, found nothing",
        "  line 3: attribute: expected a text, found 7",
        "  line 4: name: expected a text, found a list",
    ]


def test_of_many_problems_some_are_listed() -> None:
    said = _refusal(_of_plain(*({"id": "x", "tag": "source"} for _ in range(1_200)))).splitlines()
    assert said[0] == "<file>: 1,200 problem(s):"
    assert len(said) == 52
    assert said[-1] == "  and 1,150 more"


def test_good_records_are_given_up_to_the_first_problem() -> None:
    found: list[Record] = []
    with pytest.raises(InvalidDossierError, match="line 3"):
        found.extend(read_lines(io.BytesIO(_lines().replace(b'"deaths"', b"7"))))
    reader = read_lines(io.BytesIO(_lines().replace(b'"deaths"', b"7")))
    assert next(reader) == PAGE
    with pytest.raises(InvalidDossierError):
        next(reader)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (_lines()[:-1].rsplit(b"\n", 1)[0], "ends after line 4 without its last line: it was cut off; `salvage`"),
        (_lines().replace(b'"count":3', b'"count":4'), "holds 3 records, but says 4 at its end"),
        (_lines([PAGE, CLAIM]).replace(b'"2021-01-11"', b'"2021-01-12"'), "was changed after it was written"),
        (_lines() + _lines(), "line 6: stands behind the end: merge files instead of joining them"),
        (_lines().replace(b'"tag":"span"', b'"tag":"span","tag":"span"'), "line 3: an object holds a field twice: tag"),
        (_lines().replace(b'"deaths"', b'"dea\xffths"'), "line 3: is no UTF-8 at byte"),
        (_lines().replace(b'"deaths"', b'"dea'), "line 3: is no JSON at column"),
        (_lines().replace(b'"version":2', b'"version":9'), "is of version 9, and this release reads versions 1 to 2"),
        (_lines().replace(b'"version":2', b'"version":1'), "is of version 1, which had no JSON Lines"),
        (_lines().replace(b'"count"', b'"digest":1,"count"'), "line 5: an object holds a field twice: digest"),
        (gzip.compress(_lines())[:-9], "is packed, and breaks off or is damaged before byte"),
        (gzip.compress(_lines())[:40] + b"xx" + gzip.compress(_lines())[42:], "is packed, and breaks off or is dama"),
    ],
)  # fmt: skip
def test_a_file_that_is_not_whole_is_refused(data: bytes, said: str) -> None:
    assert said in _refusal(data)


def test_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packing, "ALWAYS_ALLOWED", 1_000_000)
    packer = zlib.compressobj(9, wbits=31)
    bomb = packer.compress(_lines()[:-1]) + packer.compress(b" " * 100_000_000) + packer.flush()
    assert "grows to more than 500 times its size: unpack it with another program" in _refusal(bomb)


def test_a_line_has_a_longest_length(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LONGEST_LINE", 1_000_000)
    assert "has a line of more than 1,000,000 bytes" in _refusal(b" " * 5_000_000)


@pytest.mark.parametrize("suffix", SUFFIXES[2:])
@pytest.mark.parametrize("cut", [1, 10, -4])
def test_a_packed_file_that_is_cut_off_says_so(tmp_path: Path, suffix: str, cut: int) -> None:
    if suffix.endswith("zst") and not HAS_ZSTD:
        pytest.skip("needs zstandard before Python 3.14")
    path = tmp_path / f"story{suffix}"
    save(DOSSIER, path)
    path.write_bytes(path.read_bytes()[:-cut])
    with pytest.raises(InvalidDossierError, match=r"is packed, and breaks off .*: it ends too early; `salvage`"):
        load(path)
    assert any("breaks off" in problem for problem in salvage(path).problems)


@pytest.mark.skipif(not HAS_ZSTD, reason="needs zstandard before Python 3.14")
def test_parts_of_zstd_that_are_joined_are_read_as_one(tmp_path: Path) -> None:
    data = b""
    many = DOSSIER.add(*(Source(f"Norland Wire {number}") for number in range(3_000)))
    for part in (_lines(many)[:70_000], _lines(many)[70_000:]):
        with packing.packed(file := io.BytesIO(), "part.zst") as packer:
            packer.write(part)
        data += file.getvalue()
    (tmp_path / "story").write_bytes(data)
    assert load(tmp_path / "story") == many


@pytest.mark.parametrize("length", ["9000000", "9000000.0"])
def test_a_small_file_can_not_ask_for_large_pages(monkeypatch: pytest.MonkeyPatch, length: str) -> None:
    monkeypatch.setattr(blanks, "ALLOWED", 1_000)
    monkeypatch.setattr(DetachedText, "from_parts", _never)
    record = _plain(PAGE.detached()) | {"body": []}
    record["text"]["length"] = length
    lines = _of_plain(record)
    refused = "line 2: text: detached texts of 9,000,000 characters in"
    assert refused in _refusal(lines)
    assert refused in salvage(io.BytesIO(lines)).problems[0]
    document = json.dumps({"format": "eventmodel.dossier", "version": 2, "records": [record]}).encode()
    assert "records[0].text: detached texts of 9,000,000 characters" in _refusal(document)
    assert any("detached texts of 9,000,000" in problem for problem in salvage(io.BytesIO(document)).problems)


def _never(*_: object) -> None:
    raise AssertionError("the text was made before its length was checked")


def test_lengths_of_detached_pages_add_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blanks, "ALLOWED", 50)
    monkeypatch.setattr(blanks, "SHARE", 0)
    other = Article.from_text("Nobody was hurt, as the mayor says.", source="The Example")
    assert len(load(io.BytesIO(_lines([PAGE.detached()])))) == 1
    assert "detached texts of 70 characters" in _refusal(_lines([PAGE.detached(), other.detached()]))


@pytest.mark.skipif(find_spec("compression") is not None, reason="Python has zstd itself")
def test_without_its_library_zstd_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def missing(name: str) -> None:
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(importlib, "import_module", missing)
    with pytest.raises(MissingExtraError, match=r"pip install 'eventmodel\[zstd\]'"):
        save(DOSSIER, tmp_path / "story.jsonl.zst")
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(MissingExtraError):
        load(io.BytesIO(b"\x28\xb5\x2f\xfd"))


def test_halves_of_characters_apart_are_refused_and_leave_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "story.jsonl"
    save(DOSSIER, path)
    with pytest.raises(InvalidValueError, match="two halves"):
        save(DOSSIER.add(Article.from_text("\ud83d" + "\ude00")), path)
    assert load(path) == DOSSIER


ANNOTATED = {
    "/acme_score": 3,
    "/reading/acme": {"a": [1, None]},
    "/reading/value/range/sure": "very",
    "/span/a~1b": True,
}


def _annotated() -> dict[str, Any]:
    record = _plain(CLAIM)
    record["acme_score"] = 3
    record["reading"]["acme"] = {"a": [1, None]}
    record["reading"]["value"]["range"]["sure"] = "very"
    record["span"]["a/b"] = True
    return record


def test_unknown_fields_are_kept_and_told_once() -> None:
    data = _of_plain(_annotated(), _annotated())
    with pytest.warns(UnknownFieldsWarning) as caught:
        dossier = load(io.BytesIO(data))
    assert [str(warning.message) for warning in caught] == [
        (
            "<file>: kept fields that this version does not know, in so many records: acme_score (2), "
            "reading.acme (2), reading.value.range.sure (2), span.a/b (2)"
        )
    ]
    claim = dossier.claims[CLAIM.id]
    assert dict(claim.extra) == {
        pointer: json.dumps(value, separators=(",", ":")) for pointer, value in ANNOTATED.items()
    }
    assert _plain(claim) == _annotated()


@pytest.mark.filterwarnings("ignore::eventmodel.errors.UnknownFieldsWarning")
def test_annotations_of_what_is_left_out_are_kept() -> None:
    bare = Claim(PAGE.id, CLAIM.span, "", "acme:seen", Reading(Flag(value=True)))
    record = _plain(bare)
    record["reading"]["said"] = {"acme": 1}
    (found,) = read_lines(io.BytesIO(_of_plain(record)))
    assert found.id == bare.id
    assert _plain(found) == record


@pytest.mark.filterwarnings("ignore::eventmodel.errors.UnknownFieldsWarning")
def test_annotations_of_a_judgements_mentions_stay_with_theirs() -> None:
    record = _plain(Judgement(Target("m1-a", "mention"), Target("m1-b", "mention"), Verdict.SAME, author="Ana"))
    record["a"], record["b"] = {**record["b"], "acme": "of b"}, record["a"]
    (found,) = read_lines(io.BytesIO(_of_plain(record)))
    assert dict(found.extra) == {"/b/acme": '"of b"'}


@pytest.mark.filterwarnings("ignore::eventmodel.errors.UnknownFieldsWarning")
def test_annotations_of_a_detached_text_outlive_it() -> None:
    record = _plain(PAGE.detached())
    record["text"]["acme"] = 1
    (part,) = read_lines(io.BytesIO(_of_plain(record)))
    joined = Dossier.of(part) | Dossier.of(PAGE)
    assert loads(dumps(joined)).articles[PAGE.id].text == PAGE.text
    assert "acme" in dumps(joined)


def test_an_annotation_that_is_nested_too_deeply_is_refused() -> None:
    record = _plain(CLAIM) | {"acme": json.loads("[" * 200 + "]" * 200)}
    assert "line 2: acme: is nested more than 100 deep" in _refusal(_of_plain(record))
    record = _plain(CLAIM)
    record["reading"]["value"] = {"tag": "acme:Deep", "x": json.loads("[" * 200 + "]" * 200)}
    assert "line 2: reading.value: is nested more than 100 deep" in _refusal(_of_plain(record))


@pytest.mark.parametrize(
    "text",
    [
        {"tag": "detached", "length": "-1", "digest": "0" * 64, "parts": []},
        {"tag": "detached", "length": "99999999999", "digest": "0" * 64, "parts": []},
        {"tag": "detached", "length": "3", "digest": "0" * 63, "parts": []},
        {"tag": "detached", "length": "3", "digest": "0" * 64, "parts": [["2", "abc"]]},
        {"tag": "detached", "length": "3", "digest": "0" * 64, "parts": [["²", "a"]]},
        {"tag": "detached", "length": "3", "digest": "0" * 64, "parts": [["1"]]},
        {"tag": "detached", "length": "3", "parts": []},
        {"tag": "other"},
        7,
    ],
)
def test_a_detached_text_that_is_none_is_refused(text: Any) -> None:
    assert "line 2: text" in _refusal(_of_plain(_plain(PAGE) | {"text": text}))
