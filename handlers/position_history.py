"""The history of a position: what was done to it, a page at a time."""

from datetime import date
from typing import Final
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.html import Html, joined
from domain.ids import RoadMapRowId
from domain.journals import Entry
from domain.letters import Button, Screen
from domain.people import Person
from domain.positions import MoveReason, SkipReason
from handlers import origins, position_words
from handlers.filters import Tapped
from handlers.names import short
from handlers.position_deeds import to_position
from handlers.taps import Tap
from locales.dates import said_day, said_moment
from locales.texts import Texts
from services import UnitOfWork, journals, position_history
from services.position_editing import EDITED
from services.position_history import History, whom
from services.zones import zone_of

_LAST_PAGE: Final = 999


async def show(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Show a page of deeds, the newest first."""
    (number,), origin = origins.taken(tap.arg, 1)
    page = min(origins.number(number) or 0, _LAST_PAGE)
    found = await position_history.look(uow, person, RoadMapRowId(tap.id), page)
    zone = await zone_of(uow, person)
    lines = joined(*(_line(one, found, texts, zone) for one in found.entries), by="\n")
    words = texts.say("position-history" if found.entries else "position-history-none")
    newer = Button(texts.label("button-page-before"), _turn(tap, page - 1, origin))
    older = Button(texts.label("button-page-after"), _turn(tap, page + 1, origin))
    turns = (*((newer,) if page > 0 else ()), *((older,) if found.has_older else ()))
    back = to_position(tap, origin, texts)
    return Screen(joined(words, lines), (*((turns,) if turns else ()), (back,)))


def _turn(tap: Tap, page: int, origin: str) -> str:
    return str(Tap("position", "history", tap.id, tap.rev, f"{max(page, 0)}.{origin}"))


def _line(entry: Entry, found: History, texts: Texts, zone: ZoneInfo) -> Html:
    actor = found.people.get(entry.actor_id)
    return texts.say(
        "position-history-line",
        when=said_moment(entry.at, zone, texts.language, "d MMMM y, HH:mm"),
        who=texts.label("person-gone") if actor is None else short(actor, texts),
        deed=_deed(entry, found, texts),
    )


def _deed(entry: Entry, found: History, texts: Texts) -> str:
    """Tell a deed in words, with what it was done with where that was kept."""
    details = entry.details
    said = journals.deed_of(entry, texts)
    if details.get("because") in set(MoveReason) and "to" in details:
        day = said_day(date.fromisoformat(details["to"]), texts.language)
        reason = position_words.move_reason(MoveReason(details["because"]), texts)
        return texts.label("position-moved", day=day, reason=reason)
    if details.get("reason") in set(SkipReason):
        reason = position_words.skip_reason(SkipReason(details["reason"]), texts)
        return texts.label("position-history-with", deed=said, detail=reason)
    field = details.get("field")
    if field in EDITED:
        name = texts.label(f"button-edit-field-{field}")
        return texts.label("position-history-with", deed=said, detail=name)
    other = whom(entry)
    if other is not None:
        person = found.people.get(other)
        name = texts.label("person-gone") if person is None else short(person, texts)
        return texts.label("position-history-with", deed=said, detail=name)
    return said


def router() -> Router:
    """Take the button that tells the history."""
    room = Router(name="position history")
    room.callback_query.register(show, Tapped("position", "history"))
    return room
