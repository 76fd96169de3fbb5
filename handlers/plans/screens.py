"""Screens of plans: one plan, with what its reader can do, and the plans of a pair."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.html import NOTHING, Html, joined
from domain.ids import PlanId
from domain.letters import Button, Rows, Screen
from domain.people import Person
from domain.plan_life import PlanState
from domain.plan_sheets import Field, Sheet
from domain.plans import Plan
from handlers.names import short
from handlers.plans import words
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, listening
from services.plans import reading
from services.plans.reading import PlanBook, PlanFile
from services.zones import zone_of

IN_A_ROW = 2
"""How many fields of a plan stand beside each other."""


async def screen(
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    plan_id: PlanId,
    now: datetime,
    lead: Html = NOTHING,
) -> Screen:
    """Draw a plan as it stands; typed words mean nothing any more.

    Raises:
        NotAllowed: the person sees no plans.
        NotYours: it is a plan of others, or not there.
    """
    await listening.hush(uow, person)
    known = await reading.read(uow, person, plan_id, now)
    zone = await zone_of(uow, person)
    text = joined(lead, *_said(known, texts, zone, now))
    return Screen(text, (*_deeds(known, texts), *_ways(known, texts)))


async def after(
    uow: UnitOfWork, person: Person, texts: Texts, plan: Plan, tap: Tap, now: datetime, done: Html
) -> Screen:
    """Draw a plan after a deed: what was done, or that the button was too old to do it."""
    lead = done if plan.rev == tap.rev + 1 else texts.say("button-is-old")
    return await screen(uow, person, texts, plan.id, now, lead)


def of_pair(book: PlanBook, person: Person, texts: Texts) -> Screen:
    """Draw the plans of a pair or group, and whose is still to be begun."""
    title = texts.say("plans-title" if book.plans else "plans-none", may=_may(book))
    plans = [
        Button(
            texts.label("button-plan-of", name=short(mentee, texts)),
            str(Tap("plan", "open", plan.id)),
        )
        for mentee, plan in book.plans
    ]
    begin = [
        Button(
            texts.label("button-plan-begin", name=short(one, texts)),
            str(Tap("plan", "begin", book.pair.id, 0, str(one.id))),
        )
        for one in book.without
        if book.may_begin
    ]
    rows = tuple((one,) for one in (*plans, *begin))
    return Screen(
        title, (*rows, *to_pair(book.pair.id, texts, is_mine=book.pair.holds(person.id)))
    )


def to_pair(pair_id: int, texts: Texts, *, is_mine: bool) -> Rows:
    """Draw the way back to the pair, as somebody in it or its curator sees it."""
    back = Tap("meetings", "pair", pair_id) if is_mine else Tap("pairs", "open", pair_id)
    return ((Button(texts.label("button-back"), str(back)),),)


def to_plan(plan_id: int, texts: Texts) -> Rows:
    """Draw the way back to a plan."""
    return ((Button(texts.label("button-back-to-plan"), str(Tap("plan", "open", plan_id))),),)


def sheet_of(known: PlanFile) -> Sheet:
    """Give what a reader reads: a mentee what is in force, if anything is."""
    return known.plan.shown if known.is_mentee else known.plan.sheet


def _may(book: PlanBook) -> str:
    return "yes" if book.may_begin else "no"


def _said(known: PlanFile, texts: Texts, zone: ZoneInfo, now: datetime) -> Iterator[Html]:
    plan, sheet, today = known.plan, sheet_of(known), now.astimezone(zone).date()
    yield texts.say(
        "plan-head",
        kind=sheet.kind,
        mentor=short(known.mentor, texts),
        mentee=short(known.mentee, texts),
    )
    yield joined(*words.state(plan, texts, zone), by="\n")
    yield joined(*words.fields(sheet, texts, words.BRIEF), by="\n")
    if plan.is_in_force and sheet == plan.shown:
        lines = joined(*words.items(plan, texts, today), by="\n")
        yield joined(texts.say("plan-steps"), lines, words.progress(plan, texts, today), by="\n")
    elif sheet.steps:
        yield joined(texts.say("plan-steps"), *words.steps(sheet, texts), by="\n")
    if known.may_write:
        yield joined(*(texts.say("plan-lacks", what=one) for one in sheet.lacks), by="\n")


def _deeds(known: PlanFile, texts: Texts) -> Iterator[tuple[Button, ...]]:
    if known.may_write:
        yield from _writing(known, texts)
    elif known.is_mentor and known.pair.is_open:
        yield from _as_mentor(known.plan, texts)
    if known.may_decide:
        yield from _deciding(known.plan, texts)
    if known.may_mark:
        marks = Tap("plan", "marks", known.plan.id)
        yield (Button(texts.label("button-plan-marks"), str(marks)),)
    if sheet_of(known).words:
        whole = Tap("plan", "whole", known.plan.id)
        yield (Button(texts.label("button-plan-whole"), str(whole)),)
    if known.plan.version > 1:
        versions = Tap("plan", "versions", known.plan.id)
        yield (Button(texts.label("button-plan-versions"), str(versions)),)


def _writing(known: PlanFile, texts: Texts) -> Iterator[tuple[Button, ...]]:
    plan = known.plan
    facts = (plan.id, plan.rev)
    if not plan.sheet.lacks:
        send = Tap("plan", "send", *facts)
        yield (Button(texts.label("button-plan-send"), str(send)),)
    names = tuple(Field)
    doors = [
        Button(
            texts.label("button-plan-field", field=one, written=_is_written(plan, one)),
            str(Tap("plan", "field", *facts, str(one))),
        )
        for one in names
    ]
    for at in range(0, len(doors), IN_A_ROW):
        yield tuple(doors[at : at + IN_A_ROW])
    yield (Button(texts.label("button-plan-add"), str(Tap("plan", "add", *facts))),)
    if plan.sheet.steps:
        yield (Button(texts.label("button-plan-steps"), str(Tap("plan", "steps", *facts))),)
    else:
        pattern = Tap("plan", "patterns", *facts)
        yield (Button(texts.label("button-plan-patterns"), str(pattern)),)
    yield (Button(texts.label("button-plan-kind"), str(Tap("plan", "kinds", *facts))),)
    if known.pair.is_group and not plan.is_in_force:
        copy = Tap("plan", "copy", *facts)
        yield (Button(texts.label("button-plan-copy"), str(copy)),)
    if plan.is_in_force:
        drop = Tap("plan", "drop", *facts)
        yield (Button(texts.label("button-plan-drop"), str(drop)),)


def _as_mentor(plan: Plan, texts: Texts) -> Iterator[tuple[Button, ...]]:
    if plan.state is PlanState.SENT:
        back = Tap("plan", "take_back", plan.id, plan.rev)
        yield (Button(texts.label("button-plan-take-back"), str(back)),)
    if plan.state is PlanState.APPROVED:
        change = Tap("plan", "change", plan.id, plan.rev)
        yield (Button(texts.label("button-plan-change"), str(change)),)


def _deciding(plan: Plan, texts: Texts) -> Iterator[tuple[Button, ...]]:
    facts = (plan.id, plan.rev)
    if plan.state is PlanState.SENT:
        yield (Button(texts.label("button-plan-approve"), str(Tap("plan", "approve", *facts))),)
        yield (Button(texts.label("button-plan-return"), str(Tap("plan", "why", *facts))),)
    if plan.state is PlanState.APPROVED:
        order = Tap("plan", "order", *facts)
        yield (Button(texts.label("button-plan-order"), str(order)),)


def _is_written(plan: Plan, name: Field) -> str:
    return "yes" if plan.sheet.words.get(name) else "no"


def _ways(known: PlanFile, texts: Texts) -> Rows:
    is_mine = known.is_mentor or known.is_mentee
    return to_pair(known.pair.id, texts, is_mine=is_mine)
