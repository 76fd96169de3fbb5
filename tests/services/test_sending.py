"""Sending: one wave, one letter each, and only to those who may be asked."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from domain.ids import AccountId, PersonId, WaveId
from domain.people import Role, Standing
from domain.refusals import (
    ChangedMeanwhile,
    MomentPassed,
    NobodyToAsk,
    NotAllowed,
    NotYours,
    QuestionnaireUnknown,
)
from domain.waves import Stage
from locales.library import Library
from services import people, sending, surveys, taking_part, tending
from services.tending import Page
from storage.database import Database
from tests.services import sendings
from tests.services.sendings import DUE, MENTEES, NOW, SECOND

pytestmark = pytest.mark.database


@pytest.fixture
async def library(database: Database) -> Library:
    """A second survey, a nameless one, and a paper of curators."""
    return await sendings.a_library(database)


async def test_a_wave_asks_its_audience_once(database: Database, library: Library) -> None:
    """The same sending again is the same wave; another one finds nobody left."""
    curator, anna, boris = await sendings.come(
        database, [Role.CURATOR], [Role.MENTEE], [Role.MENTEE]
    )
    wave = await sendings.sent(database, curator, library)
    assert await sendings.sent(database, curator, library) == wave
    assert await sendings.stages(database, wave) == {anna.id: Stage.SENT, boris.id: Stage.SENT}
    assert await sendings.letters(database, "wave-sent") == 2
    later = DUE + timedelta(days=1)
    async with database.writing() as uow:
        with pytest.raises(NobodyToAsk):
            await sending.send(uow, curator, library, SECOND, MENTEES, later, NOW)


async def test_who_may_not_be_asked_is_left_out(database: Database, library: Library) -> None:
    """Trial people, those without consent, other roles, other schools."""
    curator, anna, waiting, trial, _ = await sendings.come(
        database, [Role.CURATOR], *([Role.MENTEE],) * 3, [Role.MENTOR]
    )
    await sendings.come(database, [Role.MENTEE], school="Другая", first=50)
    async with database.writing() as uow:
        school = uow.of(curator.school_id)
        await school.people.save(replace(waiting, standing=Standing.WAITING))
        await school.people.save(replace(trial, is_trial=True))
    wave = await sendings.sent(database, curator, library)
    assert set(await sendings.stages(database, wave)) == {anna.id}


@pytest.mark.parametrize("due_at", [NOW, NOW - timedelta(days=1), NOW + timedelta(days=400)])
async def test_the_last_day_lies_ahead(
    database: Database, library: Library, due_at: datetime
) -> None:
    """Not behind, and not more than a year ahead."""
    curator, _ = await sendings.come(database, [Role.CURATOR], [Role.MENTEE])
    async with database.writing() as uow:
        with pytest.raises(MomentPassed):
            await sending.send(uow, curator, library, SECOND, MENTEES, due_at, NOW)


@pytest.mark.parametrize("role", [one for one in Role if one is not Role.CURATOR])
async def test_only_a_curator_sends(database: Database, library: Library, role: Role) -> None:
    """Whoever reads results sends nothing."""
    (person,) = await sendings.come(database, [role])
    async with database.writing() as uow:
        with pytest.raises(NotAllowed):
            await sending.send(uow, person, library, SECOND, MENTEES, DUE, NOW)
        with pytest.raises(NotAllowed):
            await tending.remind(uow, person, WaveId(1), NOW)


async def test_an_unknown_questionnaire_is_not_sent(database: Database, library: Library) -> None:
    """A made-up name, or one that is gone."""
    curator, _ = await sendings.come(database, [Role.CURATOR], [Role.MENTEE])
    async with database.writing() as uow:
        with pytest.raises(QuestionnaireUnknown):
            await sending.send(uow, curator, library, "nothing", MENTEES, DUE, NOW)


async def test_another_school_does_not_find_a_wave(database: Database, library: Library) -> None:
    """Neither its curator nor its pupils, by whatever way."""
    curator, _ = await sendings.come(database, [Role.CURATOR], [Role.MENTEE])
    far, pupil = await sendings.come(
        database, [Role.CURATOR], [Role.MENTEE], school="Другая", first=50
    )
    wave = await sendings.sent(database, curator, library)
    async with database.writing() as uow:
        for call in (
            surveys.look(uow, far, library, wave.id),
            surveys.at_stage(uow, far, library, wave.id, Stage.SENT),
            tending.remind(uow, far, wave.id, NOW),
            tending.close(uow, far, Page(wave.id, wave.rev), NOW),
            taking_part.take_up(uow, pupil, library, wave.id, NOW),
        ):
            with pytest.raises(NotYours):
                await call
        assert await sending.asked_of(uow, pupil, library, NOW) == ()
        assert (await surveys.overview(uow, far, library, NOW)).running == ()
        waves = uow.of(far.school_id).waves
        await waves.refuse(wave.id, PersonId(2), NOW)
        with pytest.raises(ChangedMeanwhile):
            await waves.save(wave)
    assert set((await sendings.stages(database, wave)).values()) == {Stage.SENT}


async def test_stages_follow_what_people_do(database: Database, library: Library) -> None:
    """Opened, refused and back; blocked and without a telephone count as not reached."""
    curator, anna, boris, vera = await sendings.come(
        database, [Role.CURATOR], *([Role.MENTEE],) * 3
    )
    async with database.writing() as uow:
        on_paper = await people.let_in(uow, curator.school_id, AccountId(-5), [Role.MENTEE])
    wave = await sendings.sent(database, curator, library)
    async with database.writing() as uow:
        await taking_part.take_up(uow, anna, library, wave.id, NOW)
        await taking_part.refuse(uow, boris, library, wave.id, NOW)
        await uow.accounts.mark_unreachable(vera.account_id, NOW)
    assert await sendings.stages(database, wave) == {
        anna.id: Stage.OPENED,
        boris.id: Stage.REFUSED,
        vera.id: Stage.UNREACHABLE,
        on_paper.id: Stage.UNREACHABLE,
    }
    async with database.writing() as uow:
        found = await surveys.look(uow, curator, library, wave.id)
        assert [one.id for one in found.on_paper] == [on_paper.id]
        await taking_part.take_up(uow, boris, library, wave.id, NOW)
    assert (await sendings.stages(database, wave))[boris.id] is Stage.OPENED
    assert await sendings.letters(database, "wave-sent") == 3
