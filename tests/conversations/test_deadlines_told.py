"""Deadlines as they are told: one message a morning, to those who answer, and to no one else."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from domain.ids import RoadMapRowId, SchoolId
from domain.people import Role
from domain.positions import MoveReason, RoadMapRow
from domain.runs import Run
from services import position_people, positions, runs
from services.positions import Page
from tests.conversations import years
from tests.world import Someone, World

AHEAD = "Срок в дорожной карте через 14 дней"
YESTERDAY = "Срок в дорожной карте прошёл вчера"
A_WEEK_AGO = "Срок в дорожной карте прошёл неделю назад"
PARENTS = "Информирование родителей, педагогов"


def morning(month: int, day: int) -> datetime:
    """Give half past nine in Moscow on a day of 2021."""
    return datetime(2021, month, day, 6, 30, tzinfo=UTC)


async def rows_of(world: World, run: Run) -> dict[str, RoadMapRow]:
    """Read how the positions of a run stand, by their ids in the programme."""
    async with world.app.database.reading() as uow:
        rows = await uow.of(SchoolId(run.school_id)).positions.of_run(run.id)
    return {one.name: one for one in rows}


async def moves(world: World, olga: Someone, rows: Iterable[RoadMapRow], to: date) -> None:
    """Let the curator move some deadlines to a day."""
    person = await years.whose(world, olga)
    async with world.app.database.writing() as uow:
        for one in rows:
            page = Page(RoadMapRowId(one.id), one.rev)
            await positions.move(uow, person, page, to, MoveReason.DECISION, world.clock.now())


def told_since(someone: Someone, known: int) -> list[str]:
    """List what the bot wrote to somebody about deadlines after so many messages."""
    return [one.text for one in someone.chat[known:] if "в дорожной карте" in one.text]


async def test_ten_deadlines_of_a_day_are_one_message(world: World) -> None:
    """What passed the day before stands above them; every position can be marked or opened."""
    await world.clock.turn(datetime(2021, 9, 30, 18, tzinfo=UTC))
    run = await years.begin(world)
    olga = await years.curator(world)
    rows = await rows_of(world, run)
    waiting = [one for one in rows.values() if one.due_on != date(2021, 9, 30)]
    mine = [one for one in waiting if Role.CURATOR in one.roles][:10]
    await moves(world, olga, mine, date(2021, 10, 15))

    await world.passes_until(morning(10, 1))
    (told,) = told_since(olga, 0)
    assert told.count(AHEAD) == told.count(YESTERDAY) == 1
    assert told.index(YESTERDAY) < told.index(AHEAD)
    assert told.count("до 15 октября 2021") == 10
    places = [one.partition(" ")[0] for one in olga.buttons if one.endswith("Открыть")]
    assert places == [str(number) for number in range(1, len(places) + 1)]
    assert len(places) > 10


async def test_who_is_named_hears_of_it_and_marks_it_in_the_letter(world: World) -> None:
    """The post that answered before is silent, and after the mark nobody hears of it."""
    await world.clock.turn(datetime(2021, 9, 15, 12, tzinfo=UTC))
    run = await years.begin(world)
    olga = await years.curator(world)
    director = await world.person("Директор", {Role.DIRECTOR})
    vera = await world.person("Психолог", {Role.PSYCHOLOGIST})
    row = (await rows_of(world, run))["informing"]
    chief, named = await years.whose(world, olga), await years.whose(world, vera)
    async with world.app.database.writing() as uow:
        page = Page(RoadMapRowId(row.id), row.rev)
        await position_people.name(uow, chief, page, named.id, world.clock.now())

    await world.passes_until(morning(9, 16))
    assert AHEAD in vera.screen
    assert PARENTS in vera.screen
    assert not told_since(director, 0)
    await vera.taps("Выполнено")
    done = (await rows_of(world, run))["informing"]
    assert (done.is_done, done.done_by) == (True, named.id)

    known = len(vera.chat)
    for month, day in ((9, 23), (10, 1)):
        await world.clock.turn(morning(month, day) - timedelta(hours=2))
        await world.passes_until(morning(month, day))
    assert told_since(vera, known) == []
    assert PARENTS not in "".join(told_since(olga, 0))


async def test_an_overdue_deadline_is_told_twice_and_then_left_to_the_digest(
    world: World,
) -> None:
    """A day and a week after it, to those who answer and to the curator."""
    await world.clock.turn(datetime(2021, 9, 30, 18, tzinfo=UTC))
    await years.begin(world)
    olga = await years.curator(world)
    director = await world.person("Директор", {Role.DIRECTOR})
    await world.passes_until(morning(10, 1))
    for someone in (olga, director):
        assert YESTERDAY in someone.screen
        assert PARENTS in someone.screen
    await world.clock.turn(morning(10, 7) - timedelta(hours=2))
    await world.passes_until(morning(10, 7))
    for someone in (olga, director):
        assert A_WEEK_AGO in someone.screen
        assert PARENTS in someone.screen
    known = {someone: len(someone.chat) for someone in (olga, director)}
    await world.passes_until(morning(10, 9))
    for someone, heard in known.items():
        assert told_since(someone, heard) == []


async def test_a_moved_deadline_is_silent_on_its_old_day(world: World) -> None:
    """And it is told anew two weeks before its new one."""
    await world.clock.turn(datetime(2021, 9, 28, 12, tzinfo=UTC))
    run = await years.begin(world)
    olga = await years.curator(world)
    director = await world.person("Директор", {Role.DIRECTOR})
    await world.passes_until(morning(9, 29))
    assert PARENTS in director.screen
    row = (await rows_of(world, run))["informing"]
    known = len(director.chat)
    await moves(world, olga, [row], date(2021, 10, 20))

    await world.passes_until(morning(10, 1))
    assert PARENTS not in "".join(told_since(director, known))
    await world.clock.turn(morning(10, 6) - timedelta(hours=2))
    await world.passes_until(morning(10, 6))
    assert AHEAD in director.screen
    assert PARENTS in director.screen
    assert "до 20 октября 2021" in director.screen


async def test_the_digest_names_the_road_map_where_there_are_several(world: World) -> None:
    """What is late in either stands in one list, and each has its own count."""
    await world.clock.turn(datetime(2021, 10, 5, 12, tzinfo=UTC))
    run = await years.begin(world)
    olga = await years.curator(world)
    await olga.sends("/digest")
    assert "Дорожная карта: выполнено 0 %" in olga.screen
    async with world.app.database.writing() as uow:
        other = world.library.programmes["default-year"]
        await runs.begin(uow, run.school_id, other, None, world.clock.now())

    await olga.sends("/digest")
    assert f"«{other.title}»: выполнено 0 % (0 из 33)." in olga.screen
    assert f"({other.title})" in olga.screen
    assert "(0 из 32)" in olga.screen
