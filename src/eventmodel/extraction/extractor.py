"""The extractor: from an article to its mentions and claims, all of it by rules of the language.

It sees one article at a time, so it runs anywhere, in any order. Extractors of users run beside it; what they
propose is checked against the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from eventmodel.extraction.claims import claims_of, published_claims
from eventmodel.extraction.installed import installed_extractors
from eventmodel.extraction.others import claims_by
from eventmodel.extraction.page import read_page
from eventmodel.model.article import LONGEST_BODY, Article
from eventmodel.model.claim import Claim
from eventmodel.model.extraction import Diagnostic, Extraction
from eventmodel.model.mention import Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from eventmodel.extraction.proposals import Extractor

NAME: Final = "eventmodel.rules"
VERSION: Final = "3"
LANGUAGES: Final = frozenset({"en"})

Records = tuple[Mention | Claim | Extraction, ...]


def extract(article: Article, *, extractors: Sequence[Extractor] | None = None) -> Records:
    """Read the claims of an article, with the mentions that they are about and a record of each run.

    An article in a language without an extractor gives one diagnostic and no claims of its text. Beside the
    library's own rules run `extractors`; without them, those that installed packages bring (entry points of the
    group `eventmodel.extractors`); with `()` none.

    Examples:
        >>> page = Article.from_text("At least 17 people died when a ferry sank near Sandvik.")
        >>> [(r.attribute, str(r.reading)) for r in extract(page) if isinstance(r, Claim)]
        [('deaths', '17 or more persons'), ('place', 'Sandvik')]
    """
    others, unloaded = installed_extractors() if extractors is None else (tuple(extractors), ())
    published, problems = tuple(published_claims(article)), (*_problems(article), *unloaded)
    reads = article.language in LANGUAGES
    if not (reads or others):
        return (*published, _run(article, NAME, VERSION, published, problems))
    page = read_page(article)
    own = tuple(claims_of(page)) if reads else ()
    runs = [_run(article, NAME, VERSION, (*published, *own), problems)]
    claims = [*published, *own]
    for other in others:
        name, version, found, refused = claims_by(other, page)
        runs.append(_run(article, name, version, found, refused))
        claims += found
    used = {claim.mention for claim in claims}
    mentions = tuple(m for m in page.mentions if (m.anchor is None and reads) or m.id in used)
    return (*mentions, *_once(claims), *runs)


def _once(claims: list[Claim]) -> Iterable[Claim]:
    """Each claim once; to compare whole claims is dear, and seldom needed."""
    return claims if len({claim.id for claim in claims}) == len(claims) else dict.fromkeys(claims)


def _problems(article: Article) -> Iterator[Diagnostic]:
    if article.language not in LANGUAGES:
        message = f"no extractor for the language {article.language!r}: the article is kept, its text gives no claims"
        yield Diagnostic("language", message)
        return
    if not article.body:
        yield Diagnostic("body", "no text of an article was found on the page, so there are no claims")
    if sum(end - start for start, end in article.body) >= LONGEST_BODY:
        message = f"the page is too long for an article: {LONGEST_BODY:,} characters were read, the rest is kept unread"
        yield Diagnostic("length", message, article.body[-1][1], len(article.text))


def _run(
    article: Article, name: str, version: str, claims: Sequence[Claim], problems: Sequence[Diagnostic]
) -> Extraction:
    return Extraction(article.id, name, version, tuple(sorted({c.id for c in claims})), tuple(problems))
