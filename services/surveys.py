"""Surveys: what was sent in a school and how far it has come, for whoever reads of it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.ids import WaveId
from domain.people import STAFF, Person
from domain.questionnaires import Questionnaire
from domain.refusals import NotYours
from domain.rights import Deed, demand, may
from domain.waves import Stage, Wave, response_rate
from locales.library import Library
from services import UnitOfWork


@dataclass(frozen=True, slots=True)
class Line:
    """A wave in a list: what it asks, how many have answered, how many were asked."""

    wave: Wave
    questionnaire: Questionnaire
    finished: int
    asked: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """Everything sent lately, and what the reader may fill in without having been asked."""

    running: tuple[Line, ...]
    over: tuple[Line, ...]
    papers: tuple[Questionnaire, ...]
    zone: ZoneInfo


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a wave has come: its people by stage, the share that answered in per cent.

    `on_paper` are those without a telephone who have not answered; nobody is named of a wave whose
    answers are nameless.
    """

    wave: Wave
    questionnaire: Questionnaire
    counts: Mapping[Stage, int]
    rate: float | None
    zone: ZoneInfo
    on_paper: tuple[Person, ...] = ()

    @property
    def asked(self) -> int:
        """How many were asked."""
        return sum(self.counts.values())

    @property
    def waiting(self) -> int:
        """How many may still answer by themselves."""
        return sum(count for stage, count in self.counts.items() if stage.waits)


async def overview(uow: UnitOfWork, reader: Person, library: Library, now: datetime) -> Overview:
    """List what was sent, the newest first.

    Raises:
        NotAllowed: surveys are not for the person.
    """
    demand(reader, Deed.READ_RESULTS)
    waves = await uow.of(reader.school_id).waves.recent()
    progress = await uow.of(reader.school_id).waves.progress([one.id for one in waves])
    lines = [Line(one, _asked_by(one, library), *progress.get(one.id, (0, 0))) for one in waves]
    return Overview(
        running=tuple(one for one in lines if one.wave.is_open(now)),
        over=tuple(one for one in lines if not one.wave.is_open(now)),
        papers=_papers(reader, library),
        zone=(await uow.schools.get(reader.school_id)).time_zone,
    )


async def look(uow: UnitOfWork, reader: Person, library: Library, wave_id: WaveId) -> Progress:
    """Count how far those are whom a wave asks; only curators see who answers on paper.

    Raises:
        NotAllowed: surveys are not for the person.
        NotYours: there is no such wave in the school.
    """
    demand(reader, Deed.READ_RESULTS)
    school = uow.of(reader.school_id)
    wave = await school.waves.get(wave_id)
    recipients = await school.waves.recipients(wave_id)
    questionnaire = _asked_by(wave, library)
    on_paper: tuple[Person, ...] = ()
    if may(reader, Deed.SEND_SURVEY) and not questionnaire.anonymous:
        open_ = {Stage.UNREACHABLE, Stage.UNDER_WAY}
        known = await school.people.some(
            [one.person_id for one in recipients if one.stage in open_]
        )
        on_paper = tuple(one for one in known.values() if not one.has_telephone)
    return Progress(
        wave=wave,
        questionnaire=questionnaire,
        counts=Counter(one.stage for one in recipients),
        rate=response_rate(recipients),
        zone=(await uow.schools.get(reader.school_id)).time_zone,
        on_paper=on_paper,
    )


async def at_stage(
    uow: UnitOfWork, curator: Person, library: Library, wave_id: WaveId, stage: Stage
) -> tuple[Person, ...]:
    """List who is how far, for a curator.

    Raises:
        NotAllowed: the person sends nothing.
        NotYours: there is no such wave in the school, or its answers are nameless.
    """
    demand(curator, Deed.SEND_SURVEY)
    school = uow.of(curator.school_id)
    wave = await school.waves.get(wave_id)
    if _asked_by(wave, library).anonymous:
        raise NotYours
    recipients = await school.waves.recipients(wave_id)
    found = await school.people.some([one.person_id for one in recipients if one.stage is stage])
    return tuple(found.values())


def _papers(reader: Person, library: Library) -> tuple[Questionnaire, ...]:
    """List what staff fill in about the school without having been asked."""
    if not may(reader, Deed.SEND_SURVEY):
        return ()
    roles = reader.roles & STAFF
    return tuple(
        one
        for one in library.for_school(reader.school_id).current.values()
        if one.about == "school"
        and one.given == "when_sent"
        and not one.anonymous
        and set(one.who) <= STAFF
        and roles & set(one.who)
    )


def _asked_by(wave: Wave, library: Library) -> Questionnaire:
    return library.questionnaire(wave.questionnaire_id, wave.version)
