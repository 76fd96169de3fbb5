"""Quiet: the button under every screen of a mentee that leads to a curator, past the mentor."""

from dataclasses import replace
from typing import Final

from domain.letters import Button, Screen
from domain.people import Person, Role
from handlers.taps import Tap
from locales.texts import Texts

_DOOR: Final = str(Tap("talk", "show"))
_ROOM: Final = _DOOR.partition(".")[0] + "."


def with_quiet_row(screen: Screen, person: Person, texts: Texts) -> Screen:
    """Put the button last; a screen of the talk itself, or of somebody else, stays as it is."""
    if not person.is_admitted or Role.MENTEE not in person.roles or _is_of_the_talk(screen):
        return screen
    door = Button(texts.label("button-quiet"), _DOOR)
    return replace(screen, rows=(*screen.rows, (door,)))


def _is_of_the_talk(screen: Screen) -> bool:
    return any(one.tap.startswith(_ROOM) for row in screen.rows for one in row)
