"""The week of a mentor: a letter on Monday with what to do, and silence where nothing is."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.conversations import couples, years
from tests.world import Someone, World

WEEK = timedelta(days=7)
NEWS = "Готов список дел на неделю."


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[World]:
    """A school on the Monday morning of the sixth of September."""
    async with couples.a_school(tmp_path) as world:
        yield world


def lists(someone: Someone) -> int:
    """Count the letters about a week, opened or not."""
    heads = (NEWS, "Ваша неделя")
    return sum(one.text.startswith(heads) for one in someone.chat)


async def test_the_same_undone_thing_is_told_in_other_words_after_two_weeks(
    school: World,
) -> None:
    """As usual first, then in other words; nobody but the mentor gets the list."""
    who = await couples.couple(school)
    await school.passes(WEEK + timedelta(hours=2))
    assert lists(who.mentor) == 1
    await who.mentor.taps_in_a_letter("Показать")
    said = who.mentor.chat[-1].text
    assert "Анна К.: назначить следующую встречу" in said
    assert "больше двух недель" not in said

    await school.passes(WEEK)
    await who.mentor.taps_in_a_letter("Показать")
    assert "Ждёт уже больше двух недель" in who.mentor.chat[-1].text
    assert lists(who.mentee) == lists(who.curator) == 0


async def test_a_mentor_looks_at_the_week_and_goes_straight_to_the_deed(school: World) -> None:
    """What is planned for this week stands among the meetings; there is nothing else to do."""
    who = await couples.couple(school)
    await who.mentor.sends("/menu")
    await who.mentor.taps("Мои дела на неделю")
    assert "Анна К.: назначить следующую встречу" in who.mentor.screen
    await who.mentor.taps("Назначить встречу · Анна К.")
    assert "7" in who.mentor.buttons
    await couples.plans(who.mentor, "Назначить: Встреча-знакомство", "7", "15:30")

    await years.opens(who.mentor, "week.show|0|0|")
    assert "Встречи\n• Анна К.: " in who.mentor.screen
    assert "Что сделать" not in who.mentor.screen
    await school.passes(timedelta(days=2))
    await years.opens(who.mentor, "week.show|0|0|")
    assert "Анна К.: сказать, состоялась ли встреча" in who.mentor.screen


async def test_a_mentor_without_anything_to_do_gets_no_letter(school: World) -> None:
    """A mentor without a pair is left alone; the menu still answers."""
    ivan = await couples.mentor(school)
    await school.passes(WEEK)
    assert lists(ivan) == 0
    await years.opens(ivan, "week.show|0|0|")
    assert "На этой неделе всё сделано" in ivan.screen
