"""Groups: a curator lets one more mentee into somebody's pair, or lets one leave a group."""

from datetime import datetime

from domain.endings import Ending
from domain.ids import PairId, PersonId
from domain.pairs import Outcome, Pair, Parting
from domain.people import Person
from domain.refusals import AlreadyPaired, LastOfGroup, NotYours
from domain.rights import Deed, demand
from locales.library import Library
from services import UnitOfWork, consensus, guardian_news, matching, partings, readiness
from services.matching import Match
from services.telling import tell


async def may_join(uow: UnitOfWork, curator: Person, pair_id: PairId) -> tuple[Person, ...]:
    """List the mentees without a pair who may be let into a pair, who waits longest first.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: there is no such open pair in their school.
    """
    known = await readiness.candidates(uow, curator)
    pair = await _open(uow, curator, pair_id)
    mentor = known.mentor(pair.mentor_id)
    if mentor is None:
        return ()
    free = (one.person for one in known.mentees if mentor.fits(one.person))
    return tuple(one for one in free if one.form is pair.form)


async def groups_of(uow: UnitOfWork, curator: Person, mentor: Person) -> tuple[Pair, ...]:
    """List the open pairs and groups of a mentor, by number.

    Raises:
        NotAllowed: the person is no curator.
    """
    demand(curator, Deed.MAKE_PAIR)
    known = await uow.of(curator.school_id).pairs.open()
    return tuple(one for one in known if one.mentor_id == mentor.id and one.form is mentor.form)


async def join(
    uow: UnitOfWork,
    curator: Person,
    pair_id: PairId,
    mentee_id: PersonId,
    now: datetime,
    because: str | None = None,
) -> Pair:
    """Let a mentee into a pair, which is a group from then on; they are asked, others go on.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: there is no such pair, or the two do not fit, or the mentor has no room.
        AlreadyPaired: the mentee is in an open pair.
        MentorNotAdmitted: the school asks for an admission, and there is none.
        ReasonMissing: one of the two did not want to work with the other.
    """
    school = uow.of(curator.school_id)
    await school.pairs.hold()
    pair = await _open(uow, curator, pair_id)
    match = Match(mentor_id=pair.mentor_id, mentee_id=mentee_id, because=because)
    mentor, mentee = await matching.must_fit(uow, curator, match)
    if mentee.form is not pair.form:
        raise NotYours
    joined = await school.pairs.join(pair, mentee_id, now)
    if joined is None:
        raise AlreadyPaired
    details = matching.details(mentee_id, because)
    school.journal.write(now, curator.id, "join_group", f"pair:{pair_id}", details)
    tell(uow, mentor, "group-grew", f"pair:{pair_id}", now)
    tell(uow, mentee, "pair-made-mentee", f"pair:{pair_id}", now)
    await guardian_news.tell_of_pair(uow, joined, mentee_id, now)
    return await consensus.reach(uow, curator.school_id, pair_id, now)


async def leave(
    uow: UnitOfWork,
    curator: Person,
    library: Library,
    pair_id: PairId,
    mentee_id: PersonId,
    reason: Parting,
    now: datetime,
) -> Pair:
    """Let a mentee leave a group, which goes on; both sides are told, who leaves is asked.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: there is no such open pair with that mentee in it.
        LastOfGroup: nobody would be left, so that the pair has to end instead.
    """
    demand(curator, Deed.MAKE_PAIR)
    known = await _open(uow, curator, pair_id)
    if mentee_id not in known.mentee_ids:
        raise NotYours
    if not known.is_group:
        raise LastOfGroup
    school = uow.of(curator.school_id)
    await school.pairs.leave(known, mentee_id, reason, now)
    details = {"person": str(mentee_id), "reason": str(reason)}
    school.journal.write(now, curator.id, "leave_group", f"pair:{pair_id}", details)
    people = await school.people.some((known.mentor_id, mentee_id))
    tell(uow, people[mentee_id], "group-over", f"pair:{pair_id}", now)
    tell(uow, people[known.mentor_id], "group-left", f"pair:{pair_id}", now)
    ending = Ending(outcome=Outcome.TERMINATED, reason=reason)
    if known.agreed_at is not None and ending.is_asked_about:
        await partings.ask(uow, curator, library, known, (mentee_id,), now)
    return await consensus.reach(uow, curator.school_id, pair_id, now, curator.id)


async def _open(uow: UnitOfWork, curator: Person, pair_id: PairId) -> Pair:
    pair = await uow.of(curator.school_id).pairs.get(pair_id)
    if not pair.is_open:
        raise NotYours
    return pair
