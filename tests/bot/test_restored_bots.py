"""A bot started on a restored copy: nothing old leaves until a curator says so."""

from datetime import timedelta
from pathlib import Path

from bot import copying, restoring
from tests.bot.letters import heard, write
from tests.conversations import years
from tests.world import World

OLD = "Старое письмо"


async def test_a_letter_of_yesterdays_copy_waits_for_a_curator(
    world: World, tmp_path: Path
) -> None:
    """It was sent after the copy was made; the copy knows nothing of that."""
    olga, anna = await years.curator(world), await world.mentee("Аня")
    await world.passes(timedelta(minutes=2))
    await write(anna, OLD)
    sealed = tmp_path / "yesterday.backup"
    await copying.backup(world.settings, sealed, world.clock.now())
    await world.passes(timedelta(minutes=5))
    assert heard(anna).count(OLD) == 1

    await world.app.close()
    await restoring.restore(world.settings, sealed, world.clock.now(), replace=True)
    await world.wakes()
    await world.passes(timedelta(minutes=10))
    assert heard(anna).count(OLD) == 1
    assert "Из копии: неотправленных писем" in olga.screen

    await olga.taps("Отправить те, что ещё нужны")
    await world.passes(timedelta(minutes=2))
    assert heard(anna).count(OLD) == 2
