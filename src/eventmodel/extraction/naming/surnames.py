"""Which full name a shorter form of it means, inside one article."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from functools import lru_cache

from eventmodel.extraction.naming.given_names import FEMALE, MALE

_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
_ARTICLES = ("al-", "el-", "an-", "ar-", "as-", "ash-", "at-", "ul-")
_VOWELS = frozenset("aeiouy")
_LEAST = 7


@lru_cache(maxsize=4096)
def surname_of(name: str) -> str:
    """The family name of a full name, in lower case, without an Arabic article.

    Examples:
        >>> surname_of("Omar al-Example Jr.")
        'example'
    """
    words = [w for w in name.lower().split() if w not in _SUFFIXES] or [name.lower()]
    last = words[-1]
    for article in _ARTICLES:
        if last.startswith(article) and len(last) > len(article):
            return last[len(article) :]
    return last


def _skeleton(word: str) -> str:
    """A key that survives slips and other transliterations: the first letter and the consonants."""
    letters = [c for c in word if c.isalpha() and c not in _VOWELS]
    return word[:1] + "".join(sorted(letters)) if len(word) >= _LEAST and len(letters) > 3 else ""


class Surnames:
    """The full names met in an article, to be asked for the one that a shorter form means."""

    def __init__(self) -> None:
        self._by_surname: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
        self._by_first: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
        self._by_skeleton: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
        self._longest: dict[tuple[str, str], str] = {}

    def learn(self, name: str, start: int, *, known: bool) -> None:
        """Remember a name met at `start`; one word alone teaches nothing. `known`: it is a person's."""
        words = name.split()
        if len(words) < 2 or len(words) > 6:
            return
        surname, first = surname_of(name), words[0].lower()
        key = (first, surname)
        if len(self._longest.get(key, "")) < len(name):
            self._longest[key] = name
        self._by_surname[surname].append((start, name))
        if known:
            self._by_first[first].append((start, name))
        if skeleton := _skeleton(surname):
            self._by_skeleton[skeleton].append((start, name))

    def full(self, name: str, start: int) -> str:
        """The fullest name that `name`, printed at `start`, may mean; `name` itself where there is none."""
        words = name.split()
        surname = surname_of(name)
        if len(words) > 1:
            return self._longest.get((words[0].lower(), surname), name)
        found = self._by_surname.get(surname)
        if not found and (len(name) < _LEAST or surname in MALE or surname in FEMALE):
            found = self._by_first.get(name.lower())
        found = found or self._by_skeleton.get(_skeleton(surname))
        if not found:
            return name
        nearest = _nearest(found, start)
        return self._longest.get((nearest.split()[0].lower(), surname_of(nearest)), nearest)


def _nearest(met: list[tuple[int, str]], start: int) -> str:
    """The last one met before; the first one met after where there is none before."""
    return met[max(0, bisect_right(met, (start, "")) - 1)][1]
