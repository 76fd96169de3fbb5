"""Learners: on either side a group of mentors with its lessons, and a certificate."""

from datetime import timedelta
from typing import Any, Final

from sqlalchemy.ext.asyncio import AsyncConnection

from storage import tables
from tests.rights.towns import BEFORE, NOW, Town, put

_LESSONS: Final = {
    "ahead": {"starts_at": NOW + timedelta(days=2)},
    "over": {"starts_at": NOW - timedelta(hours=3)},
    "held": {"starts_at": NOW - timedelta(days=1), "held_at": NOW - timedelta(hours=20)},
}


async def learn(connection: AsyncConnection, town: Town, side: str) -> None:
    """Let the mentor of a side learn; every title and topic is a word of that side."""
    school, mentor = {"school_id": town.id}, town.things["mentor", side]
    training = await put(
        connection,
        tables.trainings,
        number=town.count("training") + 1,
        title=town.word(side),
        rev=1,
        made_at=BEFORE,
        **school,
    )
    town.things["training", side] = training
    member = {"training_id": training, "person_id": mentor}
    await put(connection, tables.training_members, **member, **school)
    for number, (name, facts) in enumerate(_LESSONS.items(), start=1):
        usual: dict[str, Any] = {"training_id": training, "number": number, "minutes": 90}
        lesson = await put(
            connection,
            tables.training_sessions,
            **usual,
            rev=1,
            topic=town.word(side),
            place=town.word(side),
            **facts,
            **school,
        )
        town.things[f"lesson_{name}", side] = lesson
    noted = {"session_id": town.things["lesson_held", side], "person_id": mentor}
    await put(connection, tables.training_attendance, **noted, was_there=True, **school)
    town.things["certificate", side] = await put(
        connection,
        tables.certificates,
        person_id=mentor,
        title=town.word(side),
        number="5",
        issued_on=BEFORE.date(),
        hours=36.0,
        added_by=town.things["curator", side],
        **school,
    )
