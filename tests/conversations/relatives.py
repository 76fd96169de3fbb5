"""Relatives: guardians of children who are in already, for stories about families."""

from dataclasses import replace

from domain.people import AgeGroup, Role
from tests.conversations import years
from tests.world import Someone, World


async def guardian(
    world: World,
    name: str,
    *children: Someone,
    is_confirmed: bool = True,
    age: AgeGroup = AgeGroup.ADULT,
) -> Someone:
    """Bring the guardian of somebody, whose papers a curator has seen unless it is told."""
    someone = await world.person(name, {Role.GUARDIAN})
    person = await years.known(world, someone, name)
    known = [await years.whose(world, one) for one in children]
    async with world.app.database.writing() as uow:
        kinships = uow.of(person.school_id).kinships
        for child in known:
            await uow.of(person.school_id).people.save(replace(child, age_group=age))
            await kinships.add(person.id, child.id, world.clock.now())
            if is_confirmed:
                await kinships.confirm(person.id, child.id, person.id, world.clock.now())
    return someone
