"""How long `import eventmodel` takes in a fresh interpreter, beside the bare interpreter.

python benchmarks/imports.py
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

RUNS = 15


def milliseconds(code: str) -> float:
    """The median time of a fresh interpreter that runs the code."""
    times = []
    for _ in range(RUNS):
        before = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)
        times.append(1000 * (time.perf_counter() - before))
    return statistics.median(times)


if __name__ == "__main__":
    bare = milliseconds("pass")
    for code in (
        "import eventmodel",
        "import eventmodel as em; em.Article, em.Dossier",
        "import eventmodel as em; em.read",
    ):
        print(f"{code:50} {milliseconds(code) - bare:6.0f} ms above the bare interpreter's {bare:.0f} ms")
