"""Before answers are sent off they can be looked through and changed."""

from tests.world import Someone, World

ALL_ANSWERS = "Проверьте ответы"


async def _at_the_last_page(world: World) -> Someone:
    anna = await world.mentee("Аня")
    await anna.sends("/start")
    await anna.taps("Заполнить: Анкета из всего", "Да", "7", "Среда", "Музыка", "Готово (1)")
    await anna.sends("12", "05.05.2009", "Всё понятно")
    assert ALL_ANSWERS in anna.screen
    return anna


async def test_one_answer_is_changed_and_the_page_of_answers_comes_back(world: World) -> None:
    """Changing the second answer touches nothing else."""
    anna = await _at_the_last_page(world)

    await anna.taps("2")
    assert "Насколько полезны встречи?" in anna.screen
    assert "Сейчас: 7" in anna.screen
    await anna.taps("3")
    assert ALL_ANSWERS in anna.screen
    assert "2. Насколько полезны встречи?\n3" in anna.screen


async def test_a_change_that_opens_a_branch_asks_only_the_new_question(world: World) -> None:
    """«Нет» instead of «Да» asks why; everything else stays answered."""
    anna = await _at_the_last_page(world)

    await anna.taps("1", "Нет")
    assert "Почему нет?" in anna.screen
    await anna.sends("Много уроков")
    assert ALL_ANSWERS in anna.screen
    assert "Много уроков" in anna.screen


async def test_an_answer_looked_at_again_may_stay_as_it_is(world: World) -> None:
    """«Оставить этот ответ» leads back without a change."""
    anna = await _at_the_last_page(world)

    await anna.taps("5", "Оставить этот ответ")
    assert ALL_ANSWERS in anna.screen
    assert "5. Сколько уроков в неделю?\n12" in anna.screen


async def test_back_goes_through_answered_questions(world: World) -> None:
    """«Назад» from the page of answers and from each question leads to the one before."""
    anna = await _at_the_last_page(world)

    await anna.taps("Назад")
    assert "Что ещё сказать?" in anna.screen
    await anna.taps("Назад")
    assert "Когда день рождения?" in anna.screen
    assert "Сейчас: 05.05.2009" in anna.screen


async def test_answers_sent_off_stand(world: World) -> None:
    """After «Отправить ответы» an old button changes nothing; the menu offers it no more."""
    anna = await _at_the_last_page(world)
    page = anna.chat[-1]
    change = next(key.data for row in page.keyboard for key in row if key.text == "2")

    await anna.taps("Отправить ответы")
    await anna.taps_old(page, change or "")
    assert anna.screen == "Спасибо, ответы у куратора."
    await anna.taps("Открыть меню")
    rooms = ["Открыть встречи", "Посмотреть мероприятия"]
    assert anna.buttons == [*rooms, "Посмотреть свои ответы"]


async def test_more_answers_than_fit_a_page_are_turned_over(world: World) -> None:
    """Six answers are shown at once; the rest is on the next page, with their own numbers."""
    anna = await _at_the_last_page(world)

    await anna.taps("Следующие ответы ›")
    assert "7. Что ещё сказать?" in anna.screen
    assert anna.buttons[0] == "7"
    await anna.taps("‹ Прежние ответы")
    assert "1. Рад участвовать?" in anna.screen
