"""Stages: how far pairs have come, and where their people stand; nobody's rights are asked here.

Whoever calls has asked them. All pairs of a school cost no more statements than one.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime

from domain.agendas import Agenda
from domain.candidacies import Step
from domain.ids import PairId, PersonId, SchoolId
from domain.meetings import MeetingKind
from domain.pair_life import PairFacts, PairStage, reached, stage
from domain.pairs import FIRST_SURVEYS, Outcome, Pair
from domain.participant_life import ParticipantFacts, ParticipantState, state
from domain.people import Person, Role
from domain.plan_items import PlanStanding
from services import UnitOfWork, plans
from services.training import standings

NONE: PlanStanding = PlanStanding()
_DONE = frozenset({Outcome.SUCCESS, Outcome.CONTINUED, Outcome.PARTIAL})


async def of_school(
    uow: UnitOfWork, school_id: SchoolId, now: datetime
) -> Mapping[PairId, PairStage]:
    """Say how far every open pair of a school has come."""
    school = uow.of(school_id)
    known, kinds = await school.pairs.open(), await school.pair_reaches.all()
    written = await plans.standings(uow, school_id, [one.id for one in known], now)
    return {
        one.id: stage(
            one,
            PairFacts(
                reached=kinds.get(one.id, frozenset()),
                is_plan_approved=written.get(one.id, NONE).approved == len(one.mentee_ids),
            ),
        )
        for one in known
    }


async def of_pair(uow: UnitOfWork, pair: Pair) -> PairStage:
    """Say how far one pair has come, or how it ended."""
    found = await uow.of(pair.school_id).pair_reaches.of([pair.id])
    is_ready = await plans.is_ready(uow, pair)
    facts = PairFacts(reached=found.get(pair.id, frozenset()), is_plan_approved=is_ready)
    return stage(pair, facts)


async def of_agenda(uow: UnitOfWork, agenda: Agenda) -> PairStage:
    """Say how far a pair has come whose meetings are known."""
    is_ready = await plans.is_ready(uow, agenda.pair)
    facts = PairFacts(reached=reached(agenda.meetings), is_plan_approved=is_ready)
    return stage(agenda.pair, facts)


async def of_person(
    uow: UnitOfWork, person: Person, now: datetime
) -> Mapping[Role, ParticipantState]:
    """Say where somebody stands as a mentee, as a mentor, or as both."""
    school = uow.of(person.school_id)
    known = await school.pairs.of_person(person.id)
    kinds = await school.pair_reaches.of([one.id for one in known])
    surveys = {one.questionnaire_id: one for one in await school.first_surveys.of(person.id)}
    choice = await _choice(uow, person)
    found = {}
    for role in sorted(person.roles & FIRST_SURVEYS.keys()):
        sent = surveys.get(FIRST_SURVEYS[role])
        waited = 0 if sent is None else (now - sent.submitted_at).days
        facts = _facts(person, role, known, kinds)
        found[role] = state(
            person,
            role,
            ParticipantFacts(
                **facts, has_survey=sent is not None, waited_days=waited, choice=choice
            ),
        )
    return found


async def of_everybody(
    uow: UnitOfWork, school_id: SchoolId, now: datetime
) -> tuple[tuple[Person, Role, ParticipantState], ...]:
    """Say where every mentee and mentor of a school stands, in few statements for any number."""
    school = uow.of(school_id)
    known = await school.pairs.all()
    mine: dict[PersonId, list[Pair]] = {}
    for one in known:
        for side in one.sides:
            mine.setdefault(side, []).append(one)
    kinds = await school.pair_reaches.of([one.id for one in known])
    surveys = {
        (one.person_id, one.questionnaire_id): one for one in await school.first_surveys.all()
    }
    chosen = await standings.standing(uow, school_id)
    found = []
    for person in await school.people.all():
        for role in sorted(person.roles & FIRST_SURVEYS.keys()):
            sent = surveys.get((person.id, FIRST_SURVEYS[role]))
            facts = ParticipantFacts(
                **_facts(person, role, mine.get(person.id, ()), kinds),
                has_survey=sent is not None,
                waited_days=0 if sent is None else (now - sent.submitted_at).days,
                choice=chosen[person.id].step if person.id in chosen else Step.CANDIDATE,
            )
            found.append((person, role, state(person, role, facts)))
    return tuple(found)


def _facts(
    person: Person,
    role: Role,
    pairs: Iterable[Pair],
    kinds: Mapping[PairId, frozenset[MeetingKind]],
) -> dict[str, int]:
    """Count what became of somebody's pairs in one role."""
    mine = [one for one in pairs if (one.mentor_id == person.id) is (role is Role.MENTOR)]
    counted = Counter[str]()
    for one in mine:
        held = kinds.get(one.id, frozenset())
        if one.is_open and one.holds(person.id):
            counted["pairs"] += 1
            counted["met"] += bool(held)
            counted["finished"] += MeetingKind.FINAL in held
        elif not one.is_open:
            counted["completed"] += one.outcome in _DONE
    return dict(counted)


async def _choice(uow: UnitOfWork, person: Person) -> Step:
    if Role.MENTOR not in person.roles or not person.is_admitted or person.is_trial:
        return Step.CANDIDATE
    return (await standings.of(uow, person)).step
