"""Choosing: after a general meeting those who were there say with whom they would like to work.

They do so within two days, and pairs are put together by what they answer (the road map of Klin,
row 5.1). It is asked where a mentee without a pair was there, and a mentor.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from domain.gatherings import Gathering, Kind, State
from domain.ids import GatheringId, PersonId
from domain.people import Person, Role
from domain.waves import Among, Audience
from locales.library import Library
from services import UnitOfWork, asking, sending
from services.asking import Asking, Wanted
from services.gatherings import cards
from storage.preferences import PAPERS

WITHIN: Final = timedelta(days=2)
"""How long those who were there may take to answer."""

_AMONG: Final = {Role.MENTEE: Among.UNPAIRED, Role.MENTOR: Among.ALL}


async def is_time(uow: UnitOfWork, curator: Person, found: Gathering, now: datetime) -> bool:
    """Say whether somebody of a gathering is to be asked: both sides met, and not all were.

    Raises:
        NotAllowed: the person gathers nobody.
    """
    if not _may_follow(found, now):
        return False
    return any((await _unasked(uow, curator, found)).values())


async def look(
    uow: UnitOfWork, curator: Person, gathering_id: GatheringId, library: Library, now: datetime
) -> tuple[Asking, ...]:
    """Say who would be asked for what; who has answered since the gathering is left out.

    Raises:
        NotAllowed: the person gathers nobody, or sends nothing.
        NotYours: there is none of that number in the school.
    """
    found = await cards.look(uow, curator, gathering_id)
    if not _may_follow(found, now):
        return ()
    unasked = await _unasked(uow, curator, found)
    names = tuple(PAPERS.values())
    answered = await uow.of(curator.school_id).pair_facts.answered(names, found.starts_at)
    due_on = await sending.today(uow, curator, now) + WITHIN
    due_at = await sending.ends_on(uow, curator, due_on)
    wanted = (
        Wanted(
            name=name,
            audience=Audience(role=role, among=_AMONG[role]),
            people={one for one in unasked[role] if (one, name) not in answered},
            due_at=due_at,
        )
        for role, name in PAPERS.items()
    )
    asked = [await asking.of(uow, curator, library, one, now) for one in wanted]
    return tuple(one for one in asked if one is not None)


async def ask(
    uow: UnitOfWork, curator: Person, gathering_id: GatheringId, library: Library, now: datetime
) -> int:
    """Ask them all, each by a letter; count them.

    Raises:
        NotAllowed: the person gathers nobody, or sends nothing.
        NotYours: there is none of that number in the school.
        RunClosed: it was in a year that is closed.
    """
    await cards.must_be_open(uow, await cards.look(uow, curator, gathering_id))
    found = await look(uow, curator, gathering_id, library, now)
    for one in found:
        await asking.send(uow, curator, one, now)
    return sum(len(one.people) for one in found)


def _may_follow(found: Gathering, now: datetime) -> bool:
    """Whether a gathering has begun at which people may have met who will be pairs."""
    has_begun = found.state in {State.PLANNED, State.HELD} and found.starts_at <= now
    is_any = found.kind is Kind.EVENT
    return has_begun and is_any and any(one.was_there for one in found.invitations)


async def _unasked(
    uow: UnitOfWork, curator: Person, found: Gathering
) -> Mapping[Role, frozenset[PersonId]]:
    """Give who was there and was not asked since, if both sides met there; else nobody.

    Who was asked and did not answer in time is not asked again.
    """
    there = await _there(uow, curator, found)
    if not all(there.values()):
        return dict.fromkeys(there, frozenset())
    waves = uow.of(curator.school_id).waves
    return {
        role: there[role] - await waves.busy(name, found.starts_at)
        for role, name in PAPERS.items()
    }


async def _there(
    uow: UnitOfWork, curator: Person, found: Gathering
) -> Mapping[Role, frozenset[PersonId]]:
    """Give who was there on each side: mentees without a pair, and mentors."""
    rooms = uow.of(curator.school_id)
    came = await rooms.people.some([one.person_id for one in found.invitations if one.was_there])
    paired = {each for one in await rooms.pairs.open() for each in one.mentee_ids}
    mentees = (one.id for one in came.values() if Role.MENTEE in one.roles)
    return {
        Role.MENTEE: frozenset(one for one in mentees if one not in paired),
        Role.MENTOR: frozenset(one.id for one in came.values() if Role.MENTOR in one.roles),
    }
