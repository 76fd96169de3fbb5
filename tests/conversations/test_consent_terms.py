"""Consents end and change: asked a month before, frozen at the end, never renewed silently."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook  # type: ignore[import-untyped]

from locales import consents as shelf
from storage.tables import consents, journal, people
from tests.conversations.arrivals import CHILD, TEACHER, guardian_of, guest, ready_curator
from tests.records import rows
from tests.world import Someone, World

ENDS = datetime(2021, 10, 31, 12, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A shelf of texts in which a test may put a newer version."""
    folder = Path(shutil.copytree(shelf.SHELF, tmp_path / "consents"))
    monkeypatch.setattr(shelf, "SHELF", folder)
    shelf.newest.cache_clear()
    yield folder
    shelf.newest.cache_clear()


async def _teacher(world: World, curator: Someone) -> Someone:
    teacher = await guest(world, curator, "Пётр", *TEACHER)
    await teacher.taps("Прочитать согласие", "Даю согласие")
    await teacher.sends("Пётр Иванович", "Сидоров")
    return teacher


async def _opens_letters(someone: Someone) -> None:
    """Open every letter that waits under a neutral line."""
    for message in list(someone.chat):
        for key in (key for row in message.keyboard for key in row if key.text == "Показать"):
            await someone.taps_old(message, key.data or "")


async def _for_a_month(world: World) -> None:
    """Let what is agreed to from now on run for a month only."""
    async with world.app.database.writing() as uow:
        for school in await uow.schools.all():
            await uow.of(school.id).decisions.set("consent_months", "1")


async def _standing(world: World) -> str:
    return str((await rows(world.app.database, people))[-1]["standing"])


async def test_a_month_before_the_end_the_signer_is_asked_and_answering_prolongs(
    world: World,
) -> None:
    """A new row is written for the new answer; the old one stays as it was."""
    curator = await ready_curator(world)
    await _for_a_month(world)
    teacher = await _teacher(world, curator)
    await world.passes_until(ENDS - 29 * DAY)
    await _opens_letters(teacher)
    assert any("Срок согласия скоро закончится" in one.text for one in teacher.chat)
    await curator.sends("/queue")
    await curator.taps("Посмотреть, чей срок кончается · 1")
    assert "Пётр Иванович С." in curator.buttons
    await teacher.sends("/menu")
    await teacher.taps("Прочитать и ответить", "Даю согласие")
    kept = [str(one["valid_until"]) for one in await rows(world.app.database, consents)]
    assert kept[1:] == ["2021-10-31", "2021-11-30"]
    await world.passes_until(ENDS + 2 * DAY)
    assert await _standing(world) == "admitted"


async def test_who_does_not_answer_is_frozen_at_the_end(world: World) -> None:
    """The day after the last one nothing is asked any more but the consent."""
    curator = await ready_curator(world)
    await _for_a_month(world)
    teacher = await _teacher(world, curator)
    await world.passes_until(ENDS - 29 * DAY)
    await world.passes_until(ENDS + 2 * DAY)
    assert await _standing(world) == "waiting"
    await teacher.sends("/menu")
    assert "Прежнее больше не действует" in teacher.screen
    await curator.sends("/queue")
    await curator.taps("Напомнить о согласии · 1", "Пётр Иванович С.")
    assert "срок закончился" in curator.screen


async def test_a_new_text_is_asked_at_the_next_visit_and_upgrades_nothing(
    world: World, texts: Path
) -> None:
    """What was agreed to keeps its very text until its signer answers the new one."""
    curator = await ready_curator(world)
    teacher = await _teacher(world, curator)
    before = await rows(world.app.database, consents)
    for ending in (".md", ".short.md"):
        words = (texts / f"own-2{ending}").read_text(encoding="utf-8")
        (texts / f"own-3{ending}").write_text(f"{words}\nНовое условие.", encoding="utf-8")
    shelf.newest.cache_clear()
    await world.passes(2 * DAY)
    await teacher.sends("/menu")
    assert "Прочитать и ответить" in teacher.buttons
    assert await rows(world.app.database, consents) == before
    await curator.sends("/queue")
    assert "Напомнить о новом тексте · 2" in curator.buttons
    await teacher.taps("Прочитать и ответить")
    assert "Новое условие." in teacher.screen
    await teacher.taps("Даю согласие")
    after = await rows(world.app.database, consents)
    assert after[: len(before)] == before
    assert after[-1]["text_sha256"] not in {one["text_sha256"] for one in before}


async def test_the_register_comes_as_a_table(world: World) -> None:
    """A line an answer, the paper with its particulars, no formulas; the journal knows."""
    curator = await ready_curator(world)
    await guest(world, curator, "Аня", *CHILD)
    await curator.sends("/people")
    await curator.taps(next(one for one in curator.buttons if "002" in one))
    await curator.taps("Записать бумажное согласие", "Согласие представителя на участие")
    await curator.taps("мать")
    await curator.sends("=12-С", "01.09.2021", "кабинет 12")
    await _teacher(world, curator)
    await curator.sends("/queue")
    await world.passes(4 * DAY)
    await curator.sends("/queue")
    await curator.taps_old(curator.chat[-1], "papers.register|0|0|")
    name, body = curator.files[-1]
    assert name.endswith(".xlsx")
    sheet = load_workbook(BytesIO(body)).active
    assert sheet is not None
    cells = [[cell for cell in row if cell.value is not None] for row in sheet.iter_rows()]
    words = [str(cell.value) for row in cells for cell in row]
    for heading in ("Код", "Вид", "Субъект", "Способ", "Бумага", "Отзыв", "Уничтожение"):
        assert heading in words
    assert len([one for one in words if one.startswith("дано, ")]) == len(
        await rows(world.app.database, consents)
    )
    assert any("=12-С от 01.09.2021, кабинет 12" in one for one in words)
    assert all(cell.data_type != "f" for row in cells for cell in row)
    assert "export-consents" in {one["deed"] for one in await rows(world.app.database, journal)}


async def test_a_guardian_who_refuses_their_own_consent_is_named_by_the_child_alone(
    world: World,
) -> None:
    """The curator reads the code of the child, and no name that belongs to somebody else."""
    curator = await ready_curator(world)
    child = await guest(world, curator, "Аня", *CHILD)
    await child.taps("Получить ссылку")
    parent = world.stranger("Родитель")
    link = next(word for word in child.screen.split() if "?start=" in word)
    await parent.sends(f"/start {link.partition('?start=')[2]}")
    await parent.taps("Прочитать согласие", "Не даю согласия")
    await world.passes(timedelta(minutes=1))
    await _opens_letters(curator)
    told = next(one.text for one in curator.chat if "согласия за ребёнка нет" in one.text)
    assert "002" in told.splitlines()[0]
    assert "003" not in told
    assert "Родитель" not in told


async def test_the_second_screen_of_a_guardian_says_that_it_is_about_the_child(
    world: World,
) -> None:
    """The two consents of a guardian are not taken for one another."""
    curator = await ready_curator(world)
    parent = await guardian_of(world, await guest(world, curator, "Аня", *CHILD))
    assert "Это согласие о ребёнке:" in parent.screen
