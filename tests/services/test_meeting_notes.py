"""Notes of a meeting: its topic and what was agreed on, in the words of its mentor."""

import pytest

from domain.refusals import MeetingNotOver, Misunderstood, NotAllowed
from services import check_ins, meetings
from storage.database import Database
from storage.tables import attendance
from tests.pairs import HOUR, NOW, a_meeting, two
from tests.records import rows
from tests.services import plans

pytestmark = pytest.mark.database


async def test_a_meeting_gets_its_topic_and_what_was_agreed_on(database: Database) -> None:
    """By the mentor, once it was held, in so many words."""
    mentor, mentee, pair = await two(database)
    meeting = await a_meeting(database, pair, starts_at=NOW - 3 * HOUR)
    async with database.writing() as uow:
        with pytest.raises(MeetingNotOver):
            await check_ins.say_what_it_was(
                uow, mentor, plans.card(meeting), "topic", "Дроби", NOW
            )
        held = await meetings.report(uow, mentor, plans.card(meeting), None, NOW)
        topic = await check_ins.say_what_it_was(
            uow, mentor, plans.card(held), "topic", " Дроби\n и  доли ", NOW
        )
        for words in (" ", "я" * 501):
            with pytest.raises(Misunderstood):
                await check_ins.say_what_it_was(
                    uow, mentor, plans.card(topic), "agreed_on", words, NOW
                )
        with pytest.raises(NotAllowed):
            await check_ins.say_what_it_was(uow, mentee, plans.card(topic), "topic", "Я", NOW)
        after = await check_ins.say_what_it_was(
            uow, mentor, plans.card(topic), "agreed_on", "Задача 5", NOW
        )
    assert (after.topic, after.agreed_on) == ("Дроби и доли", "Задача 5")
    (row,) = await rows(database, attendance)
    assert (row["person_id"], row["was_there"]) == (mentee.id, True)
