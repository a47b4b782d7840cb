"""Adapters: outside formats into Articles. They know nothing of events."""

from eventmodel.adapters.inputs import Inputs, find_inputs, read_files
from eventmodel.adapters.page_text import article_of, read_page_text

__all__ = ["Inputs", "article_of", "find_inputs", "read_files", "read_page_text"]
