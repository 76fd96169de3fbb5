"""A pupil fills in a questionnaire from the first question to the thanks."""

from tests.world import World


async def test_a_pupil_fills_in_every_kind_of_question(world: World) -> None:
    """Buttons and typed words lead from the menu through every kind of question to the thanks."""
    anna = await world.mentee("Аня")

    await anna.sends("/start")
    await anna.taps("Заполнить: Анкета из всего", "Да", "7", "Среда", "Музыка", "Спорт")
    assert anna.buttons[:4] == ["Математика", "✓ Музыка", "✓ Спорт", "Готово (2)"]
    await anna.taps("Готово (2)")
    await anna.sends("12", "5 мая 2009")
    await anna.taps("Пропустить")
    assert "Проверьте ответы" in anna.screen
    assert "Музыка, Спорт" in anna.screen

    await anna.taps("Отправить ответы")
    assert anna.screen == "Спасибо, ответы у куратора."
