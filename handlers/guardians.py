"""Guardians: the corner of those whose child takes part; it never tells what was said."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.consents import Consent, ConsentKind
from domain.html import Html, joined
from domain.ids import PersonId
from domain.letters import Button, Rows, Screen
from domain.people import Person
from handlers import menu
from handlers.filters import Tapped
from handlers.meeting_words import kind_of, past, when
from handlers.names import short
from handlers.taps import Tap
from locales.dates import said_day
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, blanks, guardians, listening
from services.guardians import Bond, ChildFile
from services.zones import zone_of

LATEST: Final = 10
"""How many meetings of the past are listed."""


async def show(
    _: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts, library: Library
) -> Screen:
    """Show the child, or first a list of several."""
    await listening.hush(uow, person)
    children = await guardians.children(uow, person)
    if len(children) == 1:
        return await _screen(uow, person, texts, library, children[0].id)
    rows = tuple(
        (Button(short(one, texts), str(Tap("child", "open", one.id))),) for one in children
    )
    words = texts.say("children-title" if children else "children-none")
    return Screen(words, (*rows, *menu.back_to_menu(texts)))


async def look(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, library: Library
) -> Screen:
    """Show one child."""
    await listening.hush(uow, person)
    return await _screen(uow, person, texts, library, PersonId(tap.id))


async def invite(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Make a link for the other guardian of a child."""
    link = await guardians.invite_another(uow, person, PersonId(tap.id), now)
    back = Button(texts.label("button-back"), str(Tap("child", "open", tap.id)))
    return Screen(texts.say("child-link", link=link), ((back,),))


async def _screen(
    uow: UnitOfWork, person: Person, texts: Texts, library: Library, child_id: PersonId
) -> Screen:
    found = await guardians.look(uow, person, child_id)
    zone = await zone_of(uow, person)
    state = texts.label(f"standing-{found.child.standing}")
    title = texts.say("child-title", name=short(found.child, texts), state=state)
    bonds = [_bond(one, found.child, texts, zone) for one in found.bonds]
    if not found.is_confirmed:
        bonds = [texts.say("child-unconfirmed")]
    text = joined(
        title,
        *(bonds or [texts.say("child-no-mentor")]),
        joined(*_consents(found, texts, zone), by="\n"),
        texts.say("child-kept"),
    )
    papers: Rows = ()
    if found.is_confirmed and blanks.about_child(person, library):
        fill_in = Tap("filling", "show", child_id)
        papers = ((Button(texts.label("button-child-papers"), str(fill_in)),),)
    return Screen(text, (*papers, *_deeds(found, person, texts), *menu.back_to_menu(texts)))


def _bond(bond: Bond, child: Person, texts: Texts, zone: ZoneInfo) -> Html:
    """Say who the mentor is, and when the two meet and met."""
    if bond.mentor.id == child.id:
        lines = [texts.say("child-is-mentor")]
    else:
        lines = [texts.say("child-mentor", name=short(bond.mentor, texts))]
    if bond.planned is None:
        lines.append(texts.say("child-no-meeting"))
    else:
        facts = {"kind": kind_of(bond.planned, texts), "when": when(bond.planned, texts, zone)}
        lines.append(texts.say("child-next", **facts))
    if bond.plan_percent is not None:
        lines.append(texts.say("child-plan", percent=bond.plan_percent))
    before = [past(one, texts, zone) for one in reversed(bond.past[-LATEST:])]
    if before:
        lines += [texts.say("child-before"), *before]
    return joined(*lines, by="\n")


def _consents(found: ChildFile, texts: Texts, zone: ZoneInfo) -> Iterator[Html]:
    """Say what was agreed to, since when, until when, and whether papers were seen."""
    for one in found.consents:
        yield texts.say(
            "child-consent",
            kind=one.kind,
            state=_state(one),
            day=_day(one.withdrawn_at or one.answered_at, texts, zone),
            until="none" if one.valid_until is None else said_day(one.valid_until, texts.language),
            papers=str(one.is_confirmed).lower(),
        )


def _state(consent: Consent) -> str:
    if consent.withdrawn_at is not None:
        return "withdrawn"
    return "given" if consent.is_given else "refused"


def _day(moment: datetime, texts: Texts, zone: ZoneInfo) -> str:
    return said_day(moment.astimezone(zone).date(), texts.language)


def _deeds(found: ChildFile, person: Person, texts: Texts) -> Rows:
    number = found.child.id
    mine = [one for one in found.consents if one.answered_by == person.id and one.is_given]
    agreed = any(one.kind is ConsentKind.GUARDIAN for one in mine)
    ask = Button(texts.label("button-child-talk"), str(Tap("talk", "show")))
    link = Button(texts.label("button-child-link"), str(Tap("child", "link", number)))
    take_back = Button(texts.label("button-child-withdraw"), str(Tap("privacy", "ask", number)))
    give = Button(texts.label("button-child-consent"), str(Tap("consent", "show", number)))
    links = ((link,),) if found.is_confirmed else ()
    return ((ask,), *links, (take_back if agreed else give,))


def router() -> Router:
    """Take what guardians look at."""
    room = Router(name="guardians")
    room.callback_query.register(show, Tapped("child", "show"))
    room.callback_query.register(look, Tapped("child", "open"))
    room.callback_query.register(invite, Tapped("child", "link"))
    return room
