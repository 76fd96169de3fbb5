"""Surveying: the last questionnaires go to those in pairs of a year who have not answered them.

Who ends with the year is asked as well as who goes on. Whoever an open wave asks already, or who
may not be asked, is left out, so that a second tap asks nobody twice.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from domain.ids import PersonId, RunId
from domain.pairs import Pair
from domain.people import Person, Role
from domain.runs import Run
from domain.waves import Among, Audience
from locales.library import Library
from services import UnitOfWork, asking, sending
from services.asking import Asking, Wanted
from services.year_ends import deciding, gates

WITHIN: Final = timedelta(days=14)
"""How long those who are asked may take; waves remind before they end."""


async def look(
    uow: UnitOfWork, curator: Person, run_id: RunId, library: Library, now: datetime
) -> tuple[Asking, ...]:
    """Say who would be asked for what; what nobody has to answer any more is left out.

    Raises:
        NotAllowed: the person ends no years, or sends nothing.
        NotYours: there is no such run in the school.
    """
    run = await gates.to_end(uow, curator, run_id)
    pairs = await _pairs(uow, run, now)
    answered = set(
        await uow.of(run.school_id).pair_facts.answered(
            tuple(deciding.SECOND.values()), run.created_at
        )
    )
    today = await sending.today(uow, curator, now)
    due_at = await sending.ends_on(uow, curator, today + WITHIN)
    wanted = (
        Wanted(
            name=name,
            audience=Audience(role=role, among=Among.PAIRED),
            people={one for one in _of(pairs, role) if (one, name) not in answered},
            due_at=due_at,
        )
        for role, name in deciding.SECOND.items()
    )
    found = [await asking.of(uow, curator, library, one, now) for one in wanted]
    return tuple(one for one in found if one is not None)


async def ask(
    uow: UnitOfWork, curator: Person, run_id: RunId, library: Library, now: datetime
) -> int:
    """Ask them all, each by a letter; count them.

    Raises:
        NotAllowed: the person ends no years, or sends nothing.
        NotYours: there is no such run in the school.
        YearNotOver: the year goes on.
    """
    await gates.must_be_time(uow, await gates.to_end(uow, curator, run_id), now)
    found = await look(uow, curator, run_id, library, now)
    for one in found:
        await asking.send(uow, curator, one, now)
    return sum(len(one.people) for one in found)


async def _pairs(uow: UnitOfWork, run: Run, now: datetime) -> list[Pair]:
    """List the pairs of a year: those still open, and those that were let end with it."""
    rooms = uow.of(run.school_id)
    known = [one.pair for one in await deciding.of_run(uow, run, now)]
    ended = {one.pair_id for one in await rooms.year_ends.decisions(run.id) if not one.goes_on}
    return known + [one.pair for one in await rooms.pair_states.ended() if one.pair.id in ended]


def _of(pairs: Sequence[Pair], role: Role) -> set[PersonId]:
    if role is Role.MENTOR:
        return {one.mentor_id for one in pairs}
    return {each for one in pairs for each in one.mentee_ids}
