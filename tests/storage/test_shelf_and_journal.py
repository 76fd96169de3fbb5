"""The shelf of editions and the journal: both only ever grow."""

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from storage.database import Database
from storage.questionnaires import Edition
from storage.tables import journal
from tests.storage import samples
from tests.storage.samples import NOW

pytestmark = pytest.mark.database


async def test_an_edition_comes_back_as_its_author_wrote_it(database: Database) -> None:
    """Several versions stand side by side, and none is put there twice."""
    first = Edition("q" * 40, 1, "a" * 64, 'title = "Анкета 🌿"\n' * 500)
    second = Edition("q" * 40, 2, "b" * 64, "")
    async with database.writing() as uow:
        await uow.questionnaires.add(first)
        await uow.questionnaires.add(second)
        assert set(await uow.questionnaires.all()) == {first, second}
    with pytest.raises(IntegrityError):
        async with database.writing() as uow:
            await uow.questionnaires.add(first)


async def test_a_deed_is_written_down_with_its_doer(database: Database) -> None:
    """Who, what, on what, in which school and when; in the order of doing."""
    anna = await samples.person(database)
    async with database.writing() as uow:
        for deed in ("begin", "answer"):
            uow.of(anna.school_id).journal.write(NOW, anna.id, deed, "interview:1")
    async with database.connection() as connection:
        rows = (await connection.execute(select(journal).order_by(journal.c.id))).all()
    assert [row[1:6] for row in rows] == [
        (NOW, anna.school_id, anna.id, "begin", "interview:1"),
        (NOW, anna.school_id, anna.id, "answer", "interview:1"),
    ]
