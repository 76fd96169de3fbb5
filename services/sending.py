"""Sending a questionnaire to many at once, and what is asked of somebody then."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from domain.audiences import may_be_asked
from domain.ids import WaveId
from domain.people import Person
from domain.questionnaires import Questionnaire
from domain.refusals import MomentPassed, NobodyToAsk
from domain.rights import Deed, demand
from domain.schools import School
from domain.waves import Audience, Stage, Wave
from locales.library import Library
from services import UnitOfWork, audiences, wave_news

LAST_MINUTE: Final = time(23, 59)
FURTHEST: Final = timedelta(days=366)
"""How far ahead a deadline may be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a wave would be: whom it would ask, and how many of them no letter reaches."""

    questionnaire: Questionnaire
    audience: Audience
    due_at: datetime
    asked: tuple[Person, ...]
    on_paper: int
    blocked: int
    left_out: int


@dataclass(frozen=True, slots=True)
class Asked:
    """A wave that asks a person, what it asks, and how far they are."""

    wave: Wave
    questionnaire: Questionnaire
    stage: Stage

    @property
    def is_untouched(self) -> bool:
        """Whether the person has not answered anything yet."""
        return self.stage is not Stage.UNDER_WAY


async def plan(
    uow: UnitOfWork,
    curator: Person,
    library: Library,
    questionnaire_id: str,
    audience: Audience,
    due_at: datetime,
    now: datetime,
) -> Plan:
    """Work out what sending would do.

    Raises:
        NotAllowed: the person sends nothing.
        QuestionnaireUnknown: there is none of that name, or it is begun elsewhere.
        MomentPassed: the deadline has gone by, or is more than a year ahead.
    """
    askable = await audiences.askable(uow, curator, library, questionnaire_id, now)
    if not now < due_at <= now + FURTHEST:
        raise MomentPassed
    asked = askable.chosen(audience)
    accounts = await uow.accounts.by_ids([one.account_id for one in asked if one.has_telephone])
    return Plan(
        questionnaire=askable.questionnaire,
        audience=audience,
        due_at=due_at,
        asked=asked,
        on_paper=sum(not one.has_telephone for one in asked),
        blocked=sum(not one.is_reachable for one in accounts.values()),
        left_out=askable.count_left_out(audience),
    )


async def send(
    uow: UnitOfWork,
    curator: Person,
    library: Library,
    questionnaire_id: str,
    audience: Audience,
    due_at: datetime,
    now: datetime,
) -> Wave:
    """Ask everybody of an audience, each by a letter.

    An open wave that asks the same of the same until the same moment is that wave: a second tap
    sends nothing.

    Raises:
        NotAllowed: the person sends nothing.
        QuestionnaireUnknown: there is none of that name, or it is begun elsewhere.
        MomentPassed: the deadline has gone by, or is more than a year ahead.
        NobodyToAsk: the audience is empty, or everybody in it has been asked.
    """
    demand(curator, Deed.SEND_SURVEY)
    waves = uow.of(curator.school_id).waves
    for one in await waves.open(now):
        if (one.questionnaire_id, one.audience, one.due_at) == (
            questionnaire_id,
            audience,
            due_at,
        ):
            return one
    planned = await plan(uow, curator, library, questionnaire_id, audience, due_at, now)
    if not planned.asked:
        raise NobodyToAsk
    draft = Wave(
        id=WaveId(0),
        school_id=curator.school_id,
        questionnaire_id=questionnaire_id,
        version=planned.questionnaire.version,
        audience=audience,
        sent_at=now,
        sent_by=curator.id,
        due_at=due_at,
    )
    wave = await waves.add(draft, [one.id for one in planned.asked])
    wave_news.announce(uow, planned.asked, wave, now)
    note(uow, curator, "send-survey", wave, now)
    return wave


async def asked_of(
    uow: UnitOfWork, person: Person, library: Library, now: datetime
) -> tuple[Asked, ...]:
    """List what open waves ask of a person and they have not sent, the first due first.

    Those refused are among them, since one may come back to them.
    """
    asking = await uow.of(person.school_id).waves.asking(person.id, now)
    found = (
        Asked(wave, library.questionnaire(wave.questionnaire_id, wave.version), stage)
        for wave, stage in asking
        if stage is not Stage.FINISHED
    )
    return tuple(one for one in found if may_be_asked(person, one.questionnaire))


def choices(curator: Person, library: Library) -> tuple[Questionnaire, ...]:
    """List what the person may send.

    Raises:
        NotAllowed: the person sends nothing.
    """
    demand(curator, Deed.SEND_SURVEY)
    return audiences.sendable(library, curator.school_id)


async def zone(uow: UnitOfWork, person: Person) -> ZoneInfo:
    """Give the zone by whose clock waves end: that of the person's school."""
    return (await uow.schools.get(person.school_id)).time_zone


async def today(uow: UnitOfWork, person: Person, now: datetime) -> date:
    """Give the day by the clock of the person's school."""
    return now.astimezone(await zone(uow, person)).date()


async def ends_on(uow: UnitOfWork, person: Person, day: date) -> datetime:
    """Give the moment at which a wave ends whose last day this is in the person's school."""
    return ends_at(day, await uow.schools.get(person.school_id))


def ends_at(day: date, school: School) -> datetime:
    """Give the last minute of a day by the school's clock: a deadline lasts to it."""
    return datetime.combine(day, LAST_MINUTE, school.time_zone)


def note(uow: UnitOfWork, curator: Person, deed: str, wave: Wave, now: datetime) -> None:
    """Write in the journal what a curator did with a wave."""
    uow.of(curator.school_id).journal.write(now, curator.id, deed, f"wave:{wave.id}")
