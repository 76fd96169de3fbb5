"""Anonymous answers: what was said in a school by nobody in particular, one answer a row."""

import secrets
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.answers import Value
from domain.ids import PersonId, SchoolId, WaveId
from domain.interviews import Interview
from domain.refusals import ChangedMeanwhile
from storage.tables import anonymous_answers, answers, interviews, prompts, recipients, waves

_BITS: Final = 63
"""How long the numbers drawn by lot are: as long as a database keeps a number."""

_ADD: Final = insert(anonymous_answers)
_OURS: Final = select(waves.c.id).where(waves.c.school_id == bindparam("school"))
_TOOK_PART: Final = (
    update(recipients)
    .where(
        recipients.c.wave_id == bindparam("wave"),
        recipients.c.wave_id.in_(_OURS),
        recipients.c.person_id == bindparam("person"),
    )
    .values(done_on=bindparam("day"))
)
_READ: Final = select(interviews.c.id).where(
    interviews.c.id == bindparam("interview", type_=interviews.c.id.type),
    interviews.c.school_id == bindparam("school"),
    interviews.c.rev == bindparam("was"),
)
_BESIDE: Final = (
    delete(prompts).where(prompts.c.interview_id.in_(_READ)),
    delete(answers).where(answers.c.interview_id.in_(_READ)),
)
_LET_GO: Final = delete(interviews).where(interviews.c.id.in_(_READ))


class Anonymous:
    """The anonymous answers of one school; no row of them leads to anybody."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def add(
        self,
        wave_id: WaveId,
        questionnaire_id: str,
        version: int,
        given: Mapping[str, Value],
        day: date,
    ) -> None:
        """Write answers, each under a number drawn by lot; only the day is kept of the time."""
        shared: dict[str, Any] = {
            "school_id": self._school_id,
            "wave_id": wave_id,
            "questionnaire_id": questionnaire_id,
            "version": version,
            "day": day,
        }
        rows = [
            {**shared, "id": secrets.randbits(_BITS), "question_id": name, "value": value}
            for name, value in given.items()
        ]
        await self._connection.execute(_ADD, sorted(rows, key=lambda one: one["id"]))

    async def took_part(self, wave_id: WaveId, person_id: PersonId, day: date) -> None:
        """Write down that somebody has answered a wave, apart from what they said."""
        facts = {"wave": wave_id, "person": person_id, "day": day, "school": self._school_id}
        await self._connection.execute(_TOOK_PART, facts)

    async def let_go(self, interview: Interview) -> None:
        """Delete an interview with its answers, and what listens for it.

        Raises:
            ChangedMeanwhile: somebody saved it, or let it go, after it was read.
        """
        facts = {"interview": interview.id, "school": self._school_id, "was": interview.rev}
        for statement in _BESIDE:
            await self._connection.execute(statement, facts)
        if (await self._connection.execute(_LET_GO, facts)).rowcount != 1:
            raise ChangedMeanwhile
