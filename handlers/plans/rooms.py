"""Rooms of plans: the plans of a pair, one of them, its words in full, and its versions."""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.html import Html, joined
from domain.ids import PairId, PersonId, PlanId
from domain.letters import Button, Screen
from domain.people import Person
from domain.plan_items import Item
from domain.plan_sheets import LONGEST_WORDS, Sheet
from domain.refusals import NotYours
from handlers import menu
from handlers.filters import Tapped
from handlers.names import short
from handlers.pages import paged
from handlers.pair_words import code
from handlers.plans import screens, words
from handlers.plans.screens import sheet_of, to_plan
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, listening
from services.plans import reading, writing
from services.plans.reading import PlanFile
from services.zones import zone_of

AT_ONCE: Final = 4
"""How many steps are read in full on one page."""

_NUMBER: Final = re.compile(r"[1-9][0-9]{0,8}")


async def show(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show the plans of a pair; a single one is shown at once."""
    await listening.hush(uow, person)
    book = await reading.book(uow, person, PairId(tap.id))
    if len(book.plans) == 1 and not book.without:
        ((_person, plan),) = book.plans
        return await screens.screen(uow, person, texts, plan.id, now)
    return screens.of_pair(book, person, texts)


async def look(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show one plan."""
    return await screens.screen(uow, person, texts, PlanId(tap.id), now)


async def begin(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Begin the plan of a mentee."""
    plan = await writing.begin(uow, person, PairId(tap.id), PersonId(number(tap.arg)), now)
    return await screens.screen(uow, person, texts, plan.id, now, texts.say("plan-begun"))


async def read_whole(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show the words of a plan in full: the fields first, then its steps, a few at a time."""
    await listening.hush(uow, person)
    known = await reading.read(uow, person, PlanId(tap.id), now)
    sheet = sheet_of(known)
    pages = [joined(*words.fields(sheet, texts, LONGEST_WORDS)), *_steps(known, sheet, texts)]
    (text, *_rest), turning = paged(
        pages, tap.rev, texts, lambda page: str(Tap("plan", "whole", tap.id, page)), 1
    )
    return Screen(text, (*turning, *to_plan(known.plan.id, texts)))


async def list_versions(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """List the versions of a plan."""
    plan_id = PlanId(tap.id)
    found = await reading.versions(uow, person, plan_id, now)
    zone = await zone_of(uow, person)
    shown, turning = paged(
        found, tap.rev, texts, lambda page: str(Tap("plan", "versions", tap.id, page))
    )
    rows = tuple(
        (
            Button(
                texts.label(
                    "button-plan-version",
                    number=one.number,
                    day=words.local_day(one.at, texts, zone),
                ),
                str(Tap("plan", "version", plan_id, 0, str(one.number))),
            ),
        )
        for one in shown
    )
    return Screen(texts.say("plan-versions"), (*rows, *turning, *to_plan(plan_id, texts)))


async def read_version(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show a plan as it was written once."""
    found = await reading.versions(uow, person, PlanId(tap.id), now)
    one = next((one for one in found if one.number == number(tap.arg)), None)
    if one is None:
        raise NotYours
    day = words.local_day(one.at, texts, await zone_of(uow, person))
    text = joined(
        texts.say("plan-version", number=one.number, day=day),
        joined(*words.fields(one.sheet, texts, words.BRIEF), by="\n"),
        joined(*words.steps(one.sheet, texts), by="\n"),
    )
    back = Button(texts.label("button-back"), str(Tap("plan", "versions", tap.id)))
    return Screen(text, ((back,),))


async def list_sent(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """List the plans that wait for a curator's answer."""
    await listening.hush(uow, person)
    found = await reading.sent(uow, person, now)
    zone = await zone_of(uow, person)
    shown, turning = paged(found, tap.id, texts, lambda page: str(Tap("plan", "sent", page)))
    rows = tuple((_door(one, texts, zone),) for one in shown)
    back = Button(texts.label("button-back"), str(Tap("queue", "show")))
    text = texts.say("plans-sent" if found else "plans-sent-none")
    return Screen(text, (*rows, *turning, (back,), *menu.back_to_menu(texts)))


def number(arg: str) -> int:
    """Read a number out of a button.

    Raises:
        NotYours: it is none.
    """
    if not _NUMBER.fullmatch(arg):
        raise NotYours
    return int(arg)


def _door(known: PlanFile, texts: Texts, zone: ZoneInfo) -> Button:
    sent_at = known.plan.sent_at or known.plan.made_at
    label = texts.label(
        "button-plan-sent",
        code=code(known.pair, texts),
        name=short(known.mentee, texts),
        day=words.local_day(sent_at, texts, zone),
    )
    return Button(label, str(Tap("plan", "open", known.plan.id)))


def _steps(known: PlanFile, sheet: Sheet, texts: Texts) -> Iterator[Html]:
    """Yield pages of steps in full, with what came of those that are in force."""
    items = {one.id: one for one in known.plan.items}
    for first in range(0, len(sheet.steps), AT_ONCE):
        pieces: list[Html] = []
        for place, one in enumerate(sheet.steps[first : first + AT_ONCE], first + 1):
            item = items.get(one.item_id) if one.item_id else None
            pieces.append(
                joined(
                    words.step(place, one, texts, len(one.title)),
                    *_outcome(one.expected, item, texts),
                    by="\n",
                )
            )
        yield joined(*pieces)


def _outcome(expected: str | None, item: Item | None, texts: Texts) -> Iterator[Html]:
    if expected:
        yield texts.say("plan-expected", words=expected)
    if item is not None and item.actual:
        yield texts.say("plan-actual", words=item.actual)


def router() -> Router:
    """Take the buttons that only show something, and the one that begins a plan."""
    room = Router(name="plans")
    room.callback_query.register(show, Tapped("plan", "pair"))
    room.callback_query.register(look, Tapped("plan", "open"))
    room.callback_query.register(begin, Tapped("plan", "begin"))
    room.callback_query.register(read_whole, Tapped("plan", "whole"))
    room.callback_query.register(list_versions, Tapped("plan", "versions"))
    room.callback_query.register(read_version, Tapped("plan", "version"))
    room.callback_query.register(list_sent, Tapped("plan", "sent"))
    return room
