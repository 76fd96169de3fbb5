"""Editing a road map: a position is added, put into other words, hidden and brought back."""

from domain.people import Role
from tests.conversations import years
from tests.world import Someone, World

ROAD_MAP = "roadmap.show|0|0|"


async def _adds(olga: Someone, title: str, deadline: str) -> None:
    """Let a curator add a position to the first stage, and type its deadline."""
    await years.opens(olga, ROAD_MAP)
    await olga.taps("Добавить позицию")
    await years.taps_first(olga, "Этап 1. ")
    await olga.sends(title, deadline)


async def test_a_position_is_added_with_a_deadline_typed_in_words(world: World) -> None:
    """The deadline is shown back as it was read; then come the roles, then who answers."""
    await years.begin(world)
    olga = await years.curator(world)
    await _adds(olga, "Встреча с выпускниками", "до 15 марта")
    assert "Срок прочитан так: до 15 марта 2022." in olga.screen
    await olga.taps("Записать срок")
    assert "✓ куратор программы" in olga.buttons
    await olga.taps("психолог", "✓ куратор программы")
    assert "✓ психолог" in olga.buttons
    assert "куратор программы" in olga.buttons
    await olga.taps("Готово")
    await olga.taps("Записать роли: психолог")
    assert "Встреча с выпускниками" in olga.screen
    assert "Срок: до 15 марта 2022" in olga.screen
    assert "Отвечает: психолог" in olga.screen

    await years.opens(olga, ROAD_MAP)
    assert "Выполнено 0 из 33." in olga.screen
    await olga.taps("Этап 1 · 0 из 5")
    assert "Встреча с выпускниками — до 15 марта 2022" in olga.screen


async def test_words_that_are_no_deadline_are_asked_for_again(world: World) -> None:
    """Nothing is guessed, and what was asked before is asked still."""
    await years.begin(world)
    olga = await years.curator(world)
    await _adds(olga, "Встреча с выпускниками", "как получится")
    assert "Такой срок не прочесть." in olga.screen
    await olga.sends("до 1 сентября 2021")
    assert "Этот день уже прошёл" in olga.screen
    await olga.taps("Написать иначе")
    await olga.sends("весь период")
    assert "Срок прочитан так: весь период." in olga.screen
    assert "Напоминать об этом сроке бот не будет" in olga.screen


async def test_the_words_of_a_position_are_changed(world: World) -> None:
    """Who else looks sees the school's words, and cannot change them."""
    run = await years.begin(world)
    olga = await years.curator(world)
    director = await world.person("Директор", {Role.DIRECTOR})
    async with world.app.database.reading() as uow:
        row = (await uow.of(run.school_id).positions.of_run(run.id))[1]
    at = f"roadmap.row|{row.id}|0|part_0_0"
    await years.opens(olga, at)
    await olga.taps("Изменить", "Название")
    assert "Сейчас:" in olga.screen
    await olga.sends("Собрание для родителей")
    await olga.taps("Срок")
    await olga.sends("20–25 октября")
    await olga.taps("Записать срок", "Что подтверждает")
    await olga.sends("Протокол\nЛист регистрации")

    await years.opens(director, at)
    assert "Собрание для родителей" in director.screen
    assert "Срок: с 20 по 25 октября 2021" in director.screen
    assert "Протокол\nЛист регистрации" in director.screen
    assert "Изменить" not in director.buttons


async def test_the_words_of_the_author_come_back(world: World) -> None:
    """One screen shows them first; then the position is as it was."""
    run = await years.begin(world)
    olga = await years.curator(world)
    async with world.app.database.reading() as uow:
        row = (await uow.of(run.school_id).positions.of_run(run.id))[1]
    at = f"roadmap.row|{row.id}|0|part_0_0"
    await years.opens(olga, at)
    written = olga.screen
    await olga.taps("Изменить", "Название")
    await olga.sends("Собрание для родителей")
    assert "В этой позиции есть ваши правки." in olga.screen
    await olga.taps("Вернуть как в программе", "Вернуть эти слова", "К позиции")
    assert olga.screen == written


async def test_a_hidden_position_is_gone_until_it_is_brought_back(world: World) -> None:
    """It is not counted, stands in a list of its own, and comes back as it was."""
    run = await years.begin(world)
    olga = await years.curator(world)
    async with world.app.database.reading() as uow:
        row = (await uow.of(run.school_id).positions.of_run(run.id))[0]
    await years.opens(olga, f"roadmap.row|{row.id}|0|")
    await olga.taps("Скрыть")
    assert "Позиция скрыта" in olga.screen
    await years.opens(olga, ROAD_MAP)
    assert "Выполнено 0 из 31." in olga.screen
    await olga.taps("Скрытые (1)")
    await years.taps_first(olga, "1. ")
    await olga.taps("Вернуть в карту")
    assert "Позиция снова в карте." in olga.screen
    await years.opens(olga, ROAD_MAP)
    assert "Выполнено 0 из 32." in olga.screen
    assert "Скрытые (1)" not in olga.buttons


async def test_an_old_button_changes_nothing(world: World) -> None:
    """Two curators at once: the second finds the position as the first left it."""
    run = await years.begin(world)
    olga, irina = await years.curator(world), await years.curator(world, "Ирина Белова")
    async with world.app.database.reading() as uow:
        row = (await uow.of(run.school_id).positions.of_run(run.id))[0]
    at = f"roadmap.row|{row.id}|0|"
    for one in (olga, irina):
        await years.opens(one, at)
    await olga.taps("Изменить", "Роли", "психолог")
    assert "✓ психолог" in olga.buttons
    await irina.taps("Скрыть")
    await years.opens(irina, ROAD_MAP)
    assert "Выполнено 0 из 32." in irina.screen


async def test_the_history_tells_what_was_changed(world: World) -> None:
    """Who and which field; the words themselves stand in the position."""
    run = await years.begin(world)
    olga = await years.curator(world)
    async with world.app.database.reading() as uow:
        row = (await uow.of(run.school_id).positions.of_run(run.id))[0]
    await years.opens(olga, f"roadmap.row|{row.id}|0|")
    await olga.taps("Изменить", "Результат")
    await olga.sends("Готовый приказ")
    await years.opens(olga, f"roadmap.row|{row.id}|0|")
    await olga.taps("История")
    assert "позиция изменена: Результат" in olga.screen
