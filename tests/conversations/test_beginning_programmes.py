"""Programmes and years: chosen by buttons, two going on at once, one copied to a new year."""

from datetime import date

from domain.people import Role
from tests.conversations import years
from tests.conversations.arrivals import CARD, operator, token_in
from tests.world import Someone, World

ROAD_MAP = "roadmap.show|0|0|"
RUNS = "run.show|0|0|"


async def comes_in(world: World, link: str) -> Someone:
    """Let the first curator of a school come in as far as the menu."""
    curator = world.stranger("Ольга")
    await curator.sends(f"/start {token_in(link)}")
    await curator.sends(*CARD)
    await curator.taps("Москва (МСК)", "Прочитать согласие", "Даю согласие")
    await curator.sends("Ольга Сергеевна", "Котова")
    return curator


async def test_an_operator_chooses_the_programme_by_buttons(world: World) -> None:
    """The kindergarten's cycle ends in December, and its curator finds it so."""
    boss = await operator(world)
    await boss.sends("/schools Детский сад № 7")
    assert "Детский сад № 7" in boss.screen
    assert "26 строк" in boss.screen
    assert boss.buttons[0].startswith("1. Внедрение целевой модели")

    place = next(one for one in boss.screen.splitlines() if "педагогических работников" in one)
    await years.taps_first(boss, place[:3])
    curator = await comes_in(world, boss.screen)
    await years.opens(curator, RUNS)
    assert "Система наставничества педагогических работников" in curator.screen
    assert "2021 год" in curator.screen
    await years.taps_first(curator, "✓ Открыть 1")
    assert "1 августа 2021 – 31 декабря 2021" in curator.screen
    assert "Скопировать на 2022 год" in curator.buttons


async def test_an_operator_opens_a_municipality_by_its_programme(world: World) -> None:
    """Its first link is for a coordinator, who begins what is written for municipalities only."""
    boss = await operator(world)
    await boss.sends("/schools Район")
    place = next(one for one in boss.screen.splitlines() if "округе Клин" in one)
    await years.taps_first(boss, place[:3])
    coordinator = await comes_in(world, boss.screen)
    await years.opens(coordinator, RUNS)
    assert "округе Клин" in coordinator.screen
    await coordinator.taps("Начать программу")
    assert "Моршанском районе" in coordinator.screen
    assert "гимназии" not in coordinator.screen


async def test_a_button_of_a_name_typed_before_opens_nothing(world: World) -> None:
    """Only the last name waits, so a school never gets the name of another one."""
    boss = await operator(world)
    await boss.sends("/schools Школа № 1")
    first = boss.chat[-1]
    old = next(key.data for key in boss.keys if key.data)
    await boss.sends("/schools Школа № 2")
    await boss.taps_old(first, old)
    await boss.sends("/schools")
    assert "Школа №" not in boss.screen


async def test_a_second_programme_goes_on_beside_the_first(world: World) -> None:
    """Both are there, and each person chooses which to look at."""
    await years.begin(world)
    olga, irina = await years.curator(world), await years.curator(world, "Ирина Белова")
    await years.opens(olga, ROAD_MAP)
    await olga.taps("Программы и годы", "Начать программу")
    place = next(one for one in olga.screen.splitlines() if "педагогических работников" in one)
    await years.taps_first(olga, place[:3])
    assert "В документе: 1 августа 2023 – 31 декабря 2023." in olga.screen
    assert "Строк в вашей дорожной карте: 26." in olga.screen
    await olga.taps("На 2021 год", "Начать")

    await years.opens(olga, RUNS)
    assert "2021/22 учебный год · выполнено 0 из 32 · идёт" in olga.screen
    assert "2021 год · выполнено 0 из 26 · идёт" in olga.screen
    assert len([one for one in olga.buttons if "Открыть" in one]) == 2
    await years.opens(olga, ROAD_MAP)
    assert "педагогических работников" in olga.screen
    await years.opens(irina, ROAD_MAP)
    assert "в гимназии" in irina.screen, "what one looks at is their own choice"

    await years.opens(olga, RUNS)
    await years.taps_first(olga, "Открыть 2")
    await olga.taps("Смотреть эту")
    assert "Сейчас открыта эта." in olga.screen
    await olga.taps("Дорожная карта")
    assert "в гимназии" in olga.screen


async def test_a_double_tap_begins_one_programme(world: World) -> None:
    """The second finds the run of the first."""
    await years.begin(world)
    olga = await years.curator(world)
    await years.opens(olga, "run.ask|2021|0|kindergarten.2023")
    assert "Начать программу на 2021 год?" in olga.screen
    olga.taps_at_once("Начать")
    olga.taps_at_once("Начать")
    await world.app.settle()
    await years.opens(olga, RUNS)
    assert len([one for one in olga.buttons if "Открыть" in one]) == 2


async def test_what_is_odd_is_told_before_a_programme_begins(world: World) -> None:
    """The curator decides with open eyes, and may say no."""
    await years.begin(world)
    olga = await years.curator(world)
    await years.opens(olga, "run.ask|2022|0|gymnasium.2021")
    assert "просят внимания" in olga.screen
    assert "раньше начала программы" in olga.screen
    await olga.taps("Не сейчас")
    assert "На какой год начать?" in olga.screen
    await years.opens(olga, RUNS)
    assert "2022/23" not in olga.screen


async def test_a_school_without_a_municipality_gets_the_rows_of_schools(world: World) -> None:
    """The rows that a municipality does itself are left out."""
    olga = await years.curator(world)
    await years.opens(olga, ROAD_MAP)
    await olga.taps("Программы и годы", "Начать программу")
    place = next(one for one in olga.screen.splitlines() if "округе Клин" in one)
    await years.taps_first(olga, place[:3])
    assert "Программа муниципальная." in olga.screen
    assert "сюда не войдут" in olga.screen
    await olga.taps("На 2021/22 учебный год", "Начать")
    assert "Программа начата." in olga.screen


async def test_a_road_map_is_copied_to_the_next_year(world: World) -> None:
    """Own words, hidden ones and days come along, marks stay behind; nothing is copied twice."""
    run = await years.begin(world)
    olga = await years.curator(world)
    async with world.app.database.reading() as uow:
        rows = await uow.of(run.school_id).positions.of_run(run.id)
    await years.opens(olga, f"roadmap.mark|{rows[0].id}|{rows[0].rev}|")
    await years.opens(olga, f"editing.field|{rows[1].id}|{rows[1].rev}|title.one.")
    await olga.sends("Собрание родителей и педагогов")
    await years.opens(olga, f"editing.hide|{rows[2].id}|{rows[2].rev}|")

    await years.opens(olga, RUNS)
    await years.taps_first(olga, "✓ Открыть 1")
    await olga.taps("Скопировать на 2022/23 учебный год")
    assert "Отметки и подтверждения останутся в прежнем." in olga.screen
    again = next(key.data for key in olga.keys if key.data and "carry" in key.data)
    await olga.taps("Скопировать на 2022/23 учебный год")
    assert "Дорожная карта скопирована." in olga.screen
    assert "Выполнено 0 из 31." in olga.screen
    await years.opens(olga, again)
    assert "Такая программа на эти годы уже есть." in olga.screen

    copied = await _rows_of(world, olga)
    assert copied["Собрание родителей и педагогов"] == date(2022, 11, 30)
    await years.opens(olga, ROAD_MAP)
    assert "Скрытые (1)" in olga.buttons


async def _rows_of(world: World, someone: Someone) -> dict[str, object]:
    """Read the deadlines of the newest run by the words the school gave its positions."""
    person = await years.whose(world, someone)
    async with world.app.database.reading() as uow:
        runs = await uow.of(person.school_id).runs.all()
        rows = await uow.of(person.school_id).positions.of_run(runs[-1].id)
    return {one.own.get("title", one.name): one.due_on for one in rows}


async def test_only_those_who_answer_for_the_programme_begin_one(world: World) -> None:
    """A director looks and switches, and is offered nothing more."""
    run = await years.begin(world)
    director = await world.person("Директор", {Role.DIRECTOR})
    await years.opens(director, RUNS)
    assert "Начать программу" not in director.buttons
    await years.taps_first(director, "✓ Открыть 1")
    assert not any(one.startswith("Скопировать") for one in director.buttons)
    await years.opens(director, f"run.carry|{run.id}|2022|")
    await years.opens(director, RUNS)
    assert "2022/23" not in director.screen
