"""Letters about the end of a year: each says how things stand, or is not sent at all."""

from collections.abc import Mapping
from typing import Final

from domain.ids import PairId, RunId
from domain.letters import Button, Rows, Screen
from domain.refusals import DomainError
from domain.year_ends import Step
from handlers.letters import Draw, Told
from handlers.names import listed
from handlers.pair_words import answer
from handlers.programme_screens import year
from handlers.taps import Tap
from handlers.year_ends.wishes import choices
from services import agendas
from services.year_ends import previews, steps, wishes
from services.year_ends.steps import Errand


async def next_year(told: Told) -> Screen | None:
    """Ask somebody in a pair whether they want to go on, unless they said so."""
    return await _asked(told, is_again=False)


async def next_year_again(told: Told) -> Screen | None:
    """Ask once more who has not answered."""
    return await _asked(told, is_again=True)


async def carried(told: Told) -> Screen | None:
    """Say that a pair goes on, and ask whoever has to agree to it."""
    if not told.person.is_admitted:
        return None
    try:
        agenda = await agendas.one_of(told.uow, told.person, PairId(told.number), told.now)
    except DomainError:
        return None
    name = listed(agenda.partners_of(told.person), told.texts)
    if told.person.id not in agenda.awaited:
        return Screen(told.texts.say("letter-pair-carried-done", name=name))
    rows = answer(told.person, agenda.pair.id, told.texts)
    return Screen(told.texts.say("letter-pair-carried", name=name), rows)


async def pairs_wait(told: Told) -> Screen | None:
    """Tell a curator that pairs wait to be decided about."""
    errand = await _errand(told)
    if errand is None or not errand.undecided or errand.run.closed_at is not None:
        return None
    text = told.texts.say("letter-year-pairs", count=len(errand.undecided))
    return Screen(text, _to_end(told))


async def over(told: Told) -> Screen | None:
    """Tell a curator that the year is over."""
    errand = await _errand(told)
    if errand is None:
        return None
    text = told.texts.say("letter-year-over", year=await _year(told), count=_left(errand))
    return Screen(text, _to_end(told))


async def over_again(told: Told) -> Screen | None:
    """Remind a curator once more."""
    errand = await _errand(told)
    if errand is None:
        return None
    said = await _year(told)
    text = told.texts.say("letter-year-over-again", year=said, count=_left(errand))
    return Screen(text, _to_end(told))


async def nears(told: Told) -> Screen | None:
    """Tell a curator in August that the next year is not ready."""
    errand = await _errand(told)
    if errand is None:
        return None
    return Screen(told.texts.say("letter-year-nears", count=_left(errand)), _to_end(told))


LETTERS: Final[Mapping[str, Draw]] = {
    "pair-next-year-0": next_year,
    "pair-next-year-7": next_year_again,
    "pair-carried": carried,
    "year-pairs-0": pairs_wait,
    "year-over-1": over,
    "year-over-15": over_again,
    "year-nears": nears,
}
"""Every letter about the end of a year by its name."""


async def _asked(told: Told, *, is_again: bool) -> Screen | None:
    try:
        asked = await wishes.look(told.uow, told.person, PairId(told.number), told.now)
    except DomainError:
        return None
    if asked.wish is not None or asked.is_decided:
        return None
    name = listed(asked.agenda.partners_of(told.person), told.texts)
    if is_again:
        text = told.texts.say("letter-next-year-again", name=name)
    else:
        text = told.texts.say("letter-next-year", name=name)
    return Screen(text, choices(asked.agenda.pair.id, told.texts))


async def _errand(told: Told) -> Errand | None:
    """Find a year that is not finished, for whoever ends it."""
    try:
        errand = await steps.look(told.uow, told.person, RunId(told.number), told.now)
    except DomainError:
        return None
    return None if errand.is_finished else errand


async def _year(told: Told) -> str:
    run_id = RunId(told.number)
    found = await previews.title(told.uow, told.person, run_id, told.library, told.now)
    return year(found.programme.period, told.texts)


def _left(errand: Errand) -> int:
    return len(Step) - len(errand.done)


def _to_end(told: Told) -> Rows:
    show = Tap("yearend", "show", told.number)
    return ((Button(told.texts.label("button-year-end"), str(show)),),)
