"""Screens as the outbox keeps them: plain lists and words, no markup of any messenger."""

from typing import Any

from domain.html import Html
from domain.letters import Button, Screen


def packed(screen: Screen) -> dict[str, Any]:
    """Turn a screen into what JSON can hold."""
    return {
        "text": screen.text,
        "rows": [[[button.label, button.tap] for button in row] for row in screen.rows],
    }


def unpacked(kept: dict[str, Any]) -> Screen:
    """Turn what JSON held into the screen again."""
    rows = tuple(tuple(Button(label, tap) for label, tap in row) for row in kept["rows"])
    return Screen(Html(kept["text"]), rows)
