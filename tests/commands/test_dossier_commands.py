"""The commands on dossiers: each works on files and streams, says what it did, and leaves its input as it was."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

import eventmodel as em
from eventmodel.commands import commands

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

HERALD = em.Article.from_text(
    "At least 17 people died when a ferry sank. Nobody knows why.", source="Selwyn Bay Herald", published="2021-01-11"
)
POST = em.Article.from_text("A ferry sank; the toll stands at 19.", source="The Meridian Post")
TOLL = HERALD.claim("deaths", "at least 17", quote="At least 17 people")
LATER = POST.claim("deaths", "19", quote="19")
WHOLE = em.Dossier.of(HERALD, POST, TOLL, LATER)


def run(*arguments: object, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(commands, [str(argument) for argument in arguments], input=stdin)


def done(*arguments: object, stdin: bytes | None = None) -> Result:
    result = run(*arguments, stdin=stdin)
    assert result.exit_code == 0, result.output
    return result


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "whole.json"
    em.save(WHOLE, path)
    return path


@pytest.mark.parametrize("name", ["out.json", "out.jsonl", "out.json.gz", "out.jsonl.gz", "OUT.JSONL.GZ"])
def test_convert_changes_the_form_alone(file: Path, tmp_path: Path, name: str) -> None:
    result = done("convert", file, tmp_path / name)
    assert "2 articles, 2 claims" in result.stderr
    assert em.load(tmp_path / name) == WHOLE
    done("convert", tmp_path / name, tmp_path / "back.json")
    assert (tmp_path / "back.json").read_bytes() == file.read_bytes()


def test_convert_reads_and_writes_streams(file: Path) -> None:
    result = done("convert", "-", "-", stdin=file.read_bytes())
    assert result.stdout_bytes == file.read_bytes()


def test_convert_can_leave_things_out(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    done("convert", file, out, "--without", "the meridian post")
    assert set(em.load(out).articles) == {HERALD.id}
    result = done("convert", file, out, "--as-of", "2021-01-12")
    assert POST.id in result.stderr
    assert set(em.load(out).articles) == {HERALD.id}
    done("convert", file, out, "--as-of", "2021-01-12", "--undated")
    assert em.load(out) == WHOLE
    done("convert", file, out, "--detach")
    assert em.load(out) == WHOLE.detach_texts()
    assert run("convert", file, out, "--as-of", "soon").exit_code == 1


def test_convert_salvages_what_is_whole(file: Path, tmp_path: Path) -> None:
    text = file.read_bytes()
    cut = tmp_path / "cut.json"
    cut.write_bytes(text[: len(text) - 200])
    refused = run("convert", cut, tmp_path / "out.json")
    assert refused.exit_code == 1
    assert not (tmp_path / "out.json").exists()
    result = run("convert", cut, tmp_path / "out.json", "--salvage")
    assert result.exit_code == 1
    assert "lost: " in result.stderr
    rest = em.load(tmp_path / "out.json")
    assert rest
    assert rest | WHOLE == WHOLE
    (tmp_path / "link.json").symlink_to(cut)
    assert run("convert", cut, tmp_path / "link.json", "--salvage").exit_code == 2
    assert cut.read_bytes() == text[: len(text) - 200]
    done("convert", file, tmp_path / "out.json", "--salvage")
    assert em.load(tmp_path / "out.json") == WHOLE


def test_diff_says_what_was_added_removed_and_changed(tmp_path: Path) -> None:
    paths = [tmp_path / "a.json", tmp_path / "b.json"]
    seen = em.Article.from_text(HERALD.text, source=HERALD.source, published="2021-01-11", labels=["checked"])
    em.save(em.Dossier.of(HERALD, POST, TOLL), paths[0])
    em.save(em.Dossier.of(seen, TOLL, em.Source("The Meridian Post")), paths[1])
    result = done("diff", *paths)
    signs = [(line[0], line.split()[1]) for line in result.stdout.splitlines()]
    assert signs == [("-", "article"), ("+", "source"), ("~", "article")]
    assert "labels" in result.stdout
    assert run("diff", *paths, "--exit-code").exit_code == 1
    assert run("diff", paths[0], paths[0], "--exit-code").exit_code == 0


def test_validate_tells_faults_from_open_ends(file: Path, tmp_path: Path) -> None:
    assert "0 faults" in done("validate", file).stderr
    lonely = tmp_path / "lonely.json"
    em.save(em.Dossier.of(TOLL), lonely)
    result = done("validate", lonely)
    assert f"no article {HERALD.id}" in result.stdout
    assert run("validate", lonely, "--strict").exit_code == 1
    broken = tmp_path / "broken.json"
    broken.write_text(file.read_text("utf-8").replace("people died", "people left"), "utf-8")
    result = run("validate", broken, file)
    assert result.exit_code == 1
    assert "its content makes" in result.output


def test_validate_finds_a_quote_that_is_not_there(tmp_path: Path) -> None:
    moved = em.Span(1, 3, "At")
    claim = em.Claim(HERALD.id, moved, TOLL.mention, "deaths", TOLL.reading)
    em.save(em.Dossier.of(HERALD, claim), tmp_path / "moved.json")
    result = run("validate", tmp_path / "moved.json")
    assert result.exit_code == 1
    assert "characters 1 to 3 are 't ', not 'At'" in result.stdout


def test_validate_finds_a_correction_that_does_not_stand_where_it_says(tmp_path: Path) -> None:
    act = em.Correction(em.model.Target.of(TOLL), article=POST.id, span=em.Span(0, 2, "An"), author="Ana")
    em.save(em.Dossier.of(HERALD, POST, TOLL, act), tmp_path / "moved.json")
    result = run("validate", tmp_path / "moved.json")
    assert result.exit_code == 1
    assert f"correction {act.id}: characters 0 to 2 are 'A ', not 'An'" in result.stdout
    em.save(em.Dossier.of(HERALD, TOLL, act), tmp_path / "alone.json")
    assert f"correction {act.id}: no article {POST.id}" in done("validate", tmp_path / "alone.json").stdout


DECISIONS: Sequence[tuple[type, Sequence[str]]] = [
    (em.Judgement, ["same", HERALD.id, POST.id]),
    (em.Judgement, ["different", TOLL.mention, LATER.mention]),
    (em.Judgement, ["unsure", HERALD.id[:8], POST.id[:8]]),
    (em.Judgement, ["origin", HERALD.id, POST.id, "different"]),
    (em.Ruling, ["rule", HERALD.id, "deaths", "at least 18"]),
    (em.Correction, ["correct", TOLL.id]),
    (em.Correction, ["correct", TOLL.id, "--by", LATER.id, "--printed-in", POST.id]),
    (em.Retraction, ["retract", TOLL.id]),
    (em.VersionLink, ["version", HERALD.id, POST.id]),
]


@pytest.mark.parametrize(("kind", "words"), DECISIONS)
def test_decide_adds_one_record_and_changes_none(file: Path, tmp_path: Path, kind: type, words: Sequence[str]) -> None:
    out = tmp_path / "decided.jsonl"
    who = ["--author", "Ana", "--reason", "the list of names", "--recorded", "2021-01-12"]
    result = done("decide", words[0], file, *words[1:], *who, "-o", out)
    found = em.diff(WHOLE, em.load(out))
    (record,) = found.added
    assert isinstance(record, kind)
    assert isinstance(record, em.model.Act)
    assert (record.author, record.reason, record.recorded) == ("Ana", "the list of names", "2021-01-12")
    assert not found.removed
    assert not found.changed
    assert record.id in result.stderr
    assert em.load(file) == WHOLE


def test_decide_writes_where_it_read_and_knows_what_it_holds(file: Path) -> None:
    for said in ("decided", "held already"):
        assert f"{said}: " in done("decide", "retract", file, TOLL.id, "--author", "Ana").stderr
    assert len(em.load(file).retractions) == 1


def test_decide_takes_an_event_for_its_mention(file: Path) -> None:
    event = em.analyse(WHOLE).events[0]
    done("decide", "rule", file, event.id, "deaths", "19", "--author", "Ana")
    (ruling,) = em.load(file).rulings.values()
    assert ruling.mention.id in event.mentions


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["retract", "c1-0000"], "holds no record 'c1-0000'"),
        (["retract", "c1-"], "2 records begin with 'c1-'"),
        (["same", HERALD.id, HERALD.id], "and itself"),
        (["rule", HERALD.id, "deaths", "a great many"], ""),
    ],
)
def test_what_can_not_be_decided_is_said(file: Path, words: Sequence[str], said: str) -> None:
    before = file.read_bytes()
    result = run("decide", words[0], file, *words[1:], "--author", "Ana")
    assert result.exit_code == 1
    assert said in result.output
    assert file.read_bytes() == before


def test_an_author_is_needed(file: Path) -> None:
    assert run("decide", "retract", file, TOLL.id).exit_code == 2


def test_merge_takes_streams_and_all_forms(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.jsonl.gz"
    em.save(em.Dossier.of(em.Source("Norland Wire")), other)
    result = done("merge", "-", other, "-o", "-", stdin=file.read_bytes())
    merged = json.loads(result.stdout_bytes)
    assert len(merged["records"]) == 5


def test_add_reads_claims_from_a_table(file: Path, tmp_path: Path) -> None:
    table, out = tmp_path / "claims.csv", tmp_path / "more.json"
    good, bad = f"{POST.id},19,deaths,the toll stands at 19,officials", f"{POST.id},20,deaths,20,"
    table.write_text(f"article,figure,about,quote,speaker\n{good}\n{bad}\n")
    columns = ["--column", "value=figure", "--column", "attribute=about"]
    result = run("add", file, table, *columns, "-o", out)
    assert result.exit_code == 1
    assert "claims.csv" in result.stderr
    (added,) = em.diff(WHOLE, em.load(out)).added
    assert isinstance(added, em.Claim)
    assert (added.speaker, str(added.reading)) == ("officials", "19 persons")
    assert em.load(file) == WHOLE


def test_add_reads_articles_from_json_lines(file: Path, tmp_path: Path) -> None:
    table = tmp_path / "pages.jsonl"
    table.write_text(
        json.dumps({"title": "Harbour", "text": "Three people were hurt.", "outlet": "Norland Wire"}) + "\n"
    )
    done("add", file, table, "-o", file)
    assert {page.source for page in em.load(file).articles.values()} == {HERALD.source, POST.source, "Norland Wire"}


@pytest.mark.parametrize("command", [["merge", "-o", "-"], ["validate"], ["diff"]])
def test_only_one_input_is_standard_input(file: Path, command: Sequence[str]) -> None:
    result = run(*command, "-", "-", stdin=file.read_bytes())
    assert result.exit_code == 2
    assert "only one input can be standard input" in result.output


def _refuses(*_: object, **__: object) -> None:
    raise em.errors.InvalidValueError("these contradict: leave one out")


def test_what_the_library_refuses_is_a_line(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("eventmodel.commands.validate.stand", _refuses)
    monkeypatch.setattr("eventmodel.commands.report.views", _refuses)
    monkeypatch.setattr("eventmodel.commands.dossiers.read_paths", _refuses)
    monkeypatch.setattr(em.Dossier, "__or__", _refuses)
    out = tmp_path / "out.json"
    for words in (["validate", file], ["report", file], ["build", file, "-o", out], ["merge", file, "-o", out]):
        result = run(*words)
        assert (result.exit_code, type(result.exception)) == (1, SystemExit)
        assert "these contradict: leave one out" in result.output


def test_diff_names_the_fields_that_say_other_things(tmp_path: Path) -> None:
    paths = [tmp_path / "a.json", tmp_path / "b.json"]
    seen = em.Article.from_text(HERALD.text, source=HERALD.source, published="2021-01-11", labels=["checked"])
    em.save(em.Dossier.of(HERALD), paths[0])
    em.save(em.Dossier.of(HERALD, seen), paths[1])
    assert f"~ article {HERALD.id}  labels: " in done("diff", *paths).stdout


def test_standard_output_can_be_json_lines(file: Path, tmp_path: Path) -> None:
    em.save(WHOLE, tmp_path / "whole.jsonl")
    lines = (tmp_path / "whole.jsonl").read_bytes()
    assert done("convert", file, "-", "--lines").stdout_bytes == lines
    assert done("merge", file, file, "-o", "-", "--lines").stdout_bytes == lines
    assert done("build", file, "-o", "-", "--lines").stdout_bytes == lines


def test_capitals_in_a_suffix_are_as_good(tmp_path: Path) -> None:
    for name in ("whole.jsonl.gz", "WHOLE.JSONL.GZ"):
        em.save(WHOLE, tmp_path / name)
    assert (tmp_path / "WHOLE.JSONL.GZ").read_bytes() == (tmp_path / "whole.jsonl.gz").read_bytes()
