"""Covers: news that names people or topics is a neutral line until its reader opens it."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from handlers.taps import Tap
from services import pairing
from storage.tables import outbox
from tests.conversations import couples, years
from tests.conversations.couples import Couple
from tests.records import rows
from tests.world import Someone, World

pytestmark = pytest.mark.database
A_MINUTE = timedelta(minutes=1)
GONE = "Эта новость уже неактуальна."


async def _with_two_letters(school: World) -> tuple[Couple, Someone]:
    """Give the mentor a second mentee before the news of the first has left, as one group."""
    who = await couples.couple(school)
    boris = await couples.mentee(school, "Борис Лис")
    async with school.app.database.writing() as uow:
        curator, mentor, mentee = [
            await years.whose(school, one) for one in (who.curator, who.mentor, boris)
        ]
        await pairing.make(uow, curator, mentor.id, mentee.id, school.clock.now())
    async with school.app.database.connection() as connection:
        news = outbox.c.name.startswith("pair-made")
        await connection.execute(update(outbox).where(news).values(group="pairs"))
    return who, boris


async def _letters(school: World, someone: Someone) -> list[int]:
    found = await rows(school.app.database, outbox)
    mine = [one for one in found if one["account_id"] == someone.phone.id]
    return [one["id"] for one in mine if one["name"].startswith("pair-made")]


async def test_news_that_lies_together_is_counted_and_opened_at_once(school: World) -> None:
    """One neutral line stands for all of it, and opens into all of it."""
    who, _ = await _with_two_letters(school)
    before = len(who.mentor.chat)
    await school.passes(A_MINUTE)
    said = who.mentor.chat[before:]
    assert [one.text for one in said] == ["2 новости."]
    await who.mentor.taps("Показать")
    assert "Наставляемый: Анна К." in who.mentor.screen
    assert "Наставляемый: Борис Л." in who.mentor.screen


async def test_a_letter_forgotten_meanwhile_says_so_and_shows_the_menu(school: World) -> None:
    """Letters are forgotten after ninety days; the button stays in the chat."""
    who = await couples.couple(school)
    await school.passes(A_MINUTE)
    assert "Показать" in who.mentee.buttons
    covered = who.mentee.chat[-1]
    async with school.app.database.writing() as uow:
        await uow.retention.purge(school.clock.now() + timedelta(days=92))
    assert await _letters(school, who.mentee) == []
    (key,) = [key for row in covered.keyboard for key in row if key.text == "Показать"]
    await who.mentee.taps_old(covered, key.data or "")
    assert who.mentee.screen.startswith(GONE)
    assert "Открыть встречи" in who.mentee.buttons


async def test_somebody_elses_letter_is_not_opened(school: World) -> None:
    """A forged button finds what a forgotten one finds, and the letter stays its owner's."""
    who = await couples.couple(school)
    await school.passes(A_MINUTE)
    (letter,) = await _letters(school, who.mentee)
    eva = await couples.mentee(school, "Ева Лис")
    for one in (who.mentor, who.curator, eva):
        await years.opens(one, str(Tap("letter", "open", letter)))
        assert one.screen.startswith(GONE)
        assert "Иван" not in one.screen
    await who.mentee.taps_in_a_letter("Показать")
    assert "Наставник: Иван П." in who.mentee.screen
