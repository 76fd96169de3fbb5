"""Letters about plans; they may be read on a locked screen, so they name nobody and no topic.

Each is drawn as things stand when it leaves: None where there is nothing to say any more.
"""

from collections.abc import Mapping
from typing import Final

from domain.html import Html
from domain.ids import PlanId
from domain.letters import Button, Screen
from domain.plan_life import PlanState
from domain.refusals import NotAllowed, NotYours
from handlers.letters import Draw, Told
from handlers.pair_words import code
from handlers.taps import Tap
from services.plans import reading
from services.plans.reading import PlanFile
from services.zones import zone_of


async def sent(told: Told) -> Screen | None:
    """Tell a curator that a plan waits for an answer."""
    known = await _plan(told, PlanState.SENT)
    if known is None or not known.is_curator:
        return None
    return _open(
        told, known, told.texts.say("letter-plan-sent", code=code(known.pair, told.texts))
    )


async def approved(told: Told) -> Screen | None:
    """Tell both sides that their plan is in force."""
    known = await _plan(told, PlanState.APPROVED)
    return None if known is None else _open(told, known, told.texts.say("letter-plan-approved"))


async def returned(told: Told) -> Screen | None:
    """Tell a mentor that a plan came back."""
    known = await _plan(told, PlanState.RETURNED)
    if known is None or not known.is_mentor:
        return None
    return _open(told, known, told.texts.say("letter-plan-returned"))


async def due(told: Told) -> Screen | None:
    """Remind both sides of an item that is soon due."""
    known = await _with_open_item(told)
    return None if known is None else _open(told, known, told.texts.say("letter-plan-due"))


async def late(told: Told) -> Screen | None:
    """Remind the mentor of an item that is late."""
    known = await _with_open_item(told)
    if known is None or not known.is_mentor:
        return None
    return _open(told, known, told.texts.say("letter-plan-late"))


LETTERS: Final[Mapping[str, Draw]] = {
    "plan-sent": sent,
    "plan-approved": approved,
    "plan-returned": returned,
    "plan-item-due-3": due,
    "plan-item-late-1": late,
}
"""Every letter about plans by its name."""


async def _plan(told: Told, state: PlanState) -> PlanFile | None:
    """Find the plan, if it still stands as the letter says."""
    known = await _look(told, PlanId(told.number))
    return known if known is not None and known.plan.state is state else None


async def _with_open_item(told: Told) -> PlanFile | None:
    """Find the plan, if something is still not done of what is due on the day of the letter."""
    known = await _look(told, PlanId(told.number))
    if known is None or not known.may_mark or told.letter.moment is None:
        return None
    zone = await zone_of(told.uow, told.person)
    day = told.letter.moment.astimezone(zone).date()
    is_so = any(one.is_open and one.due_on == day for one in known.plan.items)
    return known if is_so else None


async def _look(told: Told, plan_id: PlanId) -> PlanFile | None:
    if not told.person.is_admitted:
        return None
    try:
        known = await reading.look(told.uow, told.person, plan_id)
    except (NotAllowed, NotYours):
        return None
    return known if known.pair.is_open else None


def _open(told: Told, known: PlanFile, text: Html) -> Screen:
    look = Tap("plan", "open", known.plan.id)
    return Screen(text, ((Button(told.texts.label("button-plan-open"), str(look)),),))
