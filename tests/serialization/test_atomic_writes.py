"""Atomic writes: a kill at any step of a write leaves the old file or the new one, whole; so does any error."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from eventmodel.errors import InvalidDossierError
from eventmodel.model import Dossier, Source
from eventmodel.serialization import dumps, load, save
from eventmodel.serialization.atomic import replacing

OLD = Dossier.of(Source("The Example"))
NEW = OLD.add(*(Source(f"Norland Wire {number}") for number in range(1_200)))
SCRIPT = """
import os, sys
from pathlib import Path
from eventmodel.model import Dossier, Source
from eventmodel.serialization import atomic, load, save

path = Path(sys.argv[1])
new = load(sys.argv[2])
steps = 0

def killed_at(step, place):
    # a child's steps are counted; it dies before, or in the midst of, the one that is asked for
    def wrap(do, partly=None):
        def stepped(*arguments, **named):
            global steps
            steps += 1
            if steps == step:
                if partly is not None:
                    partly(*arguments)
                os._exit(9)
            return do(*arguments, **named)
        return stepped
    return wrap

def half(file, data):
    os.write(file.fileno(), bytes(data)[: len(data) // 2])

class Watched:
    def __init__(self, file, wrap):
        self._file = file
        self.write = wrap(file.write, lambda data: half(file, data))
        self.flush = wrap(file.flush)
        self.fileno = file.fileno

step = 0
while True:
    step += 1
    child = os.fork()
    if child == 0:
        wrap = killed_at(step, path)
        os.fsync = wrap(os.fsync)
        Path.replace = wrap(Path.replace)
        Path.unlink = wrap(Path.unlink)
        opened = Path.open
        def watched(self, mode="r", *rest):
            file = opened(self, mode, *rest)
            if mode != "xb":
                return file
            class Context:
                def __enter__(inner): return Watched(file.__enter__(), wrap)
                def __exit__(inner, *error): return file.__exit__(*error)
            return Context()
        Path.open = watched
        save(new, path)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in {0, 9}, code
    print(step, code, len(load(path)), len(list(path.parent.glob(".*.tmp"))))
    if code == 0:
        break
    if len(load(path)) == len(new):
        save(load(sys.argv[3]), path)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the test kills children that it forks")
@pytest.mark.parametrize("suffix", [".json", ".jsonl.gz"])
def test_a_kill_at_any_step_leaves_one_whole_file(tmp_path: Path, suffix: str) -> None:
    for folder in ("here", "old", "new"):
        (tmp_path / folder).mkdir()
    paths = [tmp_path / folder / f"story{suffix}" for folder in ("here", "new", "old")]
    for path, dossier in zip(paths, (OLD, NEW, OLD), strict=True):
        save(dossier, path)
    done = subprocess.run([sys.executable, "-c", SCRIPT, *paths], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    rows = [tuple(map(int, line.split())) for line in done.stdout.splitlines()]
    assert len(rows) >= 7  # writes, flush, the file's fsync, the new name, the folder's fsync, the clearing up
    sizes = [size for _, _, size, _ in rows]
    assert set(sizes) == {len(OLD), len(NEW)}
    assert sizes == sorted(sizes), "once the new file stands there, it stays"
    assert [code for _, code, _, _ in rows] == [9] * (len(rows) - 1) + [0]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with names")
@pytest.mark.parametrize("layout", ["a record a line", "another"])
def test_a_pipe_is_written_into_and_read_once(tmp_path: Path, layout: str) -> None:
    pipe = tmp_path / "story.json"
    os.mkfifo(pipe)
    text = dumps(NEW) if layout == "a record a line" else json.dumps(json.loads(dumps(NEW)), indent=1)
    with ThreadPoolExecutor(1) as worker:
        found = worker.submit(load, pipe)
        if layout == "another":
            pipe.write_text(text, "utf-8")
        else:
            save(NEW, pipe)
        assert found.result(20) == NEW
    assert pipe.is_fifo()
    with ThreadPoolExecutor(1) as worker:
        found = worker.submit(load, pipe)
        pipe.write_text(dumps(NEW).replace("\n],", ",\n\n" + dumps(OLD).splitlines()[1] + "],"), "utf-8")
        with pytest.raises(InvalidDossierError, match="holds 1202 records, but says 1201"):
            found.result(20)


def test_a_device_is_written_into() -> None:
    save(OLD, os.devnull)
    assert Path(os.devnull).is_char_device() or os.name == "nt"


def _fail(path: Path) -> None:
    with replacing(path) as file:
        file.write(b"half")
        raise ZeroDivisionError


def test_an_error_on_the_way_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "story.json"
    save(OLD, path)
    with pytest.raises(ZeroDivisionError):
        _fail(path)
    assert path.read_text("utf-8") == dumps(OLD)
    assert [entry.name for entry in tmp_path.iterdir()] == ["story.json"]


def test_a_file_is_read_while_it_is_written_anew(tmp_path: Path) -> None:
    path = tmp_path / "story.json"
    save(OLD, path)
    with replacing(path) as file:
        file.write(b"half")
        file.flush()
        assert load(path) == OLD
        file.seek(0)
        file.write(dumps(NEW).encode())
    assert load(path) == NEW
