"""Takes: of several interviews about the same thing one counts, and one may be left alone."""

from datetime import datetime
from typing import Final

from sqlalchemy import and_, bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import InterviewId, SchoolId
from domain.interviews import Interview
from storage.columns import Moment
from storage.tables import answers, interviews, prompts

_THIS: Final = and_(
    interviews.c.id == bindparam("known"), interviews.c.school_id == bindparam("school")
)
_SUPERSEDE: Final = (
    update(interviews)
    .where(
        interviews.c.school_id == bindparam("school"),
        interviews.c.person_id == bindparam("person"),
        interviews.c.questionnaire_id == bindparam("paper"),
        interviews.c.subject_id == bindparam("subject"),
        interviews.c.wave_id == bindparam("wave"),
        interviews.c.id != bindparam("known"),
        interviews.c.submitted_at.is_not(None),
        interviews.c.replaced_at.is_(None),
    )
    .values(replaced_at=bindparam("now", type_=Moment))
)


class Takes:
    """The takes of every interview of one school."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def supersede(self, interview: Interview, now: datetime) -> None:
        """Let every other take that was sent off count no more."""
        facts = {
            "school": self._school_id,
            "person": interview.person_id,
            "paper": interview.questionnaire_id,
            "subject": interview.subject_id,
            "wave": interview.wave_id,
            "known": interview.id,
            "now": now,
        }
        await self._connection.execute(_SUPERSEDE, facts)

    async def drop(self, interview_id: InterviewId) -> None:
        """Forget an interview with its answers, and listen for it no more."""
        known = select(interviews.c.id).where(_THIS).scalar_subquery()
        facts = {"known": interview_id, "school": self._school_id}
        for table in (prompts, answers):
            await self._connection.execute(
                delete(table).where(table.c.interview_id == known), facts
            )
        await self._connection.execute(delete(interviews).where(_THIS), facts)
