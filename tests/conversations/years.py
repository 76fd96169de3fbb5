"""Years: a school that has begun the programme of the gymnasium, for stories about its year."""

from typing import Final

from domain.ids import AccountId
from domain.people import Person, Role
from domain.runs import Run
from services import people, runs
from tests.world import Someone, World

PROGRAMME: Final = "gymnasium-2021"
SCHOOL: Final = "Гимназия"


async def begin(world: World) -> Run:
    """Let the school begin its programme as it is written, for 2021–2022."""
    programme = world.library.programmes[PROGRAMME]
    async with world.app.database.writing() as uow:
        school_id = await people.open_school(uow, SCHOOL)
        return await runs.begin(uow, school_id, programme, None, world.clock.now())


async def curator(world: World, name: str = "Ольга Кузнецова") -> Someone:
    """Bring a curator who has a name."""
    someone = await world.person(name, {Role.CURATOR})
    await known(world, someone, name)
    return someone


async def known(world: World, someone: Someone, name: str) -> Person:
    """Give somebody's person a given name and a family name."""
    given, family = name.split()
    async with world.app.database.writing() as uow:
        person = await whose(world, someone)
        return await people.introduce(uow, person, (given, family), person.age_group)


async def whose(world: World, someone: Someone) -> Person:
    """Find the person behind a telephone."""
    async with world.app.database.reading() as uow:
        found = await uow.accounts.by_ids([AccountId(someone.phone.id)])
    person = found[AccountId(someone.phone.id)].person
    assert person is not None
    return person


async def opens(someone: Someone, tap: str) -> None:
    """Tap a button that the menu shows elsewhere; the tap is spelt out."""
    await someone.sends("/menu")
    await someone.taps_old(someone.chat[-1], tap)


async def taps_first(someone: Someone, beginning: str) -> None:
    """Tap the first button whose label begins so."""
    found = [one for one in someone.buttons if one.startswith(beginning)]
    assert found, f"nothing begins with {beginning!r} among {someone.buttons}"
    await someone.taps(found[0])
