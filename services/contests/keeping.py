"""Keeping contests: their names and days, the pairs that took part, and what came of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from domain.contests import Contest, Level, after
from domain.ids import ContestId, PairId
from domain.pairs import PairState
from domain.people import Person
from domain.refusals import NotYours
from domain.rights import Deed, demand
from domain.training import a_title
from services import UnitOfWork
from services.year_ends.gates import must_be_open_on


@dataclass(frozen=True, slots=True)
class Card:
    """Which contest is meant, as it was when the button was drawn."""

    contest_id: ContestId
    rev: int


async def all_of(uow: UnitOfWork, curator: Person) -> tuple[Contest, ...]:
    """List every contest of the school, the latest first.

    Raises:
        NotAllowed: the person keeps no contests.
    """
    demand(curator, Deed.KEEP_CONTESTS)
    return await uow.of(curator.school_id).contests.all()


async def look(uow: UnitOfWork, curator: Person, contest_id: ContestId) -> Contest:
    """Open a contest.

    Raises:
        NotAllowed: the person keeps no contests.
        NotYours: there is none of that number in the school.
    """
    demand(curator, Deed.KEEP_CONTESTS)
    return await uow.of(curator.school_id).contests.get(contest_id)


async def to_change(uow: UnitOfWork, curator: Person, contest_id: ContestId) -> Contest:
    """Open a contest that may still be changed: it belongs to the year in which it ended.

    Raises:
        NotAllowed: the person keeps no contests.
        NotYours: there is none of that number in the school.
        RunClosed: it was in a year that is closed.
    """
    found = await look(uow, curator, contest_id)
    await must_be_open_on(uow, curator.school_id, found.ends_on)
    return found


async def of_pair(uow: UnitOfWork, curator: Person, pair_id: PairId) -> tuple[Contest, ...]:
    """List the contests a pair took part in, the latest first.

    Raises:
        NotAllowed: the person keeps no contests.
    """
    demand(curator, Deed.KEEP_CONTESTS)
    return await uow.of(curator.school_id).contests.of_pair(pair_id)


async def pairs(uow: UnitOfWork, curator: Person, now: datetime) -> tuple[PairState, ...]:
    """List the pairs of the school, those at work first, then those that have ended.

    Raises:
        NotAllowed: the person keeps no contests.
    """
    demand(curator, Deed.KEEP_CONTESTS)
    states = uow.of(curator.school_id).pair_states
    return (*await states.all(now), *await states.ended())


async def begin(
    uow: UnitOfWork, curator: Person, starts_on: date, title: str, now: datetime
) -> Contest:
    """Write a contest down: of the school, and of one day, until something else is said.

    Raises:
        NotAllowed: the person keeps no contests.
        Misunderstood: the title is no words, or too long.
        RunClosed: its day lies in a year that is closed.
    """
    demand(curator, Deed.KEEP_CONTESTS)
    await must_be_open_on(uow, curator.school_id, starts_on)
    draft = Contest(
        id=ContestId(0),
        school_id=curator.school_id,
        title=a_title(title),
        level=Level.SCHOOL,
        starts_on=starts_on,
        ends_on=starts_on,
        made_by=curator.id,
        made_at=now,
    )
    school = uow.of(curator.school_id)
    added = await school.contests.add(draft)
    school.journal.write(now, curator.id, "contest-begin", f"contest:{added.id}")
    return added


async def change(
    uow: UnitOfWork,
    curator: Person,
    card: Card,
    how: Callable[[Contest], Contest],
    now: datetime,
) -> Contest | None:
    """Save a contest as it is after a change; None: the button is old, nothing changed.

    Raises:
        NotAllowed: the person keeps no contests.
        NotYours: there is none of that number in the school.
        RunClosed: it was, or would be, in a year that is closed.
    """
    before = await to_change(uow, curator, card.contest_id)
    if before.rev != card.rev:
        return None
    school, changed = uow.of(curator.school_id), how(before)
    await must_be_open_on(uow, curator.school_id, changed.ends_on)
    saved = await school.contests.save(changed)
    school.journal.write(now, curator.id, "contest-change", f"contest:{saved.id}")
    return saved


async def turn(
    uow: UnitOfWork, curator: Person, card: Card, pair_id: PairId, now: datetime
) -> Contest | None:
    """Let a pair take part, then win a prize, then win, then not have been there after all.

    None: the button is old, nothing changed.

    Raises:
        NotAllowed: the person keeps no contests.
        NotYours: there is no such contest, or no such pair, in the school.
        RunClosed: it was in a year that is closed.
    """
    before = await to_change(uow, curator, card.contest_id)
    school = uow.of(curator.school_id)
    if not any(one.pair.id == pair_id for one in await pairs(uow, curator, now)):
        raise NotYours
    if before.rev != card.rev:
        return None
    saved = await school.contests.save(before)
    await school.contests.note(saved.id, pair_id, after(before.of(pair_id)))
    school.journal.write(now, curator.id, "contest-mark", f"contest:{saved.id}")
    return saved
