"""A curator's letters and certificates: written, looked at, made in one go, and handed out."""

from datetime import datetime
from typing import Final

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.awards import AwardSheet, Crowd, Kind
from domain.html import Html
from domain.ids import AwardSheetId
from domain.letters import Screen, Toast
from domain.people import Person
from domain.refusals import NothingToAnswer
from handlers import menu
from handlers.awards import screens
from handlers.filters import Answered, Tapped
from handlers.taps import Tap
from locales.library import Library
from locales.orders import read_order
from locales.reading import read_day
from locales.texts import Texts
from services import UnitOfWork, listening
from services.awards import arriving, handing_out, printing, sheets
from services.awards.sheets import Card

_ASKED: Final = frozenset({"words", "post", "order", "day", "partners"})


async def show(
    _: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """List the sheets of the year, and offer to begin another."""
    await listening.hush(uow, person)
    return await _listed(uow, person, texts, now)


async def begin(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Begin a sheet of a kind with the usual words."""
    if tap.arg not in set(Kind):
        raise NothingToAnswer
    found = await sheets.begin(uow, person, Kind(tap.arg), texts, now)
    if found is None:
        return Screen(texts.say("honour-no-year"), menu.back_to_menu(texts))
    return await screens.page(uow, person, texts, found.id)


async def open_one(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Show a sheet with what can be done about it."""
    await listening.hush(uow, person)
    return await screens.page(uow, person, texts, AwardSheetId(tap.id))


async def ask(_: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts) -> Screen:
    """Ask for words of a sheet."""
    if tap.arg not in _ASKED:
        raise NothingToAnswer
    found = await sheets.look(uow, person, AwardSheetId(tap.id))
    await listening.ask(uow, person, str(Tap("award", "words", found.id, tap.rev, tap.arg)))
    return screens.question(found, tap.arg, texts)


async def hear(
    message: Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take typed words into a sheet."""
    after = await _changed(uow, person, texts, tap, message.text or "", now)
    await listening.hush(uow, person)
    return await screens.page(uow, person, texts, after.id, _lead(after, tap, texts))


async def _changed(
    uow: UnitOfWork, person: Person, texts: Texts, tap: Tap, said: str, now: datetime
) -> AwardSheet:
    card = Card(AwardSheetId(tap.id), tap.rev)
    if tap.arg == "words":
        return await sheets.write(uow, person, card, said, texts, now)
    if tap.arg == "post":
        return await sheets.sign(uow, person, card, said, now)
    if tap.arg == "order":
        return await sheets.base(uow, person, card, read_order(said, texts.language), now)
    if tap.arg == "partners":
        return await sheets.address(uow, person, card, said, now)
    if tap.arg != "day":
        raise NothingToAnswer
    return await sheets.date_on(uow, person, card, read_day(said, texts.language), now)


async def pick(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Choose who gets a paper; without a choice yet it is asked."""
    if tap.arg not in set(Crowd):
        found = await sheets.look(uow, person, AwardSheetId(tap.id))
        return screens.crowds(found, texts)
    card = Card(AwardSheetId(tap.id), tap.rev)
    after = await sheets.choose(uow, person, card, Crowd(tap.arg), now)
    return await screens.page(uow, person, texts, after.id, _lead(after, tap, texts))


async def drop(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take a sheet away."""
    await sheets.drop(uow, person, Card(AwardSheetId(tap.id), tap.rev), now)
    return await _listed(uow, person, texts, now)


async def preview(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Toast:
    """Let the first paper be drawn."""
    card = Card(AwardSheetId(tap.id), tap.rev)
    await printing.preview(uow, person, card, library, now)
    return Toast(texts.label("award-preview-coming"))


async def sure(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Ask whether papers shall be made, or handed out, or sent once more."""
    if tap.arg not in {"make", "hand", "again"}:
        raise NothingToAnswer
    found = await sheets.look(uow, person, AwardSheetId(tap.id))
    counts = {
        "make": await sheets.count(uow, person, found),
        "hand": len(found.waiting),
        "again": len(await arriving.lost(uow, person, found)),
    }
    return screens.sure(found, tap.arg, counts[tap.arg], texts)


async def make(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Let all papers be made; they come in one archive."""
    card = Card(AwardSheetId(tap.id), tap.rev)
    after = await printing.make(uow, person, card, library, now)
    return await screens.page(uow, person, texts, after.id, texts.say("award-being-made"))


async def hand(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Let each paper go to its owner."""
    card = Card(AwardSheetId(tap.id), tap.rev)
    after = await handing_out.ask(uow, person, card, library, now)
    return await screens.page(uow, person, texts, after.id, texts.say("award-being-handed"))


async def again(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Let what did not reach its owner go once more."""
    card = Card(AwardSheetId(tap.id), tap.rev)
    after = await handing_out.again(uow, person, card, library, now)
    return await screens.page(uow, person, texts, after.id, texts.say("award-being-handed"))


async def _listed(uow: UnitOfWork, person: Person, texts: Texts, now: datetime) -> Screen:
    known = await sheets.all_of(uow, person, now)
    return screens.listed(known, texts)


def _lead(after: AwardSheet, tap: Tap, texts: Texts) -> Html:
    return texts.say("honour-saved" if after.rev == tap.rev + 1 else "button-is-old")


def router() -> Router:
    """Take what a curator does about letters and certificates."""
    room = Router(name="awards")
    room.callback_query.register(show, Tapped("award", "show"))
    room.callback_query.register(begin, Tapped("award", "begin"))
    room.callback_query.register(open_one, Tapped("award", "open"))
    room.callback_query.register(ask, Tapped("award", "ask"))
    room.callback_query.register(pick, Tapped("award", "pick"))
    room.callback_query.register(drop, Tapped("award", "drop"))
    room.callback_query.register(preview, Tapped("award", "preview"))
    room.callback_query.register(sure, Tapped("award", "sure"))
    room.callback_query.register(make, Tapped("award", "make"))
    room.callback_query.register(hand, Tapped("award", "hand"))
    room.callback_query.register(again, Tapped("award", "again"))
    room.message.register(hear, F.text, Answered("award", "words"))
    return room
