"""Marks: each side says how far the items of a plan have come, and what came of them."""

from datetime import datetime

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.html import NOTHING, Html, joined
from domain.ids import PlanId
from domain.letters import Button, Screen
from domain.people import Person
from domain.plan_items import Mark
from domain.plans import Plan
from domain.refusals import NotYours
from handlers.answers import shortened
from handlers.filters import Answered, Tapped
from handlers.plans import words
from handlers.plans.fields import as_it_is
from handlers.plans.rooms import number
from handlers.plans.screens import to_plan
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, listening
from services.plans import marking, reading
from services.plans.writing import Page
from services.zones import zone_of

_TITLE = 40


async def show(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """List the items in force, to choose the one to be marked."""
    return await _all(uow, person, texts, PlanId(tap.id), now)


async def look(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Ask how far one item has come."""
    await listening.hush(uow, person)
    known = await reading.look(uow, person, PlanId(tap.id))
    if not known.may_mark or known.plan.rev != tap.rev:
        return await as_it_is(uow, person, texts, known.plan.id, now)
    return await _one(uow, person, texts, known.plan, number(tap.arg), now)


async def mark(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Mark an item."""
    place, _dot, said = tap.arg.partition(".")
    chosen = next((one for one in Mark if one == said), None)
    if chosen is None:
        raise NotYours
    page = Page(PlanId(tap.id), tap.rev)
    plan = await marking.mark(uow, person, page, number(place), chosen, now)
    lead = texts.say("plan-was-marked" if plan.rev == tap.rev + 1 else "button-is-old")
    return await _one(uow, person, texts, plan, number(place), now, lead)


async def ask(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Ask what came of an item."""
    known = await reading.look(uow, person, PlanId(tap.id))
    if not known.may_mark or known.plan.rev != tap.rev:
        return await as_it_is(uow, person, texts, known.plan.id, now)
    one = known.plan.item(number(tap.arg))
    await listening.ask(uow, person, str(Tap("plan", "came", tap.id, tap.rev, tap.arg)))
    said = texts.say("plan-now", words=one.actual) if one.actual else NOTHING
    text = joined(texts.say("plan-ask-actual"), said)
    return Screen(text, to_plan(known.plan.id, texts))


async def hear(
    message: Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take typed words as what came of an item."""
    page = Page(PlanId(tap.id), tap.rev)
    place = number(tap.arg)
    plan = await marking.tell(uow, person, page, place, message.text or "", now)
    await listening.hush(uow, person)
    lead = texts.say("plan-written" if plan.rev == tap.rev + 1 else "button-is-old")
    return await _one(uow, person, texts, plan, place, now, lead)


async def _all(
    uow: UnitOfWork, person: Person, texts: Texts, plan_id: PlanId, now: datetime
) -> Screen:
    await listening.hush(uow, person)
    known = await reading.look(uow, person, plan_id)
    if not known.may_mark:
        return await as_it_is(uow, person, texts, plan_id, now)
    plan = known.plan
    today = now.astimezone(await zone_of(uow, person)).date()
    rows = tuple(
        (
            Button(
                texts.label(
                    "button-plan-step", place=one.number, title=shortened(one.title, _TITLE)
                ),
                str(Tap("plan", "item", plan.id, plan.rev, str(one.number))),
            ),
        )
        for one in plan.items
    )
    text = joined(
        texts.say("plan-choose-item"),
        joined(*words.items(plan, texts, today), by="\n"),
        words.progress(plan, texts, today),
    )
    return Screen(text, (*rows, *to_plan(plan.id, texts)))


async def _one(
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    plan: Plan,
    place: int,
    now: datetime,
    lead: Html = NOTHING,
) -> Screen:
    item = plan.item(place)
    today = now.astimezone(await zone_of(uow, person)).date()
    said = joined(
        words.item(item, texts, today, len(item.title)),
        texts.say("plan-expected", words=item.expected) if item.expected else NOTHING,
        texts.say("plan-actual", words=item.actual) if item.actual else NOTHING,
        by="\n",
    )
    rows = tuple(
        (
            Button(
                texts.label("button-plan-mark", mark=one),
                str(Tap("plan", "mark", plan.id, plan.rev, f"{place}.{one}")),
            ),
        )
        for one in Mark
    )
    tell = Tap("plan", "result", plan.id, plan.rev, str(place))
    others = Tap("plan", "marks", plan.id)
    more = (
        (Button(texts.label("button-plan-actual"), str(tell)),),
        (Button(texts.label("button-plan-others"), str(others)),),
    )
    return Screen(joined(lead, said), (*rows, *more, *to_plan(plan.id, texts)))


def router() -> Router:
    """Take the buttons and the words of the marks."""
    room = Router(name="plan marks")
    room.callback_query.register(show, Tapped("plan", "marks"))
    room.callback_query.register(look, Tapped("plan", "item"))
    room.callback_query.register(mark, Tapped("plan", "mark"))
    room.callback_query.register(ask, Tapped("plan", "result"))
    room.message.register(hear, F.text, Answered("plan", "came"))
    return room
