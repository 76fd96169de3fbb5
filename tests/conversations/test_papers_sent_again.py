"""Papers that did not reach their owners: the curator sees which, and sends them again."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert

from storage.tables import award_sheets, awards
from tests.conversations import couples, years
from tests.conversations.couples import Couple
from tests.world import Someone, World

A_MORNING = datetime(2022, 5, 24, 9, 0, tzinfo=UTC)


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[World]:
    """A school on a morning in May when papers are handed out."""
    async with couples.a_school(tmp_path) as world:
        await world.clock.turn(A_MORNING)
        await years.begin(world)
        yield world


async def made(school: World, couple: Couple) -> None:
    """Leave papers with numbers, one for each of a couple, that nobody has yet."""
    owners = [await years.whose(school, one) for one in (couple.mentor, couple.mentee)]
    async with school.app.database.writing() as uow:
        rooms = uow.of(owners[0].school_id)
        (run,) = await rooms.runs.all()
        sheet = {
            "school_id": rooms.school_id,
            "run_id": run.id,
            "rev": 1,
            "kind": "thanks",
            "crowd": "finished",
            "words": "Спасибо",
            "dated_on": date(2022, 5, 24),
            "post": "директор",
            "partners": [],
            "made_at": A_MORNING,
            "numbered_at": A_MORNING,
        }
        await rooms.connection.execute(insert(award_sheets), sheet)
        papers = [
            {
                "school_id": rooms.school_id,
                "sheet_id": 1,
                "year": 2022,
                "number": number,
                "person_id": owner.id,
                "is_winner": False,
            }
            for number, owner in enumerate(owners, start=1)
        ]
        await rooms.connection.execute(insert(awards), papers)


async def hands_out(school: World, curator: Someone, deed: str) -> None:
    """Let the curator hand papers out, and the workshop make them."""
    await years.opens(curator, "award.open|1|0|")
    await curator.taps(deed, "Отправить каждому")
    while await school.app.workshop.work():
        pass


async def test_a_paper_that_met_a_closed_chat_is_sent_again(school: World) -> None:
    """It counts as handed out no more, and whoever has theirs gets no second one."""
    couple = await couples.couple(school)
    curator, mentor, mentee = couple.curator, couple.mentor, couple.mentee
    await made(school, couple)
    mentee.phone.state = "blocked"
    await hands_out(school, curator, "Раздать")
    await school.passes(timedelta(hours=26))
    assert (len(mentor.files), len(mentee.files)) == (1, 0)

    await years.opens(curator, "award.open|1|0|")
    assert "Не дошли, или этого не узнать: № 2." in curator.screen
    assert "Раздать" not in curator.buttons
    mentee.phone.state = "ok"
    await mentee.sends("/menu")
    await hands_out(school, curator, "Отправить снова")
    await school.passes(timedelta(hours=20))
    assert (len(mentor.files), len(mentee.files)) == (1, 1)
    await years.opens(curator, "award.open|1|0|")
    assert "Не дошли" not in curator.screen
    assert "Отправить снова" not in curator.buttons


async def test_a_paper_that_lapsed_counts_as_not_handed_out(school: World) -> None:
    """A day without Telegram is too long for a file."""
    couple = await couples.couple(school)
    await made(school, couple)
    await hands_out(school, couple.curator, "Раздать")
    await school.clock.turn(school.clock.now() + timedelta(hours=25))
    await school.passes(timedelta(minutes=1))
    await years.opens(couple.curator, "award.open|1|0|")
    assert "Ещё не роздано: 0. Не дошли, или этого не узнать: № 1, 2." in couple.curator.screen
    assert [one.files for one in (couple.mentor, couple.mentee)] == [[], []]
