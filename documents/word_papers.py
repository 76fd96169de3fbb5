"""Papers for Word: a template and facts become a file that anybody may go on writing in."""

from collections.abc import Mapping
from io import BytesIO
from typing import Any

from docxtpl import DocxTemplate  # type: ignore[import-untyped]  # it ships no types
from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup, escape

from documents.cleaning import cleaned
from documents.printing import TEMPLATES


def filled(template: str, facts: Mapping[str, Any]) -> bytes:
    """Fill facts into a template of Word: a file of Word.

    Raises:
        UndefinedError: a fact that the template names is not there.
    """
    paper = DocxTemplate(BytesIO((TEMPLATES / template).read_bytes()))
    # The template is trusted less than a program: a school may change it.
    rules = SandboxedEnvironment(undefined=StrictUndefined, finalize=_literal)
    paper.render(cleaned(facts), rules, autoescape=True)
    into = BytesIO()
    paper.save(into)
    return into.getvalue()


def _literal(value: object) -> Markup:
    """Escape braces too: the library would shorten `{_{` in what it has filled in."""
    return Markup(str(escape(value)).replace("{", "&#123;").replace("}", "&#125;"))  # noqa: S704 - escaped just before
