"""Staff: the curator gives roles, extends them, and takes them away."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.html import NOTHING, Html
from domain.ids import PersonId
from domain.letters import Screen
from domain.people import HEADS, Person, Role
from domain.refusals import NotYours
from handlers import menu, staff_screens
from handlers.filters import Tapped
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, staff
from services.zones import zone_of


async def show(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """List who has which role until when."""
    return await staff_screens.listed(uow, person, texts, tap.id)


async def open_person(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Show the roles of one person."""
    return await staff_screens.one_person(uow, person, PersonId(tap.id), texts)


async def ask(_: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts) -> Screen:
    """Ask whether a role shall be taken away; one that is gone already is not asked about."""
    _subject, posts = await staff.posts_of(uow, person, PersonId(tap.id))
    post = next((one for one in posts if one.role is _role(tap)), None)
    if post is None:
        return await staff_screens.one_person(uow, person, PersonId(tap.id), texts)
    return staff_screens.sure(post, texts)


async def revoke(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Take a role away; whoever gave up their own curatorship finds themselves in the menu."""
    role = _role(tap)
    changed = await staff.revoke(uow, person, PersonId(tap.id), role, now)
    lead = texts.say("role-revoked-done", role=staff_screens.role(role, texts))
    if changed.id == person.id and role in HEADS:
        return await menu.screen(uow, changed, texts, library, now, lead=lead)
    return await staff_screens.one_person(uow, person, changed.id, texts, lead)


async def extend(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Let a role last until the next 31 August."""
    await staff.extend(uow, person, PersonId(tap.id), _role(tap), now)
    lead = texts.say("role-extended")
    return await staff_screens.one_person(uow, person, PersonId(tap.id), texts, lead)


async def add(_: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts) -> Screen:
    """Ask which role shall be added."""
    subject, _posts = await staff.posts_of(uow, person, PersonId(tap.id))
    return staff_screens.choices(subject, await staff.addable(uow, subject), texts)


async def give(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Add a role."""
    role = _role(tap)
    changed = await staff.give(uow, person, PersonId(tap.id), role, now)
    lead = texts.say("role-given-done", role=staff_screens.role(role, texts))
    return await staff_screens.one_person(uow, person, changed.id, texts, lead)


async def terms(
    _: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """List the terms that end soon."""
    return await _terms(uow, person, texts, now)


async def renew(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Extend a term from the list of those that end soon."""
    await staff.extend(uow, person, PersonId(tap.id), _role(tap), now)
    return await _terms(uow, person, texts, now, texts.say("role-extended"))


async def _terms(
    uow: UnitOfWork, person: Person, texts: Texts, now: datetime, lead: Html = NOTHING
) -> Screen:
    found = await staff.ending_soon(uow, person, now)
    return staff_screens.to_extend(found, texts, await zone_of(uow, person), lead)


def _role(tap: Tap) -> Role:
    """Read the role a button is for; one that is no role was made up."""
    if tap.arg not in set(Role):
        raise NotYours
    return Role(tap.arg)


def router() -> Router:
    """Take what a curator does about the staff."""
    room = Router(name="staff")
    room.callback_query.register(show, Tapped("staff", "show"))
    room.callback_query.register(open_person, Tapped("staff", "person"))
    room.callback_query.register(ask, Tapped("staff", "ask"))
    room.callback_query.register(revoke, Tapped("staff", "revoke"))
    room.callback_query.register(extend, Tapped("staff", "extend"))
    room.callback_query.register(add, Tapped("staff", "add"))
    room.callback_query.register(give, Tapped("staff", "give"))
    room.callback_query.register(terms, Tapped("staff", "terms"))
    room.callback_query.register(renew, Tapped("staff", "renew"))
    return room
