"""Three papers print the result of one match. A type of value of your own: a score, which no number can hold."""

from typing import ClassVar, Self

import attrs

import eventmodel as em
from eventmodel.errors import UnreadableValueError
from eventmodel.model import Attribute, register_attribute
from eventmodel.values import Comparing, Comparison, NothingType, register_value


@register_value
@attrs.frozen
class Score(Comparing):
    """Goals of the home side and of the guests: two scores are one, or exclude each other."""

    tag: ClassVar[str] = "sport:Score"
    home: int
    guests: int

    @classmethod
    def from_words(cls, words: str) -> Self:
        """Read `2-1` or `2–1`."""
        home, dash, guests = words.replace("–", "-").partition("-")
        if not (dash and home.isdecimal() and guests.isdecimal()):
            raise UnreadableValueError(f"{words!r} is no score: write it as 2-1")
        return cls(int(home), int(guests))

    def compare(self, other: object) -> Comparison:
        """Equal or contradicting, and unknown of anything that is no score."""
        if not isinstance(other, Score):
            return Comparison(em.Relation.UNKNOWN, "values of different kinds")
        if self == other:
            return Comparison(em.Relation.EQUAL, f"both say {self}")
        return Comparison(em.Relation.CONTRADICTS, f"{self} excludes {other}")

    def meet(self, other: "Score") -> "Score | NothingType":
        """What both allow."""
        return self if self == other else em.Nothing

    @property
    def sort_key(self) -> tuple[str, int, int]:
        """An order for lists."""
        return self.tag, self.home, self.guests

    def __str__(self) -> str:
        return f"{self.home}–{self.guests}"


register_attribute(Attribute("sport:score", Score.tag, about="the final score"))
reports = {
    "Lind Courier": "Lind beat Oake 3-1 on Saturday. Holm scored twice before a crowd of 4,200.",
    "Oake Post": "Oake went down 2-1 at Lind on Saturday, in front of some 4,000 people.",
    "Radio Sand": "Lind won 3–1 against Oake on Saturday.",
}
pages = [em.Article.from_text(text, source=outlet, published="2021-05-15") for outlet, text in reports.items()]
claims = [
    page.claim("sport:score", words, quote=words) for page, words in zip(pages, ("3-1", "2-1", "3–1"), strict=True)
]
dossier = em.Dossier.of(*pages, *claims)
first, *others = (dossier.target(em.Mention(page.id)) for page in pages)
story = em.analyse(dossier.add(*(em.Judgement(first, other, em.Verdict.SAME, author="Ana") for other in others)))
for found in story.discrepancies_of(story.events[0], "sport:score"):
    print(f"{found.word}: {found.explanation}")
print(story.resolution_of(story.events[0], "sport:score").because)
assert em.loads(em.dumps(dossier)) == dossier  # files hold it as well
