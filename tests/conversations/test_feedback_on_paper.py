"""A pupil without a telephone writes on paper what they say of a meeting; the curator types it."""

import pytest
from sqlalchemy import insert, update

from storage.tables import accounts, interviews, people
from tests.conversations import couples, meets, years
from tests.conversations.meets import HELD, HOUR
from tests.records import rows
from tests.world import Someone, World

pytestmark = pytest.mark.database

OFFLINE = -7
"""The account of somebody without a telephone."""
PAPER = "Внести отзыв: Анна К., знакомство"


async def _gives_the_telephone_away(world: World, someone: Someone) -> None:
    known = await years.whose(world, someone)
    async with world.app.database.connection() as connection:
        await connection.execute(insert(accounts).values(id=OFFLINE, language="ru"))
        one = update(people).where(people.c.id == known.id)
        await connection.execute(one.values(account_id=OFFLINE))


async def test_feedback_on_paper_is_typed_on_the_page_of_the_pair(school: World) -> None:
    """Offered after the report and not before, and once; the answers are the pupil's own."""
    who = await couples.couple(school)
    pupil = await years.whose(school, who.mentee)
    await meets.planned(school, who, starts_in=-HOUR / 2)
    await _gives_the_telephone_away(school, who.mentee)
    await years.opens(who.curator, "pairs.open|1|0|")
    assert PAPER not in who.curator.buttons

    await couples.opens_meetings(who.mentor)
    await who.mentor.taps(HELD)
    await years.opens(who.curator, "pairs.open|1|0|")
    await who.curator.taps(PAPER, "Нет, не нужна", "Отправить ответы")
    assert who.curator.screen.endswith("Спасибо, ответы записаны.")

    (given,) = [one for one in await rows(school.app.database, interviews) if one["by_id"]]
    assert given["person_id"] == pupil.id
    await years.opens(who.curator, "pairs.open|1|0|")
    assert PAPER not in who.curator.buttons
