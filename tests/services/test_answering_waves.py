"""Waves and interviews: what a wave asks is begun, answered and changed until its deadline."""

from dataclasses import replace
from pathlib import Path

import pytest

from domain import moves
from domain.refusals import NotYours, QuestionnaireUnknown, WaveClosed
from services import interviewing
from storage.database import Database
from tests.services.desks import DAY, NOW, Desk, a_desk

pytestmark = pytest.mark.database


@pytest.fixture
async def desk(database: Database, tmp_path: Path) -> Desk:
    """A pupil with one questionnaire in the menu, one that is sent, and a test."""
    return await a_desk(database, tmp_path)


async def test_what_is_only_sent_is_begun_through_its_wave(desk: Desk) -> None:
    """Not without one, nor by one that asks others; the second time goes on."""
    with pytest.raises(QuestionnaireUnknown):
        await desk.begin("second")
    with pytest.raises(NotYours):
        await desk.begin("second", await desk.wave(asks=False))
    wave_id = await desk.wave()
    with pytest.raises(QuestionnaireUnknown):
        await desk.begin("paper", wave_id)
    first = await desk.begin("second", wave_id)
    assert first.interview.wave_id == wave_id
    assert (await desk.begin("second", wave_id)).interview.id == first.interview.id


async def test_a_deadline_closes_what_is_under_way_and_a_later_one_opens_it(desk: Desk) -> None:
    """No answer is taken in between, and none is lost."""
    wave_id = await desk.wave(NOW + DAY)
    draft = await desk.begin("second", wave_id)
    with pytest.raises(WaveClosed):
        await desk.make(draft, moves.answer("yes"), now=NOW + DAY)
    with pytest.raises(WaveClosed):
        await desk.begin("second", wave_id, NOW + DAY)
    async with desk.database.writing() as uow:
        with pytest.raises(WaveClosed):
            await interviewing.hear(uow, desk.person, desk.library, "да", "ru", NOW + DAY)
        waves = uow.of(desk.person.school_id).waves
        wave = await waves.get(wave_id)
        await waves.save(replace(wave, due_at=NOW + 3 * DAY))
    answered = await desk.make(draft, moves.answer("yes"), now=NOW + 2 * DAY)
    assert answered.interview.answers == {"glad": "yes"}


async def test_a_wave_that_is_over_begins_nothing_and_changes_nothing(desk: Desk) -> None:
    """What was sent in time stands."""
    wave_id = await desk.wave(NOW + DAY)
    with pytest.raises(WaveClosed):
        await desk.begin("second", wave_id, NOW + DAY)
    sent = await desk.make(
        await desk.begin("second", wave_id), moves.answer("yes"), moves.submit(NOW)
    )
    with pytest.raises(WaveClosed):
        await desk.change(sent, NOW + DAY)


async def test_a_wave_takes_over_what_somebody_began_by_themselves(desk: Desk) -> None:
    """The draft of the menu goes on inside the wave, and is offered once."""
    draft = await desk.make(await desk.begin(), moves.answer("Аня"))
    wave_id = await desk.wave(paper="paper")
    taken = await desk.begin("paper", wave_id)
    assert (taken.interview.id, taken.interview.wave_id) == (draft.interview.id, wave_id)
    assert (await desk.begin()).interview.id == draft.interview.id
    sent = await desk.make(taken, moves.answer("yes"), moves.submit(NOW))
    async with desk.database.reading() as uow:
        offers = await interviewing.offers(uow, desk.person, desk.library)
    assert sent.interview.id in {one.interview.id for one in offers if one.interview}


async def test_what_stands_in_the_menu_goes_on_when_its_wave_is_closed(desk: Desk) -> None:
    """The first survey is needed for a pair, so a deadline takes it from nobody."""
    wave_id = await desk.wave(NOW + DAY, "paper")
    draft = await desk.make(await desk.begin("paper", wave_id), moves.answer("Аня"))
    with pytest.raises(WaveClosed):
        await desk.make(draft, moves.answer("yes"), now=NOW + DAY)
    alone = await desk.begin(now=NOW + DAY)
    assert (alone.interview.id, alone.interview.wave_id) == (draft.interview.id, 0)
    answered = await desk.make(alone, moves.answer("yes"), now=NOW + DAY)
    assert answered.interview.answers == {"name": "Аня", "glad": "yes"}
