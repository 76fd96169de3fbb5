"""Plans in words: what one says of itself, its fields, its steps and its items."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from domain.html import Html
from domain.plan_items import Item, percent
from domain.plan_life import PlanState
from domain.plan_sheets import Field, Sheet, Step
from domain.plans import Plan
from handlers.answers import shortened
from locales.dates import said_day
from locales.texts import Texts

BRIEF: Final = 160
"""How much of a field stands on the page of a plan."""

_TITLE: Final = 90
_TITLE_OF_MANY: Final = 50
_MANY: Final = 8


def day(on: date | None, texts: Texts) -> str:
    """Spell the day something is due; nothing where it has none."""
    return said_day(on, texts.language) if on else ""


def local_day(moment: datetime, texts: Texts, zone: ZoneInfo) -> str:
    """Spell the day of a moment."""
    return said_day(moment.astimezone(zone).date(), texts.language)


def state(plan: Plan, texts: Texts, zone: ZoneInfo) -> Iterator[Html]:
    """Say where a plan stands: what is in force, and what is being written."""
    if plan.approved_at is not None:
        yield texts.say(
            "plan-in-force",
            day=local_day(plan.approved_at, texts, zone),
            order="yes" if plan.order_number else "no",
            number=plan.order_number or "",
            on="yes" if plan.order_on else "no",
            ordered=day(plan.order_on, texts),
        )
    if plan.state is not PlanState.APPROVED:
        yield texts.say("plan-state", state=plan.state, again=again(plan), version=plan.version)
    if plan.returned_because is not None:
        yield texts.say("plan-returned-because", words=plan.returned_because)


def again(plan: Plan) -> str:
    """Say whether what is written replaces something that is in force."""
    return "yes" if plan.is_in_force else "no"


def fields(sheet: Sheet, texts: Texts, most: int) -> Iterator[Html]:
    """Say what is written in the fields, each at most so long."""
    for name in Field:
        if name in sheet.words:
            words = shortened(sheet.words[name], most)
            yield texts.say("plan-field", field=name, words=words)


def steps(sheet: Sheet, texts: Texts) -> Iterator[Html]:
    """List the steps of a sheet, each in a line."""
    most = _TITLE_OF_MANY if len(sheet.steps) > _MANY else _TITLE
    for place, one in enumerate(sheet.steps, 1):
        yield step(place, one, texts, most)


def step(place: int, one: Step, texts: Texts, most: int = _TITLE) -> Html:
    """Say what a step is, and by which day."""
    return texts.say(
        "plan-step",
        place=place,
        title=shortened(one.title, most),
        due="yes" if one.due_on else "no",
        day=day(one.due_on, texts),
    )


def items(plan: Plan, texts: Texts, today: date) -> Iterator[Html]:
    """List the items in force with their marks, each in a line."""
    most = _TITLE_OF_MANY if len(plan.items) > _MANY else _TITLE
    for one in plan.items:
        yield item(one, texts, today, most)


def item(one: Item, texts: Texts, today: date, most: int = _TITLE) -> Html:
    """Say what an item is, how far it has come, and that the two sides see it otherwise."""
    return texts.say(
        "plan-item",
        place=one.number,
        title=shortened(one.title, most),
        due="yes" if one.due_on else "no",
        day=day(one.due_on, texts),
        mark=one.mentor_mark or "none",
        late="yes" if one.is_overdue(today) else "no",
        theirs=_theirs(one),
    )


def progress(plan: Plan, texts: Texts, today: date) -> Html:
    """Say how much is done, and how many items are late."""
    late = sum(one.is_overdue(today) for one in plan.items)
    return texts.say("plan-progress", percent=percent(plan.items) or 0, late=late)


def _theirs(one: Item) -> str:
    """Give the mentee's mark where it says more than the mentor's."""
    is_news = one.mentee_mark is not None and one.mentee_mark is not one.mentor_mark
    return str(one.mentee_mark) if is_news else "none"
