"""The journal: who looked at whose card, gave which document, changed what; by codes only."""

from datetime import datetime
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.html import Html, joined
from domain.letters import Button, Rows, Screen, Toast
from domain.people import Person
from handlers import menu
from handlers.filters import Tapped
from handlers.names import code
from handlers.taps import Tap
from locales.dates import said_moment
from locales.texts import Texts
from services import UnitOfWork, journals
from services.journals import Line, Page
from services.zones import zone_of


async def show(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Show the last deeds, a page at a time."""
    found = await journals.look(uow, person, tap.id)
    zone = await zone_of(uow, person)
    lines = Html("\n".join(_line(one, texts, zone) for one in found.lines))
    words = texts.say("journal-title" if found.lines else "journal-empty")
    return Screen(joined(words, lines), _rows(found, tap.id, texts))


async def export(
    _: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Toast:
    """Let the whole journal be made into a table."""
    await journals.export(uow, person, now)
    return Toast(texts.label("journal-being-made"))


def _line(one: Line, texts: Texts, zone: ZoneInfo) -> Html:
    facts = {
        "when": said_moment(one.entry.at, zone, texts.language, "d MMM, HH:mm"),
        "who": code(one.actor, texts),
        "role": journals.role_of(one.actor, texts),
        "deed": journals.deed_of(one.entry, texts),
    }
    if one.about is None:
        return texts.say("journal-line", **facts)
    return texts.say("journal-line-about", **facts, about=code(one.about, texts))


def _rows(found: Page, page: int, texts: Texts) -> Rows:
    newer = Button(texts.label("button-page-before"), str(Tap("journal", "show", page - 1)))
    older = Button(texts.label("button-page-after"), str(Tap("journal", "show", page + 1)))
    turns = (*((newer,) if page > 0 else ()), *((older,) if found.has_older else ()))
    export = Button(texts.label("button-journal-export"), str(Tap("journal", "export")))
    return (*((turns,) if turns else ()), (export,), *menu.back_to_menu(texts))


def router() -> Router:
    """Take the buttons of the journal."""
    room = Router(name="journals")
    room.callback_query.register(show, Tapped("journal", "show"))
    room.callback_query.register(export, Tapped("journal", "export"))
    return room
