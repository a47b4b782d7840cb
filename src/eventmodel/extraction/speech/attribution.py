"""Which stretches of an article are somebody else's words, and whose."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Literal, NamedTuple

import attrs

from eventmodel.extraction.speech.acts import GIVING
from eventmodel.extraction.speech.apposed import whole_source
from eventmodel.extraction.speech.speakers import Speakers
from eventmodel.extraction.speech.speech import NEAR, Frame, frames_in
from eventmodel.extraction.speech.speech_verbs import CUES, SPEECH_NOUNS
from eventmodel.extraction.speech.turns import find_turns

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from eventmodel.extraction.naming.names import NameMention
    from eventmodel.extraction.sentences import Sentence
    from eventmodel.extraction.speech.quotations import QuotedSpeech

_MARKS = "\"“”„‟«»〝〞‘’‚‛‹›'`"
_DEEPEST = 64
_OTHER_CUES = frozenset({"according", "per"})
_ALL_CUES = CUES | SPEECH_NOUNS | _OTHER_CUES | GIVING.keys()


@attrs.frozen
class Attribution:
    """A stretch of text that the article lays in somebody's mouth.

    Attributes:
        start: first code point of the stretch, which lies in one sentence.
        end: one past the last.
        speakers: who says so, outermost first; never empty.
        cue: the words that say so.
        voice: quoted where the words are in quotation marks, else reported.
        source: where the article names the innermost of the speakers; None where it does not.
    """

    start: int
    end: int
    speakers: tuple[str, ...]
    cue: str
    voice: Literal["reported", "quoted"]
    source: tuple[int, int] | None = None


class _Reported(NamedTuple):
    frame: Frame
    speaker: str
    content: tuple[int, int]


def find_attributions(
    text: str, sentences: Sequence[Sentence], names: Sequence[NameMention], quotations: Sequence[QuotedSpeech]
) -> tuple[Attribution, ...]:
    """Find indirect speech and quotations, ordered by start, longer first.

    Examples:
        >>> from eventmodel.extraction.naming.names import find_names
        >>> from eventmodel.extraction.sentences import split_sentences
        >>> line = "The dam had failed, the ministry said, according to Ana Doe."
        >>> sentences = split_sentences(line, [(0, len(line))])
        >>> found = find_attributions(line, sentences, find_names(line, sentences), ())
        >>> attribution_at(found, 4, 7).speakers
        ('Ana Doe', 'the ministry')
    """
    speakers = Speakers(text, sentences, names, [(q.start, q.end) for q in quotations])
    starts = [q.start for q in quotations]
    found: list[Attribution] = []
    for sentence in sentences:
        quoted = _quoted_in(quotations, starts, sentence) if quotations else []
        speaks = not sentence.lacks(_ALL_CUES)
        if not (quoted or speaks):
            continue
        reported = _reported(text, sentence, quoted, speakers) if speaks else []
        found.extend(_chained(text, reported))
        found.extend(_of_quotations(sentence, quoted, reported))
    turns = find_turns(text, sentences, names)
    found.extend(Attribution(t.start, t.end, (t.speaker,), text[slice(*t.label)], "quoted", t.label) for t in turns)
    return tuple(sorted(found, key=lambda a: (a.start, -a.end)))


def attribution_at(attributions: Sequence[Attribution], start: int, end: int) -> Attribution | None:
    """The most specific attribution that covers a span, if there is one.

    `attributions` are as `find_attributions` orders them.
    """
    index = bisect_right(attributions, start, key=lambda a: a.start)
    best: Attribution | None = None
    for i in range(index - 1, max(-1, index - 1 - _DEEPEST), -1):
        a = attributions[i]
        if a.end >= end and (best is None or a.end - a.start < best.end - best.start):
            best = a
    return best


def _quoted_in(quotations: Sequence[QuotedSpeech], starts: Sequence[int], sentence: Sentence) -> list[QuotedSpeech]:
    first = max(0, bisect_left(starts, sentence.start) - 1)
    last = bisect_left(starts, sentence.end)
    return [q for q in quotations[first:last] if q.end > sentence.start]


def _reported(text: str, sentence: Sentence, quoted: Sequence[QuotedSpeech], speakers: Speakers) -> list[_Reported]:
    marks = [_with_marks(text, sentence, q) for q in quoted]
    found: list[_Reported] = []
    for frame in frames_in(text, sentence.start, sentence.end, tuple(_disjoint(marks))):
        if frame.subject is None or frame.content is None:
            continue
        speaker = speakers.name(*frame.subject)
        if speaker:
            found.append(_Reported(frame, speaker, frame.content))
    return found


def _with_marks(text: str, sentence: Sentence, quotation: QuotedSpeech) -> tuple[int, int]:
    start, end = max(sentence.start, quotation.start), min(sentence.end, quotation.end)
    low, high = max(sentence.start, start - 3), min(sentence.end, end + 3)
    while start > low and text[start - 1] in _MARKS:
        start -= 1
    while end < high and text[end] in _MARKS:
        end += 1
    return start, end


def _disjoint(spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    last = -1
    for start, end in spans:
        if end > max(start, last):
            yield max(start, last), end
            last = end


def _chained(text: str, reported: Sequence[_Reported]) -> Iterator[Attribution]:
    """Each act of speech, under those whose content holds its cue."""
    for number, act in enumerate(reported):
        near = reported[max(0, number - NEAR) : number + NEAR]
        outer = [o for o in near if o is not act and _holds(o, act)]
        outer.sort(key=lambda o: o.content[0] - o.content[1])
        chain = _once([o.speaker for o in outer if o.speaker != act.speaker])
        yield Attribution(
            *act.content,
            (*chain, act.speaker),
            text[slice(*act.frame.cue)],
            "reported",
            whole_source(text, act.frame.subject, act.frame.cue),
        )


def _holds(outer: _Reported, act: _Reported) -> bool:
    return (
        outer.content[0] <= act.frame.cue[0] and act.frame.cue[1] <= outer.content[1] and outer.content != act.content
    )


def _once(chain: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(chain))


def _of_quotations(
    sentence: Sentence, quoted: Sequence[QuotedSpeech], reported: Sequence[_Reported]
) -> Iterator[Attribution]:
    acts = reported[: 4 * NEAR]
    for quotation in quoted:
        start, end = max(quotation.start, sentence.start), min(quotation.end, sentence.end)
        if quotation.speaker is None or start >= end:
            continue
        outer = [r.speaker for r in acts if r.content[0] <= start and end <= r.content[1]]
        chain = _once(s for s in outer if s != quotation.speaker)
        yield Attribution(start, end, (*chain, quotation.speaker), quotation.cue or "", "quoted", quotation.source)
