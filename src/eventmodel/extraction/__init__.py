"""Extraction: from an article to its claims, each with its span, its speaker and its event.

`extractor` shows the way through: a `page` is looked at once (`sentences`, who is named (`naming`), who says what
(`speech`), when (`timing`), which happenings (`happenings`)), and `claims` are made of it (how many (`counting`), what
came of it and in which terms (`telling`)). `modality` tells what is denied, possible or planned; `lexicon` finds listed
words in one pass; `clauses` measures how far apart words stand. `others` runs the extractors of users, whose
`proposals` are checked against the text; `own_figures` makes one of a few words.
"""

from eventmodel.extraction.extractor import extract
from eventmodel.extraction.own_figures import FigureRule
from eventmodel.extraction.proposals import Extractor, Proposal
from eventmodel.extraction.telling.framing import FramingLexicon, find_framings, shipped_framings

__all__ = ["Extractor", "FigureRule", "FramingLexicon", "Proposal", "extract", "find_framings", "shipped_framings"]
