"""Extraction: from an article to its claims, each with its span, its speaker and its event."""

from eventmodel.extraction.extractor import extract

__all__ = ["extract"]
