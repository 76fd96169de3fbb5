"""A wave of the second survey, those whom it asks, and what they do."""

from collections.abc import Sequence
from datetime import UTC, datetime

from domain import moves
from domain.answers import Value
from domain.ids import AccountId, PersonId
from domain.people import Person, Role
from domain.waves import Audience, Stage, Wave
from locales.contents import read_contents
from locales.library import Library
from services import interviewing, people, questionnaires, sending
from storage.database import Database
from tests import records
from tests.world import QUESTIONNAIRES

NOW = datetime(2022, 5, 10, 9, 0, tzinfo=UTC)
DUE = datetime(2022, 5, 20, 20, 59, tzinfo=UTC)
MENTEES = Audience(role=Role.MENTEE)
SECOND = "mentee_second"


async def a_library(database: Database) -> Library:
    """Enrol a second survey, a nameless one, and a paper of curators."""
    async with database.writing() as uow:
        return await questionnaires.enrol(uow, read_contents(QUESTIONNAIRES / "surveys"))


async def come(
    database: Database, *roles: Sequence[Role], school: str = "Школа", first: int = 1
) -> list[Person]:
    """Let people in, one for each set of roles; their accounts are numbered."""
    async with database.writing() as uow:
        school_id = await people.open_school(uow, school)
        return [
            await people.let_in(uow, school_id, AccountId(number), one)
            for number, one in enumerate(roles, start=first)
        ]


async def sent(
    database: Database, curator: Person, library: Library, audience: Audience = MENTEES
) -> Wave:
    """Send the second survey until the twentieth of May."""
    async with database.writing() as uow:
        return await sending.send(uow, curator, library, SECOND, audience, DUE, NOW)


async def stages(database: Database, wave: Wave) -> dict[PersonId, Stage]:
    """Say how far each of those asked is."""
    async with database.reading() as uow:
        found = await uow.of(wave.school_id).waves.recipients(wave.id)
    return {one.person_id: one.stage for one in found}


async def letters(database: Database, name: str) -> int:
    """Count the letters of a name."""
    return sum(one["name"] == name for one in await records.letters(database))


async def answer(database: Database, wave: Wave, person: Person, library: Library) -> None:
    """Go through the second survey to its end."""
    given: tuple[Value, ...] = (5, "marks", "Поход")
    async with database.writing() as uow:
        sitting = await interviewing.begin(uow, person, library, SECOND, NOW, wave_id=wave.id)
        for move in (*map(moves.answer, given), moves.submit(NOW)):
            page = interviewing.Page(sitting.interview.id, sitting.interview.rev)
            turn = await interviewing.make(uow, person, library, page, move, NOW)
            sitting = turn.sitting
