"""Turns of an interview: paragraphs that begin with the name of who speaks, or with Q and A."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from eventmodel.extraction.naming.names import NameMention
    from eventmodel.extraction.sentences import Sentence

_LABEL = re.compile(r"[\"“”]?(?P<label>[QA]|[A-Z][\w.’'-]*(?:[ ][A-Z][\w.’'-]*){0,3})(?::[ ]|\.[ ](?<=[QA]\.[ ]))")
_FEWEST_TURNS: Final = 4
_MOST_VOICES: Final = 6
_ANSWERS: Final = "A"
_LETTERS: Final = frozenset({"Q", "A"})


@attrs.frozen
class Turn:
    """What one voice of an interview says in one paragraph.

    Attributes:
        start: where its words begin, behind the label.
        end: where the paragraph ends.
        speaker: the full name of who speaks, or the label where the article names nobody so.
        label: the span of the label.
    """

    start: int
    end: int
    speaker: str
    label: tuple[int, int]


def find_turns(text: str, sentences: Sequence[Sentence], names: Sequence[NameMention]) -> tuple[Turn, ...]:
    r"""Find the turns of an article that is, or holds, an interview.

    It holds one where at least four paragraphs begin with labels, of which one comes back, and few voices speak.

    Examples:
        >>> from eventmodel.extraction.sentences import split_sentences
        >>> page = "Ana Doe spoke.\nQ: Why now?\nA: We waited.\nQ: For what?\nA: For rain."
        >>> found = find_turns(page, split_sentences(page, [(0, len(page))]), ())
        >>> [(t.speaker, page[t.start:t.end]) for t in found[:2]]
        [('Q', 'Why now?'), ('A', 'We waited.')]
    """
    labelled = list(_labelled(text, sentences))
    counts = Counter(label for _, _, label, _ in labelled)
    if len(labelled) < _FEWEST_TURNS or not 1 < len(counts) <= _MOST_VOICES or counts.most_common(1)[0][1] < 2:
        return ()
    first = labelled[0][3][0]
    return tuple(Turn(start, end, _who(label, names, first), span) for start, end, label, span in labelled)


def _labelled(text: str, sentences: Sequence[Sentence]) -> Iterator[tuple[int, int, str, tuple[int, int]]]:
    """Each paragraph that begins with a label: where its words begin and end, the label and its place."""
    paragraph = -1
    held: tuple[int, int, str, tuple[int, int]] | None = None
    for sentence in sentences:
        if sentence.paragraph == paragraph:
            if held is not None:
                held = held[0], sentence.end, *held[2:]
            continue
        if held is not None:
            yield held
        paragraph, held = sentence.paragraph, None
        match = _LABEL.match(text, sentence.start, sentence.end)
        if match:
            held = match.end(), sentence.end, match["label"], match.span("label")
    if held is not None:
        yield held


def _who(label: str, names: Sequence[NameMention], first: int) -> str:
    """The full name that a label stands for; an 'A' is the person named last before the interview begins."""
    if label in _LETTERS:
        people = [n.full for n in names if n.kind == "person" and n.start < first]
        return people[-1] if people and label == _ANSWERS else label
    last = label.rsplit(maxsplit=1)[-1]
    for name in names:
        if name.full == label or name.full.rsplit(maxsplit=1)[-1] == last or _initials(name.full) == label:
            return name.full
    return label


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())
