"""The HTML report: pages that people open from disk, with every number a link to the words it comes from."""

from eventmodel.report.html.writing import html_pages, write_html

__all__ = ["html_pages", "write_html"]
