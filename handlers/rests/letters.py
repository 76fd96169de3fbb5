"""Letters about rests: a mentor is away or back, and a pair has not met for long."""

from collections.abc import Mapping
from typing import Final

from domain.ids import PairId, PersonId
from domain.letters import Button, Screen
from domain.refusals import DomainError
from handlers.letters import Draw, Told
from handlers.names import listed, short
from handlers.rests.vacations import said
from handlers.taps import Tap
from services import agendas
from services.rests import absences, idle_pairs


async def away(told: Told) -> Screen | None:
    """Tell a mentee kindly that their mentor is away for some days."""
    found = await absences.of(told.uow, told.person, PersonId(told.number), told.now)
    if found is None or found.vacation is None:
        return None
    return Screen(told.texts.say("letter-mentor-away", **said(found.vacation, told.texts)))


async def back(told: Told) -> Screen | None:
    """Tell a mentee that their mentor is there again."""
    found = await absences.of(told.uow, told.person, PersonId(told.number), told.now)
    if found is None or found.vacation is not None:
        return None
    return Screen(told.texts.say("letter-mentor-back"))


async def told_of(told: Told) -> Screen | None:
    """Tell a curator, or the mentor whom a curator sent, how things stand."""
    found = await absences.of(told.uow, told.person, PersonId(told.number), told.now)
    if found is None:
        return None
    whose = "own" if found.mentor.id == told.person.id else "other"
    facts = {"whose": whose, "name": short(found.mentor, told.texts)}
    if found.vacation is None:
        return Screen(told.texts.say("letter-vacation-over", **facts))
    days = said(found.vacation, told.texts)
    return Screen(told.texts.say("letter-vacation-begins", **facts, **days))


async def idle(told: Told) -> Screen | None:
    """Ask a mentor to plan a meeting, if their pair still has none."""
    pair_id = PairId(told.number)
    try:
        agenda = await agendas.led_by(told.uow, told.person, pair_id, told.now)
    except DomainError:
        return None
    days = await idle_pairs.days(told.uow, told.person, pair_id, told.now)
    if not days or agenda.state.next_planned_at is not None or agenda.state.unreported:
        return None
    names = listed(agenda.partners_of(told.person), told.texts)
    plan = Button(told.texts.label("button-plan-meeting"), str(Tap("meetings", "pair", pair_id)))
    text = told.texts.say("letter-pair-idle", days=days, names=names)
    return Screen(text, ((plan,),))


LETTERS: Final[Mapping[str, Draw]] = {
    "mentor-away": away,
    "mentor-back": back,
    "mentor-on-vacation": told_of,
    "pair-idle-1": idle,
    "pair-idle-2": idle,
    "pair-idle-3": idle,
}
"""Every letter about rests by its name."""
