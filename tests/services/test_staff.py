"""Staff: roles are given, extended and taken away, and end by themselves."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domain.people import AgeGroup, Person, Role, Standing
from domain.refusals import LastCurator, NotAllowed, NotYours
from services import alarms, role_terms, staff, substitutes
from storage.database import Database
from storage.tables import journal, outbox
from tests.pairs import NOW, someone
from tests.records import rows

AUGUST = datetime(2022, 8, 31, 20, 59, tzinfo=UTC)
DAY = timedelta(days=1)
OPERATOR = 999


async def curator(database: Database, number: int = 1) -> Person:
    """Bring a curator whose term has not been set."""
    return await someone(database, number, Role.CURATOR)


async def again(database: Database, person: Person) -> Person:
    """Read somebody as they are now."""
    async with database.reading() as uow:
        return await uow.of(person.school_id).people.get(person.id)


async def told(database: Database) -> Sequence[tuple[int, str]]:
    """List who was written to, and the names of the letters."""
    written = await rows(database, outbox)
    return [(one["account_id"], one["name"]) for one in written if one["name"] != "commands"]


async def test_a_role_is_given_for_the_school_year(database: Database) -> None:
    """With a term, a letter, a line in the journal; giving it twice changes nothing."""
    olga, ivan = await curator(database), await someone(database, 2, Role.MENTOR)
    for _ in range(2):
        async with database.writing() as uow:
            await staff.give(uow, olga, ivan.id, Role.PSYCHOLOGIST, NOW)
    async with database.reading() as uow:
        _, (post,) = await staff.posts_of(uow, olga, ivan.id)
    assert post.role is Role.PSYCHOLOGIST
    assert post.term is not None
    assert (post.term.until, post.term.given_by) == (AUGUST, olga.id)
    assert (await again(database, ivan)).roles == {Role.MENTOR, Role.PSYCHOLOGIST}
    assert await told(database) == [(2, "role-given")]
    assert [one["deed"] for one in await rows(database, journal)] == ["give-role-psychologist"]


@pytest.mark.parametrize("role", [Role.GUARDIAN, Role.OPERATOR])
async def test_some_roles_are_not_a_curators_to_give(database: Database, role: Role) -> None:
    """Guardians come by a child's link, operators run the bot."""
    olga, ivan = await curator(database), await someone(database, 2, Role.MENTOR)
    with pytest.raises(NotAllowed):
        async with database.writing() as uow:
            await staff.give(uow, olga, ivan.id, role, NOW)


@pytest.mark.parametrize(
    "changes", [{"age_group": AgeGroup.FROM_14_TO_17}, {"standing": Standing.WAITING}]
)
async def test_a_pupil_or_a_newcomer_is_given_no_role_of_the_staff(
    database: Database, changes: dict[str, Any]
) -> None:
    """They would see what is not theirs."""
    olga, anna = await curator(database), await someone(database, 2, Role.MENTEE, **changes)
    with pytest.raises(NotAllowed):
        async with database.writing() as uow:
            await staff.give(uow, olga, anna.id, Role.CURATOR, NOW)


async def test_nobody_reaches_into_another_school(database: Database) -> None:
    """Its people are not there for a foreign curator."""
    olga = await curator(database)
    foreign = await someone(database, 2, Role.PSYCHOLOGIST, school="Лицей")
    for deed in (staff.give, staff.revoke, staff.extend):
        with pytest.raises(NotYours):
            async with database.writing() as uow:
                await deed(uow, olga, foreign.id, Role.PSYCHOLOGIST, NOW)


async def test_a_revoked_role_is_gone_with_its_term(database: Database) -> None:
    """The person keeps their other roles and is told."""
    olga = await curator(database)
    ivan = await someone(database, 2, Role.MENTOR, Role.PSYCHOLOGIST)
    async with database.writing() as uow:
        await staff.begin(uow, ivan, Role.PSYCHOLOGIST, NOW)
        await staff.revoke(uow, olga, ivan.id, Role.PSYCHOLOGIST, NOW)
    assert (await again(database, ivan)).roles == {Role.MENTOR}
    async with database.reading() as uow:
        assert await uow.of(ivan.school_id).role_terms.all() == ()
    assert await told(database) == [(2, "role-revoked")]


async def test_the_last_curator_does_not_go(database: Database) -> None:
    """A substitute is nobody to leave the school to; another curator is."""
    olga = await curator(database)
    ivan = await someone(database, 2, Role.PSYCHOLOGIST)
    async with database.writing() as uow:
        await substitutes.appoint(uow, olga, ivan.id, 14, NOW)
    with pytest.raises(LastCurator):
        async with database.writing() as uow:
            await staff.revoke(uow, olga, olga.id, Role.CURATOR, NOW)
    await curator(database, 3)
    async with database.writing() as uow:
        assert (await staff.revoke(uow, olga, olga.id, Role.CURATOR, NOW)).roles == frozenset()


async def test_a_term_ends_by_itself_after_the_curators_were_asked(database: Database) -> None:
    """Two weeks before once, and on the day the role goes; both are told."""
    olga, ivan = await curator(database), await someone(database, 2, Role.PSYCHOLOGIST)
    async with database.writing() as uow:
        await staff.begin(uow, ivan, Role.PSYCHOLOGIST, NOW)
        assert await role_terms.next_at(uow, NOW) == AUGUST - 14 * DAY
    for at in (AUGUST - 14 * DAY, AUGUST - 13 * DAY):
        async with database.writing() as uow:
            await role_terms.end(uow, at)
            assert len(await staff.ending_soon(uow, olga, at)) == 1
            assert await role_terms.next_at(uow, at) == AUGUST
    assert await told(database) == [(1, "terms-ending")]
    async with database.writing() as uow:
        await role_terms.end(uow, AUGUST)
        assert await role_terms.next_at(uow, AUGUST) is None
    assert (await again(database, ivan)).roles == frozenset()
    assert (await told(database))[1:] == [(2, "role-ended"), (1, "role-ended-staff")]


async def test_an_extended_term_is_asked_about_next_year(database: Database) -> None:
    """One tap, and the next question is a year later."""
    olga, ivan = await curator(database), await someone(database, 2, Role.PSYCHOLOGIST)
    async with database.writing() as uow:
        await staff.begin(uow, ivan, Role.PSYCHOLOGIST, NOW)
        await role_terms.end(uow, AUGUST - 14 * DAY)
        await staff.extend(uow, olga, ivan.id, Role.PSYCHOLOGIST, AUGUST - 13 * DAY)
        assert await staff.ending_soon(uow, olga, AUGUST - 13 * DAY) == ()
        assert await role_terms.next_at(uow, AUGUST) == AUGUST.replace(year=2023) - 14 * DAY


async def test_a_role_without_a_term_stays_until_one_is_set(database: Database) -> None:
    """Curators from before terms are not thrown out."""
    olga = await curator(database)
    async with database.writing() as uow:
        await role_terms.end(uow, AUGUST + 400 * DAY)
        await staff.extend(uow, olga, olga.id, Role.CURATOR, NOW)
        assert [one.term and one.term.until for one in await staff.posts(uow, olga)] == [AUGUST]


async def test_a_school_without_a_curator_alarms_the_operators_at_once(
    database: Database,
) -> None:
    """The last one's term ran out, or the last one withdrew; once a day is enough."""
    olga = await curator(database)
    async with database.writing() as uow:
        await alarms.name_operators(uow, [OPERATOR])
        await staff.begin(uow, olga, Role.CURATOR, NOW)
        assert not await staff.left_without_curator(uow, olga.school_id, NOW)
        await role_terms.end(uow, AUGUST)
        assert await staff.left_without_curator(uow, olga.school_id, AUGUST)
    alarm = [one for one in await rows(database, outbox) if one["account_id"] == OPERATOR]
    assert ["Гимназия" in str(one["screen"]) for one in alarm] == [True]


async def test_a_substitute_is_curator_for_some_days(database: Database) -> None:
    """With the rights of one except over the staff, and then no more; both are told."""
    olga, ivan = await curator(database), await someone(database, 2, Role.PSYCHOLOGIST)
    async with database.writing() as uow:
        assert [one.id for one in await substitutes.candidates(uow, olga)] == [ivan.id]
        made = await substitutes.appoint(uow, olga, ivan.id, 7, NOW)
    assert made.until == datetime(2021, 9, 14, 20, 59, tzinfo=UTC)
    ivan = await again(database, ivan)
    async with database.writing() as uow:
        found = await substitutes.standing_in(uow, ivan)
        assert found is not None
        assert found.curator.id == olga.id
        assert await substitutes.standing_in(uow, olga) is None
        for deed in (staff.revoke, staff.extend, staff.give):
            with pytest.raises(NotAllowed):
                await deed(uow, ivan, olga.id, Role.CURATOR, NOW)
        assert await role_terms.next_at(uow, NOW) == made.until
        await role_terms.end(uow, made.until)
    assert (await again(database, ivan)).roles == {Role.PSYCHOLOGIST}
    assert await told(database) == [
        (2, "stand-in-begins"),
        (2, "stand-in-ended"),
        (1, "stand-in-ended"),
    ]


@pytest.mark.parametrize("days", [0, 1, 15, 365])
async def test_nobody_stands_in_for_any_number_of_days(database: Database, days: int) -> None:
    """A made-up button chooses from the same three."""
    olga, ivan = await curator(database), await someone(database, 2, Role.PSYCHOLOGIST)
    with pytest.raises(NotAllowed):
        async with database.writing() as uow:
            await substitutes.appoint(uow, olga, ivan.id, days, NOW)


async def test_only_somebody_of_the_staff_stands_in(database: Database) -> None:
    """Neither a mentor nor a pupil, nor somebody who curates already."""
    olga, anna = await curator(database), await someone(database, 2, Role.MENTOR)
    second = await curator(database, 3)
    for one in (anna, second, olga):
        with pytest.raises(NotYours):
            async with database.writing() as uow:
                await substitutes.appoint(uow, olga, one.id, 7, NOW)


async def test_a_curator_of_their_own_right_stands_in_no_more(database: Database) -> None:
    """Whoever is given the role itself keeps it when the days are over."""
    olga, ivan = await curator(database), await someone(database, 2, Role.DIRECTOR)
    async with database.writing() as uow:
        made = await substitutes.appoint(uow, olga, ivan.id, 7, NOW)
        person = replace(ivan, roles=ivan.roles | {Role.CURATOR})
        await staff.begin(uow, person, Role.CURATOR, NOW)
        await role_terms.end(uow, made.until)
    assert Role.CURATOR in (await again(database, ivan)).roles
