"""Evidence: a document typed in one line, a link, a photo or a file, added and taken back."""

from pathlib import Path

from domain.people import Role
from tests import photos
from tests.conversations import years
from tests.conversations.proving import curator_at_a_position
from tests.world import World


def on_disk(world: World) -> bytes:
    """Read the very bytes of the database."""
    folder = Path(world.settings.data_dir)
    return b"".join(one.read_bytes() for one in sorted(folder.glob("*.db*")))


async def test_a_document_is_typed_in_one_line(world: World) -> None:
    """Its title, number and day stand beside the position, which is under way."""
    olga = await curator_at_a_position(world)
    await olga.taps("Приложить подтверждение")
    assert "Подтверждений пока нет." in olga.screen
    await olga.sends("Приказ № 15-ОД от 03.09.2021")
    assert "Приложено: Приказ № 15-ОД от 3 сентября 2021." in olga.screen
    await olga.taps("К позиции")
    assert "Приказ № 15-ОД от 3 сентября 2021" in olga.screen


async def test_what_a_document_lacks_is_asked_for(world: World) -> None:
    """A number that is not there, a day to come: nothing is kept until the line is whole."""
    olga = await curator_at_a_position(world)
    await olga.taps("Приложить подтверждение")
    for words, said in (
        ("Приказ от 03.09.2021", "Не хватает номера."),
        ("Приказ № 15", "Не хватает даты."),
        ("№ 15 от 03.09.2021", "Не хватает названия."),
        ("приказ подписан", "Не получилось разобрать."),
        ("Приказ № 15 от 03.10.2021", "Эта дата ещё не наступила."),
        ("ftp://school.ru/a", "Ссылка начинается с http:// или https://"),
    ):
        await olga.sends(words)
        assert said in olga.screen
    await olga.sends("Приказ б/н от 3 сентября 2021 г.")
    assert "1. Приказ от 3 сентября 2021" in olga.screen


async def test_a_link_a_photo_and_a_file_stand_beside_each_other(world: World) -> None:
    """The photo comes back on demand, protected, and its bytes are never in the database."""
    olga = await curator_at_a_position(world)
    await olga.taps("Приложить подтверждение")
    await olga.sends("https://school.example.org/mentors?page=1&x=2")
    assert "1. https://school.example.org/mentors?page=1&x=2" in olga.screen
    photo = photos.of_nothing()
    await olga.taps("Приложить ещё")
    await olga.sends_photo(photo, "Протокол <b>педсовета</b>")
    assert "2. фото «Протокол <b>педсовета</b>»" in olga.screen
    await olga.taps("Приложить ещё")
    await olga.sends_file("положение.pdf", b"%PDF-1.7 paper")
    assert "3. файл «положение.pdf»" in olga.screen

    await olga.taps("Показать 2")
    assert olga.chat[-1].protected
    assert olga.files[-1][1] == photo
    assert photo[100:164] not in on_disk(world)


async def test_evidence_is_taken_back_by_who_added_it_or_by_a_curator(world: World) -> None:
    """A director takes back their own, a curator anything; an old button does nothing."""
    olga = await curator_at_a_position(world)
    director = await world.person("Директор", {Role.DIRECTOR})
    await olga.taps("Приложить подтверждение")
    await olga.sends("Приказ № 1 от 01.09.2021")
    first = olga.keys[0].data or ""
    row = first.split("|")[1]
    await years.opens(director, f"evidence.show|{row}|0|")
    assert "Приказ № 1" in director.screen
    assert "Убрать 1" not in director.buttons
    await director.taps_old(director.chat[-1], first)
    await years.opens(director, f"evidence.show|{row}|0|")
    assert "Приказ № 1" in director.screen

    await olga.taps("Убрать 1")
    assert "Убрано." in olga.screen
    assert "Приказ № 1" not in olga.screen
    await olga.taps_old(olga.chat[-1], first)
    assert "Этого подтверждения уже нет." in olga.screen


async def test_somebody_who_answers_for_nothing_looks_and_adds_nothing(world: World) -> None:
    """They read what proves a position of others."""
    olga = await curator_at_a_position(world)
    await olga.taps("Приложить подтверждение")
    await olga.sends("Приказ № 1 от 01.09.2021")
    row = (olga.keys[0].data or "").split("|")[1]
    partner = await world.person("Партнёр", {Role.PARTNER})
    await years.opens(partner, f"evidence.show|{row}|0|")
    assert "1. Приказ № 1 от 1 сентября 2021" in partner.screen
    assert "Пришлите" not in partner.screen
    await partner.sends("Приказ № 2 от 01.09.2021")
    await years.opens(partner, f"evidence.show|{row}|0|")
    assert "№ 2" not in partner.screen
