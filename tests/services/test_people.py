"""People: being let in, once in each school."""

import pytest

from domain.ids import AccountId
from domain.people import Form, Role
from services import people
from storage.database import Database

pytestmark = pytest.mark.database
ANNA = AccountId(7)


async def test_letting_in_twice_lets_in_once(database: Database) -> None:
    """Who is in already stays as they are, whatever the second invitation says."""
    async with database.writing() as uow:
        school = await people.open_school(uow, "Гимназия")
        first = await people.let_in(uow, school, ANNA, {Role.MENTEE}, Form.PEER)
        again = await people.let_in(uow, school, ANNA, {Role.CURATOR}, Form.TEACHER, "en")
        account = (await uow.accounts.by_ids([ANNA]))[ANNA]
    assert again == first
    assert account.people == (first,)
    assert account.language == "ru"


async def test_one_account_is_let_into_two_schools(database: Database) -> None:
    """As another person in each, with other roles."""
    async with database.writing() as uow:
        schools = [await people.open_school(uow, name) for name in ("Гимназия", "Лицей")]
        pupil = await people.let_in(uow, schools[0], ANNA, {Role.MENTEE})
        mentor = await people.let_in(uow, schools[1], ANNA, {Role.MENTOR})
        account = (await uow.accounts.by_ids([ANNA]))[ANNA]
    assert pupil.id != mentor.id
    assert account.people == (pupil, mentor)


async def test_a_school_is_opened_once(database: Database) -> None:
    """The same name is the same school."""
    async with database.writing() as uow:
        first = await people.open_school(uow, "Гимназия")
        assert await people.open_school(uow, "Гимназия") == first
        assert await people.open_school(uow, "Лицей") != first
