"""Tending a wave: what becomes of it after it was sent, and what a thousand people cost."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import insert

from benchmarks.screens import metered
from domain.people import Person, Role, Standing
from domain.refusals import (
    InterviewClosed,
    NotAllowed,
    WaveClosed,
)
from domain.waves import Stage
from locales.library import Library
from services import sending, surveys, taking_part, tending
from services.tending import Page
from storage import tables
from storage.database import Database
from storage.tables import accounts
from tests.services import sendings
from tests.services.sendings import DUE, MENTEES, NOW

THOUSAND = 1000
MOST_OF_A_SENDING = 20
"""How many statements a sending may take, whatever the number of those it asks."""
MOST_OF_A_LOOK = 10
LONGEST = 2.0
"""Seconds of database time that a sending to a thousand may take, or looking how far it is."""

pytestmark = pytest.mark.database


@pytest.fixture
async def library(database: Database) -> Library:
    """A second survey, a nameless one, and a paper of curators."""
    return await sendings.a_library(database)


async def test_what_was_sent_cannot_be_refused(database: Database, library: Library) -> None:
    """The refusal comes too late."""
    curator, anna = await sendings.come(database, [Role.CURATOR], [Role.MENTEE])
    wave = await sendings.sent(database, curator, library)
    await sendings.answer(database, wave, anna, library)
    async with database.writing() as uow:
        with pytest.raises(InterviewClosed):
            await taking_part.refuse(uow, anna, library, wave.id, NOW)
        assert await sending.asked_of(uow, anna, library, NOW) == ()
    assert await sendings.stages(database, wave) == {anna.id: Stage.FINISHED}


async def test_whoever_left_is_not_counted(database: Database, library: Library) -> None:
    """A withdrawal takes somebody out of the wave, and the menu asks them nothing."""
    curator, anna, _ = await sendings.come(database, [Role.CURATOR], [Role.MENTEE], [Role.MENTEE])
    wave = await sendings.sent(database, curator, library)
    gone = replace(anna, standing=Standing.WITHDRAWN)
    async with database.writing() as uow:
        await uow.of(anna.school_id).people.save(gone)
        assert await sending.asked_of(uow, gone, library, NOW) == ()
        found = await surveys.overview(uow, curator, library, NOW)
        assert [(one.finished, one.asked) for one in found.running] == [(0, 1)]
        with pytest.raises(NotAllowed):
            await taking_part.take_up(uow, gone, library, wave.id, NOW)


async def test_after_the_end_nothing_is_taken_and_a_week_opens_it_again(
    database: Database, library: Library
) -> None:
    """An old button of either deed changes nothing."""
    curator, anna = await sendings.come(database, [Role.CURATOR], [Role.MENTEE])
    wave = await sendings.sent(database, curator, library)
    after = DUE + timedelta(minutes=1)
    async with database.writing() as uow:
        with pytest.raises(WaveClosed):
            await taking_part.take_up(uow, anna, library, wave.id, after)
        with pytest.raises(WaveClosed):
            await tending.remind(uow, curator, wave.id, after)
        page = Page(wave.id, wave.rev)
        longer = await tending.extend(uow, curator, library, page, after)
        assert longer.due_at == datetime(2022, 5, 28, 20, 59, tzinfo=UTC)
        assert await tending.extend(uow, curator, library, page, after) == longer
        closed = await tending.close(uow, curator, page, after)
        assert closed.is_open(after)
        closed = await tending.close(uow, curator, Page(wave.id, longer.rev), after)
        assert not closed.is_open(after)


async def test_an_anonymous_wave_that_ended_takes_nothing_more(
    database: Database, library: Library
) -> None:
    """Its results are read after the end; one more answer would stand out against them."""
    curator, _ = await sendings.come(database, [Role.CURATOR], [Role.MENTEE])
    async with database.writing() as uow:
        wave = await sending.send(uow, curator, library, "whole_school", MENTEES, DUE, NOW)
        longer = await tending.extend(uow, curator, library, Page(wave.id, wave.rev), NOW)
        closed = await tending.close(uow, curator, Page(wave.id, longer.rev), NOW)
        with pytest.raises(WaveClosed):
            await tending.extend(uow, curator, library, Page(wave.id, closed.rev), NOW)


async def test_everything_a_curator_does_is_written(database: Database, library: Library) -> None:
    """By its deed and the wave, never by who has or has not answered."""
    curator, _ = await sendings.come(database, [Role.CURATOR], [Role.MENTEE])
    wave = await sendings.sent(database, curator, library)
    async with database.writing() as uow:
        await tending.remind(uow, curator, wave.id, NOW)
        longer = await tending.extend(uow, curator, library, Page(wave.id, wave.rev), NOW)
        await tending.close(uow, curator, Page(wave.id, longer.rev), NOW)
    async with database.reading() as uow:
        written = await uow.of(curator.school_id).journal.all()
    lines = [(one.deed, one.subject) for one in written if one.deed.endswith("-survey")]
    subject = f"wave:{wave.id}"
    deeds = ["send-survey", "remind-survey", "extend-survey", "close-survey"]
    assert lines == [(one, subject) for one in deeds]


async def test_a_thousand_are_asked_in_few_statements(
    database: Database, library: Library
) -> None:
    """People and letters are written together, however many there are."""
    (curator,) = await sendings.come(database, [Role.CURATOR])
    numbers = range(THOUSAND, 2 * THOUSAND)
    async with database.connection() as connection:
        await connection.execute(
            insert(accounts), [{"id": one, "language": "ru"} for one in numbers]
        )
        await connection.execute(insert(tables.people), [_pupil(curator, one) for one in numbers])
    with metered() as meter:
        wave = await sendings.sent(database, curator, library)
    assert meter.statements <= MOST_OF_A_SENDING
    assert meter.seconds < LONGEST
    async with database.writing() as uow:
        with metered() as meter:
            found = await surveys.look(uow, curator, library, wave.id)
            await surveys.overview(uow, curator, library, NOW)
            due = await uow.occurrences.waves_due(DUE, DUE)
    assert meter.statements <= MOST_OF_A_LOOK
    assert meter.seconds < LONGEST
    assert found.counts == {Stage.SENT: THOUSAND}
    assert len(due) == THOUSAND
    assert await sendings.letters(database, "wave-sent") == THOUSAND


def _pupil(curator: Person, number: int) -> dict[str, object]:
    return {
        "school_id": curator.school_id,
        "account_id": number,
        "roles": "mentee",
        "form": "peer",
        "age_group": "14_17",
        "standing": "admitted",
        "number": number,
    }
