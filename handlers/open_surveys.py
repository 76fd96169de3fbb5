"""Open surveys: somebody opens the link of an anonymous questionnaire, known here or not."""

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import CommandStart
from aiogram.types import CallbackQuery, Message

from domain.ids import AccountId, WaveId
from domain.letters import Screen
from domain.people import Person
from handlers import open_sheets, wave_screens, whereabouts
from handlers.filters import Tapped
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, open_surveys


async def begin(
    message: Message,
    uow: UnitOfWork,
    person: Person | None,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Show the first question; a link that leads nowhere sounds like any other such link."""
    token = (message.text or "").partition(" ")[2].strip()
    account = AccountId(message.chat.id)
    sheet = await open_surveys.open_by(uow, account, library, token, now)
    if sheet is not None:
        facts = {"title": sheet.questionnaire.title, "minutes": str(sheet.questionnaire.minutes)}
        return open_sheets.screen(sheet, texts, lead=texts.say("sheet-intro", **facts))
    words = texts.say("refusal-link-spent")
    if person is None:
        return Screen(words)
    return await whereabouts.screen(uow, person, texts, library, now, words)


async def show(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, texts: Texts, library: Library, now: datetime
) -> Screen:
    """Show the page that a button leads to, with the answers that it carries."""
    wave_id = WaveId(tap.id)
    sheet = await open_surveys.read(uow, library, wave_id, tap.rev, tap.arg, now)
    return open_sheets.screen(sheet, texts)


async def send(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, texts: Texts, library: Library, now: datetime
) -> Screen:
    """Keep the answers, without whoever gave them."""
    sent = await open_surveys.send(uow, library, WaveId(tap.id), tap.arg, now)
    return open_sheets.thanks(sent, texts)


async def link(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Give a curator the link of a wave; it is shown only now."""
    address = await open_surveys.make_link(uow, person, library, WaveId(tap.id), now)
    return Screen(texts.say("sheet-link", link=address), wave_screens.back(tap.id, texts))


def router() -> Router:
    """Take links of open surveys, from anybody, and the buttons of their pages."""
    room = Router(name="open_surveys")
    opens = CommandStart(deep_link=True, ignore_mention=True, magic=F.args.startswith("q-"))
    room.message.register(begin, opens)
    room.callback_query.register(show, Tapped("sheet", "show"))
    room.callback_query.register(send, Tapped("sheet", "send"))
    return room


def links() -> Router:
    """Take the curator's button that makes such a link."""
    room = Router(name="open_survey_links")
    room.callback_query.register(link, Tapped("sheet", "link"))
    return room
