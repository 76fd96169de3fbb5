"""Tending a wave that was sent: asking newcomers, reminding, moving its end."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from domain.ids import WaveId
from domain.people import Person
from domain.refusals import QuestionnaireUnknown, WaveClosed
from domain.rights import Deed, demand
from domain.waves import Wave
from locales.library import Library
from services import UnitOfWork, audiences, sending, wave_news

A_WEEK: Final = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Page:
    """What a button under a wave speaks of: the wave, and its revision when drawn."""

    wave_id: WaveId
    rev: int


async def newcomers(
    uow: UnitOfWork, curator: Person, library: Library, wave_id: WaveId, now: datetime
) -> tuple[Person, ...]:
    """List who belongs to a wave's audience by now and was not asked; none when it is closed.

    Raises:
        NotAllowed: the person sends nothing.
        NotYours: there is no such wave in the school.
    """
    demand(curator, Deed.SEND_SURVEY)
    wave = await uow.of(curator.school_id).waves.get(wave_id)
    if not wave.is_open(now):
        return ()
    try:
        askable = await audiences.askable(uow, curator, library, wave.questionnaire_id, now)
    except QuestionnaireUnknown:
        return ()
    return askable.chosen(wave.audience)


async def add_newcomers(
    uow: UnitOfWork, curator: Person, library: Library, wave_id: WaveId, now: datetime
) -> int:
    """Ask those, too, who came to the audience after the wave was sent; count them.

    Raises:
        NotAllowed: the person sends nothing.
        NotYours: there is no such wave in the school.
    """
    added = await newcomers(uow, curator, library, wave_id, now)
    if added:
        waves = uow.of(curator.school_id).waves
        wave = await waves.get(wave_id)
        await waves.ask(wave_id, [one.id for one in added])
        wave_news.announce(uow, added, wave, now)
        sending.note(uow, curator, "send-survey", wave, now)
    return len(added)


async def remind(uow: UnitOfWork, curator: Person, wave_id: WaveId, now: datetime) -> int:
    """Let the bot write to those who have not finished, once a day at most; count them.

    Raises:
        NotAllowed: the person sends nothing.
        NotYours: there is no such wave in the school.
        WaveClosed: it takes no answers any more.
    """
    demand(curator, Deed.SEND_SURVEY)
    school = uow.of(curator.school_id)
    wave = await school.waves.get(wave_id)
    if not wave.is_open(now):
        raise WaveClosed
    waiting = [one.person_id for one in await school.waves.recipients(wave_id) if one.stage.waits]
    people = await school.people.some(waiting)
    wave_news.remind(uow, people.values(), wave, await sending.zone(uow, curator), now)
    sending.note(uow, curator, "remind-survey", wave, now)
    return len(people)


async def extend(
    uow: UnitOfWork, curator: Person, library: Library, page: Page, now: datetime
) -> Wave:
    """Let a wave take answers for a week longer, counted from today if it had ended.

    An anonymous one that has ended stays so: its results can be read by now, and one more answer
    would stand out against them.

    Raises:
        NotAllowed: the person sends nothing.
        NotYours: there is no such wave in the school.
        WaveClosed: it was anonymous and has ended.
    """
    wave = await _for_change(uow, curator, page)
    if wave.rev != page.rev:
        return wave
    asked = library.questionnaire(wave.questionnaire_id, wave.version)
    if asked.anonymous and not wave.is_open(now):
        raise WaveClosed
    school = await uow.schools.get(curator.school_id)
    last = max(now, wave.due_at or now) if wave.is_open(now) else now
    due_at = sending.ends_at(last.astimezone(school.time_zone).date() + A_WEEK, school)
    return await _save(
        uow, curator, replace(wave, due_at=due_at, closed_at=None), "extend-survey", now
    )


async def close(uow: UnitOfWork, curator: Person, page: Page, now: datetime) -> Wave:
    """Let a wave take no more answers; what was sent stays.

    Raises:
        NotAllowed: the person sends nothing.
        NotYours: there is no such wave in the school.
    """
    wave = await _for_change(uow, curator, page)
    if wave.rev != page.rev or not wave.is_open(now):
        return wave
    return await _save(uow, curator, replace(wave, closed_at=now), "close-survey", now)


async def _for_change(uow: UnitOfWork, curator: Person, page: Page) -> Wave:
    demand(curator, Deed.SEND_SURVEY)
    return await uow.of(curator.school_id).waves.get(page.wave_id)


async def _save(uow: UnitOfWork, curator: Person, wave: Wave, deed: str, now: datetime) -> Wave:
    saved = await uow.of(curator.school_id).waves.save(wave)
    sending.note(uow, curator, deed, wave, now)
    return saved
