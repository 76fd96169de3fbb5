"""Waves of one school: what was sent to whom, and how far each of them is."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, and_, bindparam, delete, func, insert, or_, select, update
from sqlalchemy.dialects.postgresql import insert as insert_once
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import PersonId, SchoolId, WaveId
from domain.refusals import ChangedMeanwhile, NotYours
from domain.waves import Audience, Recipient, Stage, Wave
from storage.columns import Moment
from storage.stages import DRAFTS, STAGED, stage_of
from storage.tables import answers, interviews, prompts, recipients, waves

_now: Final = bindparam("now", type_=Moment)
_ALL: Final = select(waves).where(waves.c.school_id == bindparam("school"))
_GET: Final = _ALL.where(waves.c.id == bindparam("id"))
_RECENT: Final = _ALL.order_by(waves.c.sent_at.desc(), waves.c.id.desc()).limit(bindparam("most"))
_IS_OPEN: Final = and_(
    waves.c.closed_at.is_(None), or_(waves.c.due_at.is_(None), waves.c.due_at > _now)
)
_OPEN: Final = _ALL.where(_IS_OPEN).order_by(waves.c.id)
_OPEN_OF: Final = (
    STAGED.add_columns(*waves.c)
    .where(
        waves.c.school_id == bindparam("school"),
        recipients.c.person_id == bindparam("person"),
        _IS_OPEN,
    )
    .order_by(waves.c.due_at.is_(None), waves.c.due_at, waves.c.id)
)
_IN_WAVE: Final = STAGED.where(
    waves.c.school_id == bindparam("school"), waves.c.id == bindparam("wave")
)
_RECIPIENTS: Final = _IN_WAVE.order_by(recipients.c.person_id)
_STAGE_OF: Final = _IN_WAVE.where(recipients.c.person_id == bindparam("person"))
_STAGES: Final = STAGED.where(
    waves.c.school_id == bindparam("school"), waves.c.id.in_(bindparam("waves", expanding=True))
).subquery()
_PROGRESS: Final = select(
    _STAGES.c.wave_id,
    func.count().label("asked"),
    func.count().filter(stage_of(_STAGES) == Stage.FINISHED).label("finished"),
).group_by(_STAGES.c.wave_id)
_BUSY: Final = (
    select(recipients.c.person_id)
    .join(waves, waves.c.id == recipients.c.wave_id)
    .where(
        waves.c.school_id == bindparam("school"),
        waves.c.questionnaire_id == bindparam("questionnaire"),
        _IS_OPEN,
    )
)
_ANSWERED: Final = select(interviews.c.person_id).where(
    interviews.c.school_id == bindparam("school"),
    interviews.c.questionnaire_id == bindparam("questionnaire"),
    interviews.c.submitted_at.is_not(None),
    interviews.c.replaced_at.is_(None),
)
_ADD: Final = insert(waves).returning(waves.c.id)
_ASK: Final = insert_once(recipients).on_conflict_do_nothing()
_SAVE: Final = (
    update(waves)
    .where(
        waves.c.id == bindparam("known"),
        waves.c.school_id == bindparam("school"),
        waves.c.rev == bindparam("was"),
    )
    .values(rev=bindparam("rev"), due_at=bindparam("due_at"), closed_at=bindparam("closed_at"))
)
_OWN: Final = select(waves.c.id).where(waves.c.school_id == bindparam("school"))
_THIS: Final = update(recipients).where(
    recipients.c.wave_id == bindparam("wave"),
    recipients.c.wave_id.in_(_OWN),
    recipients.c.person_id == bindparam("person"),
)
_OPENED: Final = _THIS.where(recipients.c.opened_at.is_(None)).values(opened_at=bindparam("at"))
_REFUSE: Final = _THIS.where(recipients.c.done_on.is_(None)).values(refused_at=bindparam("at"))


class Waves:
    """What was sent to many at once in one school."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def get(self, wave_id: WaveId) -> Wave:
        """Find a wave of this school.

        Raises:
            NotYours: there is none of that number here.
        """
        row = (await self._rows(_GET, id=wave_id)).one_or_none()
        if row is None:
            raise NotYours
        return _as_wave(row)

    async def recent(self, most: int = 50) -> tuple[Wave, ...]:
        """List the waves sent last, the newest first."""
        return tuple(map(_as_wave, await self._rows(_RECENT, most=most)))

    async def open(self, now: datetime) -> tuple[Wave, ...]:
        """List the waves that take answers now."""
        return tuple(map(_as_wave, await self._rows(_OPEN, now=now)))

    async def asking(self, person_id: PersonId, now: datetime) -> tuple[tuple[Wave, Stage], ...]:
        """List the open waves that ask somebody, the first due first, with how far they are."""
        rows = await self._rows(_OPEN_OF, person=person_id, now=now)
        return tuple((_as_wave(row), Stage(row.stage)) for row in rows)

    async def open_of(self, person_id: PersonId, now: datetime) -> tuple[Wave, ...]:
        """List the open waves that ask somebody, also those finished or refused."""
        return tuple(wave for wave, _ in await self.asking(person_id, now))

    async def stage(self, wave_id: WaveId, person_id: PersonId) -> Stage | None:
        """Say how far somebody is with a wave; None: it does not ask them."""
        row = (await self._rows(_STAGE_OF, wave=wave_id, person=person_id)).one_or_none()
        return None if row is None else Stage(row.stage)

    async def recipients(self, wave_id: WaveId) -> tuple[Recipient, ...]:
        """List whom a wave asks and how far each is; who has left is not counted."""
        rows = await self._rows(_RECIPIENTS, wave=wave_id)
        return tuple(
            Recipient(person_id=PersonId(row.person_id), stage=Stage(row.stage)) for row in rows
        )

    async def progress(self, wave_ids: Collection[WaveId]) -> dict[WaveId, tuple[int, int]]:
        """Count for each wave who has finished, and who was asked."""
        rows = await self._rows(_PROGRESS, waves=list(wave_ids))
        return {WaveId(row.wave_id): (row.finished, row.asked) for row in rows}

    async def busy(self, questionnaire_id: str, now: datetime) -> frozenset[PersonId]:
        """Find whom an open wave asks for a questionnaire already."""
        rows = await self._rows(_BUSY, questionnaire=questionnaire_id, now=now)
        return frozenset(PersonId(row.person_id) for row in rows)

    async def answered(self, questionnaire_id: str) -> frozenset[PersonId]:
        """Find who has sent a questionnaire off at any time."""
        rows = await self._rows(_ANSWERED, questionnaire=questionnaire_id)
        return frozenset(PersonId(row.person_id) for row in rows)

    async def add(self, draft: Wave, asked: Collection[PersonId]) -> Wave:
        """Write a new wave and whom it asks; it gets its number here."""
        facts = {
            "school_id": self._school_id,
            "questionnaire_id": draft.questionnaire_id,
            "version": draft.version,
            "audience": draft.audience.model_dump(mode="json", exclude_none=True),
            "due_at": draft.due_at,
            "sent_at": draft.sent_at,
            "sent_by": draft.sent_by,
        }
        wave_id = WaveId((await self._connection.execute(_ADD, facts)).scalar_one())
        await self.ask(wave_id, asked)
        return replace(draft, id=wave_id)

    async def ask(self, wave_id: WaveId, asked: Collection[PersonId]) -> None:
        """Let a wave ask some people; whom it asks already stays where they are."""
        rows = [{"wave_id": wave_id, "person_id": one} for one in asked]
        if rows:
            await self._connection.execute(_ASK, rows)

    async def save(self, wave: Wave) -> Wave:
        """Write until when a wave takes answers.

        Raises:
            ChangedMeanwhile: somebody saved it after this one was read.
        """
        facts = {"known": wave.id, "was": wave.rev, "rev": wave.rev + 1}
        ends = {"due_at": wave.due_at, "closed_at": wave.closed_at}
        if (await self._rows(_SAVE, **facts, **ends)).rowcount != 1:
            raise ChangedMeanwhile
        return replace(wave, rev=wave.rev + 1)

    async def opened(self, wave_id: WaveId, person_id: PersonId, now: datetime) -> None:
        """Note that somebody has seen the questionnaire; the first time stays."""
        await self._rows(_OPENED, wave=wave_id, person=person_id, at=now)

    async def refuse(self, wave_id: WaveId, person_id: PersonId, now: datetime) -> None:
        """Note that somebody will not answer, and forget what they had answered so far."""
        facts = {"wave": wave_id, "person": person_id}
        for gone in _FORGET:
            await self._rows(gone, **facts)
        await self._rows(_REFUSE, **facts, at=now)

    async def take_back(self, wave_id: WaveId, person_id: PersonId) -> None:
        """Note that somebody who refused will answer after all."""
        await self._rows(_REFUSE, wave=wave_id, person=person_id, at=None)

    async def _rows(self, statement: Any, **facts: Any) -> Any:
        return await self._connection.execute(statement, {"school": self._school_id, **facts})


_OF_DRAFTS: Final = DRAFTS.where(interviews.c.school_id == bindparam("school"))
_FORGET: Final = (
    delete(prompts).where(prompts.c.interview_id.in_(_OF_DRAFTS)),
    delete(answers).where(answers.c.interview_id.in_(_OF_DRAFTS)),
    delete(interviews).where(interviews.c.id.in_(_OF_DRAFTS)),
)
"""What takes away the answers of a wave that were not sent, the deepest first."""


def _as_wave(row: Row[Any]) -> Wave:
    return Wave(
        id=WaveId(row.id),
        school_id=SchoolId(row.school_id),
        questionnaire_id=row.questionnaire_id,
        version=row.version,
        audience=Audience.model_validate(row.audience),
        sent_at=row.sent_at,
        sent_by=PersonId(row.sent_by),
        due_at=row.due_at,
        closed_at=row.closed_at,
        has_link=row.link_hash is not None,
        rev=row.rev,
    )
