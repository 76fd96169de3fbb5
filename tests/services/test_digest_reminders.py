"""Reminding from the digest: whom a tap reaches, once a day, and what the letter still knows."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from domain.consents import ConsentAnswer, ConsentKind
from domain.digest_causes import Cause
from domain.digest_lines import Key
from domain.lights import Light
from domain.meetings import MeetingKind, MeetingState
from domain.people import Person, Role, Standing
from domain.positions import RoadMapRow
from locales.contents import read_contents
from locales.library import Library
from services import (
    consent_reminders,
    digest_books,
    digest_lines,
    digest_reminders,
    position_news,
    runs,
)
from services.consent_reminders import Want
from services.digest_reminders import Reminded
from storage.database import Database
from storage.tables import digest_marks, jobs, journal, outbox
from tests.pairs import DAY, NOW, a_meeting, a_pair, an_interview, someone, two
from tests.records import rows
from tests.services.families import BEGIN, a_family, answers

pytestmark = pytest.mark.database

NOTHING = Library(current={}, sources=())
HOUR = timedelta(hours=1)


async def _reminds(
    database: Database, curator: Person, key: Key, now: datetime, library: Library = NOTHING
) -> Reminded:
    async with database.writing() as uow:
        found = await digest_lines.look(uow, curator, library, key, now)
        return await digest_reminders.remind(uow, curator, found, now)


async def _told(database: Database) -> list[tuple[str, int]]:
    return [(one["name"], one["person_id"]) for one in await rows(database, outbox)]


async def test_a_pair_whose_meetings_fail_is_reminded_until_a_meeting_is_planned(
    database: Database,
) -> None:
    """The letter is looked at again when it leaves; the workbook has the line by its code."""
    olga = await someone(database, 1, Role.CURATOR)
    mentor, _, pair = await two(database)
    for days in (1, 2):
        await a_meeting(database, pair, MeetingState.MISSED, NOW + days * DAY)
    key, now = Key(cause=Cause.MISSED, subject_id=pair.id), NOW + 3 * DAY
    assert await _reminds(database, olga, key, now) == Reminded(count=1)
    assert await _told(database) == [("remind-missed", mentor.id)]
    async with database.reading() as uow:
        assert await digest_reminders.still_waits(uow, mentor, pair.id, Cause.MISSED, now)
    async with database.writing() as uow:
        await digest_books.ask(uow, olga, NOTHING, now)
    (job,) = await rows(database, jobs)
    assert ["Жёлтый свет: встречи срываются", "П‑001", ""] in job["facts"]["sheets"][0]["rows"]
    await a_meeting(database, pair, MeetingState.PLANNED, NOW + 5 * DAY)
    async with database.reading() as uow:
        assert not await digest_reminders.still_waits(uow, mentor, pair.id, Cause.MISSED, now)


async def test_a_pair_that_met_meanwhile_is_not_called_silent(database: Database) -> None:
    """A meeting written down later takes the line away, and the letter on its way."""
    olga = await someone(database, 1, Role.CURATOR)
    mentor, _, pair = await two(database)
    key, now = Key(cause=Cause.LONG_SILENT, subject_id=pair.id), NOW + 31 * DAY
    assert (await _reminds(database, olga, key, now)).count == 1
    await a_meeting(database, pair, MeetingState.HELD, now - DAY, MeetingKind.ACQUAINTANCE)
    async with database.reading() as uow:
        assert not await digest_reminders.still_waits(uow, mentor, pair.id, Cause.SILENT, now)
        assert (await digest_lines.look(uow, olga, NOTHING, key, now)).line is None


async def test_the_second_of_a_day_hears_when_the_first_was(database: Database) -> None:
    """Whoever taps; the next day begins at midnight of the school."""
    olga, vera = [await someone(database, number, Role.CURATOR) for number in (1, 2)]
    _, _, pair = await two(database)
    key, now = Key(cause=Cause.SILENT, subject_id=pair.id), NOW + 20 * DAY
    assert await _reminds(database, olga, key, now) == Reminded(count=1)
    assert await _reminds(database, vera, key, now + 11 * HOUR) == Reminded(at=now)
    assert await _reminds(database, vera, key, now + 12 * HOUR) == Reminded(count=1)
    assert len(await rows(database, outbox)) == 2
    deeds = [one["deed"] for one in await rows(database, journal)]
    assert deeds.count("remind-line") == 2


async def test_a_curator_who_is_the_mentor_reads_nothing_of_what_the_mentee_said(
    database: Database,
) -> None:
    """The other curator has the line; nobody can remind of it."""
    olga, vera = [await someone(database, number, Role.CURATOR) for number in (1, 2)]
    mentor = await someone(database, 3, Role.CURATOR, Role.MENTOR)
    mentee = await someone(database, 4, Role.MENTEE)
    pair = await a_pair(database, mentor, mentee)
    meeting = await a_meeting(database, pair, MeetingState.HELD, NOW + DAY)
    now = NOW + 2 * DAY
    await an_interview(database, mentee, "meeting_mentee", {"f3": 1}, meeting.id, sent_at=now)
    key = Key(cause=Cause.ALARMED, subject_id=pair.id)
    for curator, is_told in ((olga, True), (vera, True), (mentor, False)):
        async with database.reading() as uow:
            found = await digest_lines.look(uow, curator, NOTHING, key, now)
        assert (found.line is not None) is is_told
        assert found.digest.lights[Light.RED] == int(is_told)
        assert await _reminds(database, curator, key, now) == Reminded()


async def _late(database: Database) -> tuple[Library, Person, Person, list[RoadMapRow]]:
    """Begin the year of the gymnasium; give what the director answers for and is late with."""
    olga = await someone(database, 1, Role.CURATOR)
    boss = await someone(database, 2, Role.DIRECTOR)
    library, now = read_contents(), NOW + 120 * DAY
    async with database.writing() as uow:
        programme = library.programmes["gymnasium-2021"]
        run = await runs.begin(uow, olga.school_id, programme, None, NOW)
        known = await uow.of(olga.school_id).positions.of_run(run.id)
    today = now.date()
    return library, olga, boss, [one for one in known if one.is_late(today) and one.is_for(boss)]


async def test_many_positions_of_one_person_are_one_letter_a_day(database: Database) -> None:
    """And it speaks of all of them, so the other lines say that it went today."""
    library, olga, boss, late = await _late(database)
    now = NOW + 120 * DAY
    only = [one for one in late if one.roles & {Role.DIRECTOR, Role.CURATOR} == one.roles]
    assert len(only) > 1
    first, second = (Key(cause=Cause.OVERDUE, subject_id=one.id) for one in only[:2])
    assert await _reminds(database, olga, first, now, library) == Reminded(count=1)
    assert await _reminds(database, olga, second, now + HOUR, library) == Reminded(at=now)
    assert await _told(database) == [("remind-position", boss.id)]
    async with database.reading() as uow:
        told = await position_news.overdue(uow, boss, library, now)
    assert {one.line.row.id for one in told} == {one.id for one in late}
    assert all(one.days < 0 for one in told)


async def test_a_curator_who_alone_answers_for_a_position_reminds_nobody(
    database: Database,
) -> None:
    """Nobody needs a letter from themselves."""
    library, olga, _, _ = await _late(database)
    now = NOW + 120 * DAY
    async with database.reading() as uow:
        digest = (await digest_lines.look(uow, olga, library, None, now)).digest
    own = next(one for one in digest.lines if [each.id for each in one.waits_for] == [olga.id])
    assert await _reminds(database, olga, own.key, now, library) == Reminded()
    assert await rows(database, digest_marks) == []


async def test_a_position_done_meanwhile_leaves_the_letter(database: Database) -> None:
    """With the last of them there is nothing to say."""
    library, olga, boss, late = await _late(database)
    now = NOW + 120 * DAY
    async with database.writing() as uow:
        for one in late:
            await uow.of(olga.school_id).positions.save(one.marked(olga.id, now))
        assert await position_news.overdue(uow, boss, library, now) == ()


async def test_a_missing_consent_is_asked_of_the_guardians(database: Database) -> None:
    """Until one of them has answered; the child is left alone meanwhile."""
    async with database.writing() as uow:
        family = await a_family(uow)
        curator, child, mother, father = [
            await uow.of(family.school_id).people.get(one)
            for one in (family.curator, family.child, *family.guardians)
        ]
    key = Key(cause=Cause.UNAGREED, subject_id=child.id)
    assert await _reminds(database, curator, key, BEGIN) == Reminded(count=2)
    assert await _told(database) == [("remind-consent", one) for one in family.guardians]
    async with database.writing() as uow:
        found = await consent_reminders.wanted(uow, mother, BEGIN)
        assert found is not None
        assert (found.want, found.about) == (Want.CHILD, child.id)
        assert await consent_reminders.wanted(uow, child, BEGIN) is None
        kind, said = ConsentKind.GUARDIAN, ConsentAnswer.GIVEN
        await answers(uow, family, mother.id, kind, said, BEGIN)
        for one in (mother, father):
            assert await consent_reminders.wanted(uow, one, BEGIN) is None
    async with database.reading() as uow:
        assert (await digest_lines.look(uow, curator, NOTHING, key, BEGIN)).line is None


async def test_a_child_without_a_guardian_is_asked_to_pass_the_link_on(
    database: Database,
) -> None:
    """An adult is asked for an own answer."""
    olga = await someone(database, 1, Role.CURATOR)
    async with database.writing() as uow:
        family = await a_family(uow)
        child = await uow.of(family.school_id).people.get(family.child)
    boris = await someone(database, 5, Role.MENTEE)
    async with database.writing() as uow:
        people = uow.of(olga.school_id).people
        known = await people.get(boris.id)
        young = await people.save(
            replace(known, standing=Standing.WAITING, age_group=child.age_group)
        )
        found = await consent_reminders.wanted(uow, young, NOW)
        assert found is not None
        assert (found.want, found.about) == (Want.LINK, boris.id)
        grown = await people.save(replace(young, age_group=olga.age_group))
        found = await consent_reminders.wanted(uow, grown, NOW)
        assert found is not None
        assert found.want is Want.OWN
