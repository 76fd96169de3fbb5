"""Blanking: messages go before the rows do, as far as Telegram lets them, and no further."""

from datetime import timedelta

import pytest
from sqlalchemy import insert

from domain.erasures import Reason
from domain.people import Person, Role
from services import acts, erasing, erasures
from storage.database import Database
from storage.tables import accounts, attachments, messages
from storage.tables import erasures as erasure_rows
from tests.pairs import NOW, someone
from tests.records import letters, rows

pytestmark = pytest.mark.database

HOUR = timedelta(hours=1)


async def _chat(database: Database, person: Person, *numbers: int) -> None:
    """Let messages stand in somebody's chat, and a file be on its way."""
    file = {"school_id": person.school_id, "person_id": person.id, "name": "a.pdf", "kind": "x"}
    async with database.connection() as connection:
        for number in numbers:
            one = {"account_id": person.account_id, "message_id": number, "letter_id": number}
            await connection.execute(insert(messages).values(**one))
        file |= {"account_id": person.account_id, "body": b"1", "made_at": NOW}
        await connection.execute(insert(attachments).values(**file))


async def _goes(database: Database, person: Person, reason: Reason = Reason.TRIAL) -> None:
    async with database.writing() as uow:
        await erasures.plan(uow, person, None, reason, NOW)
    async with database.writing() as uow:
        await erasing.work(uow, NOW)


async def test_who_leaves_one_school_stays_in_the_other(database: Database) -> None:
    """Same telephone, two schools: the chat and everything of the second one stay."""
    here = await someone(database, 7, Role.MENTEE, given_name="Анна")
    there = await someone(database, 7, Role.MENTOR, school="Лицей", given_name="Анна")
    await _chat(database, there, 1, 2)
    await _goes(database, here)
    async with database.reading() as uow:
        gone = await uow.of(here.school_id).people.get(here.id)
        stays = await uow.of(there.school_id).people.get(there.id)
    assert (gone.given_name, gone.has_telephone) == (None, False)
    assert stays == there
    assert there.account_id in {one["id"] for one in await rows(database, accounts)}
    assert [one["message_id"] for one in await rows(database, messages)] == [1, 2]
    assert len(await rows(database, attachments)) == 1
    assert not [one for one in await letters(database) if one["name"] == "blank"]


async def test_what_cannot_be_blanked_ends_after_a_day_and_is_counted(
    database: Database,
) -> None:
    """Telegram never answers; the data go all the same, and the act says what stayed."""
    vera = await someone(database, 1, Role.CURATOR)
    anna = await someone(database, 7, Role.MENTEE, given_name="Анна")
    await _chat(database, anna, 1, 2, 3)
    await _goes(database, anna)
    for moment, state in ((NOW + 23 * HOUR, "blanking"), (NOW + 24 * HOUR, "done")):
        async with database.writing() as uow:
            await erasing.work(uow, moment)
        assert (await rows(database, erasure_rows))[0]["state"] == state
    facts = (await rows(database, erasure_rows))[0]["facts"]
    assert (facts["messages"], facts["messages_left"]) == (3, 3)
    assert not [one for one in await letters(database) if one["account_id"] == anna.account_id]
    async with database.writing() as uow:
        await acts.ask_again(uow, vera, 1, NOW + 25 * HOUR)
        job = await uow.jobs.next_one(NOW + 25 * HOUR)
        assert job is not None
        act = await acts.gather(uow, job, NOW + 25 * HOUR)
    assert act is not None
    assert "3" in act["failures"][0]
