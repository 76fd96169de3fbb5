"""Municipalities: schools that join year by year, what is begun in them, and what is summed up."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Final

import pytest

from domain.ids import AccountId, SchoolId
from domain.municipalities import Crowd, Done
from domain.people import Person, Role, Standing
from domain.positions import SkipReason
from domain.refusals import LinkSpent, NotAllowed, NotYours
from domain.road_maps import Seen
from domain.runs import Agreement, Run
from domain.schools import Level, School
from domain.staff import GIVEN
from locales.contents import read_contents
from services import (
    UnitOfWork,
    agreements,
    municipalities,
    opening,
    people,
    runs,
    school_invitations,
    staff,
)
from services.school_invitations import Opened
from storage import tables
from storage.database import Database
from tests.services.calendars import Calendar

pytestmark = pytest.mark.database

LIBRARY: Final = read_contents()
MORSHANSK: Final = LIBRARY.programmes["morshansk-2020"]
DISTRICT: Final = "Моршанский район"
JUNE: Final = datetime(2020, 6, 10, 9, 0, tzinfo=UTC)
SEPTEMBER: Final = datetime(2020, 9, 7, 9, 0, tzinfo=UTC)


async def a_coordinator(uow: UnitOfWork, now: datetime = JUNE) -> Person:
    """Open the municipality, and bring its coordinator."""
    opened = await opening.open_school(uow, DISTRICT, MORSHANSK, now, year=2020)
    assert opened.school.level is Level.MUNICIPALITY
    return await people.let_in(uow, opened.school.id, AccountId(1), {Role.MUNICIPAL})


async def linked(uow: UnitOfWork, coordinator: Person, name: str, now: datetime) -> Opened:
    """Let the coordinator make a link, and find it as whoever opens it does."""
    address = await school_invitations.invite(uow, coordinator, name, now, is_pilot=False)
    token = address.rpartition("start=")[2]
    link = await school_invitations.opened(uow, AccountId(99), token, now)
    assert link is not None
    return link


async def joined(
    uow: UnitOfWork, coordinator: Person, account: int, now: datetime
) -> tuple[Person, School, Run]:
    """Let a new school join: its curator, whose papers are in order, itself and its run."""
    link = await linked(uow, coordinator, f"Школа {account}", now)
    curator = await school_invitations.found_school(
        uow, AccountId(account), "ru", link, LIBRARY, now
    )
    curator = await uow.of(curator.school_id).people.save(
        replace(curator, standing=Standing.ADMITTED)
    )
    school = await uow.schools.get(curator.school_id)
    (run,) = await uow.of(school.id).runs.all()
    return curator, school, run


@pytest.mark.parametrize("year", [2020, 2021, 2022, 2023])
async def test_a_school_begins_the_programme_in_the_year_it_joins(
    database: Database, year: int
) -> None:
    """Morshansk's schools join year by year: what is due by 30 June 2020 is due a year later."""
    now = JUNE.replace(year=year)
    async with database.writing() as uow:
        vera = await a_coordinator(uow)
        _, school, run = await joined(uow, vera, 50, now)
        rows = {one.name: one for one in await uow.of(school.id).positions.of_run(run.id)}
    assert run.starts_on == date(year, 6, 1)
    assert rows["map_agreed"].due_on == date(year, 6, 30)
    assert "district_map" not in rows, "what is the district's stays there"
    assert school.joined_on == now.date()


async def test_a_school_that_joins_in_winter_is_in_the_year_that_goes_on(
    database: Database,
) -> None:
    """In February 2022 the school year began in 2021, and so did its preparation."""
    async with database.writing() as uow:
        vera = await a_coordinator(uow)
        _, _, run = await joined(uow, vera, 50, datetime(2022, 2, 1, 9, 0, tzinfo=UTC))
    assert run.starts_on == date(2021, 6, 1)


async def test_roles_belong_to_a_level(database: Database) -> None:
    """Nobody in a school becomes a coordinator, nobody in a municipality a mentee or a curator."""
    assert Role.MUNICIPAL not in GIVEN[Level.SCHOOL]
    gone = {Role.CURATOR, Role.MENTEE, Role.MENTOR, Role.CLASS_TEACHER, Role.GUARDIAN}
    assert not gone & set(GIVEN[Level.MUNICIPALITY])
    async with database.writing() as uow:
        vera = await a_coordinator(uow)
        with pytest.raises(NotAllowed):
            await staff.give(uow, vera, vera.id, Role.CURATOR, JUNE)
        await staff.give(uow, vera, vera.id, Role.METHODIST, JUNE)


async def test_a_municipality_is_opened_once(database: Database) -> None:
    """Its name asked for again gives another link for a coordinator, and no second run."""
    async with database.writing() as uow:
        vera = await a_coordinator(uow)
        await opening.open_school(uow, DISTRICT, MORSHANSK, SEPTEMBER)
        assert len(await uow.schools.all()) == 1
        assert len(await uow.of(vera.school_id).runs.all()) == 1


async def test_a_link_is_spent_by_the_first_school(database: Database) -> None:
    """The second finds it used, and nothing of its own changed."""
    async with database.writing() as uow:
        vera = await a_coordinator(uow)
        link = await linked(uow, vera, "Школа", JUNE)
        await school_invitations.found_school(uow, AccountId(50), "ru", link, LIBRARY, JUNE)
        with pytest.raises(LinkSpent):
            await school_invitations.found_school(uow, AccountId(51), "ru", link, LIBRARY, JUNE)


async def test_a_coordinator_reaches_only_schools_that_joined(database: Database) -> None:
    """Neither their sums nor their maps: another district's school is not there."""
    async with database.writing() as uow:
        vera = await a_coordinator(uow)
        stranger = await uow.schools.add("Чужая школа")
        for deed in (agreements.member, _pilot, _exclude):
            with pytest.raises(NotYours):
                await deed(uow, vera, stranger.id)
        curator, _, _ = await joined(uow, vera, 50, JUNE)
        with pytest.raises(NotAllowed):
            await municipalities.look(uow, curator, JUNE)


async def test_leaving_forgets_the_agreement(database: Database) -> None:
    """A school that comes back begins anew; its road map stays."""
    async with database.writing() as uow:
        vera = await a_coordinator(uow)
        curator, school, run = await joined(uow, vera, 50, JUNE)
        await agreements.ask(uow, curator, run.id, run.rev, LIBRARY, JUNE)
        assert await agreements.waiting(uow, vera, JUNE) == 1
        await municipalities.leave(uow, curator, JUNE)
        assert await agreements.waiting(uow, vera, JUNE) == 0
        (left,) = await uow.of(school.id).runs.all()
        with pytest.raises(NotYours):
            await agreements.ask(uow, curator, left.id, left.rev, LIBRARY, JUNE)
    assert left.agreement is Agreement.NONE


async def test_agreements_are_counted_over_the_schools(database: Database) -> None:
    """One of two, told to the municipality and to each school."""
    async with database.writing() as uow:
        vera = await a_coordinator(uow)
        curator, school, run = await joined(uow, vera, 50, JUNE)
        await joined(uow, vera, 51, JUNE)
        await agreements.ask(uow, curator, run.id, run.rev, LIBRARY, JUNE)
        viewed = await agreements.look(uow, vera, school.id, LIBRARY, JUNE)
        assert viewed is not None
        page = agreements.Page(
            school_id=school.id,
            run_id=run.id,
            rev=viewed.found.run.rev,
            seal=viewed.found.run.agreement_seal or "",
        )
        await agreements.agree(uow, vera, page, LIBRARY, JUNE)
        here = await uow.schools.get(vera.school_id)
        assert await agreements.seen(uow, here) == Seen(done=1, count=2)
        assert await agreements.seen(uow, school) == Seen(done=1, count=1)


async def test_positions_are_counted_as_the_road_map_counts_them(database: Database) -> None:
    """Done, late, not applicable, hidden: the same figures as on the school's own screen."""
    async with database.writing() as uow:
        vera = await a_coordinator(uow)
        curator, school, run = await joined(uow, vera, 50, JUNE)
        rooms = uow.of(school.id).positions
        rows = await rooms.of_run(run.id)
        await rooms.save(rows[0].marked(curator.id, JUNE))
        await rooms.save(rows[1].left(SkipReason.DECISION))
        viewed = await agreements.look(uow, vera, school.id, LIBRARY, SEPTEMBER)
        assert viewed is not None
        found = viewed.found
        done = await uow.municipalities.done(vera.school_id, found.today)
        in_schools = await municipalities.done_in_schools(uow, vera, run, rows[0].name, SEPTEMBER)
    assert done[run.id] == Done(count=found.count, done=found.done, late=len(found.late))
    assert in_schools == Seen(done=1, count=1)


async def test_people_pairs_and_meetings_are_counted_without_trials(database: Database) -> None:
    """Whoever waits is asked and does not take part; trial people are in no figure."""
    async with database.writing() as uow:
        vera = await a_coordinator(uow, SEPTEMBER)
        _, school, _ = await joined(uow, vera, 50, SEPTEMBER)
    calendar = Calendar(database=database, now=SEPTEMBER)
    for is_trial in (False, True):
        mentor = await calendar.person(school.id, Role.MENTOR, admitted_at=SEPTEMBER)
        mentee = await calendar.person(school.id, Role.MENTEE, admitted_at=SEPTEMBER)
        await calendar.change(tables.people, mentee, is_trial=is_trial)
        pair = await calendar.pair(school.id, mentor, mentee)
        held = await calendar.meeting(school.id, pair, SEPTEMBER)
        await calendar.held(held)
    waiting = await calendar.person(school.id, Role.MENTEE, admitted_at=SEPTEMBER)
    await calendar.change(tables.people, waiting, standing=Standing.WAITING)
    async with database.reading() as uow:
        crowds = await uow.municipalities.crowds(
            vera.school_id, SEPTEMBER.replace(day=1), SEPTEMBER.replace(day=30)
        )
        later = await uow.municipalities.crowds(
            vera.school_id, SEPTEMBER.replace(day=20), SEPTEMBER.replace(day=30)
        )
    assert crowds == {school.id: Crowd(asked=4, participants=3, pairs=1, meetings=1)}
    assert later[school.id].meetings == 0


async def test_a_run_of_the_municipality_holds_every_row(database: Database) -> None:
    """All 45 of Morshansk; a school has only those with a role of schools."""
    async with database.writing() as uow:
        vera = await a_coordinator(uow)
        run = await runs.current(uow, await uow.schools.get(vera.school_id), JUNE)
        assert run is not None
        rows = await uow.of(vera.school_id).positions.of_run(run.id)
        _, school, own = await joined(uow, vera, 50, JUNE)
        fewer = await uow.of(school.id).positions.of_run(own.id)
    assert len(rows) == 45
    assert {one.name for one in fewer} == {
        one.id for one in MORSHANSK.positions if one.is_of_schools
    }


async def _pilot(uow: UnitOfWork, vera: Person, school_id: SchoolId) -> None:
    await municipalities.set_pilot(uow, vera, school_id, JUNE, is_pilot=True)


async def _exclude(uow: UnitOfWork, vera: Person, school_id: SchoolId) -> None:
    await municipalities.exclude(uow, vera, school_id, JUNE)
