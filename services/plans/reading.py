"""Reading plans: the mentee their own, the mentor those of the pair, the curator all of them."""

from dataclasses import dataclass
from datetime import datetime

from domain.ids import PairId, PersonId, PlanId
from domain.meetings import MeetingKind, MeetingState
from domain.pairs import Pair
from domain.people import Person
from domain.plans import Plan
from domain.refusals import NotYours
from domain.rights import Deed, demand, may
from services import UnitOfWork
from services.plans.standing import of_pair
from storage.plans import Version

_FIRST: MeetingKind = MeetingKind.TRIAL
"""The meeting after which a plan may be written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFile:
    """A plan with its people, and as what somebody looks at it; `may_write`: the pair goes on."""

    plan: Plan
    pair: Pair
    mentor: Person
    mentee: Person
    is_mentor: bool
    is_mentee: bool
    is_curator: bool

    @property
    def may_write(self) -> bool:
        """Whether the reader may write in it now."""
        return self.is_mentor and self.pair.is_open and self.plan.is_written

    @property
    def may_mark(self) -> bool:
        """Whether the reader may mark its items now."""
        takes_part = self.is_mentor or self.is_mentee
        return takes_part and self.pair.is_open and self.plan.is_in_force

    @property
    def may_decide(self) -> bool:
        """Whether the reader may approve it or give it back, were it sent."""
        return self.is_curator and not self.is_mentor and self.pair.is_open


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanBook:
    """The plans of a pair that somebody may see; `without` are the mentees who have none yet."""

    pair: Pair
    plans: tuple[tuple[Person, Plan], ...]
    without: tuple[Person, ...]
    may_begin: bool


async def book(uow: UnitOfWork, person: Person, pair_id: PairId) -> PlanBook:
    """Open the plans of a pair.

    Raises:
        NotAllowed: the person sees no plans.
        NotYours: it is a pair of others.
    """
    demand(person, Deed.SEE_PLAN)
    pair = await _pair(uow, person, pair_id)
    mine = [one for one in pair.mentee_ids if _is_shown(one, pair, person)]
    people = await uow.of(person.school_id).people.some(mine)
    known = {one.person_id: one for one in await of_pair(uow, pair)}
    return PlanBook(
        pair=pair,
        plans=tuple((people[one], known[one]) for one in mine if one in known),
        without=tuple(people[one] for one in mine if one not in known),
        may_begin=pair.mentor_id == person.id and pair.is_open and await has_begun(uow, pair),
    )


async def look(uow: UnitOfWork, person: Person, plan_id: PlanId) -> PlanFile:
    """Open one plan.

    Raises:
        NotAllowed: the person sees no plans.
        NotYours: it is a plan of others, or not there.
    """
    demand(person, Deed.SEE_PLAN)
    school = uow.of(person.school_id)
    plan = await school.plans.get(plan_id)
    pair = await _pair(uow, person, plan.pair_id)
    if not _is_shown(plan.person_id, pair, person):
        raise NotYours
    people = await school.people.some([pair.mentor_id, plan.person_id])
    return PlanFile(
        plan=plan,
        pair=pair,
        mentor=people[pair.mentor_id],
        mentee=people[plan.person_id],
        is_mentor=person.id == pair.mentor_id,
        is_mentee=person.id == plan.person_id,
        is_curator=may(person, Deed.APPROVE_PLAN),
    )


async def read(uow: UnitOfWork, person: Person, plan_id: PlanId, now: datetime) -> PlanFile:
    """Open one plan to be read; a curator's reading is written down.

    Raises:
        NotAllowed: the person sees no plans.
        NotYours: it is a plan of others, or not there.
    """
    known = await look(uow, person, plan_id)
    if not (known.is_mentor or known.is_mentee):
        about = f"person:{known.mentee.id}"
        uow.of(person.school_id).journal.write(now, person.id, "read-plan", about)
    return known


async def versions(
    uow: UnitOfWork, person: Person, plan_id: PlanId, now: datetime
) -> tuple[Version, ...]:
    """List the versions of a plan, the last one first; a curator's reading is written down.

    Raises:
        NotAllowed: the person sees no plans.
        NotYours: it is a plan of others, or not there.
    """
    await read(uow, person, plan_id, now)
    return await uow.of(person.school_id).plans.versions(plan_id)


async def sent(uow: UnitOfWork, curator: Person, now: datetime) -> tuple[PlanFile, ...]:
    """List the plans of open pairs that wait for a curator's answer, the oldest first.

    Raises:
        NotAllowed: the person is no curator.
    """
    demand(curator, Deed.APPROVE_PLAN)
    school = uow.of(curator.school_id)
    plans = await school.plans.sent()
    known = await school.pair_states.some({one.pair_id for one in plans}, now) if plans else ()
    states = {one.pair.id: one for one in known}
    found = []
    for plan in plans:
        state = states.get(plan.pair_id)
        mentees = {one.id: one for one in state.mentees} if state else {}
        if state is not None and plan.person_id in mentees:
            found.append(
                PlanFile(
                    plan=plan,
                    pair=state.pair,
                    mentor=state.mentor,
                    mentee=mentees[plan.person_id],
                    is_mentor=state.mentor.id == curator.id,
                    is_mentee=False,
                    is_curator=True,
                )
            )
    return tuple(found)


async def sent_count(uow: UnitOfWork, curator: Person, _: datetime) -> int:
    """Count the plans of open pairs that wait for a curator's answer.

    Raises:
        NotAllowed: the person is no curator.
    """
    demand(curator, Deed.APPROVE_PLAN)
    return await uow.of(curator.school_id).plans.sent_count()


async def has_begun(uow: UnitOfWork, pair: Pair) -> bool:
    """Whether a pair has held its trial meeting, so that there is something to plan."""
    held = await uow.of(pair.school_id).meetings.of_pairs([pair.id])
    return any(one.kind is _FIRST and one.state is MeetingState.HELD for one in held)


async def _pair(uow: UnitOfWork, person: Person, pair_id: PairId) -> Pair:
    """Find a pair somebody is in, or any pair of a curator's school."""
    pair = await uow.of(person.school_id).pairs.get(pair_id)
    if not pair.holds(person.id) and not may(person, Deed.APPROVE_PLAN):
        raise NotYours
    return pair


def _is_shown(mentee_id: PersonId, pair: Pair, person: Person) -> bool:
    """Whether somebody sees the plan of a mentee: of a group, a mentee only their own."""
    is_own = person.id == mentee_id
    return is_own or person.id == pair.mentor_id or may(person, Deed.APPROVE_PLAN)
