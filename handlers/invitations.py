"""Invitations: a curator chooses a role, a form and an age, and gets a link."""

from dataclasses import replace
from datetime import datetime
from typing import Final

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.html import NOTHING, joined
from domain.ids import PersonId
from domain.invitations import FOR_MANY, is_for_adults
from domain.letters import Button, Rows, Screen
from domain.people import AgeGroup, Form, Person, Role
from domain.refusals import NotYours
from domain.rights import Deed, may
from handlers import menu
from handlers.filters import Answered, Tapped
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, invitations, links, listening

FORMS: Final = tuple(Form)
_AGES: Final = tuple(AgeGroup)
_ADULT: Final = _AGES.index(AgeGroup.ADULT)
_MANY: Final = 1
"""The revision of a tap that leads to a link for many."""


async def choose_role(_: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts) -> Screen:
    """Ask whom the link is for."""
    await listening.hush(uow, person)
    everybody = await invitations.invitable(uow, person)
    rows = tuple(
        (Button(texts.label(f"role-{_spelt(one)}"), str(Tap("invite", "role", arg=one))),)
        for one in everybody
    )
    many = Button(texts.label("button-invite-many"), str(Tap("invite", "many")))
    classes: Rows = ((many,),) if may(person, Deed.INVITE_CLASS) else ()
    open_ones = Button(texts.label("button-open-links"), str(Tap("links", "show")))
    words = texts.say("invite-whom")
    return Screen(words, (*rows, *classes, (open_ones,), *menu.back_to_menu(texts)))


async def choose_many(_: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts) -> Screen:
    """Ask what those are who will open a link for many."""
    rows = tuple(
        (Button(texts.label(f"role-{_spelt(one)}"), str(Tap("invite", "role", 0, _MANY, one))),)
        for one in await invitations.invitable(uow, person, many=True)
    )
    back = Button(texts.label("button-back"), str(Tap("invite", "show")))
    return Screen(texts.say("invite-many"), (*rows, (back,)))


async def choose_form(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Ask for the form of mentoring; staff need none, so their link is made at once."""
    await _demand(uow, person, tap, many=tap.rev == _MANY)
    if _role(tap) not in FOR_MANY:
        return await _link(uow, person, texts, tap, now)
    rows = tuple(
        (Button(texts.label(f"form-{_spelt(one)}"), _formed(tap, at)),)
        for at, one in enumerate(FORMS)
    )
    back = Tap("invite", "many") if tap.rev == _MANY else Tap("invite", "show")
    return Screen(texts.say("invite-form"), (*rows, *_back(texts, back)))


async def choose_age(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Ask how old they are, unless only adults take that part."""
    await _demand(uow, person, tap, many=tap.rev == _MANY)
    if is_for_adults(_role(tap), _form(tap)):
        aged = replace(tap, deed="name" if tap.rev == _MANY else "make", rev=_ADULT)
        return await _finish(uow, person, texts, aged, now)
    rows = tuple(
        (Button(texts.label(f"age-{_spelt(one)}"), _aged(tap, at)),)
        for at, one in enumerate(_AGES)
    )
    back = Tap("invite", "role", 0, tap.rev, tap.arg)
    return Screen(texts.say("invite-age"), (*rows, *_back(texts, back)))


async def finish(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Make the link for one, or ask what the link for many is to be called."""
    return await _finish(uow, person, texts, tap, now)


async def take_label(
    message: Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take the class or the group, and make its link."""
    wanted = replace(
        links.draft(person.school_id, _role(tap), now), form=_form(tap), age_group=_age(tap)
    )
    label = " ".join((message.text or "").split())
    address = await links.make_for_many(uow, person, wanted, label, now)
    await listening.hush(uow, person)
    words = texts.say("invite-many-link", label=label, link=address)
    return Screen(words, _after(texts))


async def for_guardian(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Make a link for a guardian of somebody whose card is open, perhaps the second one."""
    address = await invitations.invite_guardian_of(uow, person, PersonId(tap.id), now)
    back = Button(texts.label("button-back"), str(Tap("card", "show", tap.id)))
    words = joined(texts.say("invite-guardian-link", link=address), texts.say("guardian-paper"))
    return Screen(words, ((back,), *menu.back_to_menu(texts)))


async def _finish(
    uow: UnitOfWork, person: Person, texts: Texts, tap: Tap, now: datetime
) -> Screen:
    await _demand(uow, person, tap, many=tap.deed == "name")
    if tap.deed == "name":
        asked = Tap("invite", "label", tap.id, tap.rev, _role(tap))
        await listening.ask(uow, person, str(asked))
        return Screen(texts.say("ask-link-label"), _back(texts, Tap("invite", "show")))
    return await _link(uow, person, texts, tap, now)


async def _link(uow: UnitOfWork, person: Person, texts: Texts, tap: Tap, now: datetime) -> Screen:
    role = _role(tap)
    age = _age(tap) if role in FOR_MANY else AgeGroup.ADULT
    address = await invitations.invite(uow, person, role, _form(tap), age, now)
    words = texts.say("invite-link", role=texts.label(f"role-{_spelt(role)}"), link=address)
    waits = NOTHING if role in FOR_MANY else texts.say("invite-staff-waits")
    return Screen(joined(words, waits), _after(texts))


def _after(texts: Texts) -> Rows:
    more = Button(texts.label("button-invite-more"), str(Tap("invite", "show")))
    open_ones = Button(texts.label("button-open-links"), str(Tap("links", "show")))
    return ((more,), (open_ones,), *menu.back_to_menu(texts))


def _back(texts: Texts, tap: Tap) -> Rows:
    return ((Button(texts.label("button-back"), str(tap)),),)


def _formed(tap: Tap, at: int) -> str:
    return str(Tap("invite", "form", at, tap.rev, tap.arg))


def _aged(tap: Tap, at: int) -> str:
    if tap.rev == _MANY:
        return str(Tap("invite", "name", tap.id, at, tap.arg))
    return str(Tap("invite", "make", tap.id, at, tap.arg))


def _role(tap: Tap) -> Role:
    """Read the role a button is for; one that nobody has was made up."""
    if tap.arg not in set(Role):
        raise NotYours
    return Role(tap.arg)


async def _demand(uow: UnitOfWork, person: Person, tap: Tap, *, many: bool) -> None:
    """Stop whoever may not invite in that role, before anything is asked.

    Raises:
        NotAllowed: they may not invite at all.
        NotYours: they may invite, but not so.
    """
    if _role(tap) not in await invitations.invitable(uow, person, many=many):
        raise NotYours


def _form(tap: Tap) -> Form:
    return FORMS[tap.id] if tap.id < len(FORMS) else Form.PEER


def _age(tap: Tap) -> AgeGroup:
    return _AGES[tap.rev] if tap.rev < len(_AGES) else AgeGroup.ADULT


def _spelt(name: str) -> str:
    return name.replace("_", "-")


def router() -> Router:
    """Take the steps of inviting somebody."""
    room = Router(name="invitations")
    room.message.register(take_label, Answered("invite", "label"))
    room.callback_query.register(choose_role, Tapped("invite", "show"))
    room.callback_query.register(choose_many, Tapped("invite", "many"))
    room.callback_query.register(choose_form, Tapped("invite", "role"))
    room.callback_query.register(choose_age, Tapped("invite", "form"))
    room.callback_query.register(finish, Tapped("invite", "make", "name"))
    room.callback_query.register(for_guardian, Tapped("invite", "guardian"))
    return room
