"""A questionnaire may change while somebody is in the middle of it."""

import shutil
from pathlib import Path

import pytest

from locales.library import read_library
from services.questionnaires import EditionChanged
from storage.tables import interviews
from tests.conversations import walks
from tests.records import rows
from tests.world import QUESTIONNAIRES, World


def _edited(folder: Path, old: str, new: str) -> Path:
    """Copy the questionnaires into a folder and change a text in them."""
    copy = folder / "questionnaires"
    copy.mkdir()
    file = Path(shutil.copy(QUESTIONNAIRES / "everything.toml", copy))
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
    return copy


async def test_who_began_with_a_version_finishes_that_version(
    world: World, tmp_path: Path
) -> None:
    """Anna began before the new version and keeps the old words; Boris gets the new ones."""
    anna, boris = await world.mentee("Аня"), await world.mentee("Борис")
    await anna.sends("/start")
    await anna.taps("Заполнить: Анкета из всего", "Да")

    folder = _edited(tmp_path, "Насколько полезны встречи?", "Полезны ли встречи?")
    file = folder / "everything.toml"
    file.write_text(file.read_text("utf-8").replace("version = 1", "version = 2"), "utf-8")
    world.library = read_library(folder)
    await world.restarts()

    await anna.sends("/start")
    await anna.taps("Продолжить: Анкета из всего")
    assert "Насколько полезны встречи?" in anna.screen
    await boris.sends("/start")
    await boris.taps("Заполнить: Анкета из всего", "Да")
    assert "Полезны ли встречи?" in boris.screen


async def test_answers_are_changed_in_the_version_they_were_given_in(
    world: World, tmp_path: Path
) -> None:
    """Anna sent the old version off, and changes an answer to the old words."""
    anna = await world.mentee("Аня")
    await walks.to_the_end(anna)

    folder = _edited(tmp_path, "Насколько полезны встречи?", "Полезны ли встречи?")
    file = folder / "everything.toml"
    file.write_text(file.read_text("utf-8").replace("version = 1", "version = 2"), "utf-8")
    world.library = read_library(folder)
    await world.restarts()

    await anna.taps("Изменить ответы", "2")
    assert "Насколько полезны встречи?" in anna.screen
    await anna.taps("9", "Отправить ответы")
    takes = await rows(world.app.database, interviews)
    assert [one["version"] for one in takes] == [1, 1]


async def test_a_text_changed_under_an_old_version_stops_the_start(
    world: World, tmp_path: Path
) -> None:
    """An edited file must say that it is a new version."""
    world.library = read_library(_edited(tmp_path, "Рад участвовать?", "Хочешь участвовать?"))

    await world.app.close()
    with pytest.raises(EditionChanged, match=r"everything\.toml"):
        await world.wakes()
