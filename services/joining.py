"""Joining: where a newcomer is on the way from a link to taking part."""

from domain.ids import PersonId
from domain.joining import Step, step_of
from domain.people import Person, Role
from services import UnitOfWork, schools


async def step(uow: UnitOfWork, person: Person) -> Step:
    """Say what a newcomer has to do next."""
    school = uow.of(person.school_id)
    return step_of(
        person,
        await school.consents.about(person.id),
        await school.kinships.of_child(person.id),
        school_is_ready=(await schools.of_person(uow, person)).is_ready,
    )


async def unanswered_children(uow: UnitOfWork, guardian: Person) -> tuple[Person, ...]:
    """List the guardian's children about whom nothing has been answered yet."""
    if Role.GUARDIAN not in guardian.roles:
        return ()
    school = uow.of(guardian.school_id)
    children = [one.child_id for one in await school.kinships.of_guardian(guardian.id)]
    answered = {
        one.person_id
        for one in await school.consents.about(*children)
        if one.answered_by == guardian.id
    }
    people = await school.people.some(children)
    return tuple(people[one] for one in children if one not in answered)


async def agreed_children(uow: UnitOfWork, guardian: Person) -> frozenset[PersonId]:
    """Tell the children for whom the guardian's last answer was yes."""
    school = uow.of(guardian.school_id)
    mine = [one.child_id for one in await school.kinships.of_guardian(guardian.id)]
    said = await school.consents.about(*mine)
    last = {one.person_id: one for one in said if one.answered_by == guardian.id}
    return frozenset(number for number, one in last.items() if one.is_given)


async def children(uow: UnitOfWork, guardian: Person) -> tuple[Person, ...]:
    """List the guardian's children."""
    school = uow.of(guardian.school_id)
    kinships = await school.kinships.of_guardian(guardian.id)
    people = await school.people.some([one.child_id for one in kinships])
    return tuple(people[one.child_id] for one in kinships)
