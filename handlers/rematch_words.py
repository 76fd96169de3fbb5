"""Requests for another pair in words, and the quiet button that leads to asking for one."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.agendas import Agenda
from domain.letters import Button
from domain.pairs import Pair
from domain.people import Person
from domain.rematches import Rematch
from domain.rights import Deed, may
from handlers.taps import Tap
from locales.dates import said_day
from locales.texts import Texts


def door(
    agenda: Agenda, person: Person, texts: Texts, _: ZoneInfo, __: datetime
) -> Iterator[Button]:
    """Lead to asking for another pair, once a pair has begun and until it is over."""
    if may(person, Deed.ASK_FOR_REMATCH) and agenda.is_agreed and not agenda.is_finished:
        ask = Tap("rematch", "show", agenda.pair.id)
        yield Button(texts.label("button-rematch"), str(ask))


def day(moment: datetime, texts: Texts, zone: ZoneInfo) -> str:
    """Spell the day of a moment."""
    return said_day(moment.astimezone(zone).date(), texts.language, "d MMMM")


def ground(rematch: Rematch, texts: Texts) -> str:
    """Say why somebody asked."""
    return texts.label("rematch-ground", ground=rematch.ground)


def side(rematch: Rematch, pair: Pair) -> str:
    """Name the side that asked, as phrases choose by it."""
    return "mentor" if rematch.person_id == pair.mentor_id else "mentee"
