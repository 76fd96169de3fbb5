"""Trials: a curator marks who only tries the bot, and erases all of them with one button."""

from datetime import timedelta
from pathlib import Path

from domain.people import Standing
from storage.tables import people
from tests.conversations import couples, years
from tests.records import rows
from tests.world import Someone, World


async def _digest(curator: Someone) -> str:
    await curator.sends("/digest")
    return curator.screen


async def _standing(world: World, number: int) -> str:
    known = await rows(world.app.database, people)
    return str(next(one["standing"] for one in known if one["id"] == number))


async def test_people_on_trial_leave_by_one_button(tmp_path: Path) -> None:
    """They are in no count once marked; their chat is blank, and everybody else stays."""
    async with couples.a_school(tmp_path) as world:
        who = await couples.couple(world)
        tried = await years.whose(world, who.mentee)
        stays = await years.whose(world, who.mentor)
        before = await _digest(who.curator)
        await who.curator.sends("/people")
        await who.curator.taps_old(who.curator.chat[-1], f"card.show|{tried.id}|0|")
        await who.curator.taps("Отметить как пробного")
        assert "пробный участник" in who.curator.screen
        assert await _digest(who.curator) != before
        await who.curator.sends("/people")
        await who.curator.taps_old(who.curator.chat[-1], "people.show|0|0|trials")
        await who.curator.taps("Удалить пробных")
        await years.taps_first(who.curator, "Да, удалить")
        await world.passes(timedelta(hours=1))
        assert {one.text for one in who.mentee.chat} == {"[удалено]"}
        assert await _standing(world, tried.id) == Standing.ERASED
        assert await _standing(world, stays.id) == Standing.ADMITTED
        await who.curator.sends("/people")
        assert "Котова" not in who.curator.screen
