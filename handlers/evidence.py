"""Evidence of a position: looked at, sent in as words or as a file, shown again, taken back."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.html import NOTHING, Html
from domain.ids import EvidenceId, RoadMapRowId
from domain.letters import Screen
from domain.people import Person
from domain.refusals import Misunderstood
from handlers import evidence_screens
from handlers.evidence_screens import Place
from handlers.files import sent_in
from handlers.filters import Answered, SentFile, Tapped
from handlers.taps import Tap
from locales.evidence import read, said
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, evidence, evidence_photos, evidence_sheets, listening


async def show(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """List the evidence of a position, and listen for more from those who may add it."""
    await listening.hush(uow, person)
    return await evidence_screens.screen(
        uow, person, texts, library, _place(tap, page=tap.rev), now
    )


async def take_words(
    message: Message,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Take a link, or a document by its title, number and day."""
    proof = read(message.text or "", texts.language)
    added = await evidence.add(uow, person, RoadMapRowId(tap.id), proof, now)
    await listening.hush(uow, person)
    place = _place(tap, texts.say("evidence-added", what=said(added.proof, texts)))
    return await evidence_screens.screen(uow, person, texts, library, place, now)


async def take_file(
    message: Message,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Take a picture or a file; those of one album all belong to the same position.

    Raises:
        Misunderstood: the message carries neither.
    """
    sent = sent_in(message)
    if sent is None:
        raise Misunderstood("evidence")
    added = await evidence_photos.file(uow, person, RoadMapRowId(tap.id), sent, now)
    if message.media_group_id is None:
        await listening.hush(uow, person)
    place = _place(tap, texts.say("evidence-added", what=said(added.proof, texts)))
    return await evidence_screens.screen(uow, person, texts, library, place, now)


async def look(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Send a picture or a file once more, to be looked at and neither saved nor passed on."""
    row_id, evidence_id = RoadMapRowId(tap.id), EvidenceId(tap.rev)
    opened = await evidence.open_file(uow, person, row_id, evidence_id, now)
    if opened is None:
        gone = _place(tap, texts.say("evidence-gone"))
        return await evidence_screens.screen(uow, person, texts, library, gone, now)
    words = texts.say("evidence-file-caption", title=said(opened.evidence.proof, texts))
    return Screen(words, file=opened.file)


async def drop(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Take a piece of evidence back, and list what is left."""
    row_id, evidence_id = RoadMapRowId(tap.id), EvidenceId(tap.rev)
    was_there = await evidence.drop(uow, person, row_id, evidence_id, now)
    await listening.hush(uow, person)
    lead = texts.say("evidence-dropped" if was_there else "evidence-gone")
    return await evidence_screens.screen(uow, person, texts, library, _place(tap, lead), now)


async def print_sheet(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Let a sheet with a code be printed."""
    await evidence_sheets.ask(uow, person, RoadMapRowId(tap.id), library, now)
    await listening.hush(uow, person)
    place = _place(tap, texts.say("evidence-sheet-asked"))
    return await evidence_screens.screen(uow, person, texts, library, place, now)


def _place(tap: Tap, lead: Html = NOTHING, page: int = 0) -> Place:
    return Place(row_id=RoadMapRowId(tap.id), page=page, origin=tap.arg, lead=lead)


def router() -> Router:
    """Take what is done about the evidence of a position."""
    room = Router(name="evidence")
    room.message.register(take_file, SentFile("evidence", "take", pictures=True))
    room.message.register(take_words, Answered("evidence", "take"))
    room.callback_query.register(show, Tapped("evidence", "show"))
    room.callback_query.register(look, Tapped("evidence", "open"))
    room.callback_query.register(drop, Tapped("evidence", "drop"))
    room.callback_query.register(print_sheet, Tapped("evidence", "print"))
    return room
