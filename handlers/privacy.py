"""Privacy: what is kept about a person, taking a consent back, and thinking better of it."""

from datetime import datetime

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.html import NOTHING, joined
from domain.ids import PersonId
from domain.letters import Button, Rows, Screen
from domain.people import Person, Role
from domain.rights import Deed, may
from handlers import consent_screens, menu, my_data, steps
from handlers.filters import Tapped
from handlers.names import short
from handlers.taps import Tap
from locales.dates import said_day
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, erasures, interviewing, joining, listening, schools, signing
from services import consents as papers
from services import my_data as kept


async def show(
    _: Message | CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Tell what is kept, by whom, and who has looked at it."""
    await interviewing.pause(uow, person)
    await listening.hush(uow, person)
    school = await schools.of_person(uow, person)
    contact = school.contact or school.name
    words = texts.say("privacy", school=school.legal_name or school.name, contact=contact)
    page = await my_data.page(uow, person, person.id, texts)
    little = NOTHING if person.is_admitted else texts.say("privacy-little")
    rows = (*await _own_rows(uow, person, texts), *await _children(uow, person, texts))
    return Screen(joined(words, little, page), (*rows, *menu.back_to_menu(texts)))


async def ask(_: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts) -> Screen:
    """Ask whether the consent shall really be taken back, and say what follows."""
    about = PersonId(tap.id)
    subject = await signing.subject_of(uow, person, consent_screens.usual(person, about), about)
    is_own = subject.id == person.id
    question = texts.say(
        "withdraw-question" if is_own else "withdraw-question-child", name=short(subject, texts)
    )
    yes = Button(texts.label("button-withdraw-surely"), str(Tap("privacy", "withdraw", tap.id)))
    no = Button(texts.label("button-keep-consent"), str(Tap("privacy", "show")))
    return Screen(question, ((no,), (yes,)))


async def withdraw(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Take the consent back, and name the day on which the data go."""
    about = PersonId(tap.id)
    subject = await papers.withdraw(uow, person, about, now)
    erasure = await erasures.waiting_for(uow, subject)
    day = said_day(erasure.due_on if erasure else now.date(), texts.language)
    lead = texts.say("withdrawn", day=day)
    if about == person.id:
        return await steps.screen(uow, subject, texts, lead)
    return await menu.screen(uow, person, texts, library, now, lead=lead)


async def _own_rows(uow: UnitOfWork, person: Person, texts: Texts) -> Rows:
    """Offer what somebody may do about their own data."""
    rows = list(my_data.actions(person.id, texts))
    found = await kept.look(uow, person, person.id)
    if person.is_admitted:
        rows += my_data.correction(person, texts)
        rows.append((Button(texts.label("button-my-consents"), str(Tap("consent", "list"))),))
    if may(person, Deed.ERASE):
        rows.append((Button(texts.label("button-acts"), str(Tap("erasures", "acts"))),))
    if not person.is_child and any(one.is_given for one in found.consents):
        own = Button(texts.label("button-withdraw"), str(Tap("privacy", "ask", person.id)))
        rows.append((own,))
    if found.erasure is not None and found.erasure.may_be_recalled and not person.is_child:
        rows.append((Button(texts.label("button-think-better"), str(Tap("consent", "show"))),))
    return tuple(rows)


async def _children(uow: UnitOfWork, person: Person, texts: Texts) -> Rows:
    """Offer each child's data, and to take the consent back or to give it after all."""
    if not person.is_admitted or Role.GUARDIAN not in person.roles:
        return ()
    agreed = await joining.agreed_children(uow, person)
    shown = await kept.shown_children(uow, person)
    children = await joining.children(uow, person)
    return tuple(
        row
        for child in children
        for row in (
            *(((_data_of(child, texts),),) if child.id in shown else ()),
            (_about(child, texts, is_agreed=child.id in agreed),),
        )
    )


def _data_of(child: Person, texts: Texts) -> Button:
    label = texts.label("button-data-of-child", name=short(child, texts))
    return Button(label, str(Tap("mydata", "show", child.id)))


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
