"""Inputs: files, folders, patterns, archives, standard input; limits hold, a content is read once, the rest goes on."""

from __future__ import annotations

import gzip
import io
import json
import os
import sys
import tarfile
import threading
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import eventmodel as em
from eventmodel.adapters import Notice, archives, read_inputs
from eventmodel.model import Article, Failure

if TYPE_CHECKING:
    from eventmodel.adapters.adapter import Item

PAGE = (
    b"Ferry sinks off Sandvik | The Harbour Post\n\nMarch 3, 2020\n\n"
    b"At least 17 people were killed when a ferry sank off the port of Sandvik on Monday, police said.\n\n"
    b"The ferry was on its way to the islands with forty people on board when it sank, they said.\n"
)
OTHER = PAGE.replace(b"17", b"19")


def zipped(**members: bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("_txt", ".txt").replace("_zip", ".zip"), content)
    return data.getvalue()


def tarred(members: dict[str, bytes], mode: str = "w:gz") -> bytes:
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode=mode) as archive:  # type: ignore[call-overload]  # a mode in a variable
        for name, content in members.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return data.getvalue()


def read(folder: Path, name: str, data: bytes) -> list[Item | Notice]:
    (folder / name).write_bytes(data)
    return list(read_inputs(folder / name))


def paths(items: list[Item | Notice]) -> list[str]:
    return [item.paths[0].rpartition("/")[2] for item in items if isinstance(item, Article)]


def failures(items: list[Item | Notice]) -> list[Failure]:
    return [item for item in items if isinstance(item, Failure)]


ARCHIVES = {
    "pages.zip": zipped(b_txt=OTHER, a_txt=PAGE),
    "pages.tar": tarred({"a.txt": PAGE, "b.txt": OTHER}, "w"),
    "pages.tar.gz": tarred({"a.txt": PAGE, "b.txt": OTHER}),
    "pages.tgz": tarred({"a.txt": PAGE, "b.txt": OTHER}),
}


@pytest.mark.parametrize("name", ARCHIVES)
def test_the_members_of_an_archive_are_read_and_named_by_it(tmp_path: Path, name: str) -> None:
    items = read(tmp_path, name, ARCHIVES[name])
    assert paths(items) == [f"{name}!a.txt", f"{name}!b.txt"]
    assert not failures(items)


def test_a_gzipped_page_is_read(tmp_path: Path) -> None:
    assert paths(read(tmp_path, "page.txt.gz", gzip.compress(PAGE))) == ["page.txt.gz!page.txt"]


def test_an_archive_in_an_archive_is_read_and_one_deeper_is_a_failure(tmp_path: Path) -> None:
    inner = zipped(a_txt=PAGE)
    items = read(tmp_path, "outer.zip", zipped(inner_zip=inner, deep_zip=zipped(inner_zip=inner)))
    assert paths(items) == ["outer.zip!inner.zip!a.txt"]
    assert [f.path.rpartition("/")[2] for f in failures(items)] == ["outer.zip!deep.zip!inner.zip"]


@pytest.mark.parametrize("name", ARCHIVES)
@pytest.mark.parametrize("part", [0.3, 0.6, 0.9])
def test_a_cut_archive_is_a_failure_that_names_it(tmp_path: Path, name: str, part: float) -> None:
    data = ARCHIVES[name].rstrip(b"\0")  # a tar is filled up with zeros
    items = read(tmp_path, name, data[: int(part * len(data))])
    assert failures(items)
    assert all(name in failure.path for failure in failures(items))


def test_an_encrypted_or_renamed_archive_is_a_failure(tmp_path: Path) -> None:
    assert failures(read(tmp_path, "page.zip", PAGE))
    assert failures(read(tmp_path, "page.gz", PAGE))
    assert failures(read(tmp_path, "page.tar.gz", PAGE))


@pytest.mark.parametrize("name", ["bomb.zip", "bomb.tar.gz", "bomb.txt.gz"])
def test_a_bomb_stops_at_the_limit(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "FREE_BYTES", 100_000)
    monkeypatch.setattr(archives, "MOST_RATIO", 1)
    zeros = b"a" * 5_000_000
    data = {"bomb.zip": zipped(a_txt=zeros), "bomb.tar.gz": tarred({".a": zeros})}.get(name, gzip.compress(zeros))
    (failure,) = failures(read(tmp_path, name, data))
    assert "limit" in failure.reason


def test_an_archive_of_too_many_files_stops_at_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives.Budget, "of", lambda _: archives.Budget(1_000_000, members_left=1))
    items = read(tmp_path, "many.zip", zipped(a_txt=PAGE, b_txt=OTHER))
    assert len(paths(items)) == 1
    assert "files" in failures(items)[0].reason


def test_a_broken_member_leaves_the_others(tmp_path: Path) -> None:
    data = bytearray(zipped(a_txt=PAGE, b_txt=OTHER))
    data[60] ^= 0xFF
    items = read(tmp_path, "pages.zip", bytes(data))
    assert paths(items) == ["pages.zip!b.txt"]
    assert [f.path.rpartition("!")[2] for f in failures(items)] == ["a.txt"]


def test_members_with_names_that_lead_out_are_read_in_place(tmp_path: Path) -> None:
    items = read(tmp_path, "slip.tar", tarred({"../../evil.txt": PAGE}, "w"))
    assert len(paths(items)) == 1
    assert not (tmp_path.parent / "evil.txt").exists()


def test_one_content_is_read_once_and_the_other_places_are_told(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(PAGE)
    (tmp_path / "c.zip").write_bytes(zipped(d_txt=PAGE))
    notices: list[Notice] = []
    (article,) = em.read(tmp_path, notices=notices).articles.values()
    assert [Path(path).name for path in article.paths] == ["a.txt", "b.txt", "c.zip!d.txt"]
    assert [Path(notice.same_as).name for notice in notices] == ["a.txt", "a.txt"]


def test_a_pattern_names_files_and_a_name_with_brackets_names_itself(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "a.txt").write_bytes(PAGE)
    (tmp_path / "b[1].txt").write_bytes(OTHER)
    assert len(em.read(str(tmp_path / "**" / "*.txt")).articles) == 2
    assert len(em.read(tmp_path / "b[1].txt").articles) == 1
    assert failures(list(read_inputs(str(tmp_path / "*.html"))))


@pytest.mark.parametrize("data", [PAGE, b"<!doctype html>", b'{"a"', b"\x00\x01"])
def test_standard_input_is_told_by_its_content(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    class Input:
        buffer = io.BytesIO(data)

    monkeypatch.setattr(sys, "stdin", Input)
    items = list(read_inputs("-"))
    assert items
    assert all(failure.path == "-" for failure in failures(items))
    assert bool(paths(items)) == (data in {PAGE, b'{"a"'})


def _stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", type("Input", (), {"buffer": io.BytesIO(data)}))


@pytest.mark.parametrize("name", ["saved.json", "saved.jsonl", "saved.json.gz"])
def test_a_dossier_on_standard_input_is_merged_and_never_a_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    page = em.Article.from_text("At least 17 people died.", source="The Post")
    saved = em.Dossier.of(page, page.claim("deaths", "at least 17", quote="At least 17 people"))
    em.save(saved, tmp_path / name)
    data = (tmp_path / name).read_bytes()
    _stdin(monkeypatch, data)
    assert em.read("-") == saved
    if not name.endswith(".gz"):
        _stdin(monkeypatch, data)
        assert [type(item) for item in read_inputs("-")] == [Failure]
    _stdin(monkeypatch, data[: len(data) // 2])
    broken: list[Failure] = []
    assert not em.read("-", failures=broken)
    assert [failure.path for failure in broken] == ["-"]


CLAIM = {"url": "https://example.org/ferry", "attribute": "deaths", "value": "17", "quote": "17 people"}
TABLES = {
    "csv": ",".join(CLAIM) + "\n" + ",".join(CLAIM.values()) + "\n",
    "json": json.dumps([CLAIM]),
    "pretty json": json.dumps(CLAIM, indent=1),
    "json lines": f"{json.dumps(CLAIM)}\n{json.dumps(CLAIM)}",
}


@pytest.mark.parametrize("name", TABLES)
def test_a_table_of_claims_on_standard_input_makes_claims(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    page = em.Article.from_text("At least 17 people died.", url=CLAIM["url"])
    _stdin(monkeypatch, TABLES[name].encode())
    whole = em.read("-", onto=em.Dossier.of(page))
    assert list(whole.articles) == [page.id]
    assert [str(claim.reading) for claim in whole.claims.values()] == ["17 persons"]


@pytest.mark.parametrize(
    "text",
    [
        "Text\nA ferry sank.\n",
        "Title, date and place\nA ferry sank, police said.\n",
        "[Photo] A ferry\n",
        "{x}\n{y}\n",
    ],
)
def test_prose_on_standard_input_is_a_page(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    _stdin(monkeypatch, text.encode())
    (article,) = em.read("-").articles.values()
    assert article.text == text


def test_what_a_folder_holds_and_nobody_knows_is_passed_over_and_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(PAGE)
    (tmp_path / "settings.json").write_text('{"title": "my settings"}')
    (tmp_path / "numbers.csv").write_text("x,y\n1,2\n")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    (tmp_path / ".hidden.txt").write_bytes(OTHER)
    notices: list[Notice] = []
    assert len(em.read(tmp_path, notices=notices).articles) == 1
    assert {Path(notice.place).name for notice in notices} == {"settings.json", "numbers.csv", "picture.png"}


def test_a_file_that_vanishes_is_a_failure(tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to(tmp_path / "nowhere.txt")
    (failure,) = failures(list(read_inputs(tmp_path / "link.txt")))
    assert "no such file" in failure.reason


def test_a_name_that_no_file_can_bear_is_a_failure() -> None:
    assert len(failures(list(read_inputs("a" * 5000, "nul\x00l")))) >= 2


def test_a_pipe_is_read_once(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=lambda: pipe.write_bytes(PAGE))
    writer.start()
    assert len(em.read(pipe).articles) == 1
    writer.join()
