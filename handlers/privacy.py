"""Privacy: what is kept about a person, and taking a consent back."""

from datetime import datetime

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.consents import NEEDED, ConsentKind
from domain.html import joined
from domain.ids import PersonId
from domain.letters import Button, Rows, Screen
from domain.people import Person, Role
from handlers import menu, steps
from handlers.filters import Tapped
from handlers.names import short
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, interviewing, joining, schools
from services import consents as papers


async def show(
    _: Message | CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Tell what is kept, and by whom."""
    await interviewing.pause(uow, person)
    school = await schools.of_person(uow, person)
    contact = school.contact or school.name
    words = texts.say("privacy", school=school.legal_name or school.name, contact=contact)
    kept = texts.say("privacy-kept") if person.is_admitted else texts.say("privacy-little")
    rows = await _withdrawals(uow, person, texts)
    return Screen(joined(words, kept), (*rows, *menu.back_to_menu(texts)))


async def ask(_: CallbackQuery, tap: Tap, texts: Texts) -> Screen:
    """Ask whether the consent shall really be taken back, and say what follows."""
    yes = Button(texts.label("button-withdraw-surely"), str(Tap("privacy", "withdraw", tap.id)))
    no = Button(texts.label("button-keep-consent"), str(Tap("privacy", "show")))
    return Screen(texts.say("withdraw-question"), ((no,), (yes,)))


async def withdraw(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Take the consent back."""
    about = PersonId(tap.id)
    subject = await papers.withdraw(uow, person, about, now)
    lead = texts.say("withdrawn")
    if about == person.id:
        return await steps.screen(uow, subject, texts, lead)
    return await menu.screen(uow, person, texts, library, lead=lead)


async def _withdrawals(uow: UnitOfWork, person: Person, texts: Texts) -> Rows:
    rows: list[tuple[Button, ...]] = []
    if person.is_admitted and ConsentKind.OWN in NEEDED[person.age_group]:
        own = Button(texts.label("button-withdraw"), str(Tap("privacy", "ask", person.id)))
        rows.append((own,))
    if person.is_admitted and Role.GUARDIAN in person.roles:
        agreed = await joining.agreed_children(uow, person)
        children = await joining.children(uow, person)
        rows += [(_about(child, texts, is_agreed=child.id in agreed),) for child in children]
    return tuple(rows)


def _about(child: Person, texts: Texts, *, is_agreed: bool) -> Button:
    """Offer to take the consent about a child back, or to give it after all."""
    if is_agreed:
        label = texts.label("button-withdraw-child", name=short(child, texts))
        return Button(label, str(Tap("privacy", "ask", child.id)))
    return Button(texts.label("button-child-consent"), str(Tap("consent", "show", child.id)))


def router() -> Router:
    """Take the command about data and the buttons under it, from newcomers too."""
    room = Router(name="privacy")
    room.message.register(show, Command("privacy", ignore_mention=True))
    room.callback_query.register(show, Tapped("privacy", "show"))
    room.callback_query.register(ask, Tapped("privacy", "ask"))
    room.callback_query.register(withdraw, Tapped("privacy", "withdraw"))
    return room
