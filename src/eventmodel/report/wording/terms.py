"""The words for attributes, kinds of difference and outcomes, each with a line that explains it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.model.attribute import shipped_attributes
from eventmodel.model.claim import Modality, Polarity
from eventmodel.model.resolution import Status

if TYPE_CHECKING:
    from eventmodel.model.claim import Claim


@attrs.frozen
class Term:
    """A word for people.

    Attributes:
        word: the word.
        mark: a sign that stands for it where there is no room, so that nothing is told by colour alone.
        about: what it means, in a line.
    """

    word: str
    mark: str
    about: str


KINDS: Final = {
    "contradiction": Term("Contradiction", "✗", "The reports cannot all be true."),
    "update": Term("Update", "↑", "Later reports give a later figure: no contradiction."),
    "precision": Term("Differently exact", "≈", "All can be true; some say it more exactly than others."),
    "wording": Term("Other words", "∼", "One thing, told in different words."),
    "attribution": Term("Other speakers", "¶", "The same is laid into the mouths of different people."),
    "framing": Term("Other terms", "◇", "One thing under terms that take different sides."),
    "internal": Term("Within one article", "↯", "An article does not agree with itself."),
    "metadata": Term("Page against text", "⌚", "What the page shows of itself does not fit its own text."),
}
"""The terms for what a discrepancy is, by its word."""

STATUSES: Final = {
    Status.AGREED: Term("Agreed", "✓", "All that report it can be true together."),
    Status.RESOLVED: Term("Resolved", "◑", "The reports differ, and a rule decides between them."),
    Status.UNRESOLVED: Term("Unresolved", "?", "Nothing decides between the reports, so no value is given."),
}
"""The terms for how far a value is settled."""
UNOPPOSED: Final = Term("Unopposed", "·", "One origin alone reports it; none says otherwise, and none confirms it.")
"""The term for what all that report it say, where these are one."""

SEVERAL: Final = Term("Several", "⋯", "Several are named that need not exclude one another; none is given as the one.")
"""The term for what is not settled although nothing is contradicted."""

GLOSSARY: Final = (
    ("Source", "Who publishes: an outlet, an agency. Where a page names none, its file stands for it."),
    ("Origin", ("Where a report really comes from, once reprints and agency copy are folded together. "
               "Five articles that print one agency's text are one origin, and count once.")),
    ("Position", ("What one side says: the reports that say the same thing, whatever their words. "
                 "The same letter is the same position.")),
    ("Copy", "A report that stands in text which another source prints as well. It is shown pale, and adds no weight."),
    ("Beside the point", "Articles that only mention an event in passing are counted as speaking of it too."),
)  # fmt: skip
"""Words that reports use, and what they mean."""

_LABELS: Final = {
    "deaths": "Deaths", "injured": "Injured", "missing": "Missing", "kidnapped": "Kidnapped", "displaced": "Displaced",
    "evacuated": "Brought to safety", "detained": "Detained", "cases": "Cases of illness", "released": "Set free",
    "returned": "Returned", "troops": "Troops", "attendance": "Attendance", "count": "Other counts",
    "money": "Sums of money", "measure": "Measurements", "share": "Shares", "age": "Ages", "date": "Date",
    "began": "Began", "ended": "Ended", "announced": "Made public", "published": "The page's own date",
    "duration": "How long", "place": "Place", "participant": "Who took part", "perpetrator": "Said to have done it",
    "victim": "Said to have suffered it", "cause": "Why", "means": "With what", "outcome": "What came of it",
    "gesture": "Gestures", "circumstance": "Circumstances", "reaction": "Reactions", "framing": "Terms for it",
    "quote": "Quotations", "identity": "Who somebody was",
}  # fmt: skip
MANY_THINGS: Final = frozenset({"count", "measure", "money", "share", "age", "duration"})
"""Attributes of which an event has many at once, so that two figures need not be of one thing."""
ONE_THING: Final = frozenset({"wording", "attribution"})
"""Kinds of difference whose positions all say the same."""
APART: Final = frozenset({"quote", "published"})
"""Attributes that reports list apart from the table of who says what."""


def attribute_label(name: str) -> str:
    """Give the words for an attribute; one of a user's own is spelled as it is named.

    Examples:
        >>> attribute_label("deaths"), attribute_label("acme:ash_height")
        ('Deaths', 'Ash height (acme)')
    """
    if name in _LABELS:
        return _LABELS[name]
    prefix, colon, own = name.rpartition(":")
    words = " ".join(own.split("_")).strip() or name
    return f"{words[:1].upper()}{words[1:]}{f' ({prefix})' if colon else ''}"


_IN_SENTENCE: Final = {
    "evacuated": "people brought to safety", "released": "people set free", "returned": "people who returned",
    "age": "ages", "began": "when it began", "ended": "when it ended", "announced": "when it was made public",
    "duration": "lengths of time", "perpetrator": "who did it", "victim": "who suffered it", "cause": "why it happened",
    "means": "the means",
}  # fmt: skip


def attribute_in_sentence(name: str) -> str:
    """Give the words for an attribute as they stand within a sentence.

    Examples:
        >>> attribute_in_sentence("deaths"), attribute_in_sentence("acme:AshHeight")
        ('deaths', 'AshHeight (acme)')
    """
    label = attribute_label(name)
    return _IN_SENTENCE.get(name) or (label[:1].lower() + label[1:] if name in _LABELS else label)


def attribute_about(name: str) -> str:
    """Say what an attribute is about; nothing for one of a user's own."""
    known = shipped_attributes().get(name)
    return "" if known is None else known.about


def attribute_order(name: str) -> tuple[int, str]:
    """Order attributes as the vocabulary does, users' own ones last."""
    known = shipped_attributes()
    return (list(known).index(name) if name in known else len(known)), name


_STATES: Final = {
    Modality.POSSIBLE: "perhaps",
    Modality.PLANNED: "planned",
    Modality.CONDITIONAL: "on a condition",
}


def state_words(claim: Claim) -> str:
    """Say whether a claim is denied, or of something that only may happen; nothing where it is a plain statement."""
    denied = ("denied",) if claim.polarity is Polarity.NEGATIVE else ()
    other = (_STATES[claim.modality],) if claim.modality in _STATES else ()
    return ", ".join((*denied, *other))


def counted(number: int, thing: str, plural: str = "") -> str:
    """Count things in words.

    Examples:
        >>> counted(1, "outlet"), counted(2000, "story", "stories")
        ('1 outlet', '2,000 stories')
    """
    return f"{number:,} {thing if number == 1 else plural or f'{thing}s'}"


def listing(items: tuple[str, ...] | list[str], *, last: str = "and") -> str:
    """Write a list as a sentence has it.

    Examples:
        >>> listing(["17", "23", "26"], last="or")
        '17, 23 or 26'
    """
    *others, end = items or [""]
    return f"{', '.join(others)} {last} {end}" if others else end
