"""Districts: a coordinator looks at the schools, invites one, and lets one go."""

from datetime import datetime
from typing import Final

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.html import NOTHING, Html, joined
from domain.ids import SchoolId
from domain.letters import Button, Screen
from domain.municipalities import Overview, Summary
from domain.people import Person
from domain.refusals import NotYours
from domain.rights import Deed, demand
from domain.runs import Agreement
from handlers import district_words, menu, school_pages
from handlers.filters import Answered, Tapped
from handlers.pages import paged
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import (
    UnitOfWork,
    listening,
    member_figures,
    municipalities,
    school_invitations,
)

A_PAGE: Final = 4
"""How many schools stand on one page."""


async def show(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """List the schools, a page at a time."""
    await listening.hush(uow, person)
    return await _list(uow, person, texts, now, page=tap.rev)


async def open_school(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Show one school."""
    await listening.hush(uow, person)
    summary = await _summary(uow, person, tap, now)
    return await school_pages.screen(uow, person, summary, texts, library, now)


async def show_figures(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Show the indicators of one school."""
    found = await member_figures.of_member(uow, person, SchoolId(tap.id), library, now)
    return school_pages.figures(SchoolId(tap.id), found, texts, page=tap.rev)


async def set_pilot(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Say that a school goes first, or that it does not."""
    school_id, is_pilot = SchoolId(tap.id), tap.arg == "yes"
    await municipalities.set_pilot(uow, person, school_id, now, is_pilot=is_pilot)
    summary = await _summary(uow, person, tap, now)
    return await school_pages.screen(uow, person, summary, texts, library, now)


async def ask_pilot(_: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts) -> Screen:
    """Ask whether the school that is invited goes first."""
    demand(person, Deed.INVITE_SCHOOL)
    await listening.hush(uow, person)
    yes = Button(texts.label("option-yes"), str(Tap("district", "ask", arg="yes")))
    no = Button(texts.label("option-no"), str(Tap("district", "ask", arg="no")))
    return Screen(texts.say("district-ask-pilot"), ((yes, no), (_to_schools(texts),)))


async def ask_name(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Ask for the name of the school."""
    demand(person, Deed.INVITE_SCHOOL)
    await listening.ask(uow, person, str(Tap("district", "name", arg=tap.arg)))
    return Screen(texts.say("district-ask-name"), ((_to_schools(texts),),))


async def take_name(
    message: Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Make the link for a school of that name."""
    name = " ".join((message.text or "").split())
    is_pilot = tap.arg == "yes"
    link = await school_invitations.invite(uow, person, name, now, is_pilot=is_pilot)
    await listening.hush(uow, person)
    more = Button(texts.label("button-district-invite-more"), str(Tap("district", "invite")))
    words = texts.say("district-link", name=name, link=link)
    return Screen(words, ((more,), (_to_schools(texts),), *menu.back_to_menu(texts)))


async def ask_to_exclude(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Ask whether a school shall really go."""
    summary = await _summary(uow, person, tap, now)
    sure = Button(
        texts.label("button-district-exclude-sure"), str(Tap("district", "exclude_sure", tap.id))
    )
    keep = Button(texts.label("button-back"), str(Tap("district", "school", tap.id)))
    return Screen(
        texts.say("district-exclude-question", name=summary.school.name), ((keep,), (sure,))
    )


async def exclude(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Let a school go."""
    school = await municipalities.exclude(uow, person, SchoolId(tap.id), now)
    lead = texts.say("district-excluded", name=school.name)
    return await _list(uow, person, texts, now, lead)


async def _list(
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    now: datetime,
    lead: Html = NOTHING,
    page: int = 0,
) -> Screen:
    found = await municipalities.look(uow, person, now)
    shown, turns = paged(
        found.summaries, page, texts, lambda at: str(Tap("district", "show", 0, at)), A_PAGE
    )
    lines = [district_words.line(one, texts) for one in shown]
    invite = Button(texts.label("button-district-invite"), str(Tap("district", "invite")))
    text = joined(lead, _head(found, texts), *lines)
    rows = tuple((_door(one, texts),) for one in shown)
    return Screen(text, (*rows, *turns, (invite,), *menu.back_to_menu(texts)))


def _head(found: Overview, texts: Texts) -> Html:
    if not found.summaries:
        return texts.say("district-empty")
    return joined(texts.say("district-title"), district_words.total(found, texts), by="\n")


def _door(summary: Summary, texts: Texts) -> Button:
    """Lead to a school; one whose map waits says so."""
    waits = summary.run is not None and summary.run.agreement is Agreement.ASKED
    label = texts.label(
        "button-district-school-waits" if waits else "button-district-school",
        name=summary.school.name,
    )
    return Button(label, str(Tap("district", "school", summary.school.id)))


async def _summary(uow: UnitOfWork, person: Person, tap: Tap, now: datetime) -> Summary:
    """Find one school among all, for what is hidden depends on the others.

    Raises:
        NotYours: no such school has joined.
    """
    found = (await municipalities.look(uow, person, now)).of(SchoolId(tap.id))
    if found is None:
        raise NotYours
    return found


def _to_schools(texts: Texts) -> Button:
    return Button(texts.label("button-district-schools"), str(Tap("district", "show")))


def router() -> Router:
    """Take what a coordinator does with schools."""
    room = Router(name="districts")
    room.message.register(take_name, F.text, Answered("district", "name"))
    room.callback_query.register(show, Tapped("district", "show"))
    room.callback_query.register(open_school, Tapped("district", "school"))
    room.callback_query.register(show_figures, Tapped("district", "figures"))
    room.callback_query.register(set_pilot, Tapped("district", "pilot"))
    room.callback_query.register(ask_pilot, Tapped("district", "invite"))
    room.callback_query.register(ask_name, Tapped("district", "ask"))
    room.callback_query.register(ask_to_exclude, Tapped("district", "exclude"))
    room.callback_query.register(exclude, Tapped("district", "exclude_sure"))
    return room
