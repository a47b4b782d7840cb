"""Fuzzing of files: files are torn, stitched and packed at random; each is read as it was, or refused, or salvaged.

    python benchmarks/fuzz_files.py [FILES] [SEED]

Nothing but the library's own errors may be raised; what is read must be what was written; what is salvaged must be a part
of it. Prints how many files were tried, and the first that failed, if any.
"""

from __future__ import annotations

import gzip
import io
import random
import sys
import time
import warnings
from pathlib import Path

from eventmodel.errors import EventModelError, EventModelWarning
from eventmodel.serialization import dumps, load, salvage, write_lines

GOLDEN = Path(__file__).parents[1] / "tests/compat"
PIECES = [
    b"", b'"', b"\\", b"\n", b",", b"{", b"}", b"[", b"]", b"null", b"NaN", b"1e999", b'"id":"', b"\xff", b"\x00",
    b"\\ud800", b"[" * 5_000, b"9" * 5_000, b'"x":{}', b"\r\n", b" ", b'{"count":1}', b"\x1f\x8b", b"\x28\xb5\x2f\xfd",
]  # fmt: skip


def torn(data: bytes, rng: random.Random) -> bytes:
    """A file with pieces cut out, copied and put in."""
    for _ in range(rng.randint(1, 3)):
        start = rng.randrange(len(data) + 1)
        end = min(len(data), start + rng.choice((0, 1, 1, 5, 60, 600)))
        piece = rng.choice(PIECES) if rng.random() < 0.7 else data[end : end + rng.randint(0, 300)]
        data = data[:start] + piece + data[end:]
    return data


def main() -> int:
    """Try so many torn files; 1 where one failed."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 20261122
    rng = random.Random(seed)  # noqa: S311 - no secret hangs on it
    warnings.simplefilter("ignore", EventModelWarning)
    dossier = load(GOLDEN / "version_2.json")
    file = io.BytesIO()
    write_lines(dossier, file)
    forms = [file.getvalue(), dumps(dossier).encode(), (GOLDEN / "version_1.json").read_bytes()]
    ids = {record.id for form in forms for record in load(io.BytesIO(form))}
    before = time.perf_counter()
    read = 0
    for number in range(count):
        form = rng.choice(forms)
        data = torn(gzip.compress(form, mtime=0), rng) if rng.random() < 0.2 else torn(form, rng)
        try:
            try:
                found = load(io.BytesIO(data))
                read += 1
            except EventModelError:
                found = salvage(io.BytesIO(data)).dossier
        except EventModelError:
            continue
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
            print(f"file {number} of seed {seed} raised {type(error).__name__}: {error}")
            return 1
        if form is not forms[2] and not {record.id for record in found} <= ids:  # 1 names what lost its article anew
            print(f"file {number} of seed {seed} gave a record that nobody wrote")
            return 1
    print(
        f"{count} torn files of seed {seed} in {time.perf_counter() - before:.0f} s, {read} of them still whole; nothing raised"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
