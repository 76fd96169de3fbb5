"""Memberships: a school joins a municipality, sends it its road map, and leaves again."""

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import CommandStart
from aiogram.types import CallbackQuery, Message

from domain import agreements as rules
from domain.html import NOTHING, Html, joined
from domain.ids import AccountId, RunId
from domain.letters import Button, Rows, Screen
from domain.people import HEADS, Person
from domain.rights import Deed, may
from domain.road_maps import RoadMap
from domain.schools import School
from handlers import district_words, entries, menu, whereabouts
from handlers.filters import Tapped
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import (
    UnitOfWork,
    agreements,
    listening,
    municipalities,
    road_maps,
    school_invitations,
    schools,
)
from services.school_invitations import PREFIX, Opened


async def begin(
    message: Message,
    uow: UnitOfWork,
    person: Person | None,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Ask a curator whether their school shall join; let anybody else open the new school.

    Whoever heads an organisation already and cannot answer is told why.
    """
    token = (message.text or "").partition(" ")[2].strip()
    account = AccountId(message.chat.id)
    link = await school_invitations.opened(uow, account, token, now)
    if link is None:
        return await entries.come_in(message, uow, person, texts, library, now)
    if person is not None and person.plays(HEADS):
        return await _asked(uow, person, link, texts, library, now)
    curator = await school_invitations.found_school(
        uow, account, texts.language, link, library, now
    )
    facts = {"name": link.invitation.name, "municipality": link.municipality.name}
    lead = texts.say("district-school-opened", **facts)
    return await whereabouts.screen(uow, curator, texts, library, now, lead)


async def join(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Let the curator's school join."""
    joined_to = await school_invitations.accept(uow, person, tap.id, tap.arg, library, now)
    lead = texts.say("district-joined", municipality=joined_to.name)
    return await _membership(uow, person, texts, library, now, lead)


async def show(
    _: CallbackQuery,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Show what ties a school to its municipality."""
    await listening.hush(uow, person)
    return await _membership(uow, person, texts, library, now)


async def send(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Send the road map to the municipality."""
    await agreements.ask(uow, person, RunId(tap.id), tap.rev, library, now)
    return await _membership(uow, person, texts, library, now)


async def ask_to_leave(
    _: CallbackQuery,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Ask whether the school shall really leave."""
    municipality = await municipalities.of_school(uow, person)
    if municipality is None:
        return await _membership(uow, person, texts, library, now)
    sure = Button(texts.label("button-member-leave-sure"), str(Tap("member", "leave_sure")))
    keep = Button(texts.label("button-back"), str(Tap("member", "show")))
    words = texts.say("member-leave-question", municipality=municipality.name)
    return Screen(words, ((keep,), (sure,)))


async def leave(
    _: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take the school out of its municipality."""
    municipality = await municipalities.leave(uow, person, now)
    words = texts.say("member-left", municipality=municipality.name)
    return Screen(words, (_to_map(texts), *menu.back_to_menu(texts)))


async def _asked(
    uow: UnitOfWork, person: Person, link: Opened, texts: Texts, library: Library, now: datetime
) -> Screen:
    school = await schools.of_person(uow, person)
    facts = {"name": school.name, "municipality": link.municipality.name}
    if not may(person, Deed.JOIN_MUNICIPALITY):
        lead = texts.say(
            "district-link-to-pass-on" if person.is_admitted else "district-finish-first"
        )
        return await whereabouts.screen(uow, person, texts, library, now, lead)
    if school.municipality_id is not None:
        lead = texts.say("district-member-already", **facts)
        return await _membership(uow, person, texts, library, now, lead)
    yes = Tap("member", "join", link.invitation.id, arg=link.proof)
    rows: Rows = (
        (Button(texts.label("button-district-join"), str(yes)),),
        (Button(texts.label("button-district-stay"), str(Tap("menu", "show"))),),
    )
    return Screen(texts.say("district-join-question", **facts), rows)


async def _membership(
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
    lead: Html = NOTHING,
) -> Screen:
    municipality = await municipalities.of_school(uow, person)
    if municipality is None:
        words = joined(lead, texts.say("member-none"))
        return Screen(words, (_to_map(texts), *menu.back_to_menu(texts)))
    found = await road_maps.look(uow, person, library, now)
    state = NOTHING if found is None else district_words.agreement(found, texts)
    rows = (*_send(found, texts), *_leave(municipality, texts), _to_map(texts))
    return Screen(
        joined(lead, texts.say("member", municipality=municipality.name), state),
        (*rows, *menu.back_to_menu(texts)),
    )


def _send(found: RoadMap | None, texts: Texts) -> Rows:
    if found is None or not rules.may_be_asked(found):
        return ()
    ask = Tap("member", "send", found.run.id, found.run.rev)
    return ((Button(texts.label("button-member-send"), str(ask)),),)


def _leave(municipality: School, texts: Texts) -> Rows:
    label = texts.label("button-member-leave", municipality=municipality.name)
    return ((Button(label, str(Tap("member", "leave"))),),)


def _to_map(texts: Texts) -> tuple[Button, ...]:
    return (Button(texts.label("button-roadmap"), str(Tap("roadmap", "show"))),)


def links() -> Router:
    """Take the links of schools, from anybody; these are tried before all other links."""
    room = Router(name="school links")
    opens = CommandStart(deep_link=True, ignore_mention=True, magic=F.args.startswith(PREFIX))
    room.message.register(begin, opens)
    return room


def router() -> Router:
    """Take what a curator does about the municipality of their school."""
    room = Router(name="memberships")
    room.callback_query.register(join, Tapped("member", "join"))
    room.callback_query.register(show, Tapped("member", "show"))
    room.callback_query.register(send, Tapped("member", "send"))
    room.callback_query.register(ask_to_leave, Tapped("member", "leave"))
    room.callback_query.register(leave, Tapped("member", "leave_sure"))
    return room
