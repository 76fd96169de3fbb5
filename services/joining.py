"""Joining: where a newcomer is on the way from a link to taking part."""

from dataclasses import replace
from datetime import datetime

from domain.admission import needed
from domain.ages import younger
from domain.consents import ConsentKind, last_of
from domain.ids import PersonId
from domain.joining import Step, step_of
from domain.people import AgeGroup, Person, Role
from domain.refusals import NotAllowed
from services import UnitOfWork, consents, people, schools


async def step(uow: UnitOfWork, person: Person) -> Step:
    """Say what a newcomer has to do next."""
    school = uow.of(person.school_id)
    return step_of(
        person,
        await school.consents.about(person.id),
        await school.kinships.of_child(person.id),
        (await school.decisions.read()).age_policy,
        school_is_ready=(await schools.of_person(uow, person)).is_ready,
    )


async def lower_age(uow: UnitOfWork, person: Person, now: datetime) -> Person:
    """Let somebody say that they are younger than the inviter thought; never older.

    Raises:
        NotAllowed: they take part already, or there is no younger group.
    """
    if person.is_admitted or person.age_group is AgeGroup.UNDER_14:
        raise NotAllowed
    await people.note(uow, person, "lower-age", person.id, now)
    lowered = replace(person, age_group=younger(person.age_group))
    return await consents.refresh(uow, lowered, now)


async def unanswered_children(uow: UnitOfWork, guardian: Person) -> tuple[Person, ...]:
    """List the guardian's children about whom they have answered nothing yet."""
    if Role.GUARDIAN not in guardian.roles:
        return ()
    school = uow.of(guardian.school_id)
    policy = (await school.decisions.read()).age_policy
    known = await children(uow, guardian)
    said = await school.consents.about(*(one.id for one in known))
    answered = {
        one.person_id
        for one in said
        if one.answered_by == guardian.id and one.kind is ConsentKind.GUARDIAN
    }
    return tuple(
        one
        for one in known
        if one.id not in answered and ConsentKind.GUARDIAN in needed(one.age_group, policy)
    )


async def agreed_children(uow: UnitOfWork, guardian: Person) -> frozenset[PersonId]:
    """Tell the children for whom the guardian's last answer was yes."""
    school = uow.of(guardian.school_id)
    mine = [one.child_id for one in await school.kinships.of_guardian(guardian.id)]
    said = await school.consents.about(*mine)
    last = [
        one
        for child in mine
        for one in last_of(
            (each for each in said if each.person_id == child), ConsentKind.GUARDIAN
        )
    ]
    return frozenset(one.person_id for one in last if one.signer == guardian.id and one.is_given)


async def children(uow: UnitOfWork, guardian: Person) -> tuple[Person, ...]:
    """List the guardian's children."""
    school = uow.of(guardian.school_id)
    kinships = await school.kinships.of_guardian(guardian.id)
    known = await school.people.some([one.child_id for one in kinships])
    return tuple(known[one.child_id] for one in kinships)
