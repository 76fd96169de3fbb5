"""Sections gone through once for each mentee, or as often as somebody wants."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.conversations import kinds
from tests.world import World


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """A world whose only questionnaire is that of the new kinds."""
    async with kinds.a_world_of_kinds(tmp_path) as fresh:
        yield fresh


async def test_a_section_is_gone_through_for_each_mentee_and_each_goal(world: World) -> None:
    """Names stand in the headings, and the page of all answers is grouped by them."""
    ivan = (await kinds.at_each(world)).mentor
    assert "Раздел 1 из 3 сохранён. Можно сделать паузу." in ivan.screen
    assert "О наставляемом: Анна К." in ivan.screen

    await ivan.taps("Нет")
    assert "О наставляемом: Борис Л." in ivan.screen
    assert "сохранён" not in ivan.screen
    await ivan.taps("Да")
    await ivan.sends("Уезжал")
    assert "Раздел 2 из 3 сохранён." in ivan.screen
    assert "Не пишите о здоровье и о других людях." in ivan.screen
    await ivan.sends("Сдать зачёт")
    await ivan.taps("Нет")
    assert ivan.screen.count("О наставляемом: Анна К.\n\n6. Были ли пропуски?\nНет") == 1
    await ivan.taps("Следующие ответы ›")
    assert "О наставляемом: Борис Л.\n\n7. Были ли пропуски?\nДа\n\n8. Почему?" in ivan.screen
    assert "Цели: 1\n\n9. Какая цель?\nСдать зачёт\n\n10. Добавить ещё" in ivan.screen


async def test_a_change_inside_a_time_asks_only_what_it_opens(world: World) -> None:
    """Why Anna was away is new; everything about Boris stands."""
    ivan = (await kinds.at_the_last_page(world)).mentor

    await ivan.taps("6", "Да")
    assert "Почему?" in ivan.screen
    assert "О наставляемом: Анна К." in ivan.screen
    await ivan.sends("Болела")
    assert "Проверьте ответы" in ivan.screen


async def test_no_more_closes_the_goals_that_follow_and_yes_brings_them_back(
    world: World,
) -> None:
    """The second goal stays aside until the answers are sent off."""
    ivan = (await kinds.at_the_last_page(world)).mentor

    await ivan.taps("Следующие ответы ›")
    assert "Выступить" in ivan.screen
    await ivan.taps("10", "Нет", "Следующие ответы ›")
    assert "Выступить" not in ivan.screen
    await ivan.taps("10", "Да", "Следующие ответы ›")
    assert "Выступить" in ivan.screen


async def test_a_button_about_a_pair_that_ended_does_nothing(world: World) -> None:
    """The answer about Anna is not written under Boris; the person is told and goes on."""
    cast = await kinds.at_each(world)
    await cast.leaves("Анна Котова")
    page = next(one for one in cast.mentor.chat if "О наставляемом: Анна К." in one.text)
    yes = next(key.data for row in page.keyboard for key in row if key.text == "Да")

    await cast.mentor.taps_old(page, yes or "")
    assert "Эта кнопка из старого сообщения." in cast.mentor.screen
    assert "О наставляемом: Борис Л." in cast.mentor.screen
    await cast.mentor.taps("Нет")
    assert "Какая цель?" in cast.mentor.screen
