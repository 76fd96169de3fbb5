"""Honours: nominations, a secret vote, the final event, and papers in the chats."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from services import pairing
from storage.tables import ballots, polls
from tests.conversations import couples, years
from tests.conversations.couples import Couple
from tests.records import rows
from tests.world import Someone, World

MAY = datetime(2022, 5, 11, 9, 0, tzinfo=UTC)
AFTER = datetime(2022, 5, 20, 18, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[World]:
    """A school on a day in May, nine days before its final event."""
    async with couples.a_school(tmp_path) as world:
        await world.clock.turn(MAY)
        await years.begin(world)
        yield world


async def two_pairs(school: World) -> tuple[Couple, Couple]:
    """Bring a second pair beside the first, under the same curator."""
    first = await couples.couple(school)
    mentor = await couples.mentor(school, "Пётр Сидоров")
    mentee = await couples.mentee(school, "Вера Белова")
    async with school.app.database.writing() as uow:
        curator, one, other = [
            await years.whose(school, who) for who in (first.curator, mentor, mentee)
        ]
        pair = await pairing.make(uow, curator, one.id, other.id, school.clock.now())
    await years.both_agree(school, pair, one, other)
    return first, Couple(mentor=mentor, mentee=mentee, curator=first.curator)


async def opened(school: World, curator: Someone) -> None:
    """Let the curator put two nominations to the vote of the participants."""
    await years.opens(curator, "gathering.show|0|0|")
    await curator.taps("Открыть номинации и награды", "Собрать номинации")
    await curator.taps("Добавить «Наставник года»", "Добавить «Лучшая пара»")
    for title in ("Наставник года", "Лучшая пара"):
        await years.taps_first(curator, title)
        for name in curator.buttons[:2]:
            await curator.taps(name)
        await curator.taps("К номинациям")
    await curator.taps("Указать день окончания")
    await curator.sends("15 мая 18:00")
    await curator.taps("Начать голосование", "Начать")
    await school.passes(MINUTE)


async def votes(someone: Someone, title: str, choice: int) -> None:
    """Open the vote, and give a voice to the nominee at a place."""
    await years.opens(someone, "vote.show|0|0|")
    await years.taps_first(someone, title)
    await someone.taps(someone.buttons[choice])
    assert "Голос принят" in someone.screen


async def is_called(someone: Someone) -> bool:
    """Look whether somebody's menu calls them to vote."""
    await someone.sends("/menu")
    return "Проголосовать" in someone.buttons


async def votes_when_called(someone: Someone) -> None:
    """Vote by the button of the menu, which is gone then."""
    assert await is_called(someone)
    await someone.taps("Проголосовать")
    await votes(someone, "Наставник года", 0)
    assert not await is_called(someone)


async def attended(school: World, curator: Someone, *guests: str) -> None:
    """Hold the final event: call the pairs, note who came, and close it."""
    await years.opens(curator, "gathering.show|0|0|")
    await curator.taps("Позвать на итоговое событие", "Объявить")
    await years.taps_first(curator, "Разослать приглашения")
    await school.passes_until(AFTER)
    await years.opens(curator, "gathering.open|1|0|")
    await curator.taps("Открыть список гостей")
    for guest in guests:
        await years.taps_first(curator, guest)
    await curator.taps("К мероприятию", "Завершить и посчитать явку")


async def worked(school: World) -> None:
    """Let the workshop do what waits, and the papers leave."""
    while await school.app.workshop.work():
        pass
    await school.passes(MINUTE)


async def test_from_nominations_to_papers_in_the_chats(  # noqa: PLR0915 - one story from end to end
    school: World,
) -> None:
    """Three telephones vote, the event is attended, and each finds a certificate in the chat."""
    first, second = await two_pairs(school)
    curator = first.curator
    await opened(school, curator)
    assert "Проголосовали: 0 из 4" in curator.screen
    assert any("Выбираем лучших" in one.text for one in second.mentee.chat)
    for someone in (first.mentee, second.mentee, second.mentor):
        await votes(someone, "Наставник года", 0)
    await votes(first.mentee, "Лучшая пара", 0)
    await years.opens(curator, "honour.show|0|0|")
    assert "Проголосовали: 3 из 4" in curator.screen
    await years.taps_first(curator, "Наставник года")
    assert "Голосование тайное" in curator.screen

    await years.opens(curator, "honour.show|0|0|")
    await curator.taps("Закончить и посчитать голоса", "Закончить")
    await years.taps_first(curator, "Наставник года")
    assert "Победитель: Н‑001 — голосов мало, число скрыто" in curator.screen
    assert await rows(school.app.database, ballots) == []
    await curator.taps("К номинациям", "Объявить победителей", "Объявить")
    await school.passes(MINUTE)
    assert any("Победа ваша. Поздравляем." in one.text for one in first.mentor.chat)

    await attended(school, curator, "Иван П.", "Анна К.")
    await years.opens(curator, "award.show|0|0|")
    await curator.taps("Подготовить сертификаты")
    await curator.taps("Изменить текст")
    await curator.sends("Спасибо, {отчество}")
    assert "В тексте есть «отчество»" in curator.screen
    await curator.sends("Участник программы «{программа}», {школа}.")
    await curator.taps("Указать приказ")
    await curator.sends("№ 12 от 20.05.2022")
    await curator.taps("Посмотреть образец")
    await worked(school)
    await years.opens(curator, "award.open|1|0|")
    await curator.taps("Сделать все документы")
    await curator.taps("Сделать")
    await worked(school)
    assert any("Готовы 2 документа." in one.text for one in curator.chat)
    name, body = curator.files[-1]
    with ZipFile(BytesIO(body)) as archive:
        assert (name, sorted(archive.namelist())) == (
            "документы.zip",
            ["0001.pdf", "0002.pdf", "все.pdf"],
        )
    await years.opens(curator, "award.open|1|0|")
    await curator.taps("Раздать", "Отправить каждому")
    await worked(school)
    await school.passes(timedelta(hours=20))
    for one in (first.mentor, first.mentee):
        assert [name for name, _ in one.files] == ["документ.pdf"]
    for one in (second.mentor, second.mentee):
        assert one.files == []
    await years.opens(curator, "award.open|1|0|")
    assert "Раздать" not in curator.buttons


async def test_a_vote_ends_by_itself_and_is_counted_once(  # noqa: PLR0915 - one story to its end
    school: World,
) -> None:
    """Nobody taps: at its end the voices are counted and burnt, and the curator reads of it.

    Until then the menu calls whoever has not voted.

    A mentee finds their own mentor on no list; a button forged for them is refused.
    """
    first, second = await two_pairs(school)
    assert not await is_called(first.mentee)
    await opened(school, first.curator)
    for someone in (second.mentee, second.mentor):
        await votes_when_called(someone)
    assert await is_called(first.mentee)
    await years.opens(first.mentee, "vote.show|0|0|")
    await years.taps_first(first.mentee, "Наставник года")
    assert "голосовать нельзя" in first.mentee.screen
    assert len(first.mentee.buttons) == 2
    await years.opens(first.mentee, "vote.cast|1|0|")
    voices = await rows(school.app.database, ballots)
    assert len(voices) == 2

    await school.passes_until(datetime(2022, 5, 15, 14, 59, tzinfo=UTC))
    assert len(await rows(school.app.database, ballots)) == 2
    await school.passes_until(datetime(2022, 5, 15, 15, 1, tzinfo=UTC))
    assert await rows(school.app.database, ballots) == []
    closed = await rows(school.app.database, polls)
    assert [one["closed_at"] is not None for one in closed] == [True]
    assert not await is_called(first.mentee)
    await school.passes(timedelta(hours=20))
    assert await rows(school.app.database, polls) == closed
    told = [one.text for one in first.curator.chat if "голоса посчитаны" in one.text]
    assert len(told) == 1
    assert "Где голоса равны, выберите победителя" in told[0]
    await years.opens(first.curator, "honour.show|0|0|")
    await years.taps_first(first.curator, "Наставник года")
    assert "Победитель: Н‑001" in first.curator.screen
