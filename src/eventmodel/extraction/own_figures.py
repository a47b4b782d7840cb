"""Figures of your own: an attribute is declared by its name, its unit and the words that tell it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Final

import attrs

from eventmodel.extraction.clauses import clause_distance
from eventmodel.extraction.counting.figures import find_figures
from eventmodel.extraction.lexicon import Lexicon
from eventmodel.extraction.proposals import Proposal
from eventmodel.extraction.sentences import Sentence, split_sentences
from eventmodel.model.line_wraps import unwrapped
from eventmodel.values.quantity import Quantity
from eventmodel.values.units import conversion, is_part_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from eventmodel.extraction.candidates import Candidate
    from eventmodel.model.article import Article

_FARTHEST: Final = 12


@attrs.frozen(slots=False)
class FigureRule:
    """An extractor of one attribute of your own: figures of a unit beside words that tell what they measure.

    Attributes:
        attribute: its name, with a prefix of your own.
        unit: the unit of its figures; any other of the same dimension will do, and for 'person' any group of people.
        words: the words and phrases that tell it, parted by commas.
        version: raised whenever the rule changes.

    Examples:
        >>> from eventmodel.model import Article
        >>> rule = FigureRule("acme:ash_height", "metre", "ash, plume, ash column")
        >>> page = Article.from_text("An ash column rose more than 9 kilometres above a town 20 km away.")
        >>> [(p.attribute, str(p.value)) for p in rule(page)]
        [('acme:ash_height', 'more than 9 kilometres')]
    """

    attribute: str
    unit: str
    words: str
    version: str = "1"
    languages: ClassVar[frozenset[str]] = frozenset({"en"})

    @property
    def name(self) -> str:
        """What the records of its runs call it."""
        return f"FigureRule({self.attribute})"

    @cached_property
    def _lexicon(self) -> Lexicon:
        return Lexicon.of({self.attribute: self.words})

    def __call__(self, article: Article) -> Iterator[Proposal]:
        """Propose a claim for each figure that the words stand near to, and no other figure nearer."""
        text = unwrapped(article.text, article.body)
        for sentence in split_sentences(text, article.body):
            if sentence.lacks(self._lexicon.beginnings):
                continue
            figures = [c for c in find_figures(text, [sentence]) if self._fits(c)]
            for found in self._lexicon.find_in(sentence):
                nearest = self._nearest(sentence, figures, (found.start, found.end))
                if nearest is not None:
                    figures.remove(nearest)
                    yield Proposal(
                        attribute=self.attribute, value=nearest.reading, start=nearest.start, end=nearest.end
                    )

    def _fits(self, candidate: Candidate) -> bool:
        value = candidate.reading.value
        if not isinstance(value, Quantity):
            return False
        same = value.unit == self.unit or is_part_of(value.unit, self.unit)
        return same or conversion(value.unit, self.unit) is not None

    def _nearest(self, sentence: Sentence, figures: list[Candidate], words: tuple[int, int]) -> Candidate | None:
        ranked = [(clause_distance(sentence.text, (c.start, c.end), words), c.start, c) for c in figures]
        best = min(ranked, key=lambda entry: entry[:2], default=None)
        return best[2] if best is not None and best[0] <= _FARTHEST else None
