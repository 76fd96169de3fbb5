"""The menu: what a person can do now, and how to get help."""

from collections.abc import Iterator
from datetime import datetime

from aiogram import Router
from aiogram.filters import Command, CommandStart
from aiogram.types import CallbackQuery, Message

from domain.html import NOTHING, Html, joined
from domain.letters import Button, Rows, Screen
from domain.people import Person
from domain.seasons import Season
from domain.waves import Stage
from handlers import consent_lists, menu_doors, menu_groups, standing_in
from handlers.filters import Tapped
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, blanks, interviewing, joining, seasons, sending
from services.interviewing import Offer, Shelf
from services.sending import Asked


async def show(
    _: Message | CallbackQuery,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Pause whatever is under way and show the menu."""
    await interviewing.pause(uow, person)
    return await screen(uow, person, texts, library, now)


async def explain(
    _: Message, uow: UnitOfWork, person: Person, texts: Texts, library: Library, now: datetime
) -> Screen:
    """Tell in a few lines how to talk with the bot."""
    await interviewing.pause(uow, person)
    return await screen(uow, person, texts, library, now, lead=texts.say("help"))


async def screen(
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
    lead: Html = NOTHING,
) -> Screen:
    """Draw the menu: questionnaires, then the rooms of the person's roles."""
    shelf = await interviewing.shelf(uow, person, library)
    papers = [_button(offer, texts) for offer in shelf.offers if _can_be_filled_in(offer)]
    children = [_about(child, texts) for child in await joining.unanswered_children(uow, person)]
    again = [one for (one,) in await consent_lists.to_answer(uow, person, texts)]
    waves = await sending.asked_of(uow, person, library, now)
    asked = [_asked(one, texts) for one in waves if one.questionnaire.given == "when_sent"]
    buttons = [
        *again,
        *children,
        *asked,
        *papers,
        *_seasonal(await seasons.of_person(uow, person, now), texts),
        *(menu_groups.button(one, texts) for one in menu_doors.arranged(person)),
        *_own(shelf, person, texts, library),
    ]
    notice = await standing_in.notice(uow, person, texts)
    return Screen(
        joined(
            lead, notice, _greeting(person, texts, has_buttons=bool(buttons), is_answer=bool(lead))
        ),
        tuple((one,) for one in buttons),
    )


def _greeting(person: Person, texts: Texts, *, has_buttons: bool, is_answer: bool) -> Html:
    """Greet; who has just been answered is not greeted again."""
    if not person.roles:
        return texts.say("menu-without-role")
    if has_buttons and is_answer:
        return texts.say("menu-go-on")
    return texts.say("menu-greeting" if has_buttons else "menu-nothing")


def back_to_menu(texts: Texts) -> Rows:
    """Draw the one row that leads back to the menu."""
    return ((Button(texts.label("button-menu"), str(Tap("menu", "show"))),),)


def _seasonal(season: Season, texts: Texts) -> Iterator[Button]:
    """Draw what is open for some weeks of the year: a vote, the end of the year."""
    if season.poll_id is not None:
        yield Button(texts.label("button-vote"), str(Tap("vote", "open", season.poll_id)))
    if season.run_id is not None:
        yield Button(texts.label("button-year-end"), str(Tap("yearend", "show", season.run_id)))


def _own(shelf: Shelf, person: Person, texts: Texts, library: Library) -> Iterator[Button]:
    """Draw what only some of a role find: papers about people, and one's own answers."""
    if blanks.needs_list(person, library):
        yield Button(texts.label("button-fill-in"), str(Tap("filling", "people")))
    if shelf.has_sent:
        yield Button(texts.label("button-sent"), str(Tap("sent", "show")))


def _about(child: Person, texts: Texts) -> Button:
    return Button(texts.label("button-child-consent"), str(Tap("consent", "show", child.id)))


def _asked(one: Asked, texts: Texts) -> Button:
    """Lead to what a wave asks; whoever refused may come back to it."""
    label = texts.label(_words(one), title=one.questionnaire.title)
    return Button(label, str(Tap("asked", "begin", one.wave.id)))


def _words(one: Asked) -> str:
    if one.stage is Stage.REFUSED:
        return "button-asked-again"
    return "button-asked" if one.is_untouched else "button-resume"


def _can_be_filled_in(offer: Offer) -> bool:
    return offer.interview is None or offer.interview.is_open


def _button(offer: Offer, texts: Texts) -> Button:
    title = offer.questionnaire.title
    if offer.interview is None:
        begin = Tap("start", "begin", arg=offer.questionnaire.id)
        return Button(texts.label("button-begin", title=title), str(begin))
    if offer.questionnaire.given == "at_once":
        resume = Tap("start", "begin", arg=offer.questionnaire.id)
    else:
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
