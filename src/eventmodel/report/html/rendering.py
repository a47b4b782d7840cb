"""Rendering: page models through Jinja2 templates, with everything escaped that is not markup of our own."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from eventmodel._version import __version__
from eventmodel.errors import MissingExtraError
from eventmodel.model.attribute import shipped_attributes
from eventmodel.model.canonical import content_id
from eventmodel.report.drawing.figures import side_class
from eventmodel.report.html.links import short, source_path
from eventmodel.report.visible import visible
from eventmodel.report.wording.terms import (
    GLOSSARY,
    KINDS,
    SEVERAL,
    STATUSES,
    UNOPPOSED,
    attribute_about,
    attribute_label,
    counted,
)

if TYPE_CHECKING:
    from jinja2 import Environment

POLICY: Final = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
)
"""What a page may load: the report's own style and script, and nothing else from anywhere."""


@cache
def environment() -> Environment:
    """Give the templates.

    Raises:
        MissingExtraError: where jinja2 is not installed.
    """
    try:
        from jinja2 import Environment, FunctionLoader, StrictUndefined
    except ImportError as cause:
        raise MissingExtraError("the HTML report needs jinja2: pip install 'eventmodel[report]'") from cause
    made = Environment(
        loader=FunctionLoader(_template),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    made.globals.update(_words())
    made.filters.update(
        label=attribute_label,
        about=attribute_about,
        side_class=side_class,
        source_path=source_path,
        verbatim=Verbatim,
        anchor=anchor,
    )
    return made


def anchor(attribute: str) -> str:
    """Give the anchor of an attribute in a page; a name of a user's own may hold any sign, so it is spelled by hash."""
    return f"of-{attribute if attribute in shipped_attributes() else short(content_id('n1', attribute))}"


def _words() -> dict[str, Any]:
    return {
        "policy": POLICY,
        "version": __version__,
        "kinds": KINDS,
        "statuses": (*STATUSES.values(), UNOPPOSED, SEVERAL),
        "glossary": GLOSSARY,
        "counted": counted,
    }


def _template(name: str) -> str:
    return files("eventmodel.report.html").joinpath("templates", name).read_text("utf-8")


class Verbatim(str):
    """A text whose line breaks stay: a piece of an article, in which nothing hidden is left."""

    __slots__ = ()


def _shown(thing: Any) -> Any:
    """What is text, on one line and with nothing hidden in it; articles' own texts come in pieces that are already."""
    return visible(thing) if type(thing) is str else thing


def render(template: str, **parts: Any) -> str:
    """Write a page."""
    return environment().get_template(template).render(**parts)


def asset(name: str) -> str:
    """Give the text of a file that pages load."""
    return files("eventmodel.report.html").joinpath("assets", name).read_text("utf-8")


def data_script(name: str, value: Any) -> str:
    """Write plain data as a script that can't be anything else, whatever its texts hold."""
    text = json.dumps(value, ensure_ascii=True, separators=(",", ":"), default=list)
    return f"window.{name} = {text};\n"
