"""Photos that file themselves: by the code of a printed sheet, or where their sender says."""

from datetime import timedelta

from domain.people import Role
from tests import photos
from tests.conversations import years
from tests.conversations.arrivals import token_in
from tests.conversations.proving import (
    AT_ONCE,
    at_a_position,
    curator_at_a_position,
    curator_of_a_year,
    sheet_of,
)
from tests.world import World


async def test_a_photo_of_a_sheet_files_itself(world: World) -> None:
    """Sent at any time, with nothing said; «Это не то» takes it out again."""
    olga = await curator_at_a_position(world)
    address = await sheet_of(olga)
    await olga.sends("/menu")
    await olga.sends_photo(photos.of_code(address), "приказ о кураторах")
    await world.passes(AT_ONCE)
    assert "Фото приложено к позиции" in olga.screen
    await olga.taps("Это не то")
    assert "Убрано." in olga.screen
    assert "Подтверждений пока нет." in olga.screen


async def test_a_photo_of_a_sheet_files_itself_in_the_evening(world: World) -> None:
    """Whoever sends a photo at eleven is awake, and is answered."""
    olga = await curator_at_a_position(world)
    address = await sheet_of(olga)
    await world.passes(timedelta(hours=14))
    await olga.sends_photo(photos.of_code(address))
    await world.passes(AT_ONCE)
    assert "Фото приложено к позиции" in olga.screen


async def test_a_picture_sent_as_a_file_files_itself_too(world: World) -> None:
    """Telephones send a photo as a file when asked not to make it smaller."""
    olga = await curator_at_a_position(world)
    address = await sheet_of(olga)
    await olga.sends("/menu")
    await olga.sends_file("IMG_1.jpg", photos.of_code(address, turned=90))
    await world.passes(AT_ONCE)
    assert "Фото приложено к позиции" in olga.screen
    await olga.taps("К позиции")
    assert "файл «IMG_1.jpg»" in olga.screen


async def test_a_photo_without_a_code_is_asked_about(world: World) -> None:
    """Its sender chooses one of their positions, or none; a second tap files nothing twice."""
    olga = await curator_of_a_year(world)
    await olga.sends_photo(photos.of_nothing(), "приказ")
    await world.passes(AT_ONCE)
    assert "К какой позиции его приложить?" in olga.screen
    first = olga.keys[0]
    await olga.taps_old(olga.chat[-1], first.data or "")
    assert "Приложено: фото «приказ»." in olga.screen
    await olga.taps_old(olga.chat[-1], first.data or "")
    assert "Это фото уже не ждёт ответа." in olga.screen
    assert "2. " not in olga.screen

    await olga.sends_photo(photos.of_nothing())
    await world.passes(AT_ONCE)
    await olga.taps("Не прикладывать")
    assert "Фото никуда не приложено." in olga.screen


async def test_a_broken_or_enormous_picture_is_asked_about_as_well(world: World) -> None:
    """Nobody can look at it, and it may prove something all the same."""
    olga = await curator_of_a_year(world)
    for body in (b"\xff\xd8\xff broken", b"\xff\xd8\xff" + bytes(8 << 20)):
        await olga.sends_file("IMG.jpg", body)
        await world.passes(AT_ONCE)
        assert "К какой позиции его приложить?" in olga.screen
        await olga.taps("Не прикладывать")


async def test_a_code_opens_its_position_and_waits_for_a_photo(world: World) -> None:
    """The next photo is filed there, whatever is on it."""
    olga = await curator_at_a_position(world)
    payload = token_in(await sheet_of(olga))
    irina = await years.curator(world, "Ирина Белова")
    await irina.sends(f"/start {payload}")
    assert "Пришлите сюда фото или файл." in irina.screen
    await irina.sends_photo(photos.of_nothing())
    assert "Приложено: фото." in irina.screen


async def test_a_code_opens_nothing_for_others(world: World) -> None:
    """A stranger, a pupil, a curator of another school are told kindly, and see no title."""
    olga = await curator_at_a_position(world)
    title = olga.screen.split("\n")[0]
    payload = token_in(await sheet_of(olga))
    stranger = world.stranger()
    pupil = await world.mentee("Аня")
    other = await world.person("Куратор лицея", {Role.CURATOR}, school="Лицей")
    for one, said in (
        (stranger, "По этому коду подтверждения присылают сотрудники школы."),
        (pupil, "Этот код для тех, кто отвечает за позицию"),
        (other, "Этот код для тех, кто отвечает за позицию"),
    ):
        await one.sends(f"/start {payload}")
        assert said in one.screen
        assert title not in one.screen
    await olga.sends(f"/start {payload[:-1]}{'A' if payload[-1] != 'A' else 'B'}")
    assert "По этому коду ничего не открылось." in olga.screen


async def test_a_photo_of_another_schools_sheet_is_not_filed(world: World) -> None:
    """The code is read, and the position belongs to somebody else: the sender is asked."""
    olga = await curator_at_a_position(world)
    address = await sheet_of(olga)
    other = await world.person("Куратор лицея", {Role.CURATOR}, school="Лицей")
    await world.passes(timedelta(minutes=10))
    await other.sends_photo(photos.of_code(address))
    await world.passes(AT_ONCE)
    assert "Кода листка на фото не видно." in other.screen
    await at_a_position(olga)
    assert "Подтверждения: фото" not in olga.screen
    await olga.taps("Приложить подтверждение")
    assert "Подтверждений пока нет." in olga.screen


async def test_a_pupils_photo_is_answered_as_before(world: World) -> None:
    """Nothing is looked through, and no job is made."""
    await years.begin(world)
    anna = await world.mentee("Аня")
    await anna.sends_photo(photos.of_nothing())
    assert "Смотрю" not in anna.screen
    async with world.app.database.reading() as uow:
        assert await uow.jobs.next_moment() is None


async def test_a_photo_is_looked_at_in_the_middle_of_anything_else(world: World) -> None:
    """A curator who is asked for a day sends a photo: it files itself all the same."""
    olga = await curator_at_a_position(world)
    address = await sheet_of(olga)
    await at_a_position(olga)
    await olga.taps("Перенести срок", "Указать другой день")
    await olga.sends_photo(photos.of_code(address))
    await world.passes(AT_ONCE)
    assert "Фото приложено к позиции" in olga.screen


async def test_photos_of_one_album_all_go_to_the_same_position(world: World) -> None:
    """Telegram sends an album as messages of their own, and the first must not end it."""
    olga = await curator_at_a_position(world)
    await olga.taps("Приложить подтверждение")
    world.telegram.send_photo(olga.phone.id, photos.of_nothing(), "страница 1", album="a")
    world.telegram.send_photo(olga.phone.id, photos.of_nothing(), "страница 2", album="a")
    await world.app.settle()
    assert "1. фото «страница 1»" in olga.screen
    assert "2. фото «страница 2»" in olga.screen
