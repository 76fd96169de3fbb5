"""Carrying: pairs that go on begin the next year as pairs of their own, and keep their history.

The pair of the old year ends as one that goes on; the new one follows it, with the same people and
a new agreement. Whoever may not take part meanwhile keeps their pair waiting, and it is carried
later.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from domain.endings import Ending
from domain.ids import RunId
from domain.pairs import Outcome, Pair
from domain.people import Person
from domain.runs import Run
from domain.year_ends import Decision
from services import UnitOfWork, consensus, guardian_news, pair_endings
from services.telling import tell
from services.year_ends import deciding, gates
from services.year_ends.deciding import Line

CARRIED = "pair-carried"
"""The letter that says that a pair goes on, and asks whether one agrees to it."""

_GOES_ON = Ending(outcome=Outcome.CONTINUED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Carrying:
    """What is carried into the next year, what waits for a consent, what was carried before."""

    ready: tuple[Line, ...]
    waiting: tuple[Line, ...]
    carried: int


async def look(uow: UnitOfWork, curator: Person, run_id: RunId, now: datetime) -> Carrying:
    """Say which pairs would be carried now.

    Raises:
        NotAllowed: the person ends no years.
        NotYours: there is no such run in the school.
    """
    run = await gates.to_end(uow, curator, run_id)
    return await of_run(uow, run, await deciding.of_run(uow, run, now))


async def of_run(uow: UnitOfWork, run: Run, known: Sequence[Line]) -> Carrying:
    """Sort the pairs of a year that were decided to go on; nobody's rights are asked here."""
    going = [one for one in known if one.decision is not None and one.decision.goes_on]
    decided = await uow.of(run.school_id).year_ends.decisions(run.id)
    return Carrying(
        ready=tuple(one for one in going if _is_ready(one)),
        waiting=tuple(one for one in going if not _is_ready(one)),
        carried=sum(one.successor_id is not None for one in decided),
    )


async def carry(uow: UnitOfWork, curator: Person, run: Run, now: datetime) -> None:
    """Carry what is ready; a pair that was carried already is carried no second time."""
    await uow.of(run.school_id).pairs.hold()
    found = await of_run(uow, run, await deciding.of_run(uow, run, now))
    for line in found.ready:
        if line.decision is not None:
            await _carry(uow, curator, line, line.decision, now)


async def _carry(
    uow: UnitOfWork, curator: Person, line: Line, decision: Decision, now: datetime
) -> None:
    school, before = uow.of(curator.school_id), line.pair
    await pair_endings.close_with_the_year(uow, curator, before.id, _GOES_ON, now)
    after = await _paired_again(uow, before, now)
    await school.year_ends.decide(replace(decision, successor_id=after.id))
    details = {"from": str(before.id)}
    school.journal.write(now, curator.id, "carry-pair", f"pair:{after.id}", details)
    for one in line.agenda.state.people:
        if one.has_telephone:
            tell(uow, one, CARRIED, f"pair:{after.id}", now)
    for mentee in after.mentee_ids:
        await guardian_news.tell_of_pair(uow, after, mentee, now)
    await consensus.reach(uow, curator.school_id, after.id, now)


async def _paired_again(uow: UnitOfWork, before: Pair, now: datetime) -> Pair:
    """Write the pair of the next year, with everybody of the one before."""
    pairs = uow.of(before.school_id).pairs
    first, *others = before.mentee_ids
    added = await pairs.add(before.mentor_id, first, before.form, now)
    if added is None:
        raise AssertionError
    after = await pairs.save(replace(added, predecessor_id=before.id))
    for one in others:
        after = await pairs.join(after, one, now) or after
    return after


def _is_ready(line: Line) -> bool:
    """Whether everybody in a pair may take part today."""
    return all(one.is_admitted for one in line.agenda.state.people)
