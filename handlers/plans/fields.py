"""Fields of plans: a mentor writes them one by one, names the plan, or begins with a template."""

from datetime import datetime
from typing import Final

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.html import NOTHING, Html, joined
from domain.ids import PlanId
from domain.letters import Button, Rows, Screen
from domain.people import Person
from domain.plan_sheets import Field, PlanKind
from domain.plans import Plan
from domain.refusals import NotYours
from handlers.filters import Answered, Tapped
from handlers.plans import screens
from handlers.plans.screens import to_plan
from handlers.taps import Tap
from locales import plan_lines
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, listening
from services.plans import reading, templates, writing
from services.plans.writing import Page

SUGGESTED: Final = 4
"""How many wishes of the mentee are offered as a goal."""


async def ask(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Ask for the words of a field, with a hint what belongs there."""
    known = await reading.look(uow, person, PlanId(tap.id))
    if not known.may_write or known.plan.rev != tap.rev:
        return await as_it_is(uow, person, texts, known.plan.id, now)
    name = _field(tap.arg)
    await listening.ask(uow, person, str(Tap("plan", "typed", tap.id, tap.rev, tap.arg)))
    written = known.plan.sheet.words.get(name)
    said = texts.say("plan-now", words=written) if written else NOTHING
    rows = () if name is not Field.GOAL else await _wishes(uow, person, texts, library, known.plan)
    hint = texts.say("plan-hint", field=name)
    return Screen(joined(hint, said), (*rows, *to_plan(known.plan.id, texts)))


async def hear(
    message: Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take typed words as those of a field."""
    words = message.text or ""
    plan = await writing.fill_in(uow, person, _page(tap), _field(tap.arg), words, now)
    done = texts.say("plan-written")
    if _field(tap.arg) is Field.GOAL:
        done = joined(done, _doubts(words, texts), by="\n")
    return await screens.after(uow, person, texts, plan, tap, now, done)


async def take_wish(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Take what the mentee asked for in the survey as the goal, to be made more exact."""
    known = await reading.look(uow, person, PlanId(tap.id))
    wish = (await templates.asked_for(uow, person, known.plan, library)).get(tap.arg)
    if wish is None:
        return await as_it_is(uow, person, texts, known.plan.id, now)
    plan = await writing.fill_in(uow, person, _page(tap), Field.GOAL, wish, now)
    done = joined(texts.say("plan-written"), _doubts(wish, texts), by="\n")
    return await screens.after(uow, person, texts, plan, tap, now, done)


async def ask_kind(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Ask what the school calls the plan."""
    known = await reading.look(uow, person, PlanId(tap.id))
    if not known.may_write or known.plan.rev != tap.rev:
        return await as_it_is(uow, person, texts, known.plan.id, now)
    rows = tuple(
        (
            Button(
                texts.label("plan-kind-label", kind=one),
                str(Tap("plan", "kind", tap.id, tap.rev, str(one))),
            ),
        )
        for one in PlanKind
    )
    return Screen(texts.say("plan-kinds"), (*rows, *to_plan(known.plan.id, texts)))


async def choose_kind(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Call the plan otherwise."""
    kind = next((one for one in PlanKind if one == tap.arg), None)
    if kind is None:
        raise NotYours
    plan = await writing.name(uow, person, _page(tap), kind, now)
    return await screens.after(uow, person, texts, plan, tap, now, texts.say("plan-written"))


async def ask_pattern(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Offer the templates for the form of the pair."""
    known = await reading.look(uow, person, PlanId(tap.id))
    if not known.may_write or known.plan.rev != tap.rev:
        return await as_it_is(uow, person, texts, known.plan.id, now)
    found = templates.fitting(library, known.pair.form)
    rows = tuple(
        (Button(one.title, str(Tap("plan", "pattern", tap.id, tap.rev, one.id))),) for one in found
    )
    text = texts.say("plan-patterns" if found else "plan-patterns-none")
    return Screen(text, (*rows, *to_plan(known.plan.id, texts)))


async def choose_pattern(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Fill the plan in by a template."""
    plan = await templates.fill_in(uow, person, _page(tap), library, tap.arg, now)
    done = texts.say("plan-filled-in")
    return await screens.after(uow, person, texts, plan, tap, now, done)


async def as_it_is(
    uow: UnitOfWork, person: Person, texts: Texts, plan_id: PlanId, now: datetime
) -> Screen:
    """Show the plan to somebody whose button came too late."""
    return await screens.screen(uow, person, texts, plan_id, now, texts.say("button-is-old"))


def _page(tap: Tap) -> Page:
    return Page(PlanId(tap.id), tap.rev)


def _field(arg: str) -> Field:
    found = next((one for one in Field if one == arg), None)
    if found is None:
        raise NotYours
    return found


def _doubts(goal: str, texts: Texts) -> Html:
    """Say softly what makes a goal hard to check; nothing where it is fine."""
    found = plan_lines.doubts_of(goal, texts.language)
    lines = [texts.say("plan-goal-number")] if found.number else []
    lines += [texts.say("plan-goal-day")] if found.day else []
    return joined(*lines, by="\n")


async def _wishes(
    uow: UnitOfWork, person: Person, texts: Texts, library: Library, plan: Plan
) -> Rows:
    """Offer what the mentee chose in the first survey."""
    known = await templates.asked_for(uow, person, plan, library)
    return tuple(
        (
            Button(
                texts.label("button-plan-wish", wish=wish),
                str(Tap("plan", "wish", plan.id, plan.rev, option)),
            ),
        )
        for option, wish in list(known.items())[:SUGGESTED]
    )


def router() -> Router:
    """Take the buttons and the words of the fields."""
    room = Router(name="plan fields")
    room.callback_query.register(ask, Tapped("plan", "field"))
    room.message.register(hear, F.text, Answered("plan", "typed"))
    room.callback_query.register(take_wish, Tapped("plan", "wish"))
    room.callback_query.register(ask_kind, Tapped("plan", "kinds"))
    room.callback_query.register(choose_kind, Tapped("plan", "kind"))
    room.callback_query.register(ask_pattern, Tapped("plan", "patterns"))
    room.callback_query.register(choose_pattern, Tapped("plan", "pattern"))
    return room
