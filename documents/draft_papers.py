"""Drafts for Word: a title, a stamp that says it is a draft, and sections with tables."""

from collections.abc import Mapping
from io import BytesIO
from typing import Any, Final

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

from documents.cleaning import clean, cleaned

_FONT: Final = "Times New Roman"
_MARGIN: Final = Mm(15)


def draft_paper(facts: Mapping[str, Any]) -> bytes:
    """Make a file of Word of `title`, `stamp` and `sections`.

    A section has a `heading`, `lines`, and perhaps `headings` over `rows`.
    """
    known = cleaned(facts)
    paper = _blank()
    _line(paper, known["stamp"], WD_ALIGN_PARAGRAPH.RIGHT)
    _line(paper, known["title"], WD_ALIGN_PARAGRAPH.CENTER)
    for section in known["sections"]:
        _line(paper, section["heading"])
        for line in section["lines"]:
            paper.add_paragraph(line)
        if section["headings"]:
            _table(paper, section)
    into = BytesIO()
    paper.save(into)
    return into.getvalue()


def _blank() -> Document:
    paper = docx.Document()
    page = paper.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = Mm(297), Mm(210)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = _MARGIN
    paper.styles["Normal"].font.name = _FONT
    paper.styles["Normal"].font.size = Pt(11)
    paper.core_properties.author = paper.core_properties.comments = ""
    return paper


def _line(paper: Document, text: str, place: WD_ALIGN_PARAGRAPH | None = None) -> None:
    line = paper.add_paragraph()
    if place is not None:
        line.alignment = place
    line.paragraph_format.space_before = Pt(8)
    line.paragraph_format.keep_with_next = True
    line.add_run(text).bold = True


def _table(paper: Document, section: Mapping[str, Any]) -> None:
    table = paper.add_table(rows=0, cols=len(section["headings"]), style="Table Grid")
    for number, row in enumerate([section["headings"], *section["rows"]]):
        for cell, value in zip(table.add_row().cells, row, strict=True):
            said = clean(f"{value:g}" if isinstance(value, float) else str(value))
            cell.paragraphs[0].add_run(said).bold = number == 0
