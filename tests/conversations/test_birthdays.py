"""Birthdays: at 14 the own consent is asked, and without it everything stops after 30 days."""

from datetime import UTC, datetime, timedelta

from storage.tables import people
from tests.conversations.arrivals import CHILD, guardian_of, guest, ready_curator
from tests.records import rows
from tests.world import Someone, World

BIRTHDAY = datetime(2021, 9, 20, 12, tzinfo=UTC)


async def _child_in(world: World, curator: Someone) -> Someone:
    """Bring a child who takes part and was born on 20 September 2007."""
    child = await guest(world, curator, "Аня", *CHILD)
    parent = await guardian_of(world, child)
    await parent.taps("Даю согласие")
    await curator.sends("/queue")
    await curator.taps("Проверить документы родителей · 1")
    await curator.taps("Документ показан: Марина Игоревна С.")
    await child.sends("/start", "Аня", "Соколова", "20.09.2007")
    return child


async def test_a_birth_date_is_asked_once_and_checked(world: World) -> None:
    """A date in the future gets a kind line; a good one is never asked again."""
    curator = await ready_curator(world)
    child = await guest(world, curator, "Аня", *CHILD)
    parent = await guardian_of(world, child)
    await parent.taps("Даю согласие")
    await curator.sends("/queue")
    await curator.taps("Проверить документы родителей · 1")
    await curator.taps("Документ показан: Марина Игоревна С.")
    await child.sends("/start", "Аня", "Соколова")
    assert "Когда у тебя день рождения" in child.screen
    await child.sends("01.01.2030")
    assert "ещё не наступил" in child.screen
    await child.sends("5 мая 2010")
    assert "дата записана" in child.screen
    await child.sends("/menu")
    assert "Указать дату рождения" not in child.buttons


async def test_at_14_the_own_consent_is_asked_and_without_it_everything_stops(
    world: World,
) -> None:
    """Told at the birthday, a week before the end, and at the end; one answer brings it back."""
    curator = await ready_curator(world)
    child = await _child_in(world, curator)
    await world.passes_until(BIRTHDAY)
    await child.taps_in_a_letter("Показать")
    assert any("С днём рождения" in one.text for one in child.chat)
    await child.sends("/menu")
    assert "Прочитать и ответить" in child.buttons, "taking part goes on in the grace"
    await world.passes_until(BIRTHDAY + timedelta(days=31))
    await child.sends("/menu")
    assert "Прежнее больше не действует" in child.screen
    someone = next(one for one in await rows(world.app.database, people) if one["born_on"])
    assert (someone["age_group"], someone["standing"]) == ("14_17", "waiting")
    await child.taps("Прочитать согласие", "Даю согласие")
    await child.sends("/menu")
    assert "Открыть встречи" in child.buttons


async def test_a_birth_date_that_fits_another_age_is_the_curators_business(
    world: World,
) -> None:
    """The age of the invitation stands until somebody has looked."""
    curator = await ready_curator(world)
    child = await guest(world, curator, "Аня", *CHILD)
    parent = await guardian_of(world, child)
    await parent.taps("Даю согласие")
    await curator.sends("/queue")
    await curator.taps("Проверить документы родителей · 1")
    await curator.taps("Документ показан: Марина Игоревна С.")
    await child.sends("/start", "Аня", "Соколова", "01.02.2006")
    await curator.sends("/queue")
    await curator.taps("Сверить даты рождения · 1", "Дата верна: Аня С.")
    await child.sends("/menu")
    assert "нужно ваше согласие" in child.screen
