"""Steps of plans: added by one typed line, and changed one by one."""

from dataclasses import replace
from datetime import datetime

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.deadlines import Period
from domain.html import NOTHING, Html, joined
from domain.ids import PlanId
from domain.letters import Button, Screen
from domain.people import Person
from domain.plan_sheets import Step
from domain.plans import Plan
from handlers.answers import shortened
from handlers.filters import Answered, Tapped
from handlers.plans import screens, words
from handlers.plans.fields import as_it_is
from handlers.plans.rooms import number
from handlers.plans.screens import to_plan
from handlers.taps import Tap
from locales import plan_lines
from locales.texts import Texts
from services import UnitOfWork, listening
from services.plans import reading, steps
from services.plans.reading import PlanFile
from services.plans.writing import Page

_TITLE = 40


async def ask(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Ask for a step in one line."""
    known = await reading.look(uow, person, PlanId(tap.id))
    if not known.may_write or known.plan.rev != tap.rev:
        return await as_it_is(uow, person, texts, known.plan.id, now)
    await listening.ask(uow, person, str(Tap("plan", "line", tap.id, tap.rev)))
    return Screen(texts.say("plan-ask-step"), to_plan(known.plan.id, texts))


async def hear(
    message: Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take a typed line as a step; where it names no day, ask for it."""
    known = await reading.look(uow, person, PlanId(tap.id))
    title, due_on = plan_lines.read_step(
        message.text or "", await _period(uow, person, known, now), texts.language
    )
    step = Step(title=title, due_on=due_on)
    plan = await steps.add(uow, person, _page(tap), step, now)
    if plan.rev != tap.rev + 1:
        return await as_it_is(uow, person, texts, plan.id, now)
    place = len(plan.sheet.steps)
    if due_on is None:
        return await _ask_day(uow, person, texts, plan, place, texts.say("plan-step-added"))
    return await _step(uow, person, texts, plan, place, texts.say("plan-step-right"))


async def show_all(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """List the steps, to choose the one to be changed."""
    await listening.hush(uow, person)
    known = await reading.look(uow, person, PlanId(tap.id))
    if not known.may_write:
        return await as_it_is(uow, person, texts, known.plan.id, now)
    plan = known.plan
    rows = tuple(
        (
            Button(
                texts.label("button-plan-step", place=at, title=shortened(one.title, _TITLE)),
                str(Tap("plan", "step", plan.id, plan.rev, str(at))),
            ),
        )
        for at, one in enumerate(plan.sheet.steps, 1)
    )
    return Screen(texts.say("plan-choose-step"), (*rows, *to_plan(plan.id, texts)))


async def show(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show one step in full, and what may be changed."""
    known = await reading.look(uow, person, PlanId(tap.id))
    if not known.may_write or known.plan.rev != tap.rev:
        return await as_it_is(uow, person, texts, known.plan.id, now)
    return await _step(uow, person, texts, known.plan, number(tap.arg))


async def ask_part(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Ask for other words, another day, or what is expected of a step."""
    known = await reading.look(uow, person, PlanId(tap.id))
    if not known.may_write or known.plan.rev != tap.rev:
        return await as_it_is(uow, person, texts, known.plan.id, now)
    place = number(tap.arg)
    if tap.deed == "due":
        return await _ask_day(uow, person, texts, known.plan, place)
    step = known.plan.sheet.step(place)
    said: str | None = step.title
    if tap.deed == "rename":
        asks = Tap("plan", "title", tap.id, tap.rev, tap.arg)
        question = texts.say("plan-ask-title")
    else:
        asks, said = Tap("plan", "hope", tap.id, tap.rev, tap.arg), step.expected
        question = texts.say("plan-ask-expected")
    await listening.ask(uow, person, str(asks))
    now_said = texts.say("plan-now", words=said) if said else NOTHING
    return Screen(joined(question, now_said), to_plan(known.plan.id, texts))


async def hear_part(
    message: Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take typed words as those of a step, its day, or what is expected of it."""
    known = await reading.look(uow, person, PlanId(tap.id))
    place, typed = number(tap.arg), message.text or ""
    if tap.deed == "day":
        period = await _period(uow, person, known, now)
        facts: dict[str, object] = {"due_on": plan_lines.read_due(typed, period, texts.language)}
    else:
        facts = {"title" if tap.deed == "title" else "expected": typed}

    def made(step: Step) -> Step:
        return replace(step, **facts)  # type: ignore[arg-type] # the keys are written above

    plan = await steps.change(uow, person, _page(tap), place, made, now)
    if plan.rev != tap.rev + 1:
        return await as_it_is(uow, person, texts, plan.id, now)
    return await _step(uow, person, texts, plan, place, texts.say("plan-step-right"))


async def cut(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take a step away."""
    plan = await steps.drop(uow, person, _page(tap), number(tap.arg), now)
    return await screens.after(uow, person, texts, plan, tap, now, texts.say("plan-step-cut"))


async def _period(uow: UnitOfWork, person: Person, known: PlanFile, now: datetime) -> Period:
    return await steps.period(uow, person, known.pair, now)


async def _ask_day(
    uow: UnitOfWork, person: Person, texts: Texts, plan: Plan, place: int, lead: Html = NOTHING
) -> Screen:
    step = plan.sheet.step(place)
    await listening.ask(uow, person, str(Tap("plan", "day", plan.id, plan.rev, str(place))))
    said = words.step(place, step, texts, len(step.title))
    return Screen(joined(lead, said, texts.say("plan-ask-day")), to_plan(plan.id, texts))


async def _step(
    uow: UnitOfWork, person: Person, texts: Texts, plan: Plan, place: int, lead: Html = NOTHING
) -> Screen:
    """Draw a step of a plan that is being written."""
    await listening.hush(uow, person)
    step = plan.sheet.step(place)
    said = words.step(place, step, texts, len(step.title))
    hope = texts.say("plan-expected", words=step.expected) if step.expected else NOTHING
    facts = (plan.id, plan.rev)
    arg = str(place)
    rows = (
        (Button(texts.label("button-plan-add-more"), str(Tap("plan", "add", *facts))),),
        (Button(texts.label("button-plan-due"), str(Tap("plan", "due", *facts, arg))),),
        (Button(texts.label("button-plan-title"), str(Tap("plan", "rename", *facts, arg))),),
        (Button(texts.label("button-plan-expected"), str(Tap("plan", "expect", *facts, arg))),),
        (Button(texts.label("button-plan-cut"), str(Tap("plan", "cut", *facts, arg))),),
    )
    return Screen(joined(lead, joined(said, hope, by="\n")), (*rows, *to_plan(plan.id, texts)))


def _page(tap: Tap) -> Page:
    return Page(PlanId(tap.id), tap.rev)


def router() -> Router:
    """Take the buttons and the words of the steps."""
    room = Router(name="plan steps")
    room.callback_query.register(ask, Tapped("plan", "add"))
    room.message.register(hear, F.text, Answered("plan", "line"))
    room.callback_query.register(show_all, Tapped("plan", "steps"))
    room.callback_query.register(show, Tapped("plan", "step"))
    room.callback_query.register(ask_part, Tapped("plan", "due", "rename", "expect"))
    room.message.register(hear_part, F.text, Answered("plan", "day", "title", "hope"))
    room.callback_query.register(cut, Tapped("plan", "cut"))
    return room
