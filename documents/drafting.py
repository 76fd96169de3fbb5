"""Drafting: makes the Word templates of papers from their plain words beside them.

`python -m documents.drafting` writes `act.docx` anew from `act.toml`, and so every paper. Whoever
would rather change a template in Word may do so: only the words in double braces matter.
"""

import tomllib
from collections.abc import Callable, Mapping, Sequence
from importlib.resources import as_file
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt
from docx.table import _Row

from documents.printing import TEMPLATES

PAPERS: Final = ("act", "protocol")
"""The papers for Word, by the names of their templates."""

_FONT: Final = "Times New Roman"
_LABEL: Final = 70
_VALUE: Final = 100


def draft(words: str) -> bytes:
    """Make the template of Word from the TOML of its blocks.

    Raises:
        KeyError: a block is of no known kind, or lacks a field.
    """
    paper = docx.Document()
    section = paper.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(25), Mm(15)
    section.top_margin = section.bottom_margin = Mm(20)
    paper.styles["Normal"].font.name = _FONT
    paper.styles["Normal"].font.size = Pt(12)
    paper.core_properties.author = paper.core_properties.comments = ""
    for block in tomllib.loads(words)["blocks"]:
        _BLOCKS[block["kind"]](paper, block)
    into = BytesIO()
    paper.save(into)
    return into.getvalue()


def _title(paper: Document, block: Mapping[str, Any]) -> None:
    line = paper.add_paragraph()
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    line.add_run(block["text"]).bold = True


def _text(paper: Document, block: Mapping[str, Any]) -> None:
    paper.add_paragraph(block["text"])


def _heading(paper: Document, block: Mapping[str, Any]) -> None:
    if "only_if" in block:
        paper.add_paragraph(f"{{%p if {block['only_if']} %}}")
    line = paper.add_paragraph()
    line.paragraph_format.space_before = Pt(12)
    line.paragraph_format.keep_with_next = True
    line.add_run(block["text"]).bold = True
    if "only_if" in block:
        paper.add_paragraph("{%p endif %}")


def _list(paper: Document, block: Mapping[str, Any]) -> None:
    paper.add_paragraph(f"{{%p for one in {block['of']} %}}")
    paper.add_paragraph("{{ one }}", style="List Bullet")
    paper.add_paragraph("{%p endfor %}")


def _fields(paper: Document, block: Mapping[str, Any]) -> None:
    table = paper.add_table(rows=0, cols=2, style="Table Grid")
    for row in block["rows"]:
        _fill(table.add_row(), row, (_LABEL, _VALUE))


def _table(paper: Document, block: Mapping[str, Any]) -> None:
    widths = block["widths"]
    table = paper.add_table(rows=0, cols=len(widths), style="Table Grid")
    _fill(table.add_row(), block["headings"], widths, is_bold=True)
    table.add_row().cells[0].text = f"{{%tr for one in {block['of']} %}}"
    _fill(table.add_row(), block["cells"], widths)
    table.add_row().cells[0].text = "{%tr endfor %}"


def _fill(
    row: _Row, texts: Sequence[str], widths: Sequence[int], *, is_bold: bool = False
) -> None:
    for cell, text, width in zip(row.cells, texts, widths, strict=True):
        cell.width = Mm(width)
        cell.paragraphs[0].add_run(text).bold = is_bold


_BLOCKS: Final[Mapping[str, Callable[[Document, Mapping[str, Any]], None]]] = MappingProxyType(
    {
        "title": _title,
        "text": _text,
        "heading": _heading,
        "list": _list,
        "fields": _fields,
        "table": _table,
    }
)


def write() -> None:
    """Write the template of every paper anew."""
    with as_file(TEMPLATES) as folder:
        for one in PAPERS:
            words = (Path(folder) / f"{one}.toml").read_text(encoding="utf-8")
            (Path(folder) / f"{one}.docx").write_bytes(draft(words))


if __name__ == "__main__":
    write()
