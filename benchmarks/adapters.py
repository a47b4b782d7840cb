"""How well and how fast pages are read, as HTML and as text, held against pages whose articles people marked.

    python benchmarks/adapters.py [DATA] [--part html|text|meta] [--misses]

DATA is a folder with `ground-truth.json` and `html/*.html.gz` (Zyte's article body benchmark). A third of the
pages, drawn by their names, is kept aside: rules are tuned on the rest, and both figures are printed.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import re
import statistics
import time
from collections import Counter
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from eventmodel.adapters import article_of
from eventmodel.model import Article

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

DATA = Path("../shared/data/article_extraction")
BLOCKS = frozenset(
    "address article aside blockquote body br button center dd details dialog div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 head header hr html iframe img input label legend li main menu nav ol option p pre section select "
    "summary table tbody td textarea tfoot th thead title tr ul video".split()
)
UNSEEN = frozenset("script style noscript template svg math object embed canvas audio meta link base".split())


class Page(NamedTuple):
    """One page of the benchmark: its bytes, the article that people marked, and whether it is kept aside."""

    name: str
    html: bytes
    article: str
    aside: bool


def pages_of(folder: Path) -> list[Page]:
    """All pages; a third is kept aside by its name."""
    truth = json.loads((folder / "ground-truth.json").read_text("utf-8"))
    return [
        Page(
            name,
            gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes()),
            truth[name]["articleBody"],
            int(name[:8], 16) % 3 == 0,
        )
        for name in sorted(truth)
    ]


def tokens(text: str) -> list[str]:
    """The words of a text."""
    return re.findall(r"\w+", text)


def shingles(text: str, size: int = 4) -> Counter[tuple[str, ...]]:
    """Every run of four words, counted; a text of fewer is one run."""
    words = tokens(text)
    return Counter(tuple(words[i : i + size]) for i in range(max(1, len(words) - size + 1)))


def shingle_scores(pairs: Iterable[tuple[str, str]]) -> tuple[float, float, float]:
    """F1, precision and recall of four-word runs, precision and recall averaged over pages, as the benchmark has it."""
    precisions, recalls = [], []
    for truth, told in pairs:
        wanted, found = shingles(truth), shingles(told)
        both = sum((wanted & found).values())
        precisions.append(both / found.total() if tokens(told) else 0.0)
        recalls.append(both / wanted.total())
    p, r = statistics.mean(precisions), statistics.mean(recalls)
    return 2 * p * r / (p + r), p, r


def token_f1(truth: str, told: str) -> float:
    """F1 of the words, as often as each stands in both."""
    wanted, found = Counter(map(str.casefold, tokens(truth))), Counter(map(str.casefold, tokens(told)))
    total = wanted.total() + found.total()
    return 2 * sum((wanted & found).values()) / total if total else 1.0


def visible_text(html: bytes) -> str:
    """What a simple scraper makes of a page: the tags gone, every block on a line of its own."""
    parser: Any = import_module("lxml.html")

    try:
        html.decode("utf-8")
        tree = parser.fromstring(html, parser=parser.HTMLParser(encoding="utf-8"))
    except UnicodeDecodeError:
        tree = parser.fromstring(html)
    return "\n".join(line for run in "".join(_shown(tree)).split("\n") if (line := " ".join(run.split())))


def _shown(node: Any) -> Iterator[str]:
    if isinstance(node.tag, str) and node.tag not in UNSEEN:
        block = node.tag in BLOCKS
        if block:
            yield "\n"
        yield (node.text or "").replace("\n", " ")
        for child in node:
            yield from _shown(child)
        if block:
            yield "\n"
    yield (node.tail or "").replace("\n", " ")


def body_of(article: Article) -> str:
    """The text of an article's body."""
    return "\n".join(article.text[start:end] for start, end in article.body)


def best_seconds(works: Sequence[Callable[[Page], object]], pages: Sequence[Page], rounds: int = 4) -> list[float]:
    """The time of each work over all pages: the works take turns on each page, of each the best of several rounds counts.

    The rounds go over all pages, so that no page is read twice in a row: caches are as warm as in a large batch.
    """
    best = [[math.inf] * len(pages) for _ in works]
    for _ in range(rounds):
        for number, page in enumerate(pages):
            for work, taken in zip(works, best, strict=True):
                before = time.process_time()
                work(page)
                taken[number] = min(taken[number], time.process_time() - before)
    return [sum(taken) for taken in best]


def parts(pages: Sequence[Page]) -> Iterator[tuple[str, list[int]]]:
    """The numbers of all pages, of those that rules were tuned on, and of those kept aside."""
    yield "all", list(range(len(pages)))
    yield "tuned on", [n for n, page in enumerate(pages) if not page.aside]
    yield "kept aside", [n for n, page in enumerate(pages) if page.aside]


def measure_html(pages: Sequence[Page]) -> None:
    """(a) The HTML adapter beside trafilatura itself, in one run: four-word runs, and the time of each."""
    from eventmodel.adapters.html import HtmlPage

    trafilatura: Any = import_module("trafilatura")

    def own(page: Page) -> str:
        results = HtmlPage().read(BytesIO(page.html), page.name)
        return "\n".join(body_of(result) for result in results if isinstance(result, Article))

    def theirs(page: Page) -> str:
        return str(trafilatura.extract(page.html) or "")

    def theirs_with_metadata(page: Page) -> object:
        return trafilatura.bare_extraction(page.html, with_metadata=True)

    for name, read in (("eventmodel", own), ("trafilatura", theirs)):
        told = [read(page) for page in pages]
        for part, numbers in parts(pages):
            f1, p, r = shingle_scores((pages[n].article, told[n]) for n in numbers)
            print(f"html {name:12} {part:10} shingle F1 {f1:.4f}  P {p:.4f}  R {r:.4f}  n {len(numbers)}")
    own_best, text, metadata = best_seconds((own, theirs, theirs_with_metadata), pages)
    print(
        f"html time: eventmodel {own_best:.2f} s; trafilatura's text {text:.2f} s ({own_best / text - 1:+.1%}),",
        end=" ",
    )
    print(f"its text and metadata {metadata:.2f} s ({own_best / metadata - 1:+.1%})")


def measure_text(pages: Sequence[Page], *, misses: bool) -> None:
    """(b) The page-text adapter on visible text: words of the body, beside all of the text; pages a second."""
    texts = [visible_text(page.html) for page in pages]
    told = [body_of(article_of(text)) for text in texts]
    scores = [token_f1(page.article, body) for page, body in zip(pages, told, strict=True)]
    for part, numbers in parts(pages):
        baseline = statistics.mean(token_f1(pages[n].article, texts[n]) for n in numbers)
        print(f"text {part:10} token F1 {statistics.mean(scores[n] for n in numbers):.4f}", end="  ")
        print(f"all visible text {baseline:.4f}  n {len(numbers)}")
    if misses:
        for score, page in sorted(zip(scores, pages, strict=True), key=lambda pair: pair[0])[:25]:
            print(f"  {score:.3f} {page.name[:12]} {'aside' if page.aside else ''}")
    visible = {page.name: text for page, text in zip(pages, texts, strict=True)}
    (took,) = best_seconds([lambda page: article_of(visible[page.name])], pages)
    size = sum(map(len, texts))
    print(f"text time: {len(pages) / took:.0f} pages/s, {size / len(pages):.0f} characters each")


def measure_meta(pages: Sequence[Page], *, misses: bool) -> None:
    """Title and source that the page-text adapter finds, beside what the page's own meta tags say (a proxy)."""
    rows: dict[str, list[tuple[int, bool]]] = {"title": [], "source": []}
    for number, page in enumerate(pages):
        said, article = meta_of(page.html), article_of(visible_text(page.html))
        if said["title"]:
            good = token_f1(said["title"], article.title) >= 0.8 or _within(article.title, said["title"])
            rows["title"].append((number, good))
            if misses and not good:
                print(
                    f"  title  {page.name[:8]} {'aside' if page.aside else ''} want {said['title']!r} got {article.title!r}"
                )
        if said["source"]:
            good = same_name(said["source"], article.source)
            rows["source"].append((number, good))
            if misses and not good:
                print(
                    f"  source {page.name[:8]} {'aside' if page.aside else ''} want {said['source']!r} got {article.source!r}"
                )
    for field, found in rows.items():
        for part, numbers in parts(pages):
            of_part = [good for number, good in found if number in set(numbers)]
            print(f"meta {field:6} {part:10} {statistics.mean(of_part):.3f}  n {len(of_part)}")


def _within(told: str, said: str) -> bool:
    """A title without the name that the page's tag hangs on it."""
    return len(told.split()) >= 3 and said.startswith(told)


_OG = re.compile(rb"<meta\s[^>]{0,900}?>", re.IGNORECASE)
_CONTENT = re.compile(r"""content\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_PROPERTY = re.compile(r"""(?:property|name)\s*=\s*["']?og:(title|site_name)\b""", re.IGNORECASE)


def meta_of(page: bytes) -> dict[str, str]:
    """The title and the site's name that a page's OpenGraph tags give."""
    import html

    found = {"title": "", "source": ""}
    for tag in _OG.findall(page):
        text = tag.decode("utf-8", "replace")
        name, content = _PROPERTY.search(text), _CONTENT.search(text)
        if name and content:
            field = "title" if name[1].casefold() == "title" else "source"
            found[field] = found[field] or html.unescape(content[1] or content[2] or "").strip()
    return found


def same_name(said: str, told: str) -> bool:
    """Whether two names of an outlet are one: articles, endings, spaces and the rest of an address aside."""
    keys = [[word for word in tokens(name.casefold()) if word not in _ASIDE] for name in (said, told)]
    if not all(keys):
        return False
    one, other = (set(key) for key in keys)
    joined = [
        "".join(tokens(name.casefold())).removeprefix("the")
        for name in (re.sub(r"https?|www|[.](?:com|in|org)\b", " ", name) for name in (said, told))
    ]
    return one <= other or other <= one or joined[0] == joined[1]


_ASIDE = frozenset("the com www news online https http in".split())


def main() -> None:
    """Measure what is asked for; everything where nothing is."""
    parser = argparse.ArgumentParser(description="Measure the adapters.")
    parser.add_argument("data", nargs="?", type=Path, default=DATA)
    parser.add_argument("--part", choices=("html", "text", "meta"))
    parser.add_argument("--misses", action="store_true", help="list the pages that were read badly")
    args = parser.parse_args()
    if not (args.data / "ground-truth.json").is_file():
        print(f"{args.data} holds no ground-truth.json: give the folder of the benchmark's pages")
        return
    pages = pages_of(args.data)
    if args.part in (None, "html"):
        measure_html(pages)
    if args.part in (None, "text"):
        measure_text(pages, misses=args.misses)
    if args.part in (None, "meta"):
        measure_meta(pages, misses=args.misses)


if __name__ == "__main__":
    main()
