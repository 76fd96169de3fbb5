"""Answers on paper: a curator puts in what somebody without a telephone has written."""

from pathlib import Path

import pytest

from domain import moves
from domain.ids import WaveId
from domain.people import Person, Role
from domain.refusals import InAnotherHand, NotAllowed, NotYours, QuestionnaireUnknown, WaveClosed
from domain.waves import Audience, Wave
from locales.library import Library, read_library
from services import blanks, filling, interviewing, questionnaires
from services.interviewing import Page
from storage.database import Database
from tests.pairs import DAY, NOW, someone
from tests.world import QUESTIONNAIRES

pytestmark = pytest.mark.database


@pytest.fixture
async def library(database: Database) -> Library:
    """The short questionnaires of tests/questionnaires/pairs, enrolled."""
    async with database.writing() as uow:
        return await questionnaires.enrol(uow, read_library(Path(QUESTIONNAIRES) / "pairs"))


async def _wave(database: Database, curator: Person, *asked: Person) -> WaveId:
    draft = Wave(
        id=WaveId(0),
        school_id=curator.school_id,
        questionnaire_id="mentee_first",
        version=1,
        audience=Audience(role=Role.MENTEE),
        sent_at=NOW,
        sent_by=curator.id,
        due_at=NOW + DAY,
    )
    async with database.writing() as uow:
        waves = uow.of(curator.school_id).waves
        return (await waves.add(draft, [one.id for one in asked])).id


async def test_a_curator_puts_in_what_a_wave_asks(database: Database, library: Library) -> None:
    """The answers are the pupil's own, and are offered to nobody else."""
    curator = await someone(database, 1, Role.CURATOR)
    other = await someone(database, 2, Role.CURATOR)
    pupil = await someone(database, -5, Role.MENTEE)
    wave_id = await _wave(database, curator, pupil)
    async with database.writing() as uow:
        sitting = await filling.on_paper(uow, curator, library, wave_id, pupil.id, NOW)
        with pytest.raises(InAnotherHand):
            await filling.on_paper(uow, other, library, wave_id, pupil.id, NOW)
    for move in (moves.tick("study", on=True), moves.ANSWER_WITH_TICKS):
        page = Page(sitting.interview.id, sitting.interview.rev)
        async with database.writing() as uow:
            turn = await interviewing.make(uow, curator, library, page, move, NOW)
        sitting = turn.sitting
    async with database.writing() as uow:
        heard = await interviewing.hear(uow, curator, library, "Дружить", "ru", NOW)
    found = heard.sitting.interview
    assert (found.person_id, found.by_id, found.wave_id) == (pupil.id, curator.id, wave_id)
    assert found.answers == {"m_req": ("study",), "m_e1": "Дружить"}
    async with database.reading() as uow:
        assert await interviewing.sent(uow, curator, library, NOW) == ()


async def test_only_those_without_a_telephone_are_answered_for(
    database: Database, library: Library
) -> None:
    """Nor by others than curators, nor whom the wave does not ask, nor after its deadline."""
    curator = await someone(database, 1, Role.CURATOR)
    teacher = await someone(database, 2, Role.CLASS_TEACHER)
    phoned = await someone(database, 11, Role.MENTEE)
    pupil = await someone(database, -5, Role.MENTEE)
    unasked = await someone(database, -6, Role.MENTEE)
    wave_id = await _wave(database, curator, pupil, phoned)
    refused = (
        (curator, phoned, NOW, NotYours),
        (curator, unasked, NOW, NotYours),
        (teacher, pupil, NOW, NotAllowed),
        (curator, pupil, NOW + DAY, WaveClosed),
    )
    for staff, subject, now, refusal in refused:
        async with database.writing() as uow:
            with pytest.raises(refusal):
                await filling.on_paper(uow, staff, library, wave_id, subject.id, now)


async def test_what_others_find_in_their_menu_is_put_in_as_well(
    database: Database, library: Library
) -> None:
    """Without it nobody on paper could ever get a pair; a questionnaire of others is refused."""
    curator = await someone(database, 1, Role.CURATOR)
    pupil = await someone(database, -5, Role.MENTEE)

    async with database.writing() as uow:
        begin = filling.on_paper_at_once
        sitting = await begin(uow, curator, library, "mentee_first", pupil.id, NOW)
        for paper in ("mentor_first", "about_pupil", "made_up"):
            with pytest.raises(QuestionnaireUnknown):
                await begin(uow, curator, library, paper, pupil.id, NOW)
        _, found = await blanks.of_person(uow, curator, library, pupil.id, NOW)
    assert sitting.interview.by_id == curator.id
    listed = [(one.questionnaire.id, one.is_for, one.interview is not None) for one in found]
    assert listed == [("about_pupil", False, False), ("mentee_first", True, True)]
