"""What newsrooms set under articles in full sentences: who the writer is, where it ran first, calls to readers."""

from __future__ import annotations

import re

END_MATTER = re.compile(
    r"(?:did|do|have) you (?:like|enjoy|see|know|have|find|spot|witness|been)\b|(?:were|are) you (?:there"
    r"|affected|a witness|in the area)"
    r"|(?:like|enjoyed?) (?:this|the|what) (?:story|article|piece|post|you)|(?:please )?(?:call|email"
    r"|e-mail|text|send|contact|write to|tell|message) (?:us|the (?:newsdesk|newsroom|reporter|author"
    r"|writer|editor)|our)\b"
    r"|this (?:story|article|report|piece|post|column|commentary|interview) (?:was|is|has been|first"
    r"|originally|also|will be|may|contains|includes)\b.{0,60}(?:publish|appear|ran|run|produced|written"
    r"|translated|updated|corrected|amended|edited|copyright|permission|syndicat|part of)"
    r"|this (?:story|article|report|piece|post|column) (?:first |originally )?(?:ran|appeared)\b"
    r"|(?:originally|first) (?:published|appeared) (?:in|on|at|by)\b"
    r"|(?:the )?(?:views|opinions) expressed|[^.]{3,60} (?:is|are|was) (?:a|an"
    r"|the) (?:\w+[ -]){0,5}(?:writer|reporter|correspondent|journalist|editor|columnist|author"
    r"|contributor|fellow at|freelancer|producer|blogger)s?\b.{0,80}$"
    r"|[^.]{3,40} (?:covers|writes about|reports on|reports from|writes for|reports for|edits"
    r"|contributed to)\b|follow (?:him|her|them|me|us|[A-Z]\w+ [A-Z]\w+) (?:on|at)\b"
    r"|(?:he|she|they) (?:joined|tweets|can be reached|writes|covers)\b|(?:reach"
    r"|contact) [A-Z]\w+ (?:\w+ )?(?:at|on|by)\b|(?:subscribe|sign up|click|tap|read more|learn more"
    r"|find out more|for more)\b"
    r"|[^\s@]{2,40}@[\w.-]{3,60}$|(?:with|additional) (?:reporting|inputs?|files) (?:by|from)\b"
    r"|[^.]{3,80} contributed (?:reporting|to this)\b",
    re.IGNORECASE,
)
"""A sentence of end matter; to be matched from its start."""
_LONGEST = 420


def is_end_matter(text: str) -> bool:
    """Whether a line, standing last, speaks of the piece or to its reader and not of the news.

    Examples:
        >>> is_end_matter("Ann Lee is a staff writer.")
        True
        >>> is_end_matter("The bridge is still closed.")
        False
    """
    return len(text) <= _LONGEST and END_MATTER.match(text) is not None
