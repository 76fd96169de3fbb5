"""Acts of destruction: what was erased, of whom, how, why, when and by whom, for Word."""

from collections.abc import Mapping
from io import BytesIO
from typing import Any, Final

from docxtpl import DocxTemplate  # type: ignore[import-untyped]  # it ships no types
from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup, escape

from documents.cleaning import cleaned
from documents.printing import TEMPLATES

_TEMPLATE: Final = "act.docx"
_LEFT_OUT: Final = {"processor": "", "failures": ()}


def act(facts: Mapping[str, Any]) -> bytes:
    """Fill in the act: a file of Word.

    `number`, `made_on`, `operator_name`, `operator_address`, `processor` (perhaps none),
    `subject`, `system`, `method`, `reason`, `destroyed_on` are words; `data` and `failures`
    (perhaps none) are lists of words; `destroyed_by` are of `post` and `name`; `log` are of
    `subject`, `data`, `system`, `reason` and `date`.

    Raises:
        UndefinedError: a fact that the template names is not there.
    """
    template = DocxTemplate(BytesIO((TEMPLATES / _TEMPLATE).read_bytes()))
    # The template is trusted less than a program: a school may change it.
    rules = SandboxedEnvironment(undefined=StrictUndefined, finalize=_literal)
    template.render(_LEFT_OUT | cleaned(facts), rules, autoescape=True)
    into = BytesIO()
    template.save(into)
    return into.getvalue()


def _literal(value: object) -> Markup:
    """Escape braces too: the library would shorten `{_{` in what it has filled in."""
    return Markup(str(escape(value)).replace("{", "&#123;").replace("}", "&#125;"))  # noqa: S704 - escaped just before
