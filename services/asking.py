"""Asking: a questionnaire goes at once to people who were chosen by something they did."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from domain.audiences import may_be_asked
from domain.ids import PersonId, WaveId
from domain.people import Person
from domain.questionnaires import Questionnaire
from domain.waves import Audience, Wave
from locales.library import Library
from services import UnitOfWork, audiences, sending, wave_news


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """A questionnaire, who would be asked for it, and until when."""

    audience: Audience
    questionnaire: Questionnaire
    people: tuple[Person, ...]
    due_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A questionnaire by its name, and those of an audience who may answer it until a moment."""

    name: str
    audience: Audience
    people: Collection[PersonId]
    due_at: datetime


async def of(
    uow: UnitOfWork, curator: Person, library: Library, wanted: Wanted, now: datetime
) -> Asking | None:
    """Say who of those wanted may be asked; None: nobody, or the school has no such questionnaire.

    Whoever an open wave asks already is left out, so that a second tap asks nobody twice.

    Raises:
        NotAllowed: the person sends nothing.
    """
    if wanted.name not in library.for_school(curator.school_id).current:
        return None
    askable = await audiences.askable(uow, curator, library, wanted.name, now)
    people = tuple(
        one
        for one in askable.community.people
        if one.id in wanted.people
        and one.id not in askable.left_out
        and may_be_asked(one, askable.questionnaire)
    )
    if not people:
        return None
    return Asking(
        audience=wanted.audience,
        questionnaire=askable.questionnaire,
        people=people,
        due_at=wanted.due_at,
    )


async def send(uow: UnitOfWork, curator: Person, asking: Asking, now: datetime) -> None:
    """Ask them, each by a letter; the journal keeps it."""
    draft = Wave(
        id=WaveId(0),
        school_id=curator.school_id,
        questionnaire_id=asking.questionnaire.id,
        version=asking.questionnaire.version,
        audience=asking.audience,
        sent_at=now,
        sent_by=curator.id,
        due_at=asking.due_at,
    )
    waves = uow.of(curator.school_id).waves
    wave = await waves.add(draft, [one.id for one in asking.people])
    wave_news.announce(uow, asking.people, wave, now)
    sending.note(uow, curator, "send-survey", wave, now)
