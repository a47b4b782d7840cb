"""Framing: the terms that an article chooses where outlets differ, such as truce, ceasefire and peace agreement."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.extraction.candidates import Candidate
from eventmodel.extraction.happenings.triggers import is_no_happening
from eventmodel.extraction.lexicon import Lexicon
from eventmodel.model.framing import shipped_framing_terms
from eventmodel.values.reading import Reading, Said
from eventmodel.values.words import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from eventmodel.extraction.sentences import Sentence


@attrs.frozen(eq=False)
class FramingLexicon:
    """The terms that are looked for: under each subject its terms, and under each term its wordings.

    Attributes:
        terms: such as `{"the end of fighting": {"truce": "truce, truces", "ceasefire": "ceasefire, cease-fire"}}`.
        version: which version of the shipped list it is; empty for one of your own.
        sources: where the choice of terms comes from.
    """

    terms: Mapping[str, Mapping[str, str]]
    version: str = ""
    sources: str = ""
    lexicon: Lexicon = attrs.field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        flat = {term: words for terms in self.terms.values() for term, words in terms.items()}
        object.__setattr__(self, "lexicon", Lexicon.of(flat))

    def extended(self, terms: Mapping[str, Mapping[str, str]]) -> FramingLexicon:
        """Make a lexicon with more subjects, or more terms of one.

        Examples:
            >>> more = shipped_framings().extended({"dams": {"collapse": "collapse", "failure": "failure"}})
            >>> "dams" in more.terms, "fighting" in more.terms
            (True, True)
        """
        joined = {
            subject: {**self.terms.get(subject, {}), **terms.get(subject, {})} for subject in {**self.terms, **terms}
        }
        return FramingLexicon(joined, self.version, self.sources)


@cache
def shipped_framings() -> FramingLexicon:
    """Give the list of terms that the library ships with."""
    shipped = shipped_framing_terms()
    return FramingLexicon(shipped.terms, shipped.version, shipped.sources)


_DESCRIBED = re.compile(
    r"\b(?:call(?:ed|s|ing)|describ(?:ed|es|ing)|present(?:ed|s|ing)|hail(?:ed|s|ing)|defend(?:ed|s|ing)|brand(?:ed|s)|"
    r"label(?:led|ed|s)|dubbed|denounced|condemned|portray(?:ed|s)|cast|regard(?:ed|s)|consider(?:ed|s)|view(?:ed|s)|"
    r"sees?|saw)\s(?:[^\s.;:!?]+\s){0,10}?(?:as|to\sbe)\s(?P<term>(?:an?|the|its|their|his|her)?\s?[^,.;:!?“”\"()]{3,90})"
)
_DESCRIBING: Final = frozenset(
    "called calls calling described describes describing presented presents presenting hailed hails hailing defended "
    "defends defending branded brands labelled labeled labels dubbed denounced condemned portrayed portrays cast "
    "regarded regards considered considers viewed views see sees saw".split()
)


def find_framings(sentences: Sequence[Sentence], lexicon: FramingLexicon | None = None) -> Iterator[Candidate]:
    """Find the terms of a lexicon, and what somebody calls a thing; of one term in an article the first place.

    Examples:
        >>> from eventmodel.extraction.sentences import Sentence
        >>> line = "He hailed the truce as a historic step."
        >>> [str(c.reading) for c in find_framings([Sentence(line, 0, len(line), 0)])]
        ['truce', 'a historic step']
    """
    listed, seen = (lexicon or shipped_framings()).lexicon, set[str]()
    for sentence in sentences:
        described = list(_described(sentence))
        for found in listed.find_in(sentence):
            inside = any(c.start <= found.start and found.end <= c.end for c in described if c.focus <= found.start)
            if found.name not in seen and not inside and not is_no_happening(sentence, found):
                seen.add(found.name)
                yield _candidate(sentence, found.start, found.end, found.start, found.name)
        yield from described


def _described(sentence: Sentence) -> Iterator[Candidate]:
    if sentence.lacks(_DESCRIBING) or ("as" not in sentence.words and "be" not in sentence.words):
        return
    for match in _DESCRIBED.finditer(sentence.text, sentence.start, sentence.end):
        start, end = match.span("term")
        words = sentence.text[start:end].strip()
        if len(words.split()) > 1:
            yield _candidate(sentence, match.start(), end, start, words)


def _candidate(sentence: Sentence, start: int, end: int, focus: int, term: str) -> Candidate:
    return Candidate(start, end, "framing", Reading(Text(term), Said(sentence.text[start:end])), focus)
