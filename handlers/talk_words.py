"""Talks in words: until when an answer comes, and what was said."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from domain.html import Html, joined
from domain.ids import PersonId
from domain.talks import Said, Ticket
from locales.dates import said_day
from locales.texts import Texts
from services.talks import Talk

_MOST: Final = 3000
"""Characters of words on one screen; the latest ones are shown."""


def until(moment: datetime, texts: Texts, zone: ZoneInfo) -> str:
    """Spell a moment as it follows the word «until»."""
    local = moment.astimezone(zone)
    day = said_day(local.date(), texts.language, "d MMMM")
    return texts.label("talk-until", weekday=local.weekday(), day=day, time=f"{local:%H:%M}")


def code(ticket: Ticket, texts: Texts) -> str:
    """Name a talk by its number in the school."""
    return texts.label("talk-code", number=f"{ticket.number:03}")


def conversation(talk: Talk, line: Callable[[PersonId, str], Html]) -> Html:
    """Put the latest words under each other; `line` says whose some words are."""
    return joined(*(line(one.author_id, one.words) for one in reversed([*_latest(talk)])))


def _latest(talk: Talk) -> Iterator[Said]:
    room = _MOST
    for one in reversed(talk.said):
        room -= len(one.words)
        if room < 0:
            return
        yield one
