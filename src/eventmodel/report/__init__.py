"""Reports: the views for people and for other tools."""

from eventmodel.report.as_json import report_json, report_view
from eventmodel.report.as_text import report_text
from eventmodel.report.html import html_pages, write_html
from eventmodel.report.listed import listed_discrepancies, listed_reliability, listed_resolutions
from eventmodel.report.origins import origins_dot, origins_graphml, origins_text

__all__ = [
    "html_pages",
    "listed_discrepancies",
    "listed_reliability",
    "listed_resolutions",
    "origins_dot",
    "origins_graphml",
    "origins_text",
    "report_json",
    "report_text",
    "report_view",
    "write_html",
]
