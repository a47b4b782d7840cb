"""Extraction: from an article to its claims, each with its span, its speaker and its event.

`extractor` shows the way through: `sentences`, then who is named (`naming`), who says what (`speech`), when
(`timing`), how many (`counting`), and which happening each claim is about (`happenings`). `modality` tells what is
denied, possible or planned; `lexicon` finds listed words in one pass; `clauses` measures how far apart words stand.
"""

from eventmodel.extraction.extractor import extract

__all__ = ["extract"]
