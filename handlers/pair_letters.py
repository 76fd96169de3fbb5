"""Letters about pairs: one was made or has ended, and somebody in it asks for help."""

from collections.abc import Mapping
from typing import Final

from domain.agendas import Agenda
from domain.ids import PairId
from domain.letters import Button, Rows, Screen
from domain.refusals import NotYours
from domain.rights import Deed, may
from handlers.letters import Draw, Told
from handlers.names import listed
from handlers.pair_words import answer, code, side
from handlers.taps import Tap
from services import agendas, help_calls


async def made_for_mentor(told: Told) -> Screen | None:
    """Tell a mentor of their new mentee."""
    agenda = await _agenda(told)
    if agenda is None:
        return None
    name = listed(agenda.partners_of(told.person), told.texts)
    if agenda.is_agreed:
        return Screen(told.texts.say("letter-pair-made-mentor", name=name), _plan(agenda, told))
    rows = answer(told.person, agenda.pair.id, told.texts)
    return Screen(told.texts.say("letter-pair-proposed-mentor", name=name), rows)


async def agreed(told: Told) -> Screen | None:
    """Tell a mentor that everybody has said yes, so that they may plan the first meeting."""
    agenda = await _agenda(told)
    if agenda is None or not agenda.is_agreed or not agenda.is_led_by(told.person):
        return None
    name = listed(agenda.partners_of(told.person), told.texts)
    return Screen(told.texts.say("letter-pair-agreed", name=name), _plan(agenda, told))


async def made_for_mentee(told: Told) -> Screen | None:
    """Tell a mentee of their new mentor."""
    agenda = await _agenda(told)
    if agenda is None:
        return None
    name = listed(agenda.partners_of(told.person), told.texts)
    asks = told.person.id in agenda.awaited
    rows = answer(told.person, agenda.pair.id, told.texts) if asks else ()
    if asks:
        return Screen(told.texts.say("letter-pair-proposed-mentee", name=name), rows)
    return Screen(told.texts.say("letter-pair-made-mentee", name=name), rows)


async def closed(told: Told) -> Screen | None:
    """Tell one of the two that the pair has ended."""
    if not told.person.is_admitted:
        return None
    return Screen(told.texts.say("letter-pair-closed"))


async def help_wanted(told: Told) -> Screen | None:
    """Tell a curator who asks for whom; no names and no words, since screens are shared."""
    if not may(told.person, Deed.SEE_SCHOOL):
        return None
    call = await help_calls.call(told.uow, told.person, told.number)
    if call is None:
        return None
    look = Tap("pairs", "open", call.pair.id)
    talk = Button(told.texts.label("door-talks"), str(Tap("talks", "show")))
    rows = ((Button(told.texts.label("button-open-pair"), str(look)),), (talk,))
    facts = {"code": code(call.pair, told.texts), "side": side(call), "worry": call.worry}
    return Screen(told.texts.say("letter-help-wanted", **facts), rows)


LETTERS: Final[Mapping[str, Draw]] = {
    "pair-agreed": agreed,
    "pair-made-mentor": made_for_mentor,
    "pair-made-mentee": made_for_mentee,
    "pair-closed": closed,
    "help-wanted": help_wanted,
}
"""Every letter about pairs by its name."""


def _plan(agenda: Agenda, told: Told) -> Rows:
    plan = Tap("meetings", "plan", agenda.pair.id)
    return ((Button(told.texts.label("button-plan-acquaintance"), str(plan)),),)


async def _agenda(told: Told) -> Agenda | None:
    """Find the pair, if it is open and its reader may still take part in it."""
    if not told.person.is_admitted:
        return None
    try:
        return await agendas.one_of(told.uow, told.person, PairId(told.number), told.now)
    except NotYours:
        return None
