"""A questionnaire can be left at any moment and goes on at the same question."""

from tests.world import World


async def test_a_pause_keeps_everything_and_goes_on_at_the_same_question(world: World) -> None:
    """«Пауза» leads to the menu, and «Продолжить» to the question that was on the screen."""
    anna = await world.mentee("Аня")
    await anna.sends("/start")
    await anna.taps("Заполнить: Анкета из всего", "Да", "7")
    asked = anna.screen

    await anna.taps("Пауза")
    assert anna.screen.startswith("Пауза, всё сохранено.")
    await anna.taps("Продолжить: Анкета из всего")
    assert anna.screen == asked


async def test_words_typed_during_a_pause_answer_nothing(world: World) -> None:
    """After /cancel nothing listens, so a chance remark is no answer; the menu helps on."""
    anna = await world.mentee("Аня")
    await anna.sends("/start")
    await anna.taps("Заполнить: Анкета из всего", "Нет")
    await anna.sends("/cancel", "кстати")

    assert anna.screen.startswith("Сейчас бот ни о чём не спрашивал")
    await anna.taps("Продолжить: Анкета из всего")
    assert "Почему нет?" in anna.screen


async def test_ticks_survive_a_restart(world: World) -> None:
    """Options marked before a restart are marked after it."""
    anna = await world.mentee("Аня")
    await anna.sends("/start")
    await anna.taps("Заполнить: Анкета из всего", "Да", "7", "Среда", "Музыка")

    await world.restarts()
    await anna.taps("Спорт")
    assert anna.buttons == ["Математика", "✓ Музыка", "✓ Спорт", "Готово (2)", "Назад", "Пауза"]


async def test_options_tapped_faster_than_the_screen_all_count(world: World) -> None:
    """Three quick taps on one keyboard mark three options: nobody waits for a redrawn screen."""
    anna = await world.mentee("Аня")
    await anna.sends("/start")
    await anna.taps("Заполнить: Анкета из всего", "Да", "7", "Среда")

    for label in ("Математика", "Музыка", "Спорт"):
        anna.taps_at_once(label)
    await world.app.settle()
    assert "Готово (3)" in anna.buttons


async def test_a_typed_answer_brings_the_next_question_to_the_bottom(world: World) -> None:
    """Taps redraw one message; after words the next question is a new one, and the old is bare."""
    anna = await world.mentee("Аня")
    await anna.sends("/start")
    await anna.taps("Заполнить: Анкета из всего", "Нет")
    assert len(anna.chat) == 1

    await anna.sends("Не хочется")
    assert len(anna.chat) == 2
    assert anna.chat[0].keyboard == ()
    assert "Насколько полезны встречи?" in anna.screen
