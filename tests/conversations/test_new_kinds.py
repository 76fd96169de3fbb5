"""Ranking, choosing people by name, and confirming what the bot has counted."""

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


async def test_options_are_ranked_by_tapping_them_in_order(world: World) -> None:
    """Each shows its place; tapping a chosen one takes it out, and the others move up."""
    ivan = (await kinds.a_cast(world)).mentor
    assert "до 3, по порядку" in ivan.screen

    await ivan.taps("Музыка", "Учёба", "Друзья")
    assert ivan.buttons[:5] == ["2. Учёба", "Спорт", "1. Музыка", "3. Друзья", "Готово (3)"]
    await ivan.taps("1. Музыка")
    assert ivan.buttons[:5] == ["1. Учёба", "Спорт", "Музыка", "2. Друзья", "Готово (2)"]


async def test_one_more_than_the_most_is_refused_kindly(world: World) -> None:
    """The screen stays as it is, and the person is told how many there can be."""
    ivan = (await kinds.a_cast(world)).mentor

    await ivan.taps("Музыка", "Учёба", "Друзья", "Спорт")
    assert "Можно отметить не больше 3" in world.telegram.toasts(ivan.phone.id)[-1].text
    assert ivan.buttons[:5] == ["2. Учёба", "Спорт", "1. Музыка", "3. Друзья", "Готово (3)"]


async def test_a_ranking_may_be_typed(world: World) -> None:
    """Numbers in order do, and so do words."""
    ivan = (await kinds.a_cast(world)).mentor

    await ivan.sends("3, 1")
    assert "Чего не хватает?" in ivan.screen
    await ivan.taps("Назад")
    assert "Сейчас: 1. Музыка, 2. Учёба" in ivan.screen
    await ivan.sends("спорт, друзья, музыка, учёба")
    assert "Можно отметить не больше 3" in ivan.screen


async def test_a_list_of_people_is_turned_over_and_looked_through_by_name(world: World) -> None:
    """Ten people stand on two pages; part of a name finds those it fits."""
    ivan = await kinds.at_people(world)
    assert "Это увидит только куратор." in ivan.screen
    assert ivan.buttons[0] == "Анна К."
    assert "Инна Т." not in ivan.buttons

    await ivan.sends("ин")
    assert ivan.buttons[:3] == ["Инга Т.", "Инна Т.", "Показать весь список"]
    await ivan.taps("Инна Т.")
    assert "Отмечено: 1. Инна Т." in ivan.screen
    await ivan.sends("Захар Сомов")
    assert "Отмечено: 1. Инна Т., 2. Захар С." in ivan.screen
    await ivan.sends("Юлия")
    assert "Такого имени в списке нет." in ivan.screen
    await ivan.taps("Готово (2)")
    assert "Сколько встреч прошло?" in ivan.screen


async def test_somebody_who_left_is_not_named_and_not_a_number(world: World) -> None:
    """Chosen or asked about before, they read as a person who is in the list no more."""
    cast = await kinds.at_the_last_page(world)
    assert "3. С кем хочется работать?\n1. Анна К." in cast.mentor.screen
    await cast.withdraws("Анна Котова")

    await cast.mentor.sends("/menu")
    await cast.mentor.taps(f"Продолжить: {kinds.PAPER}")
    assert "1. человек, которого уже нет в списке" in cast.mentor.screen
    await cast.mentor.taps("Следующие ответы ›")
    assert "О наставляемом: человек, которого уже нет в списке\n\n8." in cast.mentor.screen
    await cast.mentor.taps("Отправить ответы")
    assert cast.mentor.screen == "Спасибо, ответы у куратора."


async def test_a_count_of_the_bot_is_confirmed_by_a_button(world: World) -> None:
    """What the bot cannot count it asks for, with the unit allowed."""
    ivan = (await kinds.at_counts(world)).mentor
    assert "По записям бота: 0 встреч." in ivan.screen

    await ivan.taps("Подтвердить")
    assert "Единица: %." in ivan.screen
    assert "Подтвердить" not in ivan.buttons
    await ivan.sends("80%")
    await ivan.taps("Назад")
    assert "Сейчас: 80 %" in ivan.screen
    await ivan.taps("Назад")
    assert "Сейчас: 0 встреч" in ivan.screen


async def test_a_count_of_the_bot_is_corrected_or_confirmed_in_words(world: World) -> None:
    """The number typed wins; a yes means the number shown."""
    ivan = (await kinds.at_counts(world)).mentor

    await ivan.sends("5 встречи")
    await ivan.taps("Назад")
    assert "Сейчас: 5 встреч" in ivan.screen
    await ivan.sends("не помню")
    assert "Нужно число" in ivan.screen
    await ivan.sends("верно")
    await ivan.taps("Назад")
    assert "Сейчас: 0 встреч" in ivan.screen


async def test_a_second_device_on_an_older_page_is_told_kindly(world: World) -> None:
    """Ticks of a question that is answered already change nothing."""
    ivan = (await kinds.a_cast(world)).mentor
    await ivan.taps("Музыка")
    page = ivan.chat[-1]
    sport = next(key.data for row in page.keyboard for key in row if key.text == "Спорт")
    done = next(key.data for row in page.keyboard for key in row if key.text == "Готово (1)")

    await ivan.taps("Готово (1)", "Времени", "Готово (1)", "Анна К.")
    for data in (sport, done):
        await ivan.taps_old(page, data or "")
        assert "Эта кнопка из старого сообщения." in ivan.screen
        assert "1. Анна К." in ivan.buttons
    await ivan.taps("Назад", "Назад")
    assert "Сейчас: 1. Музыка" in ivan.screen


async def test_a_tick_and_a_done_that_arrive_twice_count_once(world: World) -> None:
    """A nervous finger neither unranks an option nor skips the next question."""
    ivan = (await kinds.a_cast(world)).mentor
    for label in ("Музыка", "Спорт", "Готово (2)"):
        ivan.taps_at_once(label)
        ivan.taps_at_once(label)
        await world.app.settle()

    assert "Чего не хватает?" in ivan.screen
    await ivan.taps("Назад")
    assert "Сейчас: 1. Музыка, 2. Спорт" in ivan.screen
