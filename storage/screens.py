"""Screens as the outbox keeps them: plain lists and words, no markup of any messenger."""

from typing import Any

from domain.files import Attachment, FileKind
from domain.html import Html
from domain.ids import AttachmentId
from domain.letters import Button, Screen


def packed(screen: Screen) -> dict[str, Any]:
    """Turn a screen into what JSON can hold; of its file only the number and the looks."""
    kept: dict[str, Any] = {
        "text": screen.text,
        "rows": [[[button.label, button.tap] for button in row] for row in screen.rows],
    }
    if (file := screen.file) is not None:
        kept["file"] = [file.id, file.name, file.kind, file.is_protected]
    return kept


def unpacked(kept: dict[str, Any]) -> Screen:
    """Turn what JSON held into the screen again."""
    rows = tuple(tuple(Button(label, tap) for label, tap in row) for row in kept["rows"])
    return Screen(Html(kept["text"]), rows, _file(kept.get("file")))


def _file(kept: list[Any] | None) -> Attachment | None:
    if kept is None:
        return None
    number, name, kind, is_protected = kept
    return Attachment(
        id=AttachmentId(number), name=name, kind=FileKind(kind), is_protected=is_protected
    )
