"""A school that shows codes: the bot sends no name of anybody, on no screen and in no letter."""

from datetime import timedelta

import pytest

from domain.settings import Naming
from tests.conversations import couples, years
from tests.world import World

pytestmark = pytest.mark.database
NAMES = ("Анна", "Котова", "Иван", "Петров", "Ольга", "Кузнецова")


async def test_no_name_stands_in_anything_the_bot_sends(school: World) -> None:
    """A pair, its letters, the digest, lists and cards: codes take the place of names."""
    who = await couples.couple(school)
    async with school.app.database.writing() as uow:
        curator = await years.whose(school, who.curator)
        await uow.of(curator.school_id).decisions.set("naming", Naming.CODE)
    said = {one: len(one.chat) for one in (who.mentor, who.mentee, who.curator)}
    await school.passes(timedelta(minutes=1))
    for side in (who.mentor, who.mentee):
        await side.taps("Показать")
    assert "Наставляемый: У‑002" in who.mentor.screen
    assert "Наставник: Н‑001" in who.mentee.screen
    await who.curator.sends("/menu")
    for tap in ("people.show|0|0|", "digest.show|0|0|", "pairs.show|0|0|", "queue.show|0|0|"):
        await years.opens(who.curator, tap)
    await years.opens(who.curator, f"card.show|{curator.id}|0|")
    await years.opens(who.curator, "journal.show|0|0|")
    assert "С‑003" in who.curator.screen
    await school.passes(timedelta(days=7))
    await who.curator.taps_in_a_letter("Показать")
    for someone, before in said.items():
        texts = [one.text for one in someone.chat[before:]]
        labels = [key.text for one in someone.chat for row in one.keyboard for key in row]
        assert [(one, name) for one in texts + labels for name in NAMES if name in one] == []
