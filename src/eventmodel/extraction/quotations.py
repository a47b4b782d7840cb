"""Direct and mixed quotations, each with who speaks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

import attrs

from eventmodel.extraction.quote_marks import QuoteSpan, find_quote_spans
from eventmodel.extraction.speakers import Speakers
from eventmodel.extraction.speech import Frame, find_frames
from eventmodel.extraction.speech_verbs import NAMING
from eventmodel.extraction.tokens import tokenise
from eventmodel.extraction.word_classes import PREPOSITIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventmodel.extraction.names import NameMention
    from eventmodel.extraction.sentences import Sentence

_WORD = re.compile(r"[^\W_]++(?:['’-][^\W_]++)*+")
_FINITE = re.compile(
    r"\b(?:I|we|you|he|she|they|it|there|this|that|who|what)\b.*?\b(?:\w+|['’](?:s|re|m|ve|ll|d))|\b(?:is|are|was|were|be|"
    r"have|has|had|will|would|can|could|should|must|do|does|did|don[’']t|let[’']s)\b",
    re.IGNORECASE,
)
_SMALL_IN_TITLES = PREPOSITIONS | {"the", "a", "an", "and", "or"}
_WORKS = re.compile(
    r"\b(?:film|movie|song|album|book|novel|show|series|play|poem|essay|magazine|program|programme|documentary|memoir|"
    r"segment|podcast|painting|game|hit|single|track|sitcom|drama|bestseller|best-seller|slogan|sign|signs|hashtag)\W*$",
    re.IGNORECASE,
)
_LAST_WORD = re.compile(r"([^\W\d_]++(?:-[^\W\d_]++)*+)[ ]?(?:the[ ]|an?[ ]|as[ ])*$", re.IGNORECASE)
_SO_CALLED = re.compile(
    r"(?:so-called|self-styled|the (?:word|words|term|phrase|name)s?|known as|(?:was|were|is|are|been|be) called)[ ](?:the[ ]|an?[ ])?$",
    re.IGNORECASE,
)


@attrs.frozen
class QuotedSpeech:
    """Words given in quotation marks as somebody's own.

    Attributes:
        start: first code point between the marks.
        end: one past the last.
        text: the words between the marks.
        speaker: the speaker's fullest name in the article, else the noun phrase as printed; None where nothing tells.
        speaker_span: where the article says who speaks.
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


@attrs.frozen
class _Voice:
    speaker: str | None
    span: tuple[int, int] | None
    cue: str | None


_NOBODY = _Voice(None, None, None)


def find_quotations(
    text: str, sentences: Sequence[Sentence], names: Sequence[NameMention]
) -> tuple[QuotedSpeech, ...]:
    """Find quoted speech and its speakers; nicknames, titles of works and words held at a distance are left out.

    >>> from eventmodel.extraction.names import find_names
    >>> from eventmodel.extraction.sentences import split_sentences
    >>> line = '"We won," coach Ana Doe said. "Now we rest."'
    >>> sentences = split_sentences(line, [(0, len(line))])
    >>> [(q.text, q.speaker) for q in find_quotations(line, sentences, find_names(line, sentences))]
    [('We won,', 'Ana Doe'), ('Now we rest.', 'Ana Doe')]
    """
    spans = [s for s in find_quote_spans(text, sentences) if not _is_name(text, s)]
    return tuple(_Reader(text, sentences, names, spans).read())


def _words(text: str, span: QuoteSpan) -> list[str]:
    return _WORD.findall(text, span.start, min(span.end, span.start + 400))


def _is_name(text: str, span: QuoteSpan) -> bool:
    """Whether the marks hold a nickname or a title: all its longer words have capitals, and it is no exclamation."""
    words = _words(text, span)
    if not words:
        return True
    if text[span.end - 1] in "!?…" or (len(words) > 3 and all(w.isupper() for w in words)):
        return False
    small = any(
        not w[0].isupper() and w.lower() not in _SMALL_IN_TITLES and not w[0].isdigit() for w in words
    )
    return not small and (len(words) > 1 or text[span.end - 1] not in ".,")


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
        self._speakers = Speakers(text, sentences, names)
        self._starts = [s.start for s in sentences]
        self._opened = [s.opened for s in spans]
        self._frames: dict[int, tuple[Frame, ...]] = {}
        self._last: tuple[QuoteSpan, _Voice] | None = None

    def read(self) -> list[QuotedSpeech]:
        found: list[QuotedSpeech] = []
        for span in self._spans:
            quotation = self._one(span)
            if quotation is not None:
                found.append(quotation)
                self._last = (span, _Voice(quotation.speaker, quotation.speaker_span, quotation.cue))
        return found

    def _one(self, span: QuoteSpan) -> QuotedSpeech | None:
        text = self._text[span.start : span.end]
        count = len(_words(self._text, span))
        whole = _is_whole(text, count)
        if self._held_at_distance(span, whole=whole):
            return None
        if count == 1 and text[0].isupper() and not self._is_said(span):
            return None
        voice = self._in_sentence(span)
        if voice is None and not whole:
            return None
        if voice is None and span.single and (count < 6 or self._in_heading(span)):
            return None
        voice = voice or self._from_context(span)
        return QuotedSpeech(span.start, span.end, text, voice.speaker, voice.span, voice.cue, whole)

    def _is_said(self, span: QuoteSpan) -> bool:
        """Whether a cue stands right beside a lone capitalised word in marks."""
        before = self._text[max(0, span.opened - 12) : span.opened].rstrip()
        return before[-1:] in {",", ":"} or self._after(span, self._sentence_at(span.closed - 1)) is not None

    def _in_heading(self, span: QuoteSpan) -> bool:
        sentence = self._sentences[self._sentence_at(span.opened)]
        return (
            self._text[sentence.end - 1] not in '.!?:,;…"”'
            and self._text[sentence.start : span.opened].strip() != ""
        )

    def _held_at_distance(self, span: QuoteSpan, *, whole: bool) -> bool:
        before = self._text[max(0, span.opened - 40) : span.opened]
        if whole and self._text[span.end - 1] in ".,!?":
            return False
        last = _LAST_WORD.search(before)
        return (
            (last is not None and last.group(1).lower() in NAMING)
            or _SO_CALLED.search(before) is not None
            or _WORKS.search(before) is not None
        )

    def _sentence_at(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def frames(self, index: int) -> tuple[Frame, ...]:
        """The acts of speech of a sentence, its quotations taken as single words."""
        if index not in self._frames:
            self._frames[index] = find_frames(tokenise(self._text, *self._bounds(index)))
        return self._frames[index]

    def _bounds(self, index: int) -> tuple[int, int, list[tuple[int, int]]]:
        sentence = self._sentences[index]
        quoted = _quoted_within(self._spans, self._opened, sentence.start, sentence.end)
        return sentence.start, sentence.end, quoted

    def _in_sentence(self, span: QuoteSpan) -> _Voice | None:
        first, last = self._sentence_at(span.opened), self._sentence_at(max(span.opened, span.closed - 1))
        found = self._after(span, last) or self._around(span, first)
        if found is None and last != first:
            found = self._around(span, last)
        return found

    def _after(self, span: QuoteSpan, index: int) -> _Voice | None:
        """A cue right after the closing mark: '…,' he said."""
        for frame in self.frames(index):
            edge = min(frame.cue[0], frame.subject[0]) if frame.subject else frame.cue[0]
            gap = self._text[span.closed : edge] if 0 <= edge - span.closed < 30 else None
            if (
                gap is not None
                and not re.search(r"\w", gap)
                and (frame.side != "after" or not _ends_clause(gap))
            ):
                return self._voice(frame)
        return None

    def _around(self, span: QuoteSpan, index: int) -> _Voice | None:
        """The nearest cue before the quotation whose content has it; else the nearest whose content has it at all."""
        best: Frame | None = None
        for frame in self.frames(index):
            if frame.subject and self._text[slice(*frame.subject)].lower() in {"i", "you"}:
                continue
            if frame.content is None or not (
                frame.content[0] <= span.closed and span.opened < frame.content[1]
            ):
                if not (
                    frame.side == "after"
                    and frame.cue[1] <= span.opened
                    and not self._text[frame.cue[1] : span.opened].strip(" ,:")
                ):
                    continue
            if best is None or _closer(frame, best, span):
                best = frame
        return None if best is None else self._voice(best)

    def _voice(self, frame: Frame) -> _Voice:
        if frame.subject is None:
            return _Voice(self._last_speaker(), None, frame.word)
        return _Voice(self._speakers.name(*frame.subject), frame.subject, frame.word)

    def _last_speaker(self) -> str | None:
        return self._last[1].speaker if self._last else None

    def _from_context(self, span: QuoteSpan) -> _Voice:
        """For a quotation whose sentence does not name the speaker."""
        index = self._sentence_at(span.opened)
        sentence = self._sentences[index]
        alone = not re.search(r"\w", self._text[sentence.start : span.opened])
        if alone and index:
            before = self._introduced(index)
            if before is not None:
                return before
        if (
            self._last
            and (alone or self._last[0].paragraph == span.paragraph)
            and span.paragraph - self._last[0].paragraph <= 2
        ):
            return self._last[1]
        return self._by_names(span, index)

    def _introduced(self, index: int) -> _Voice | None:
        """The sentence before ends in a colon, or has an open act of speech: 'Doe continued:'."""
        earlier = self._sentences[index - 1]
        frames = [f for f in self.frames(index - 1) if f.subject is not None and f.strength != "think"]
        if not frames:
            return None
        colon = self._text[earlier.end - 1] == ":"
        if colon or (frames[-1].content is None and frames[-1].side == "after"):
            return self._voice(frames[-1])
        if self._last is None or self._last[0].closed <= earlier.start:
            return self._voice(frames[0])
        return None

    def _by_names(self, span: QuoteSpan, index: int) -> _Voice:
        sentence = self._sentences[index]
        name = self._speakers.last_person(sentence.start, span.opened) or self._speakers.first_person(
            span.closed, sentence.end
        )
        if name is None and index:
            earlier = self._sentences[index - 1]
            name = self._speakers.first_person(earlier.start, earlier.end)
        if name is None:
            name = self._last_speaker()
        return _Voice(name, None, None)


def _quoted_within(
    spans: Sequence[QuoteSpan], opened: Sequence[int], start: int, end: int
) -> list[tuple[int, int]]:
    """The quotations, marks included, that reach into a stretch."""
    first = max(0, bisect_right(opened, start) - 1)
    last = bisect_left(opened, end)
    return [(max(start, s.opened), min(end, s.closed)) for s in spans[first:last] if s.closed > start]


def _is_whole(text: str, count: int) -> bool:
    stopped = text[-1] in ".,!?…" or text.endswith(("--", "—"))
    return (
        count >= 7
        or (count >= 3 and stopped)
        or (stopped and text[:1].isupper())
        or (count >= 4 and _FINITE.search(text[:200]) is not None)
    )


def _ends_clause(gap: str) -> bool:
    return "." in gap or ";" in gap


def _closer(frame: Frame, best: Frame, span: QuoteSpan) -> bool:
    """Cues before the quotation win over those after it, near ones over far ones, verbs of saying over others."""
    return _rank(frame, span) < _rank(best, span)


def _rank(frame: Frame, span: QuoteSpan) -> tuple[bool, int]:
    distance = span.opened - frame.cue[1] if frame.cue[1] <= span.opened else frame.cue[0] - span.closed
    return frame.strength == "think" or frame.modal, abs(distance) + (
        0 if frame.cue[1] <= span.opened else 10
    )
