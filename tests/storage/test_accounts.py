"""Accounts, schools, and who somebody is in a school."""

import pytest
from sqlalchemy.exc import IntegrityError

from domain.ids import AccountId
from domain.people import Form, Role
from storage.database import Database
from tests.storage import samples
from tests.storage.samples import ANNA, BORIS, NOW

pytestmark = pytest.mark.database
_BIG = AccountId(2**53 + 1)


async def test_an_account_comes_with_its_people(database: Database) -> None:
    """One account may be a person in each of two schools."""
    here = await samples.person(database, ANNA, "Гимназия")
    there = await samples.person(database, ANNA, "Лицей")
    await samples.person(database, BORIS)
    async with database.reading() as uow:
        found = await uow.accounts.by_ids([ANNA, AccountId(404)])
    assert list(found) == [ANNA]
    assert found[ANNA].people == (here, there)
    assert found[ANNA].language == "ru"


async def test_an_account_without_people_is_known(database: Database) -> None:
    """Having written to the bot makes nobody a person of a school."""
    async with database.writing() as uow:
        await uow.accounts.add(ANNA, "en")
        assert (await uow.accounts.by_ids([ANNA]))[ANNA].people == ()
        assert await uow.accounts.by_ids([]) == {}


async def test_adding_an_account_again_changes_nothing(database: Database) -> None:
    """The language somebody has stays."""
    async with database.writing() as uow:
        await uow.accounts.add(ANNA, "en")
        await uow.accounts.add(ANNA, "ru")
        assert (await uow.accounts.by_ids([ANNA]))[ANNA].language == "en"


async def test_ids_too_big_for_a_float_are_kept_exactly(database: Database) -> None:
    """Telegram's numbers may need more than 32 bits, and none is ever rounded."""
    person = await samples.person(database, _BIG)
    begun = await samples.interview(database, person)
    async with database.writing() as uow:
        await uow.of(person.school_id).prompts.listen(_BIG, begun.id)
        await uow.inbox.take_in([samples.told(_BIG, account=_BIG, bot=_BIG)], NOW)
        uow.outbox.write(samples.letter("u1", _BIG))
    async with database.reading() as uow:
        assert (await uow.accounts.by_ids([_BIG]))[_BIG].people == (person,)
        assert await uow.accounts.by_ids([AccountId(_BIG - 1)]) == {}
        assert await uow.of(person.school_id).interviews.heard_by(_BIG) is not None
        (update,) = await uow.inbox.next_ones(NOW, 9)
        (reply,) = await uow.outbox.replies(NOW, [], 9)
    assert (update.account_id, update.update_id, reply.account_id) == (_BIG, _BIG, _BIG)


async def test_nobody_is_in_one_school_twice(database: Database) -> None:
    """One account is one person in a school."""
    await samples.person(database)
    with pytest.raises(IntegrityError):
        await samples.person(database)


async def test_somebody_may_have_every_role_and_any_form(database: Database) -> None:
    """What the domain can name, the columns can hold."""
    async with database.writing() as uow:
        for number, form in enumerate(Form, start=1):
            school = await uow.schools.add(f"{number}" * 200)
            await uow.accounts.add(ANNA, "ru")
            draft = samples.newcomer(school.id, roles=frozenset(Role), form=form)
            added = await uow.of(school.id).people.add(draft)
            assert (added.roles, added.form) == (frozenset(Role), form)
        (account,) = (await uow.accounts.by_ids([ANNA])).values()
    assert [one.form for one in account.people] == list(Form)


async def test_somebody_may_have_no_role_yet(database: Database) -> None:
    """No roles are read back as none."""
    async with database.writing() as uow:
        school = await uow.schools.add("Гимназия")
        await uow.accounts.add(ANNA, "ru")
        draft = samples.newcomer(school.id, roles=frozenset())
        await uow.of(school.id).people.add(draft)
        (account,) = (await uow.accounts.by_ids([ANNA])).values()
    assert account.people[0].roles == frozenset()


async def test_a_letter_knows_whether_its_reader_can_be_reached(database: Database) -> None:
    """A shut chat is remembered until it is opened again."""
    await samples.person(database)
    async with database.writing() as uow:
        uow.outbox.write(samples.letter("u1"))
        uow.outbox.write(samples.letter("u2", BORIS))
        await uow.accounts.mark_unreachable(ANNA, NOW)
        assert [one.reachable for one in await uow.outbox.replies(NOW, [], 9)] == [False, True]
        await uow.accounts.mark_reachable(ANNA)
        assert [one.reachable for one in await uow.outbox.replies(NOW, [], 9)] == [True, True]
