"""Packets: the screen that prepares for a meeting; it opens by a tap and never comes unasked."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.html import NOTHING, Html, joined
from domain.ids import MeetingId
from domain.letters import Button, Screen
from domain.packets import last_agreed, question_set
from domain.people import Person
from domain.plan_items import Item
from handlers import agendas, menu
from handlers.answers import shortened
from handlers.filters import Tapped
from handlers.meeting_words import day, kind_of, place, when
from handlers.taps import Tap
from locales.dates import said_day
from locales.texts import Texts
from services import UnitOfWork, listening, packets
from services.packets import Packet
from services.zones import zone_of

LISTED: Final = 3
"""How many open steps of the plan are listed."""
LONGEST_TITLE: Final = 80


async def show(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Prepare for a meeting; one that is no more planned leads to the pair as it stands."""
    await listening.hush(uow, person)
    packet = await packets.of(uow, person, MeetingId(tap.id), now)
    if not packet.meeting.is_planned:
        return await agendas.as_it_is(uow, person, texts, packet.meeting.pair_id, now)
    zone = await zone_of(uow, person)
    text = joined(
        _head(packet, texts, zone),
        _agreed(packet, texts, zone),
        _items(packet, texts),
        joined(texts.say("packet-questions"), _questions(packet, person, texts), by="\n"),
    )
    return Screen(text, (*_rows(packet, texts), *menu.back_to_menu(texts)))


def _head(packet: Packet, texts: Texts, zone: ZoneInfo) -> Html:
    meeting = packet.meeting
    return joined(
        texts.say("packet-title", kind=kind_of(meeting, texts)),
        Html(when(meeting, texts, zone)),
        place(meeting, texts),
        by="\n",
    )


def _agreed(packet: Packet, texts: Texts, zone: ZoneInfo) -> Html:
    found = last_agreed(packet.agenda.meetings)
    if found is None:
        return NOTHING
    return texts.say("packet-agreed", day=day(found, texts, zone), words=found.agreed_on or "")


def _items(packet: Packet, texts: Texts) -> Html:
    """List the first open steps of the plan, the earliest first."""
    if not packet.items:
        return NOTHING
    lines = [_item(one.item, packet.today, texts) for one in packet.items[:LISTED]]
    more = len(packet.items) - LISTED
    rest = texts.say("packet-items-more", count=more) if more > 0 else NOTHING
    return joined(texts.say("packet-items"), *lines, rest, by="\n")


def _item(item: Item, today: date, texts: Texts) -> Html:
    title = shortened(item.title, LONGEST_TITLE)
    if item.due_on is None:
        return texts.say("packet-item", title=title)
    late = "yes" if item.due_on < today else "no"
    said = said_day(item.due_on, texts.language, "d MMMM")
    return texts.say("packet-item-due", title=title, day=said, late=late)


def _questions(packet: Packet, person: Person, texts: Texts) -> Html:
    leads = packet.agenda.is_led_by(person)
    named = question_set(packet.meeting.kind, packet.agenda.meetings)
    return texts.say("packet-questions-mentor" if leads else "packet-questions-mentee", set=named)


def _rows(packet: Packet, texts: Texts) -> Iterator[tuple[Button, ...]]:
    look = Tap("meetings", "open", packet.meeting.id)
    yield (Button(texts.label("button-open-meeting"), str(look)),)


def router() -> Router:
    """Take the button that prepares for a meeting."""
    room = Router(name="packets")
    room.callback_query.register(show, Tapped("packet", "show"))
    return room
