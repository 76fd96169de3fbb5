"""Two schools: somebody who changes school begins anew, and nothing of the old one is seen."""

from datetime import timedelta

from domain.people import Role
from storage.tables import erasures
from tests.conversations import gatekeepers, years
from tests.records import rows
from tests.world import World


async def test_who_leaves_a_school_begins_anew_in_another(world: World) -> None:
    """The old school's data go, the new one asks for its own consent."""
    old = await gatekeepers.curator(world)
    new = await gatekeepers.curator(world, "Вера Орлова", school="Лицей")
    peter = await world.person("Пётр Иванов", {Role.MENTOR})
    await years.known(world, peter, "Пётр Иванов")
    await gatekeepers.opens_card(world, old, peter)
    await old.taps("Отметить, что ушёл из школы", "Да, ушёл из школы")
    assert "будут удалены 16 сентября" in old.screen
    token = await gatekeepers.personal_link(new, *gatekeepers.MENTORS)
    await peter.sends(f"/start {token}")
    assert "Школа: Лицей" in peter.screen
    assert "Прочитать согласие" in peter.buttons
    await new.sends("/people")
    assert "Пётр" not in str([one.text for one in new.chat])
    assert [one["reason"] for one in await rows(world.app.database, erasures)] == ["left"]
    await world.passes(timedelta(days=11))
    left = [one for one in await gatekeepers.everybody(world) if one["given_name"] == "Пётр"]
    assert left == []
    await peter.sends("/menu")
    assert "Школа: Лицей" in peter.screen, "the new school's record is untouched"


async def test_a_curator_sees_nobody_of_another_school(world: World) -> None:
    """Neither people, nor who waits, nor links, nor cards."""
    ours = await gatekeepers.curator(world)
    theirs = await gatekeepers.curator(world, "Вера Орлова", school="Лицей")
    await gatekeepers.comes(world, "Аня", await gatekeepers.class_link(ours, "7А"))
    await theirs.sends("/queue")
    assert not any(one.startswith("Впустить") for one in theirs.buttons)
    await years.opens(theirs, "links.show|0|0|")
    assert "Сейчас открытых ссылок нет" in theirs.screen
    for tap in ("card.show|3|0|", "relink.make|3|0|", "departure.make|3|0|", "links.qr|1|0|"):
        await years.opens(theirs, tap)
        assert "t.me" not in theirs.screen
    assert (await gatekeepers.everybody(world))[-1]["standing"] == "asking"


async def test_one_account_has_a_place_in_each_school(world: World) -> None:
    """A mentor here and there; each school knows its own person only."""
    old = await gatekeepers.curator(world)
    new = await gatekeepers.curator(world, "Вера Орлова", school="Лицей")
    peter = world.stranger("Пётр")
    for curator in (old, new):
        await peter.sends(
            f"/start {await gatekeepers.personal_link(curator, *gatekeepers.MENTORS)}"
        )
    people = [one for one in await gatekeepers.everybody(world) if "mentor" in str(one["roles"])]
    assert {one["account_id"] for one in people} == {peter.phone.id}
    assert len({one["school_id"] for one in people}) == 2
