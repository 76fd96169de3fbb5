"""A school of many pairs late in its year: plans, groups, disputes, written into the tables."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any, Final

from sqlalchemy import insert, update

from benchmarks import schools
from benchmarks.sizes import BEGAN, MENTOR, NOW, Size
from domain.lights import weight
from domain.meetings import MeetingState
from domain.people import Form
from domain.programmes import Programme
from storage.database import Database
from storage.tables import (
    answers,
    consents,
    interviews,
    meetings,
    pair_members,
    plan_items,
    plans,
    rematches,
)

PAIRS: Final = Size(people=1150, pairs=500, weeks=29, led=8)
"""Five hundred pairs, each with thirty meetings; the mentor who is measured leads several."""

_IN_GROUP: Final = 3
_ITEMS: Final = 6
_EVERY: Final = 10
"""One in ten has no plan, no order, or has not found somebody yet."""
_RARE: Final = 50
"""One in fifty asks for another pair, or has a meeting that is disputed."""

Row = dict[str, Any]


async def build(database: Database, programme: Programme, size: Size = PAIRS) -> None:
    """Fill an empty database with a school of pairs, and with everything that grew in a year."""
    await schools.build(database, programme, size)
    async with database.connection() as connection:
        await connection.execute(
            update(interviews)
            .where(interviews.c.id.in_([one["interview_id"] for one in _worrying(size)]))
            .values(worries=True)
        )
        await connection.execute(
            update(meetings)
            .where(meetings.c.state == MeetingState.HELD)
            .values(topic="Homework", agreed_on="Read two chapters", settled_by=MENTOR)
        )
        await connection.execute(
            update(meetings)
            .where(meetings.c.id % (_RARE * (size.weeks + 1)) == size.weeks - 1)
            .values(state=MeetingState.DISPUTED, denied_by=3, denied_at=NOW)
        )
        for table, rows in (
            (pair_members, _joined_later(size)),
            (consents, _agreements(size)),
            (answers, _moods(size)),
            (plans, _plans(size)),
            (plan_items, _items(size)),
            (rematches, _rematches(size)),
        ):
            known = list(rows)
            if known:
                await connection.execute(insert(table), known)


def _joined_later(size: Size) -> Iterator[Row]:
    """Let the first pair be a group: two more mentees come into it."""
    free = range(2 * size.pairs + 3, size.first_guardian, 2)
    yield from (_joined(number) for number in free[: _IN_GROUP - 1])


def _joined(number: int) -> Row:
    return {
        "pair_id": 1,
        "mentor_id": MENTOR,
        "school_id": 1,
        "person_id": number,
        "form": Form.PEER,
        "joined_at": BEGAN,
    }


def _agreements(size: Size) -> Iterator[Row]:
    """Let both sides of every pair have agreed to it."""
    for pair in range(1, size.pairs + 1):
        for person in (size.mentor_of(pair), 2 * pair + 1):
            yield {
                "school_id": 1,
                "person_id": person,
                "about_id": pair,
                "kind": "pair_agreement",
                "answered_by": person,
                "text_sha256": "0" * 64,
                "answer": "given",
                "answered_at": BEGAN,
            }


def _moods(size: Size) -> Iterator[Row]:
    """Write what a traffic light reads; most meetings went well."""
    for number, _, is_mentor in schools.feedback_of(size):
        asked = {"g3": 8} if is_mentor else {"f2": 8, "f3": 2 if number % 499 == 0 else 9}
        for question, value in asked.items():
            yield {
                "interview_id": number,
                "question_id": question,
                "value": value,
                "given_at": BEGAN,
            }


def _worrying(size: Size) -> Iterator[Row]:
    return (one for one in _moods(size) if weight(one["question_id"], one["value"]))


def _plans(size: Size) -> Iterator[Row]:
    for pair in range(1, size.pairs + 1):
        if pair % _EVERY:
            waits = pair % _EVERY == 1
            yield {
                "id": pair,
                "school_id": 1,
                "pair_id": pair,
                "person_id": 2 * pair + 1,
                "kind": "plan",
                "state": "sent" if waits else "approved",
                "rev": 3,
                "version": 1,
                "words": {"goal": "Speak before the class three times by May"},
                "made_at": BEGAN,
                "sent_at": BEGAN,
                "approved_at": None if waits else BEGAN,
            }


def _items(size: Size) -> Iterator[Row]:
    for plan in _plans(size):
        for place in range(_ITEMS):
            is_done = place < _ITEMS // 2
            yield {
                "school_id": 1,
                "plan_id": plan["id"],
                "number": place + 1,
                "title": "Prepare a talk and give it",
                "due_on": NOW.date() + timedelta(days=20 * (place - _ITEMS // 2)),
                "mentor_mark": "done" if is_done else None,
                "mentee_mark": "done" if is_done else None,
                "marked_at": NOW if is_done else None,
            }


def _rematches(size: Size) -> Iterator[Row]:
    for pair in range(_RARE, size.pairs + 1, _RARE):
        yield {
            "school_id": 1,
            "pair_id": pair,
            "person_id": 2 * pair + 1,
            "reason": "time",
            "asked_at": NOW - timedelta(days=2),
        }
