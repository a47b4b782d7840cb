"""The bytes of an export are the same under any PYTHONHASHSEED."""

from __future__ import annotations

import os
import subprocess
import sys

SCRIPT = """
from eventmodel.model import Article, Dossier, Extraction, Source
from eventmodel.serialization import dumps
made = set()
for name in ("The Example", "Norland Wire", "Sandvik Post"):
    for path in ("a.txt", "b.txt"):
        page = Article.from_text("More than 6,000 people were killed near Sandvik.", source=name)
        page = Article(page.text, name, bylines=("Vera Holm", "A. Pellier"), paths=(path,))
        claim = page.claim("deaths", "more than 6,000", quote="More than 6,000", speaker=("Wire", "Ministry"))
        made |= {page, claim, Source(name), Extraction(page.id, "hand", "1", (claim.id,))}
joined = Dossier.of(*made)
print(dumps(joined), *(repr(record) for record in joined.articles.values()))
"""


def _output(seed: int) -> bytes:
    environment = {**os.environ, "PYTHONHASHSEED": str(seed), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run([sys.executable, "-c", SCRIPT], env=environment, capture_output=True, check=True)
    return done.stdout


def test_one_export_under_any_hash_seed() -> None:
    first = _output(0)
    assert first.count(b'"tag":"claim"') == 3
    assert {_output(1), _output(2)} == {first}
