"""The bytes of an export, and of a report, are the same under any PYTHONHASHSEED."""

from __future__ import annotations

import os
import subprocess
import sys

SCRIPT = """
from eventmodel.analysis import analyse
from eventmodel.model import Article, Dossier, Extraction, Judgement, Retraction, Ruling, Source, Target
from eventmodel.report import report_json
from eventmodel.serialization import dumps
made = set()
for name in ("The Example", "Norland Wire", "Sandvik Post"):
    for path in ("a.txt", "b.txt"):
        page = Article.from_text("More than 6,000 people were killed near Sandvik.", source=name)
        page = Article(page.text, name, bylines=("Vera Holm", "A. Pellier"), paths=(path,))
        claim = page.claim("deaths", "more than 6,000", quote="More than 6,000", speaker=("Wire", "Ministry"))
        made |= {page, claim, Source(name), Extraction(page.id, "hand", "1", (claim.id,))}
pages = {page.id: page for page in made if isinstance(page, Article)}
mains = Dossier.of(*made).mentions.values()
for author in ("Ana", "Bo", "Cy"):
    one, other, last = (Target.of(main, pages) for main in mains)
    made |= {Judgement(one, other, "same", author=author), Judgement(other, last, "different", author=author)}
    made |= {Ruling.of(one, "deaths", "6,001", author=author), Retraction(last, author=author, recorded="2021-01-11")}
joined = Dossier.of(*made)
print(dumps(joined), *(repr(record) for record in joined.articles.values()))
print(report_json(analyse(joined)))
"""


def _output(seed: int) -> bytes:
    environment = {**os.environ, "PYTHONHASHSEED": str(seed), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run([sys.executable, "-c", SCRIPT], env=environment, capture_output=True, check=True)
    return done.stdout


def test_one_export_under_any_hash_seed() -> None:
    first = _output(0)
    assert first.count(b'"tag":"claim"') == 3
    assert {_output(1), _output(2)} == {first}
