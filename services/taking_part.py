"""Taking part in a wave, or not: what whoever is asked may do besides answering."""

from datetime import datetime

from domain.audiences import may_be_asked
from domain.ids import WaveId
from domain.people import Person
from domain.refusals import InterviewClosed, NotYours, WaveClosed
from domain.rights import Deed, demand
from domain.waves import Stage
from locales.library import Library
from services import UnitOfWork
from services.sending import Asked


async def look(
    uow: UnitOfWork, person: Person, library: Library, wave_id: WaveId, now: datetime
) -> Asked:
    """Find a wave for somebody it asks.

    Raises:
        NotAllowed: the person may not answer it as they stand now.
        NotYours: it does not ask them, or is not there.
        WaveClosed: it takes no answers any more.
    """
    waves = uow.of(person.school_id).waves
    wave = await waves.get(wave_id)
    questionnaire = library.questionnaire(wave.questionnaire_id, wave.version)
    by_name = Deed.ANSWER_QUESTIONNAIRE
    demand(person, Deed.ANSWER_ANONYMOUSLY if questionnaire.anonymous else by_name)
    stage = await waves.stage(wave_id, person.id)
    if stage is None or not may_be_asked(person, questionnaire):
        raise NotYours
    if not wave.is_open(now):
        raise WaveClosed
    return Asked(wave, questionnaire, stage)


async def take_up(
    uow: UnitOfWork, person: Person, library: Library, wave_id: WaveId, now: datetime
) -> Asked:
    """Note that somebody has come to answer; who had refused has not, then.

    Raises:
        NotAllowed: the person may not answer it as they stand now.
        NotYours: it does not ask them, or is not there.
        WaveClosed: it takes no answers any more.
        InterviewClosed: nameless answers were sent, and nothing leads back to them.
    """
    asked = await look(uow, person, library, wave_id, now)
    if asked.questionnaire.anonymous and asked.stage is Stage.FINISHED:
        raise InterviewClosed
    waves = uow.of(person.school_id).waves
    if asked.stage is Stage.REFUSED:
        await waves.take_back(wave_id, person.id)
        _note(uow, person, "take-up-survey", wave_id, now)
    await waves.opened(wave_id, person.id, now)
    return asked


async def refuse(
    uow: UnitOfWork, person: Person, library: Library, wave_id: WaveId, now: datetime
) -> Asked:
    """Note that somebody will not answer; what they had answered so far is forgotten.

    Raises:
        NotAllowed: the person may not answer it as they stand now.
        NotYours: it does not ask them, or is not there.
        WaveClosed: it takes no answers any more.
        InterviewClosed: the answers were sent already.
    """
    asked = await look(uow, person, library, wave_id, now)
    if asked.stage is Stage.FINISHED:
        raise InterviewClosed
    if asked.stage is not Stage.REFUSED:
        await uow.of(person.school_id).waves.refuse(wave_id, person.id, now)
        _note(uow, person, "refuse-survey", wave_id, now)
    return asked


def _note(uow: UnitOfWork, person: Person, deed: str, wave_id: WaveId, now: datetime) -> None:
    uow.of(person.school_id).journal.write(now, person.id, deed, f"wave:{wave_id}")
