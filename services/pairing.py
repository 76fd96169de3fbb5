"""Pairing: the curator makes pairs, sees how they stand, and lets them go on after a no."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from domain.agendas import Agenda
from domain.ids import PairId, PersonId, SchoolId
from domain.lights import Signals
from domain.pairs import Pair, PairState, Trouble, Worry
from domain.people import Person
from domain.refusals import AlreadyPaired, NotYours
from domain.rights import Deed, demand
from services import UnitOfWork, agendas, consensus, guardian_news, matching, successions
from services.lights import lights
from services.matching import Match
from services.telling import tell

WORRIES_FOR: Final = timedelta(days=14)
"""How long a wish for help is shown to those who look later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PairFile:
    """An open pair as its curator sees it: its meetings, and what somebody has to act upon."""

    agenda: Agenda
    troubles: tuple[Trouble, ...]
    signals: Signals


async def overview(uow: UnitOfWork, curator: Person, now: datetime) -> tuple[PairState, ...]:
    """List the open pairs of the curator's school, by number.

    Raises:
        NotAllowed: the person is no curator.
    """
    demand(curator, Deed.SEE_SCHOOL)
    return await state_of_pairs(uow, curator.school_id, now)


async def state_of_pairs(
    uow: UnitOfWork, school_id: SchoolId, now: datetime
) -> tuple[PairState, ...]:
    """List the open pairs of a school, by number; one query for any number of them."""
    return await uow.of(school_id).pair_states.all(now)


async def troubled(uow: UnitOfWork, school_id: SchoolId, now: datetime) -> tuple[Trouble, ...]:
    """List the open pairs somebody said no to, and the wishes for help of the last two weeks."""
    known = await uow.of(school_id).feedback.troubles_since(now - WORRIES_FOR)
    return tuple(one for one in known if _is_pressing(one, now))


async def make(
    uow: UnitOfWork,
    curator: Person,
    mentor_id: PersonId,
    mentee_id: PersonId,
    now: datetime,
    because: str | None = None,
) -> Pair:
    """Propose a pair of two people who are ready; both are asked whether they agree.

    `because` is the reason to pair them although one of them did not want to.

    Raises:
        NotAllowed: the person is no curator.
        AlreadyPaired: the mentee is in an open pair.
        NotYours: one of them is not ready, or not there, or the mentor has no room.
        MentorNotAdmitted: the school asks for an admission, and there is none.
        ReasonMissing: one of the two did not want to work with the other.
    """
    demand(curator, Deed.MAKE_PAIR)
    school = uow.of(curator.school_id)
    await school.pairs.hold()
    if await _is_taken(uow, await school.people.get(mentee_id)):
        raise AlreadyPaired
    match = Match(mentor_id=mentor_id, mentee_id=mentee_id, because=because)
    mentor, mentee = await matching.must_fit(uow, curator, match)
    pair = await school.pairs.add(mentor.id, mentee.id, mentee.form, now)
    if pair is None:
        raise AlreadyPaired
    await successions.follow(uow, pair, mentee.id)
    details = matching.details(mentee_id, because)
    school.journal.write(now, curator.id, "make_pair", f"pair:{pair.id}", details)
    tell(uow, mentor, "pair-made-mentor", f"pair:{pair.id}", now)
    tell(uow, mentee, "pair-made-mentee", f"pair:{pair.id}", now)
    await guardian_news.tell_of_pair(uow, pair, mentee.id, now)
    return await consensus.reach(uow, curator.school_id, pair.id, now)


async def between(
    uow: UnitOfWork, curator: Person, mentor_id: PersonId, mentee_id: PersonId
) -> Pair | None:
    """Find the open pair of two people.

    Raises:
        NotAllowed: the person is no curator.
    """
    demand(curator, Deed.SEE_SCHOOL)
    return await uow.of(curator.school_id).pairs.between(mentor_id, mentee_id)


async def look(uow: UnitOfWork, curator: Person, pair_id: PairId, now: datetime) -> PairFile:
    """Open an open pair.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: there is no such open pair in their school.
    """
    demand(curator, Deed.SEE_SCHOOL)
    school = uow.of(curator.school_id)
    state = await school.pair_states.find(pair_id, now)
    if state is None:
        raise NotYours
    (agenda,) = await agendas.filled_in(uow, (state,))
    known = await school.feedback.troubles_of([pair_id])
    shown = await lights(uow, curator.school_id, [pair_id], now, curator.id)
    return PairFile(
        agenda=agenda,
        troubles=tuple(one for one in known if _is_pressing(one, now)),
        signals=shown[pair_id],
    )


async def let_go_on(uow: UnitOfWork, curator: Person, pair_id: PairId, now: datetime) -> None:
    """Let a pair go on in which somebody said no; it was talked over.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: there is no such open pair in their school.
    """
    demand(curator, Deed.MAKE_PAIR)
    agenda = (await look(uow, curator, pair_id, now)).agenda
    if agenda.is_stopped or agenda.waits_for_yes:
        school = uow.of(curator.school_id)
        await school.pairs.save(replace(agenda.pair, continued_at=now))
        school.journal.write(now, curator.id, "let_go_on", f"pair:{pair_id}")


async def _is_taken(uow: UnitOfWork, mentee: Person) -> bool:
    known = await uow.of(mentee.school_id).pairs.open()
    return any(mentee.id in one.mentee_ids and one.form is mentee.form for one in known)


def _is_pressing(trouble: Trouble, now: datetime) -> bool:
    return trouble.stops or (
        trouble.worry is not Worry.STOP and now - trouble.said_at < WORRIES_FOR
    )
