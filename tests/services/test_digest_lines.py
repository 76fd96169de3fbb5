"""What curators do about the lines of a digest, and what other curators see of it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from documents.tasks import task
from domain.digest_causes import SNOOZED_FOR, Cause
from domain.digest_lines import Key
from domain.ids import JobId, PairId
from domain.jobs import Job
from domain.meetings import MeetingKind, MeetingState
from domain.pairs import Pair
from domain.people import Person, Role
from domain.refusals import NotAllowed, NotYours
from domain.week_sums import TOTAL, change
from locales.library import Library
from services import digest_books, digest_lines, digest_pictures, digest_reminders, digests
from services.crafts import CRAFTS
from services.digest_lines import Found
from services.lights import lights
from services.rests import vacations
from storage.database import Database
from storage.tables import digest_marks, journal, outbox
from storage.tables import jobs as job_rows
from tests.pairs import DAY, NOW, a_meeting, someone, two
from tests.records import rows

pytestmark = pytest.mark.database

LIBRARY = Library(current={}, sources=())
LATER = NOW + 4 * DAY
"""When nobody has reported a meeting of tomorrow for more than two days."""


async def _late(database: Database) -> tuple[Person, Person, Pair, Key]:
    """Bring two curators, and a pair with a meeting that nobody reported."""
    olga = await someone(database, 1, Role.CURATOR, given_name="Ольга")
    vera = await someone(database, 2, Role.CURATOR, given_name="Вера")
    _, _, pair = await two(database)
    await a_meeting(database, pair, MeetingState.PLANNED, NOW + DAY)
    return olga, vera, pair, Key(cause=Cause.UNREPORTED, subject_id=pair.id)


async def _found(database: Database, curator: Person, key: Key, days: int = 0) -> Found:
    async with database.reading() as uow:
        return await digest_lines.look(uow, curator, LIBRARY, key, LATER + days * DAY)


async def test_a_line_put_off_comes_back_after_a_week(database: Database) -> None:
    """Until then no curator of the school sees it, in the sections neither."""
    olga, vera, _, key = await _late(database)
    async with database.writing() as uow:
        found = await digest_lines.look(uow, olga, LIBRARY, key, LATER)
        assert await digest_lines.put_off(uow, olga, found, "away", LATER)
    hidden = await _found(database, vera, key, days=SNOOZED_FOR.days - 1)
    assert hidden.line is None
    assert hidden.digest.attention.unreported == ()
    assert (await _found(database, vera, key, days=SNOOZED_FOR.days)).line is not None
    written = [one["deed"] for one in await rows(database, journal)]
    assert written[-1] == "put-off-line"


async def test_a_reason_nobody_offered_puts_nothing_off(database: Database) -> None:
    """The tap may be forged."""
    olga, _, _, key = await _late(database)
    async with database.writing() as uow:
        found = await digest_lines.look(uow, olga, LIBRARY, key, LATER)
        assert not await digest_lines.put_off(uow, olga, found, "bored", LATER)
    assert await rows(database, digest_marks) == []


async def test_a_line_taken_on_is_seen_by_the_other_curator(database: Database) -> None:
    """Who comes second does not take it away, nor gives it back."""
    olga, vera, _, key = await _late(database)
    async with database.writing() as uow:
        found = await digest_lines.look(uow, olga, LIBRARY, key, LATER)
        assert await digest_lines.take(uow, olga, found, LATER)
    seen = await _found(database, vera, key)
    assert seen.taken_by is not None
    assert seen.taken_by.id == olga.id
    async with database.writing() as uow:
        assert not await digest_lines.take(uow, vera, seen, LATER)
        assert not await digest_lines.give_back(uow, vera, seen, LATER)
        assert await digest_lines.give_back(uow, olga, seen, LATER)
    assert (await _found(database, vera, key)).taken_by is None


async def test_a_mentor_is_reminded_once_a_day_and_only_while_it_waits(
    database: Database,
) -> None:
    """However many curators tap; afterwards the letter has nothing to say."""
    olga, vera, pair, key = await _late(database)
    for curator, minutes in ((olga, 0), (vera, 10), (olga, 20)):
        async with database.writing() as uow:
            at = LATER + timedelta(minutes=minutes)
            found = await digest_lines.look(uow, curator, LIBRARY, key, at)
            done = await digest_reminders.remind(uow, curator, found, at)
        assert (done.count, done.at) == ((0, LATER) if minutes else (1, None))
    told = [(one["name"], one["person_id"]) for one in await rows(database, outbox)]
    assert told == [("remind-report", pair.mentor_id)]
    async with database.writing() as uow:
        found = await digest_lines.look(uow, olga, LIBRARY, key, LATER + DAY)
        await digest_reminders.remind(uow, olga, found, LATER + DAY)
    assert len(await rows(database, outbox)) == 2


async def test_a_vacation_makes_no_pair_silent_in_the_digest_nor_in_its_light(
    database: Database,
) -> None:
    """Both count the same days: of twenty, ten are left."""
    olga = await someone(database, 1, Role.CURATOR)
    mentor, _, pair = await two(database)
    key, now = Key(cause=Cause.SILENT, subject_id=pair.id), NOW + 20 * DAY
    async with database.reading() as uow:
        assert (await digest_lines.look(uow, olga, LIBRARY, key, now)).line is not None
    async with database.writing() as uow:
        days = ((NOW + 5 * DAY).date(), (NOW + 14 * DAY).date())
        await vacations.begin(uow, mentor, mentor.id, days, NOW)
    async with database.reading() as uow:
        found = await digest_lines.look(uow, olga, LIBRARY, key, now)
        signals = await lights(uow, pair.school_id, [pair.id], now)
    assert found.line is None
    assert [found.digest.facts.idle(one) for one in found.digest.facts.pairs] == [10]
    assert signals[pair.id].why == ()


async def test_a_line_vanishes_with_its_cause(database: Database) -> None:
    """An old button finds nothing, and does nothing."""
    olga, _, pair, key = await _late(database)
    async with database.writing() as uow:
        meetings = uow.of(pair.school_id).meetings
        (meeting,) = await meetings.of_pairs([pair.id])
        await meetings.save(
            replace(meeting, state=MeetingState.MISSED, settled_at=LATER - timedelta(hours=1))
        )
    async with database.writing() as uow:
        found = await digest_lines.look(uow, olga, LIBRARY, key, LATER)
        assert found.line is None
        assert not await digest_lines.take(uow, olga, found, LATER)
        assert not await digest_lines.put_off(uow, olga, found, "away", LATER)
        assert (await digest_reminders.remind(uow, olga, found, LATER)).count == 0
        mentor = await uow.of(pair.school_id).people.get(pair.mentor_id)
        cause = Cause.UNREPORTED
        assert not await digest_reminders.still_waits(uow, mentor, pair.id, cause, LATER)


async def test_nobody_reaches_into_another_school_or_without_the_role(
    database: Database,
) -> None:
    """The number of a foreign pair is no line here; a mentor has no lines at all."""
    _, _, pair, key = await _late(database)
    stranger = await someone(database, 3, Role.CURATOR, school="Лицей")
    with pytest.raises(NotYours):
        await _found(database, stranger, key)
    async with database.writing() as uow:
        mentor = await uow.of(pair.school_id).people.get(pair.mentor_id)
        with pytest.raises(NotAllowed):
            await digest_lines.look(uow, mentor, LIBRARY, key, LATER)
        other = PairId(pair.id + 1)
        assert not await digest_reminders.still_waits(uow, mentor, other, Cause.SILENT, LATER)


async def test_the_first_digest_of_a_week_is_what_the_next_week_compares_with(
    database: Database,
) -> None:
    """The first week has nothing to compare with, and putting off makes nothing less."""
    olga, vera, _, key = await _late(database)
    first = (await _found(database, olga, key)).digest
    assert change(TOTAL, first.sums, first.before) is None
    async with database.writing() as uow:
        await digests.note_sums(uow, olga, first)
        found = await digest_lines.look(uow, vera, LIBRARY, key, LATER)
        await digest_lines.put_off(uow, vera, found, "later", LATER)
        await digests.note_sums(uow, vera, await digests.look(uow, vera, LIBRARY, LATER))
    after = (await _found(database, olga, key, days=6)).digest
    assert change(TOTAL, after.sums, after.before) == 0
    assert after.put_off == 1


async def test_the_workbook_names_nobody(database: Database) -> None:
    """Codes stand in it; another school's curator, or none any more, gets nothing."""
    olga, _, pair, _ = await _late(database)
    async with database.writing() as uow:
        await digest_books.ask(uow, olga, LIBRARY, LATER)
        await digest_pictures.ask(uow, olga, LATER)
    jobs = {one["craft"]: one for one in await rows(database, job_rows)}
    sheets = jobs["digest-book"]["facts"]["sheets"]
    assert ["Нет отчёта о встрече больше двух суток", "П‑001", ""] in sheets[0]["rows"]
    job = Job(
        id=JobId(1),
        craft="digest-picture",
        school_id=pair.school_id,
        person_id=olga.id,
        made_at=LATER,
        facts={},
    )
    async with database.reading() as uow:
        facts = await digest_pictures.gather(uow, job, LATER)
        with pytest.raises(NotAllowed):
            await digest_pictures.gather(uow, replace(job, person_id=pair.mentor_id), LATER)
    assert [one["values"] for one in facts["panels"]] == [[0, 1, 0], [0] * 8]
    picture = CRAFTS["digest-picture"].task
    assert task(picture)(facts).startswith(b"\x89PNG")
    book = task(CRAFTS["digest-book"].task)
    assert book(jobs["digest-book"]["facts"]).startswith(b"PK")


async def test_the_picture_counts_the_meetings_of_eight_weeks(database: Database) -> None:
    """Those of this week stand last, those of eight weeks ago nowhere."""
    olga, _, pair, _ = await _late(database)
    held = (
        (MeetingKind.TRIAL, NOW - 50 * DAY),
        (MeetingKind.PLANNING, NOW - 8 * DAY),
        (MeetingKind.REGULAR, NOW),
    )
    for kind, at in held:
        await a_meeting(database, pair, MeetingState.HELD, at, kind)
    job = Job(
        id=JobId(1),
        craft="digest-picture",
        school_id=pair.school_id,
        person_id=olga.id,
        made_at=LATER,
        facts={},
    )
    async with database.reading() as uow:
        facts = await digest_pictures.gather(uow, job, LATER)
    assert facts["panels"][1]["values"] == [1, 0, 0, 0, 0, 0, 1, 0 + 1]
