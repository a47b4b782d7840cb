"""Invented news, with the truth about it known: who reprinted whom, and which articles are of one event.

Words are drawn as often as they stand in news at large (from the library's own table of how rare words are), names
and rare words are made of syllables. An event has a place, a day, people, figures, and words of its own. A report
is a headline and sentences: frames of function words, filled with the event's words and with others. Two reports
of one event are drawn apart from each other, but state the same facts, name the same people, and print the same
quotation, as reporters at one press conference do. What is made:

- a reprint is a wire report with another headline, in whole, framed by the outlet's furniture;
- a rewrite holds some sentences of a wire report, a share of whose words was changed (four in five replaced, the rest
  left out or added to), beside an own report of at least ten sentences;
- a look-alike is an event with the people and half of the words of another, in another place, a year apart;
- furniture is a sign-up line or a notice that an outlet, or many, print under unrelated reports.

Everything hangs on the seed alone.
"""

from __future__ import annotations

from datetime import date, timedelta
from importlib.resources import files
from itertools import accumulate
from random import Random
from typing import TYPE_CHECKING, Final, NamedTuple

from eventmodel.linking.background_words import STEPS
from eventmodel.linking.stop_words import STOP_WORDS
from eventmodel.model import Article

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FRAMES: Final = (
    "The * * of the * was * by * in ^ on & , and the * said the * would * before the * of the * .",
    "* * said that # * had been * near the * in ^ , where a * * was * to * the * * .",
    "$ told * that the * was not * for the * of * * , but that # * had * since the * .",
    "After the * , * * and * in ^ began to * the * * that had * the * * on & .",
    "It was the * * in a * * , and * of the * * were * with * at a * near ^ .",
    "According to the * , at least # * * were * when the * * into the * , * a * .",
    "* in the * of ^ have * * about the * * , which $ called a * * for the * .",
    "Officials at the * * did not * how the * could * , although * had * them of * * in the * .",
    "A * for $ said on & that the * of # * would be * once the * * had * its * .",
    "The * , * by * who had * the * for * , comes as * * over the * * * to * in the * .",
)
FURNITURE: Final = (
    "Sign up here for our free morning letter with the best stories, recipes and puzzles, sent before breakfast.",
    "Anyone with information is asked to call the tip line; callers stay anonymous and may earn a reward.",
    "Whoever wants to print, sell or send on any of this has to ask us for leave in writing.",
    "Reporting by our staff; additional reporting and editing by the night desk in the regional bureau.",
)
SYLLABLES: Final = tuple(
    "ba ko ri ten mar sel vo dun gra li ost per quin ru sha tol ul ven wes yar zim bro cal del".split()
)
OUTLETS: Final = tuple(f"{name} {kind}" for kind in ("Post", "Herald", "Courier") for name in map(str.title, SYLLABLES))
START: Final = date(2020, 1, 1)


class Event(NamedTuple):
    """What all reports of one event have in common."""

    place: str
    day: date
    people: tuple[str, ...]
    figures: tuple[str, ...]
    words: tuple[str, ...]
    quotation: str


class Printed(NamedTuple):
    """An article, with the number of its event, and the number of the text that it copies, if it copies any."""

    article: Article
    event: int
    copied: int | None = None


class Newsroom:
    """What events, sentences and articles are drawn from."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311 - nothing here is secret
        levels: dict[str, float] = {}
        for line in files("eventmodel.linking").joinpath("background_words.txt").read_text("utf-8").splitlines()[1:]:
            level, *forms = line.split(" ")
            levels.update((form, int(level) / STEPS) for form in forms if form.isalpha() and form not in STOP_WORDS)
        self._words = tuple(levels)
        self._weights = tuple(accumulate(2.0**-level for level in levels.values()))

    def word(self) -> str:
        """A word, as often as in news at large; one in twelve is a rare one that no table knows."""
        if self.random.random() < 1 / 12:
            return self.rare_word()
        return self.random.choices(self._words, cum_weights=self._weights)[0]

    def rare_word(self) -> str:
        """A word made of syllables."""
        return "".join(self.random.choices(SYLLABLES, k=self.random.choice((2, 3))))

    def event(self, day: date) -> Event:
        """An event on a day."""
        people = tuple(f"{self.rare_word()} {self.rare_word()}".title() for _ in range(3))
        words = tuple(self.word() for _ in range(24)) + tuple(self.rare_word() for _ in range(6))
        figures = tuple(str(self.random.randint(2, 900)) for _ in range(4))
        return Event(self.rare_word().title(), day, people, figures, words, self._quotation())

    def look_alike(self, event: Event) -> Event:
        """The same people and half of the words a year later, elsewhere."""
        other = self.event(event.day + timedelta(days=365))
        return other._replace(people=event.people, words=event.words[:15] + other.words[15:])

    def _quotation(self) -> str:
        return f"“We {self.word()} the {self.word()} and will {self.word()} every {self.word()} until {self.word()} {self.word()},”"

    def sentence(self, event: Event) -> str:
        """A sentence about an event: a frame, two words in five of which are the event's."""
        frame = self.random.choice(FRAMES).split()
        filled = " ".join(self._filled(sign, event) for sign in frame)
        return (filled[0].upper() + filled[1:]).replace(" ,", ",").replace(" .", ".")

    def _filled(self, sign: str, event: Event) -> str:
        if sign == "*":
            return self.random.choice(event.words) if self.random.random() < 0.4 else self.word()
        if sign == "#":
            return self.random.choice(event.figures)
        if sign == "$":
            return self.random.choice(event.people)
        return {"^": event.place, "&": f"{event.day:%A}"}.get(sign, sign)

    def report(self, event: Event, sentences: int = 11) -> list[str]:
        """The sentences of an independent report; the quotation stands in the middle."""
        lines = [self.sentence(event) for _ in range(sentences)]
        lines.insert(sentences // 2, f"{event.quotation} {event.people[0]} said.")
        return lines

    def changed(self, lines: Sequence[str], share: float) -> list[str]:
        """The same sentences with a share of their words changed."""
        return [" ".join(word for old in line.split() for word in self._changed(old, share)) for line in lines]

    def _changed(self, word: str, share: float) -> tuple[str, ...]:
        if self.random.random() >= share:
            return (word,)
        return self.random.choices([(self.word(),), (), (word, self.word())], weights=(8, 1, 1))[0]

    def headline(self, event: Event) -> str:
        """A headline of an event."""
        return f"{event.people[0]} {self.random.choice(event.words)} {self.random.choice(event.words)} in {event.place}"

    def article(self, event: Event, lines: Sequence[str], outlet: str = "", furniture: float = 0.5) -> Article:
        """An article of an outlet, with or without furniture."""
        under = [self.random.choice(FURNITURE)] if self.random.random() < furniture else []
        published = event.day + timedelta(days=self.random.choice((0, 0, 1, 1, 2)))
        return Article.from_text(
            "\n".join((*lines, *under)),
            source=outlet or self.random.choice(OUTLETS),
            published=published.isoformat(),
            title=self.headline(event),
        )


def copying_stories(count: int, seed: int = 1) -> Iterator[list[tuple[Article, str]]]:
    """Stories, each a wire report and what five outlets made of it; the second of a pair says what it is.

    `wire`, `reprint`, `two at 5`, `three at 20`, `agency` (a rewritten paragraph beside own text and a credit), and
    two that are `independent`.
    """
    room = Newsroom(seed)
    for number in range(count):
        event = room.event(START + timedelta(days=room.random.randrange(300)))
        outlets = room.random.sample(OUTLETS, 6)
        wire = room.report(event)
        at = room.random.randrange(len(wire) // 2 - 3)
        made = [
            (room.article(event, wire, f"Wire {number}"), "wire"),
            (room.article(event, wire, outlets[0]), "reprint"),
            (
                room.article(event, [*room.report(event, 10), *room.changed(wire[at : at + 2], 0.05)], outlets[1]),
                "two at 5",
            ),
            (
                room.article(event, [*room.changed(wire[-4:-1], 0.2), *room.report(event, 10)], outlets[2]),
                "three at 20",
            ),
            (room.article(event, [*wire[:3], *room.report(event, 10)], outlets[3]), "agency"),
            *((room.article(event, room.report(event), outlet), "independent") for outlet in outlets[4:]),
        ]
        yield made


def collection(articles: int, seed: int = 1) -> list[Printed]:
    """So many articles on events of Zipf-like sizes, up to a hundredth of them all; one event in four is a look-alike.

    Of an event's articles half are independent, three in ten reprints, and two in ten rewrites.
    """
    room = Newsroom(seed)
    made: list[Printed] = []
    event = room.event(START)
    number = 0
    seen: set[str] = set()
    largest = max(10, articles // 100)
    while len(made) < articles:
        later = START + timedelta(days=room.random.randrange(1000))
        event = room.look_alike(event) if room.random.random() < 0.25 else room.event(later)
        size = min(largest, int(room.random.paretovariate(1.1)), articles - len(made))
        for printed in _coverage(room, event, number, size):
            if printed.article.id not in seen:
                seen.add(printed.article.id)
                made.append(printed)
        number += 1
    return made


def _coverage(room: Newsroom, event: Event, number: int, size: int) -> Iterator[Printed]:
    wire = room.report(event)
    for place in range(size):
        kind = room.random.random()
        if place == 0 or kind < 0.3:
            yield Printed(room.article(event, wire), number, number)
        elif kind < 0.5:
            lines = [*room.changed(wire[:3], 0.1), *room.report(event, 8)]
            yield Printed(room.article(event, lines), number, number)
        else:
            yield Printed(room.article(event, room.report(event)), number)
