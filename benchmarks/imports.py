"""How much processor time `import eventmodel` takes in a fresh interpreter, above the bare interpreter.

python benchmarks/imports.py

The modules are compiled once before, as they are wherever a package is installed: where Python may not write their
bytecode (`PYTHONDONTWRITEBYTECODE`), each start would compile every source anew.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile

RUNS = 15
STARTS = (
    "import eventmodel",
    "import eventmodel as em; em.Article, em.Dossier",
    "import eventmodel as em; em.read",
)


def milliseconds(code: str, cache: str) -> float:
    """The median processor time of a fresh interpreter that runs the code."""
    allowed = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    times = []
    for _ in range(RUNS):
        before = spent()
        subprocess.run([sys.executable, "-c", code], check=True, env={**allowed, "PYTHONPYCACHEPREFIX": cache})
        times.append(1000 * (spent() - before))
    return statistics.median(times)


def spent() -> float:
    """Processor seconds of all interpreters that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    """Print what each start costs."""
    with tempfile.TemporaryDirectory() as cache:
        bare = milliseconds("pass", cache)
        for code in STARTS:
            print(f"{code:50} {milliseconds(code, cache) - bare:6.0f} ms above the bare interpreter's {bare:.0f} ms")


if __name__ == "__main__":
    main()
