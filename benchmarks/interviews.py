"""A school full of interviews, written straight into the tables, for measurements."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import Table, insert

from domain.people import AgeGroup, Form, Role, Standing
from storage.database import Database
from storage.tables import accounts, answers, interviews, people, prompts, schools

NOW: Final = datetime(2022, 4, 20, 12, 0, tzinfo=UTC)
LONG: Final = "long"
"""The survey everybody is in; its questions are q1, q2 and so on."""

SOON: Final = 2
LATE: Final = 40
"""The questions at which people stand: those with odd numbers at the first, the others later."""

_STORED_ANSWERS: Final = 10
_A_BATCH: Final = 5_000
_Rows = Iterator[dict[str, Any]]


async def fill(database: Database, stored: int, rounds: int) -> None:
    """Let `2 × rounds` people stand at a question, beside so many interviews sent off."""
    standing = 2 * rounds
    async with database.connection() as connection:
        for table, rows in _rows(standing, standing + stored):
            for some in _in_batches(rows):
                await connection.execute(insert(table), some)


def _in_batches(rows: _Rows) -> Iterator[list[dict[str, Any]]]:
    batch: list[dict[str, Any]] = []
    for row in rows:
        batch.append(row)
        if len(batch) == _A_BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _rows(standing: int, everybody: int) -> Iterator[tuple[Table, _Rows]]:
    numbers = range(1, everybody + 1)
    yield schools, iter([{"id": 1, "name": "School", "zone": "Europe/Moscow"}])
    yield accounts, ({"id": one, "language": "ru"} for one in numbers)
    yield people, (_person(one) for one in numbers)
    yield interviews, (_interview(one, is_over=one > standing) for one in numbers)
    yield (
        answers,
        (
            _answer(one, number)
            for one in numbers
            for number in range(1, (_STORED_ANSWERS + 1) if one > standing else _at(one))
        ),
    )
    yield prompts, ({"account_id": one, "interview_id": one} for one in range(1, standing + 1))


def _at(number: int) -> int:
    return SOON if number % 2 else LATE


def _person(number: int) -> dict[str, Any]:
    return {
        "id": number,
        "school_id": 1,
        "account_id": number,
        "roles": Role.MENTEE,
        "form": Form.PEER,
        "age_group": AgeGroup.ADULT,
        "standing": Standing.ADMITTED,
        "given_name": "Name",
        "number": number,
    }


def _interview(number: int, *, is_over: bool) -> dict[str, Any]:
    return {
        "id": number,
        "school_id": 1,
        "person_id": number,
        "questionnaire_id": LONG,
        "version": 1,
        "form": Form.PEER,
        "rev": 1,
        "since": 1,
        "at": None if is_over else f"q{_at(number)}",
        "ticked": [],
        "misses": 0,
        "began_at": NOW,
        "submitted_at": NOW if is_over else None,
    }


def _answer(number: int, question: int) -> dict[str, Any]:
    return {"interview_id": number, "question_id": f"q{question}", "value": "a", "given_at": NOW}
