"""Consent lists: what somebody agreed to, what may be decided yet, and what is asked once more."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.consents import ConsentKind
from domain.html import NOTHING, Html, joined
from domain.ids import PersonId
from domain.letters import Button, Rows, Screen
from domain.people import Person
from domain.refusals import NotYours
from handlers.filters import Tapped
from handlers.names import short
from handlers.taps import Tap
from locales.dates import said_day
from locales.texts import Texts
from services import UnitOfWork, births, my_consents, renewals
from services import consents as papers
from services.my_consents import Paper

_PUBLISHED = frozenset({ConsentKind.PUBLISH, ConsentKind.PUBLISH_GUARDIAN})


async def show(_: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts) -> Screen:
    """List the consents of a person and of their children."""
    return await screen(uow, person, texts)


async def withdraw(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take back that a name may be shown to everybody; nothing else changes."""
    if tap.arg not in _PUBLISHED:
        raise NotYours
    await papers.withdraw(uow, person, PersonId(tap.id), now, ConsentKind(tap.arg))
    return await screen(uow, person, texts, texts.say("publishing-stopped"))


async def screen(uow: UnitOfWork, person: Person, texts: Texts, lead: Html = NOTHING) -> Screen:
    """Draw the list."""
    known = await my_consents.all_of(uow, person)
    lines = Html("\n".join(_line(person, one, texts) for one in known))
    rows = tuple((_button(person, one, texts),) for one in known if one.kind in _PUBLISHED)
    menu = Button(texts.label("button-menu"), str(Tap("menu", "show")))
    return Screen(joined(lead, texts.say("my-consents"), lines), (*rows, (menu,)))


async def to_answer(uow: UnitOfWork, person: Person, texts: Texts) -> Rows:
    """Draw for the menu the consents that are asked once more, and the birth date."""
    rows = [(_again(person, one.about, texts),) for one in await renewals.asks(uow, person)]
    if births.is_asked(person):
        rows.append((Button(texts.label("button-birth-date"), str(Tap("birth", "ask"))),))
    return tuple(rows)


def _again(person: Person, about: Person, texts: Texts) -> Button:
    tap = str(Tap("consent", "show", about.id))
    if about.id == person.id:
        return Button(texts.label("button-consent-again"), tap)
    name = short(about, texts)
    return Button(texts.label("button-child-consent-again", name=name), tap)


def _line(person: Person, paper: Paper, texts: Texts) -> Html:
    what = texts.label(f"consent-{paper.kind.replace('_', '-')}")
    if paper.about.id != person.id:
        what = f"{what} ({short(paper.about, texts)})"
    if paper.said is None:
        return texts.say("my-consent-open", what=what)
    if not paper.is_given:
        return texts.say("my-consent-refused", what=what)
    if paper.said.valid_until is None:
        return texts.say("my-consent-lasting", what=what)
    day = said_day(paper.said.valid_until, texts.language)
    return texts.say("my-consent-given", what=what, day=day)


def _button(person: Person, paper: Paper, texts: Texts) -> Button:
    stop = str(Tap("consent", "withdraw", paper.about.id, arg=paper.kind))
    ask = str(Tap("consent", "show", paper.about.id, arg=paper.kind))
    if paper.about.id == person.id:
        if paper.is_given:
            return Button(texts.label("button-stop-publishing"), stop)
        return Button(texts.label("button-publishing"), ask)
    name = short(paper.about, texts)
    if paper.is_given:
        return Button(texts.label("button-stop-publishing-child", name=name), stop)
    return Button(texts.label("button-publishing-child", name=name), ask)


def router() -> Router:
    """Take the list of consents and taking back that a name may be shown."""
    room = Router(name="consent_lists")
    room.callback_query.register(show, Tapped("consent", "list"))
    room.callback_query.register(withdraw, Tapped("consent", "withdraw"))
    return room
