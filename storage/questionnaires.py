"""Every version of every questionnaire that may have been asked."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import insert, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables import anonymous_answers, answers, interviews, questionnaires


@dataclass(frozen=True, slots=True)
class Edition:
    """One version of a questionnaire as its author wrote it; the hash tells a silent change.

    `about` is what the numbers of subjects beside it count; None: put here before that was kept.
    """

    id: str
    version: int
    sha256: str
    body: str
    about: str | None = None


class Questionnaires:
    """The shelf of editions; none is ever changed or taken away."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def all(self) -> tuple[Edition, ...]:
        """List every edition."""
        rows = await self._connection.execute(select(questionnaires))
        return tuple(Edition(*row) for row in rows)

    async def kept(self, questionnaire_id: str, question_id: str) -> tuple[Any, ...]:
        """Give every value kept under a question, whatever the version, and never whose it is.

        Answers of a repeated section stand under `question_id.<time>`; skipped ones are left out.
        """
        named = answers.join(interviews, answers.c.interview_id == interviews.c.id)
        found: list[Any] = []
        for where, table in ((named, answers), (anonymous_answers, anonymous_answers)):
            of = interviews if where is named else anonymous_answers
            rows = await self._connection.execute(
                select(table.c.value)
                .select_from(where)
                .where(of.c.questionnaire_id == questionnaire_id)
                .where(
                    or_(
                        table.c.question_id == question_id,
                        table.c.question_id.startswith(f"{question_id}.", autoescape=True),
                    )
                )
            )
            found += [value for (value,) in rows if value is not None]
        return tuple(found)

    async def add(self, edition: Edition) -> None:
        """Put a new edition on the shelf."""
        await self._connection.execute(
            insert(questionnaires),
            {
                "id": edition.id,
                "version": edition.version,
                "sha256": edition.sha256,
                "body": edition.body,
                "about": edition.about,
            },
        )
