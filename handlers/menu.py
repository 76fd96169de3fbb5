"""The menu: what a person can do now, and how to get help."""

from aiogram import Router
from aiogram.filters import Command, CommandStart
from aiogram.types import CallbackQuery, Message

from domain.html import NOTHING, Html, joined
from domain.letters import Button, Rows, Screen
from domain.people import Person
from handlers.filters import Tapped
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, interviewing
from services.interviewing import Offer


async def show(
    _: Message | CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts, library: Library
) -> Screen:
    """Pause whatever is under way and show the menu."""
    await interviewing.pause(uow, person)
    return await screen(uow, person, texts, library)


async def explain(
    _: Message, uow: UnitOfWork, person: Person, texts: Texts, library: Library
) -> Screen:
    """Tell in a few lines how to talk with the bot."""
    await interviewing.pause(uow, person)
    return await screen(uow, person, texts, library, lead=texts.say("help"))


async def screen(
    uow: UnitOfWork, person: Person, texts: Texts, library: Library, lead: Html = NOTHING
) -> Screen:
    """Draw the menu: a row for every questionnaire that can be begun or continued."""
    offers = await interviewing.offers(uow, person, library)
    rows = tuple((_button(offer, texts),) for offer in offers if _can_be_filled_in(offer))
    words = texts.say("menu-greeting" if rows else "menu-nothing")
    return Screen(joined(lead, words), rows)


def back_to_menu(texts: Texts) -> Rows:
    """Draw the one row that leads back to the menu."""
    return ((Button(texts.label("button-menu"), str(Tap("menu", "show"))),),)


def _can_be_filled_in(offer: Offer) -> bool:
    return offer.interview is None or offer.interview.is_open


def _button(offer: Offer, texts: Texts) -> Button:
    title = offer.questionnaire.title
    if offer.interview is None:
        begin = Tap("start", "begin", arg=offer.questionnaire.id)
        return Button(texts.label("button-begin", title=title), str(begin))
    resume = Tap("start", "resume", offer.interview.id)
    return Button(texts.label("button-resume", title=title), str(resume))


def router() -> Router:
    """Take the commands and the button that lead to the menu."""
    room = Router(name="menu")
    room.message.register(show, CommandStart(ignore_mention=True))
    room.message.register(show, Command("menu", ignore_mention=True))
    room.message.register(explain, Command("help", ignore_mention=True))
    room.callback_query.register(show, Tapped("menu", "show"))
    return room
