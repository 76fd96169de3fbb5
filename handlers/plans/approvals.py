"""Approvals: a mentor sends a plan or takes it back, a curator approves it or gives it back."""

from datetime import datetime

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.ids import PlanId
from domain.letters import Screen
from domain.people import Person
from domain.plan_life import PlanState
from handlers.filters import Answered, Tapped
from handlers.plans import screens
from handlers.plans.fields import as_it_is
from handlers.plans.screens import to_plan
from handlers.taps import Tap
from locales.orders import read_order
from locales.texts import Texts
from services import UnitOfWork, listening
from services.plans import approving, copying, reading, writing
from services.plans.writing import Page


async def send(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Send a plan to the curators."""
    plan = await writing.send(uow, person, _page(tap), now)
    return await screens.after(uow, person, texts, plan, tap, now, texts.say("plan-was-sent"))


async def take_back(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Write on in a plan that was sent."""
    plan = await writing.take_back(uow, person, _page(tap), now)
    done = texts.say("plan-was-taken-back")
    return await screens.after(uow, person, texts, plan, tap, now, done)


async def change(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Begin the next version of a plan."""
    plan = await writing.reopen(uow, person, _page(tap), now)
    return await screens.after(uow, person, texts, plan, tap, now, texts.say("plan-is-changed"))


async def drop(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Forget the next version."""
    plan = await writing.drop_version(uow, person, _page(tap), now)
    return await screens.after(uow, person, texts, plan, tap, now, texts.say("plan-was-dropped"))


async def copy(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Give the others of the group the same draft."""
    count = await copying.copy_for_all(uow, person, _page(tap), now)
    lead = texts.say("plan-was-copied", count=count)
    return await screens.screen(uow, person, texts, PlanId(tap.id), now, lead)


async def approve(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Put a plan in force."""
    plan = await approving.approve(uow, person, _page(tap), now)
    return await screens.after(uow, person, texts, plan, tap, now, texts.say("plan-was-approved"))


async def ask_why(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Ask what is to be changed in a plan."""
    known = await reading.look(uow, person, PlanId(tap.id))
    is_asked = known.plan.state is PlanState.SENT and known.plan.rev == tap.rev
    if not known.may_decide or not is_asked:
        return await as_it_is(uow, person, texts, known.plan.id, now)
    await listening.ask(uow, person, str(Tap("plan", "because", tap.id, tap.rev)))
    return Screen(texts.say("plan-ask-why"), to_plan(known.plan.id, texts))


async def give_back(
    message: Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Give a plan back with the words typed."""
    plan = await approving.give_back(uow, person, _page(tap), message.text or "", now)
    return await screens.after(uow, person, texts, plan, tap, now, texts.say("plan-was-returned"))


async def ask_order(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Ask by which order a plan was approved."""
    known = await reading.look(uow, person, PlanId(tap.id))
    is_approved = known.plan.state is PlanState.APPROVED and known.plan.rev == tap.rev
    if not known.may_decide or not is_approved:
        return await as_it_is(uow, person, texts, known.plan.id, now)
    await listening.ask(uow, person, str(Tap("plan", "ordered", tap.id, tap.rev)))
    return Screen(texts.say("plan-ask-order"), to_plan(known.plan.id, texts))


async def hear_order(
    message: Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take a typed line as the number and the day of the order."""
    order = read_order(message.text or "", texts.language)
    plan = await approving.order(uow, person, _page(tap), order, now)
    return await screens.after(uow, person, texts, plan, tap, now, texts.say("plan-written"))


def _page(tap: Tap) -> Page:
    return Page(PlanId(tap.id), tap.rev)


def router() -> Router:
    """Take the buttons that move a plan on, and the words that belong to them."""
    room = Router(name="plan approvals")
    room.callback_query.register(send, Tapped("plan", "send"))
    room.callback_query.register(take_back, Tapped("plan", "take_back"))
    room.callback_query.register(change, Tapped("plan", "change"))
    room.callback_query.register(drop, Tapped("plan", "drop"))
    room.callback_query.register(copy, Tapped("plan", "copy"))
    room.callback_query.register(approve, Tapped("plan", "approve"))
    room.callback_query.register(ask_why, Tapped("plan", "why"))
    room.message.register(give_back, F.text, Answered("plan", "because"))
    room.callback_query.register(ask_order, Tapped("plan", "order"))
    room.message.register(hear_order, F.text, Answered("plan", "ordered"))
    return room
