"""Reminding by a tap: overdue positions and missing consents, from the lines of the digest."""

from datetime import UTC, date, datetime, timedelta

import pytest

from domain.ids import RoadMapRowId
from domain.people import Role
from services import position_people
from services.positions import Page
from tests.conversations import arrivals, years
from tests.conversations.test_deadlines_told import moves, rows_of
from tests.world import Someone, World

pytestmark = pytest.mark.database

NOON = datetime(2021, 10, 5, 9, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
LINES = "Разобрать по одной"
ASKS = "Куратор просит посмотреть, что просрочено в дорожной карте."


async def _opens(curator: Someone, words: str) -> None:
    """Open the line of the digest that says something, page after page."""
    await curator.sends("/digest")
    await years.taps_first(curator, LINES)
    while not (found := [one for one in curator.screen.splitlines() if words in one]):
        await curator.taps("Дальше")
    await curator.taps(f"Решить {found[0].partition('.')[0]}")


async def test_two_who_answer_for_a_position_are_reminded_and_one_marks_it(
    world: World,
) -> None:
    """A letter to each, the button in it does the work, and the other letter hears of it."""
    run = await years.begin(world)
    olga = await years.curator(world)
    people = [await world.person(name, {Role.PSYCHOLOGIST}) for name in ("Вера", "Нина")]
    row = (await rows_of(world, run))["informing"]
    chief, vera, nina = [await years.whose(world, one) for one in (olga, *people)]
    async with world.app.database.writing() as uow:
        page = Page(RoadMapRowId(row.id), row.rev)
        for one in (vera, nina):
            await position_people.name(uow, chief, page, one.id, world.clock.now())
            page = Page(page.row_id, page.rev + 1)
    row = (await rows_of(world, run))["informing"]
    await moves(world, olga, [row], date(2021, 9, 20))
    await world.clock.turn(NOON)

    await _opens(olga, "Информирование родителей, педагогов")
    await olga.taps("Напомнить")
    assert olga.phone.toasts[-1].text.startswith("Напомним: 2 человека.")
    await world.passes(HOUR)
    for asked in people:
        assert asked.screen.startswith(f"{ASKS}\n\nСрок в дорожной карте прошёл")
        day = "Срок в дорожной карте прошёл 15 дней назад\n2. Информирование родителей, педагогов"
        assert day in asked.screen
    await people[0].taps("2 · Выполнено")
    assert (await rows_of(world, run))["informing"].done_by == vera.id
    await olga.taps("Напомнить")
    assert olga.phone.toasts[-1].text.startswith("Написать некому")


async def test_a_missing_consent_is_asked_of_the_child_and_then_of_the_guardian(
    world: World,
) -> None:
    """The child passes the link on; the guardian answers from the letter, which names nobody."""
    olga = await arrivals.ready_curator(world)
    child = await arrivals.guest(world, olga, "Аня", *arrivals.CHILD)
    await _opens(olga, "ждём согласия родителя или опекуна")
    await olga.taps("Напомнить")
    await world.passes(9 * HOUR)
    assert child.screen == "Есть новость, которая ждёт тебя."
    await child.taps("Показать")
    assert child.screen.startswith("Куратор ждёт согласия мамы, папы или опекуна. Получи ссылку")
    mother = await arrivals.guardian_of(world, child)
    await _opens(olga, "ждём согласия родителя или опекуна")
    await olga.taps("Напомнить")
    assert olga.phone.toasts[-1].text == "Сегодня уже напоминали в 09:00."

    await world.passes(15 * HOUR)
    await _opens(olga, "ждём согласия родителя или опекуна")
    await olga.taps("Напомнить")
    await world.passes(9 * HOUR)
    await mother.taps("Показать")
    assert mother.screen.startswith("Куратор ждёт ответа на согласие за ребёнка")
    assert "Аня" not in mother.screen
    await mother.taps("Прочитать и ответить", "Даю согласие")
    await olga.sends("/digest")
    assert "ждём согласия" not in olga.screen


async def test_a_letter_has_nothing_to_say_to_who_answered_in_the_night(world: World) -> None:
    """It waits for the morning, and looks again before it leaves."""
    olga = await arrivals.ready_curator(world)
    child = await arrivals.guest(world, olga, "Аня", *arrivals.CHILD)
    mother = await arrivals.guardian_of(world, child)
    await world.passes(13 * HOUR)
    await _opens(olga, "ждём согласия родителя или опекуна")
    await olga.taps("Напомнить")
    await mother.sends("/start")
    await mother.taps("Ответить за ребёнка", "Даю согласие")
    said = len(mother.chat)
    await world.passes(15 * HOUR)
    assert len(mother.chat) == said
    assert not any("Показать" in one for one in mother.buttons)


async def test_whom_the_bot_cannot_write_to_somebody_has_to_phone(world: World) -> None:
    """The line says so in the place of the button."""
    olga = await arrivals.ready_curator(world)
    teacher = await arrivals.guest(world, olga, "Пётр", *arrivals.TEACHER)
    world.telegram.block(teacher.phone.id)
    await world.app.settle()
    await _opens(olga, "ждём согласия участника")
    assert "Бот написать не может. Позвоните: " in olga.screen
    assert "Напомнить" not in olga.buttons
