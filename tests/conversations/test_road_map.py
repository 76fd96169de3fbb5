"""The road map: 32 positions a curator can see, open, mark and take up again."""

from datetime import UTC, datetime, timedelta

from domain.people import Role
from tests.conversations import years
from tests.world import World

ROAD_MAP = "roadmap.show|0|0|"


async def test_a_position_is_marked_and_taken_up_again_by_one_tap(world: World) -> None:
    """The mark shows at once in the position, in its stage and in the whole map."""
    await years.begin(world)
    olga = await years.curator(world)
    await years.opens(olga, ROAD_MAP)
    assert "Выполнено 0 из 32." in olga.screen

    await olga.taps("Этап 1 · 0 из 4")
    await years.taps_first(olga, "1. ")
    assert "Срок: с 1 сентября по 31 октября 2021" in olga.screen
    await olga.taps("Выполнено")
    assert "Выполнено 6 сентября 2021." in olga.screen
    await olga.taps("К списку")
    assert "Выполнено 1 из 4." in olga.screen

    await years.taps_first(olga, "✓ 1. ")
    await olga.taps("Вернуть в работу")
    assert "В работе." in olga.screen
    assert "Выполнено" in olga.buttons


async def test_every_position_is_three_taps_away(world: World) -> None:
    """The map, a stage or a block, the position: none hides behind a second page."""
    await years.begin(world)
    olga = await years.curator(world)
    await years.opens(olga, ROAD_MAP)
    parts = [one for one in olga.buttons if " из " in one]

    count = 0
    for part in parts:
        await olga.taps(part)
        count += sum(key.data is not None and ".row|" in key.data for key in olga.keys)
        await olga.taps("Дорожная карта")
    assert count == 32


async def test_what_is_late_is_listed_and_opens(world: World) -> None:
    """On 1 November the deadlines of September and October have gone by."""
    await years.begin(world)
    olga = await years.curator(world)
    await world.clock.turn(world.clock.now() + timedelta(days=56))
    await years.opens(olga, ROAD_MAP)

    await years.taps_first(olga, "Просрочено")
    assert "просрочено, срок был до 30 сентября 2021" in olga.screen
    await years.taps_first(olga, "1. ")
    assert "Срок прошёл:" in olga.screen
    await olga.taps("К списку")
    assert olga.screen.startswith("Просрочено")


async def test_the_days_ahead_can_be_chosen(world: World) -> None:
    """In early September nothing is due for two weeks, and something within thirty days."""
    await years.begin(world)
    olga = await years.curator(world)
    await years.opens(olga, ROAD_MAP)

    await olga.taps("Ближайшие сроки (0)")
    assert "В эти дни сроков нет." in olga.screen
    await olga.taps("30 дней")
    assert "до 30 сентября 2021" in olga.screen
    assert "✓ 30 дней" in olga.buttons


async def test_an_illegible_deadline_is_shown_as_it_is_written(world: World) -> None:
    """Nothing is guessed: what the document says stands there."""
    await years.begin(world)
    olga = await years.curator(world)
    await years.opens(olga, ROAD_MAP)
    await years.taps_first(olga, "Анали")
    for label in [one for one in olga.buttons if one[0].isdigit()]:
        await olga.taps(label)
        if "не разобрать" in olga.screen:
            break
        await olga.taps("К списку")
    assert "Срок не разобрать, в документе стоит: «2022»" in olga.screen


async def test_a_deadline_before_the_programme_begins_is_pointed_out(world: World) -> None:
    """The document says April 2021, the year begins in September: it is late, and looks odd."""
    await years.begin(world)
    olga = await years.curator(world)
    await years.opens(olga, ROAD_MAP)
    await olga.taps("Просрочено (1)")
    await years.taps_first(olga, "1. ")
    assert "Проверьте: Строка 7b: срок «Апрель 2021» раньше начала программы." in olga.screen


async def test_a_mark_on_an_old_screen_does_nothing_twice(world: World) -> None:
    """A double tap, or the same button on another telephone, finds the position as it stands."""
    await years.begin(world)
    olga, irina = await years.curator(world), await years.curator(world, "Ирина Белова")
    for one in (olga, irina):
        await years.opens(one, ROAD_MAP)
        await one.taps("Этап 1 · 0 из 4")
        await years.taps_first(one, "1. ")

    olga.taps_at_once("Выполнено")
    olga.taps_at_once("Выполнено")
    await world.app.settle()
    await irina.taps("Выполнено")
    assert "Вернуть в работу" in olga.buttons
    assert "Вернуть в работу" in irina.buttons


async def test_nobody_but_a_curator_sees_the_road_map(world: World) -> None:
    """A forged button of a pupil is refused, whether it looks or marks."""
    await years.begin(world)
    anna = await world.mentee("Аня")
    for tap in (ROAD_MAP, "roadmap.mark|1|1|part_0_0", "roadmap.unmark|1|1|"):
        await years.opens(anna, tap)
        assert "Дорожная карта" not in anna.screen
    olga = await years.curator(world)
    await years.opens(olga, ROAD_MAP)
    assert "Выполнено 0 из 32." in olga.screen


async def test_a_school_without_a_programme_is_told_so(world: World) -> None:
    """Nobody has begun a year yet, so there is nothing to mark."""
    olga = await years.curator(world)
    await years.opens(olga, ROAD_MAP)
    assert "дорожной карты пока нет" in olga.screen


async def test_a_position_of_another_school_cannot_be_marked(world: World) -> None:
    """A forged number belongs to nobody here, so nothing changes there."""
    await years.begin(world)
    stranger = await world.person("Куратор лицея", {Role.CURATOR}, school="Лицей")
    await years.opens(stranger, "roadmap.mark|1|1|")
    olga = await years.curator(world)
    await years.opens(olga, ROAD_MAP)
    assert "Выполнено 0 из 32." in olga.screen


async def test_a_deadline_is_announced_to_those_who_answer_for_it(world: World) -> None:
    """Two weeks, a week and a day before, and in the morning: all of a morning in one message."""
    await years.begin(world)
    olga = await years.curator(world)
    director = await world.person("Директор", {Role.DIRECTOR})
    teacher = await world.person("Классный", {Role.CLASS_TEACHER})
    await world.passes_until(datetime(2021, 9, 16, 7, 0, tzinfo=UTC))

    told = olga.chat[-1]
    assert told.text.count("Срок в дорожной карте через 14 дней") == 1
    assert "\n2. " in told.text
    assert "Информирование родителей, педагогов" in director.screen
    assert director.buttons[0] == "Выполнено"
    assert teacher.chat == []

    await olga.taps("1 · Открыть")
    assert "Пока не начато." in olga.screen


async def test_a_position_that_is_done_is_announced_no_more(world: World) -> None:
    """A mark ends the reminders of its position, and of no other."""
    await years.begin(world)
    olga = await years.curator(world)
    await years.opens(olga, ROAD_MAP)
    await olga.taps("Этап 1 · 0 из 4")
    await years.taps_first(olga, "4. ")
    await olga.taps("Выполнено")

    await world.passes_until(datetime(2021, 9, 16, 7, 0, tzinfo=UTC))
    assert olga.chat[-1].text.count("Срок в дорожной карте через 14 дней") == 1
    assert "Информирование родителей, педагогов" not in olga.chat[-1].text
