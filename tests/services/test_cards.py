"""Cards: what staff see of somebody at once, and who may look."""

from dataclasses import replace
from datetime import date

import pytest

from domain.people import Person, Role, Standing
from domain.refusals import Misunderstood, NotAllowed, NotYours
from services import cards, people
from storage.database import Database
from storage.tables import journal
from tests.pairs import NOW, a_pair, someone
from tests.records import rows

BORN = date(2010, 5, 1)


async def in_class(database: Database, number: int, role: Role, name: str | None) -> Person:
    """Let somebody of a class in."""
    return await someone(database, number, role, class_name=name, born_on=BORN)


async def test_a_card_gathers_what_is_known(database: Database) -> None:
    """Both sides of the pair, the family, and a line in the journal for the look."""
    olga = await someone(database, 1, Role.CURATOR)
    mentor = await someone(database, 2, Role.MENTOR)
    mentee = await in_class(database, 3, Role.MENTEE, "7А")
    parent = await someone(database, 4, Role.GUARDIAN)
    pair = await a_pair(database, mentor, mentee)
    async with database.writing() as uow:
        await uow.of(olga.school_id).kinships.add(parent.id, mentee.id, NOW)
        child = await cards.look(uow, olga, mentee.id, NOW)
        adult = await cards.look(uow, olga, parent.id, NOW)
        lead = await cards.look(uow, olga, mentor.id, NOW)
    assert [(one.pair.id, one.person) for one in child.partners] == [(pair.id, mentor)]
    assert [one.person for one in lead.partners] == [mentee]
    assert (child.guardians, child.children) == ((parent,), ())
    assert (adult.guardians, adult.children) == ((), (mentee,))
    assert child.born_on == BORN
    assert [(one["deed"], one["subject"]) for one in await rows(database, journal)] == [
        ("read-card", f"person:{one.id}") for one in (mentee, parent, mentor)
    ]


async def test_a_class_teacher_sees_no_birthday_and_no_other_class(database: Database) -> None:
    """The list, the search and the card agree about whom they see."""
    teacher = await in_class(database, 1, Role.CLASS_TEACHER, "7А")
    own = await in_class(database, 2, Role.MENTEE, "7 а")
    other = await in_class(database, 3, Role.MENTEE, "7Б")
    async with database.writing() as uow:
        for one in (own, other):
            await uow.of(one.school_id).people.save(
                replace(one, given_name="Анна", family_name="Котова")
            )
        assert [one.id for one in await people.everybody(uow, teacher)] == [teacher.id, own.id]
        assert [one.id for one in await people.find(uow, teacher, "котова")] == [own.id]
        assert set(await people.some(uow, teacher, [own.id, other.id])) == {own.id}
        assert (await cards.look(uow, teacher, own.id, NOW)).born_on is None
        with pytest.raises(NotYours):
            await cards.look(uow, teacher, other.id, NOW)
        with pytest.raises(NotAllowed):
            await cards.put_in_class(uow, teacher, own.id, "7Б", NOW)


async def test_a_class_is_written_by_a_curator_of_the_same_school(database: Database) -> None:
    """In one line of twenty characters at most."""
    olga = await someone(database, 1, Role.CURATOR)
    anna = await someone(database, 2, Role.MENTEE)
    foreign = await someone(database, 3, Role.MENTEE, school="Лицей")
    async with database.writing() as uow:
        written = await cards.put_in_class(uow, olga, anna.id, " 7 \n А ", NOW)
        assert written.class_name == "7 А"
        for words in ("", "  ", "7" * 21):
            with pytest.raises(Misunderstood):
                await cards.put_in_class(uow, olga, anna.id, words, NOW)
        with pytest.raises(NotYours):
            await cards.put_in_class(uow, olga, foreign.id, "7А", NOW)


async def test_who_was_erased_is_listed_no_more(database: Database) -> None:
    """Only a number is left of them, and nobody looks at numbers."""
    olga = await someone(database, 1, Role.CURATOR)
    await someone(database, 2, Role.MENTEE, standing=Standing.ERASED)
    async with database.writing() as uow:
        assert [one.id for one in await people.everybody(uow, olga)] == [olga.id]
