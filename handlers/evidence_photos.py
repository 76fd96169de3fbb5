"""Photos that come unasked: each is looked through for a code, or its sender is asked."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.ids import AttachmentId, RoadMapRowId
from domain.letters import Button, Screen
from domain.people import Person
from domain.refusals import ChangedMeanwhile, NothingToAnswer
from domain.road_maps import Line
from handlers import evidence_screens, menu, whereabouts
from handlers.answers import shortened
from handlers.evidence_screens import Place
from handlers.files import sent_in
from handlers.filters import Proving, Tapped
from handlers.pages import paged
from handlers.taps import Tap
from locales.evidence import said
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, evidence_photos, road_maps, schools

_LABEL: Final = 40


async def look(
    message: Message, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Let a picture be looked through.

    Raises:
        NothingToAnswer: the message carries none.
    """
    sent = sent_in(message)
    if sent is None:
        raise NothingToAnswer
    await evidence_photos.ask(uow, person, sent, now)
    return Screen(texts.say("evidence-looking"))


async def choose(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Ask which position a picture belongs to, another page of them."""
    number = AttachmentId(tap.id)
    if await evidence_photos.waiting(uow, person, number) is None:
        lead = texts.say("evidence-photo-gone")
        return await whereabouts.screen(uow, person, texts, library, now, lead)
    lines = await open_lines(uow, person, library, now)
    return choice(lines, number, texts, page=tap.rev)


async def place(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Put a picture beside the position that was chosen."""
    row_id, number = RoadMapRowId(tap.id), AttachmentId(tap.rev)
    try:
        added = await evidence_photos.place(uow, person, row_id, number, now)
    except ChangedMeanwhile:
        lead = texts.say("evidence-photo-gone")
    else:
        lead = texts.say("evidence-added", what=said(added.proof, texts))
    shown = Place(row_id=row_id, lead=lead)
    return await evidence_screens.screen(uow, person, texts, library, shown, now)


async def leave(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Forget a picture."""
    await evidence_photos.leave(uow, person, AttachmentId(tap.id))
    lead = texts.say("evidence-left")
    return await whereabouts.screen(uow, person, texts, library, now, lead)


async def open_lines(
    uow: UnitOfWork, person: Person, library: Library, now: datetime
) -> tuple[Line, ...]:
    """List what somebody answers for in every run that goes on."""
    school = await schools.of_person(uow, person)
    found = await road_maps.going(uow, school, library, now)
    return tuple(line for one in found for line in one.mine(person))


def choice(lines: Sequence[Line], number: AttachmentId, texts: Texts, page: int = 0) -> Screen:
    """Draw the positions a picture may belong to, and the way out."""
    if not lines:
        to_map = Button(texts.label("button-evidence-map"), str(Tap("roadmap", "show")))
        return Screen(texts.say("evidence-unplaced-none"), ((to_map,), *menu.back_to_menu(texts)))
    shown, turns = paged(lines, page, texts, lambda at: str(Tap("evidence", "choose", number, at)))
    rows = tuple((_to_place(one, number, texts),) for one in shown)
    leave_it = Button(texts.label("button-evidence-leave"), str(Tap("evidence", "leave", number)))
    return Screen(texts.say("evidence-unplaced"), (*rows, *turns, (leave_it,)))


def _to_place(line: Line, number: AttachmentId, texts: Texts) -> Button:
    label = texts.label("button-evidence-place", title=shortened(line.position.title, _LABEL))
    return Button(label, str(Tap("evidence", "place", line.row.id, number)))


def router() -> Router:
    """Take pictures that no room asked for from those who prove positions."""
    room = Router(name="evidence photos")
    room.message.register(look, Proving(), F.photo)
    room.message.register(look, Proving(), F.document.mime_type.startswith("image/"))
    room.callback_query.register(choose, Tapped("evidence", "choose"))
    room.callback_query.register(place, Tapped("evidence", "place"))
    room.callback_query.register(leave, Tapped("evidence", "leave"))
    return room
