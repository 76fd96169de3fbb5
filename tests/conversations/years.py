"""Years: a school that has begun the programme of the gymnasium, for stories about its year."""

from typing import Final

from domain.ids import AccountId
from domain.pairs import Pair
from domain.people import AgeGroup, Person, Role
from domain.runs import Run
from services import pair_agreements, people, runs
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


async def becomes_pupil(world: World, someone: Someone) -> None:
    """Let somebody be a pupil from 14 to 17 years of age, who has lessons."""
    async with world.app.database.writing() as uow:
        person = await whose(world, someone)
        names = (person.given_name or "", person.family_name or "")
        await people.introduce(uow, person, names, AgeGroup.FROM_14_TO_17)


async def whose(world: World, someone: Someone) -> Person:
    """Find the person behind a telephone."""
    async with world.app.database.reading() as uow:
        found = await uow.accounts.by_ids([AccountId(someone.phone.id)])
    person = found[AccountId(someone.phone.id)].person
    assert person is not None
    return person


async def with_a_card(world: World) -> None:
    """Let every school say who it is, so that there are texts to agree to."""
    async with world.app.database.writing() as uow:
        for school in await uow.schools.all():
            filled = school
            for field in school.missing:
                zone = "Europe/Moscow" if field == "zone" else school.name
                filled = filled.with_field(field, zone)
            await uow.schools.save(filled)


async def both_agree(world: World, pair: Pair, *people: Person) -> None:
    """Let everybody in a pair say yes to it, the mentor, who stands first, as the last."""
    await with_a_card(world)
    async with world.app.database.writing() as uow:
        for one in reversed(people):
            await pair_agreements.agree(uow, one, pair.id, world.clock.now())


async def opens(someone: Someone, tap: str) -> None:
    """Tap a button that the menu shows elsewhere; the tap is spelt out."""
    await someone.sends("/menu")
    await someone.taps_old(someone.chat[-1], tap)


async def taps_first(someone: Someone, beginning: str) -> None:
    """Tap the first button whose label begins so."""
    found = [one for one in someone.buttons if one.startswith(beginning)]
    assert found, f"nothing begins with {beginning!r} among {someone.buttons}"
    await someone.taps(found[0])
