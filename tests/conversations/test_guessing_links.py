"""Guessing links: in the chat every wrong link sounds alike, and its words are kept nowhere."""

from datetime import timedelta
from pathlib import Path

from storage.tables import wrong_links
from tests.conversations import gatekeepers
from tests.databases import on_postgres
from tests.records import rows
from tests.world import World


def _bytes(folder: Path) -> bytes:
    """Read the database and whatever lies beside it."""
    return b"".join(one.read_bytes() for one in folder.glob("*.db*"))


async def test_after_five_wrong_links_a_right_one_sounds_wrong_for_an_hour(world: World) -> None:
    """Whoever guesses cannot tell a hit from a miss."""
    token = await gatekeepers.personal_link(await gatekeepers.curator(world), *gatekeepers.MENTORS)
    guesser = world.stranger()
    for number in range(5):
        await guesser.sends(f"/start wrong{number}")
    await guesser.sends(f"/start {token}")
    assert len({one.text for one in guesser.chat}) == 1
    assert len(await rows(world.app.database, wrong_links)) == 5
    await world.passes(timedelta(hours=1, seconds=1))
    await guesser.sends(f"/start {token}")
    assert "Школа: Гимназия" in guesser.screen


async def test_somebody_known_is_told_and_shown_where_they_are(world: World) -> None:
    """A dead link in a family chat is no reason to lose the menu."""
    anna = await world.mentee("Аня")
    await anna.sends("/start nonsense")
    assert "уже не работает" in anna.screen
    assert "Открыть встречи" in anna.buttons


async def test_no_token_lies_in_the_database(world: World, tmp_path: Path) -> None:
    """Neither that of a link for one, nor of a class, nor of a new phone, nor of a picture."""
    curator = await gatekeepers.curator(world)
    personal = await gatekeepers.personal_link(curator, *gatekeepers.MENTORS)
    many = await gatekeepers.class_link(curator)
    await gatekeepers.comes(world, "Аня", many)
    await gatekeepers.comes(world, "Кто-то", personal)
    await curator.taps("Посмотреть открытые ссылки", "Открыть: 7А", "Получить картинку с QR")
    picture = curator.chat[-1].text.rpartition("=")[2].split()[0]
    tokens = (personal, many, picture)
    assert all(len(one) >= 22 for one in tokens)
    await world.app.close()
    if not on_postgres():
        kept = _bytes(tmp_path)
        assert len(kept) > 10_000
        assert [one for one in tokens if one.encode() in kept] == []
