"""Direct and mixed quotations, each with who speaks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

import attrs

from eventmodel.extraction.speech.acts import LEADS
from eventmodel.extraction.speech.apposed import whole_source
from eventmodel.extraction.speech.quote_kinds import is_held_at_distance, is_name, is_whole, quoted_words
from eventmodel.extraction.speech.quote_marks import QuoteSpan, find_quote_spans
from eventmodel.extraction.speech.speakers import Speakers
from eventmodel.extraction.speech.speech import Frame, frames_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventmodel.extraction.naming.names import NameMention
    from eventmodel.extraction.sentences import Sentence

_LETTER = re.compile(r"\w")
_SIGNATURE = re.compile(
    r"[ \u00a0]?(?:[―—–]|--?)[ \u00a0]?"
    r"(?P<name>[^\W\d_a-z][\w.’'-]*(?:[ ][^\W\d_a-z][\w.’'-]*){1,4})(?=[ \u00a0]*(?:\n|\Z|,))"
)
_WIDEST_GAP = 30


@attrs.frozen
class QuotedSpeech:
    """Words given in quotation marks as somebody's own.

    Attributes:
        start: first code point between the marks.
        end: one past the last.
        text: the words between the marks.
        speaker: the speaker's fullest name in the article, else the noun phrase as printed, else None.
        speaker_span: where the article says who speaks.
        source: the same with what it says of the speaker beside the name.
        cue: the word that says that somebody speaks.
        direct: whether a whole clause is quoted, not only a few words within another's sentence.
    """

    start: int
    end: int
    text: str
    speaker: str | None
    speaker_span: tuple[int, int] | None
    cue: str | None
    direct: bool
    source: tuple[int, int] | None = None


@attrs.frozen
class _Voice:
    speaker: str | None
    span: tuple[int, int] | None
    cue: str | None
    source: tuple[int, int] | None = None


def find_quotations(text: str, sentences: Sequence[Sentence], names: Sequence[NameMention]) -> tuple[QuotedSpeech, ...]:
    """Find quoted speech and its speakers.

    Nicknames, titles of works and words held at a distance are left out.

    Examples:
        >>> from eventmodel.extraction.naming.names import find_names
        >>> from eventmodel.extraction.sentences import split_sentences
        >>> line = '"We won," coach Ana Doe said. "Now we rest."'
        >>> sentences = split_sentences(line, [(0, len(line))])
        >>> [(q.text, q.speaker) for q in find_quotations(line, sentences, find_names(line, sentences))]
        [('We won,', 'Ana Doe'), ('Now we rest.', 'Ana Doe')]
    """
    spans = [s for s in find_quote_spans(text, sentences) if not is_name(text, s)]
    return tuple(_Reader(text, sentences, names, spans).read()) if spans else ()


class _Reader:
    """One pass over an article's quotations, from first to last."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        names: Sequence[NameMention],
        spans: Sequence[QuoteSpan],
    ) -> None:
        self._text, self._sentences, self._spans = text, sentences, spans
        self._speakers = Speakers(text, sentences, names, [(s.start, s.end) for s in spans])
        self._starts = [s.start for s in sentences]
        self._opened = [s.opened for s in spans]
        self._frames: dict[int, tuple[Frame, ...]] = {}
        self._last: tuple[QuoteSpan, _Voice] | None = None

    def read(self) -> list[QuotedSpeech]:
        """All quotations that are speech."""
        found: list[QuotedSpeech] = []
        for span in self._spans:
            words = quoted_words(self._text, span)
            text = self._text[span.start : span.end]
            whole = is_whole(text, words)
            voice = self._voice_of(span, words, whole=whole)
            if voice is not None:
                self._last = span, voice
                made = QuotedSpeech(
                    span.start, span.end, text, voice.speaker, voice.span, voice.cue, whole, voice.source
                )
                found.append(made)
        return found

    def _voice_of(self, span: QuoteSpan, words: list[str], *, whole: bool) -> _Voice | None:
        """Who speaks; None where it is no speech."""
        stopped = whole and self._text[span.end - 1] in ".,!?"
        if not stopped and is_held_at_distance(self._text, span):
            return None
        if len(words) == 1 and words[0][0].isupper() and not self._is_said(span):
            return None
        voice = self._in_sentence(span) or self._signed(span)
        if voice is not None or not whole:
            return voice
        if span.single and (len(words) < 6 or self._in_heading(span)):
            return None
        return self._from_context(span)

    def _signed(self, span: QuoteSpan) -> _Voice | None:
        """'“We won.” — Ana Doe': a name alone behind a dash, at the end of the line."""
        match = _SIGNATURE.match(self._text, span.closed)
        if match is None:
            return None
        place = match.span("name")
        return _Voice(self._speakers.name(*place) or match["name"], place, None, place)

    def _is_said(self, span: QuoteSpan) -> bool:
        """Whether a cue stands right beside a lone capitalised word in marks."""
        before = self._text[max(0, span.opened - 12) : span.opened].rstrip()
        return before[-1:] in {",", ":"} or self._after(span, self._sentence_at(span.closed - 1)) is not None

    def _in_heading(self, span: QuoteSpan) -> bool:
        sentence = self._sentences[self._sentence_at(span.opened)]
        begun = self._text[sentence.start : span.opened].strip() != ""
        return begun and self._text[sentence.end - 1] not in '.!?:,;…"”'

    def _sentence_at(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def _frames_of(self, index: int) -> tuple[Frame, ...]:
        """The acts of speech of a sentence, its quotations taken as single words."""
        if index not in self._frames:
            sentence = self._sentences[index]
            quoted = self._quoted_within(sentence.start, sentence.end)
            silent = sentence.lacks(LEADS)
            self._frames[index] = () if silent else frames_in(self._text, sentence.start, sentence.end, quoted)
        return self._frames[index]

    def _quoted_within(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """The quotations, marks included, that reach into a stretch."""
        first = max(0, bisect_right(self._opened, start) - 1)
        near = self._spans[first : bisect_left(self._opened, end)]
        return tuple((max(start, s.opened), min(end, s.closed)) for s in near if s.closed > start)

    def _in_sentence(self, span: QuoteSpan) -> _Voice | None:
        first, last = self._sentence_at(span.opened), self._sentence_at(max(span.opened, span.closed - 1))
        found = self._after(span, last) or self._around(span, first)
        return self._around(span, last) if found is None and last != first else found

    def _after(self, span: QuoteSpan, index: int) -> _Voice | None:
        """A cue right after the closing mark: '…,' he said."""
        for frame in self._frames_of(index):
            edge = min(frame.cue[0], frame.subject[0]) if frame.subject else frame.cue[0]
            if not 0 <= edge - span.closed < _WIDEST_GAP:
                continue
            gap = self._text[span.closed : edge]
            ends = frame.side == "after" and ("." in gap or ";" in gap)
            if not ends and not _LETTER.search(gap):
                return self._voice(frame)
        return None

    def _around(self, span: QuoteSpan, index: int) -> _Voice | None:
        """The cue whose words these are; the nearest where there are several."""
        fitting = [f for f in self._frames_of(index) if self._has(f, span)]
        return self._voice(min(fitting, key=lambda f: _rank(f, span))) if fitting else None

    def _has(self, frame: Frame, span: QuoteSpan) -> bool:
        if frame.subject and self._text[slice(*frame.subject)].lower() in {"i", "you"}:
            return False
        if frame.content and frame.content[0] <= span.closed and span.opened < frame.content[1]:
            return True
        leads = frame.side == "after" and 0 <= span.opened - frame.cue[1] < _WIDEST_GAP
        return leads and not self._text[frame.cue[1] : span.opened].strip(" ,:")

    def _voice(self, frame: Frame) -> _Voice:
        if frame.subject is None:
            return _Voice(self._last_speaker(), None, frame.word)
        source = whole_source(self._text, frame.subject, frame.cue)
        return _Voice(self._speakers.name(*frame.subject), frame.subject, frame.word, source)

    def _last_speaker(self) -> str | None:
        return self._last[1].speaker if self._last else None

    def _from_context(self, span: QuoteSpan) -> _Voice:
        """For a quotation whose sentence does not name the speaker."""
        index = self._sentence_at(span.opened)
        alone = not _LETTER.search(self._text, self._sentences[index].start, span.opened)
        introduced = self._introduced(index) if alone and index else None
        return introduced or self._carried(span, alone=alone) or self._by_names(span, index)

    def _introduced(self, index: int) -> _Voice | None:
        """The sentence before ends in a colon, or has an open act of speech: 'Doe continued:'."""
        earlier = self._sentences[index - 1]
        frames = [f for f in self._frames_of(index - 1) if f.subject is not None and f.strength != "think"]
        if not frames:
            return None
        waits = frames[-1].content is None and frames[-1].side == "after"
        if waits or self._text[earlier.end - 1] == ":":
            return self._voice(frames[-1])
        quoted = self._last is not None and self._last[0].closed > earlier.start
        return None if quoted else self._voice(frames[0])

    def _carried(self, span: QuoteSpan, *, alone: bool) -> _Voice | None:
        """The last speaker goes on: in the same paragraph, or in one of pure quotation."""
        if self._last is None:
            return None
        gap = span.paragraph - self._last[0].paragraph
        return self._last[1] if gap == 0 or (alone and gap <= 2) else None

    def _by_names(self, span: QuoteSpan, index: int) -> _Voice:
        """No cue at all: the person named nearest."""
        sentence = self._sentences[index]
        name = self._speakers.last_person(sentence.start, span.opened)
        name = name or self._speakers.first_person(span.closed, sentence.end)
        if name is None and index:
            earlier = self._sentences[index - 1]
            name = self._speakers.first_person(earlier.start, earlier.end)
        return _Voice(name or self._last_speaker(), None, None)


def _rank(frame: Frame, span: QuoteSpan) -> tuple[bool, int]:
    """Verbs of saying win over others, near cues over far ones, and those before over those after."""
    leads = frame.cue[1] <= span.opened
    distance = span.opened - frame.cue[1] if leads else frame.cue[0] - span.closed + 10
    return frame.strength == "think" or frame.modal, abs(distance)
