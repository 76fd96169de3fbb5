"""How many taps it takes to write down a regular meeting that was held: counted, at most four."""

import pytest

from domain.meetings import MeetingKind, MeetingState
from storage.tables import meetings
from tests.conversations import couples, meets
from tests.conversations.meets import HELD, HOUR
from tests.records import rows
from tests.world import Someone, World

pytestmark = pytest.mark.database

MOST = 4


class _Finger:
    """Counts the taps of somebody."""

    def __init__(self, someone: Someone) -> None:
        self._someone = someone
        self.taps = 0

    async def taps_on(self, *labels: str) -> None:
        """Tap, and count."""
        for label in labels:
            self.taps += 1
            await self._someone.taps(label)


async def _is_written(world: World) -> bool:
    """Whether the meeting stands in the journal, with who was there, by whom and when."""
    *_, meeting = await rows(world.app.database, meetings)
    is_complete = meeting["settled_at"] is not None and meeting["settled_by"] is not None
    is_held = meeting["state"] == MeetingState.HELD and bool(await meets.came(world))
    return is_complete and is_held and "held" in await meets.deeds(world)


async def test_one_tap_in_the_letter_writes_down_a_regular_meeting(school: World) -> None:
    """The line is complete then; feedback begins with the next tap, and is sent within four."""
    who = await couples.couple(school)
    await meets.planned(school, who, MeetingKind.REGULAR, HOUR)
    await school.passes(5 * HOUR)
    finger = _Finger(who.mentor)
    await finger.taps_on(HELD)
    assert (finger.taps, await _is_written(school)) == (1, True)
    day = next(one for one in who.mentor.buttons if one.endswith("6 сентября"))
    await finger.taps_on(day, "Нет, не нужна", "Отправить ответы")
    assert finger.taps <= MOST


async def test_from_the_menu_it_takes_no_more(school: World) -> None:
    """Whoever did not wait for the letter opens their meetings first."""
    who = await couples.couple(school)
    await meets.planned(school, who, MeetingKind.REGULAR, -HOUR)
    await who.mentor.sends("/menu")
    finger = _Finger(who.mentor)
    await finger.taps_on("Открыть встречи", HELD)
    assert (finger.taps <= MOST, await _is_written(school)) == (True, True)


async def test_of_a_group_it_takes_one_tap_more(school: World) -> None:
    """Everybody is marked already, so the marks are only looked at."""
    who = await couples.couple(school)
    await meets.join(school, who, "Борис Лис")
    await meets.planned(school, who, MeetingKind.REGULAR, HOUR)
    await school.passes(5 * HOUR)
    finger = _Finger(who.mentor)
    await finger.taps_on(HELD, "Записать")
    assert (finger.taps <= MOST, await _is_written(school)) == (True, True)


async def test_a_meeting_nobody_planned_takes_four_from_the_page_of_the_pair(
    school: World,
) -> None:
    """A day and an hour have to be said; the rest is one tap each."""
    who = await couples.couple(school)
    await meets.planned(school, who, MeetingKind.REGULAR, -30 * HOUR)
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps(HELD)
    await school.passes(48 * HOUR)
    await couples.opens_meetings(who.mentor)
    finger = _Finger(who.mentor)
    await finger.taps_on("Записать прошедшую", "7", "12:00", "Записать")
    assert (finger.taps <= MOST, await _is_written(school)) == (True, True)


async def test_topic_and_agreement_are_words_that_may_follow(school: World) -> None:
    """They stand on the page of the meeting, for both."""
    who = await couples.couple(school)
    await meets.planned(school, who, MeetingKind.REGULAR, -HOUR)
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps(HELD, "Встреча 6 сентября", "Записать тему")
    await who.mentor.sends("Дроби, <доли>")
    await who.mentor.taps("Записать договорённости")
    await who.mentor.sends("Решить задачу 5")
    assert "Тема: Дроби, <доли>" in who.mentor.screen
    await couples.opens_meetings(who.mentee)
    await who.mentee.taps("Встреча 6 сентября")
    assert "Договорились: Решить задачу 5" in who.mentee.screen
