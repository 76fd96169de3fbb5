"""Packets: the evening before a meeting both sides can read what to bring along."""

from datetime import timedelta

import pytest

from tests.conversations import couples, years
from tests.world import World

pytestmark = pytest.mark.database

PLAN = "Назначить: Встреча-знакомство"


async def test_the_letter_of_the_day_before_opens_the_packet(school: World) -> None:
    """The letter itself names nothing; the screen has three questions, each side its own."""
    who = await couples.couple(school)
    await couples.plans(who.mentor, PLAN, "8", "15:30")
    await school.passes(timedelta(days=1, hours=10))
    for someone, question in (
        (who.mentor, "Чего ждут от этих встреч обе стороны?"),
        (who.mentee, "Чего я жду от этих встреч?"),
    ):
        assert someone.screen.startswith("Завтра встреча.")
        assert question not in someone.screen
        await someone.taps("Подготовиться")
        assert "Подготовка. Встреча-знакомство" in someone.screen
        assert "среда, 8 сентября, 15:30" in someone.screen
        assert question in someone.screen
        assert "3. " in someone.screen


async def test_the_packet_repeats_what_was_agreed_on(school: World) -> None:
    """What the mentor wrote after one meeting stands in the packet of the next, for both."""
    who = await couples.couple(school)
    await couples.plans(who.mentor, PLAN, "8", "15:30")
    await school.passes(timedelta(days=2, hours=10))
    await who.mentor.taps_in_a_letter("Да, состоялась")
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps("Встреча 8 сентября", "Записать договорённости")
    await who.mentor.sends("Принести <дневник> & ручку")
    await couples.plans(who.mentor, "Назначить: Пробная встреча", "14", "15:30")
    for someone in (who.mentor, who.mentee):
        await couples.opens_meetings(someone)
        assert "Договорились 8 сентября: Принести <дневник> & ручку" in someone.screen
        await someone.taps("Подготовиться")
        assert "Принести <дневник> & ручку" in someone.screen
        assert "Подготовка. Пробная встреча" in someone.screen


async def test_a_packet_of_a_meeting_that_is_off_shows_the_pair(school: World) -> None:
    """An old button leads to what there is now; a stranger's leads nowhere."""
    who = await couples.couple(school)
    await couples.plans(who.mentor, PLAN, "8", "15:30")
    await who.mentor.taps("Отменить встречу", "Болезнь")
    await years.opens(who.mentee, "packet.show|1|0|")
    assert "Наставник: Иван П." in who.mentee.screen
    assert "Подготовка" not in who.mentee.screen
    other = await couples.mentor(school, "Пётр Белов")
    await years.opens(other, "packet.show|1|0|")
    assert "Анна" not in other.screen
