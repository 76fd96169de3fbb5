"""Questionnaires: what was asked once stays known, and is never changed silently."""

from pathlib import Path

import pytest

from domain.refusals import QuestionnaireUnknown
from locales.library import Library
from services import questionnaires
from services.questionnaires import EditionChanged
from storage.database import Database
from tests.services.shelves import a_library

pytestmark = pytest.mark.database


async def test_enrolling_again_changes_nothing(
    database: Database, library: Library, tmp_path: Path
) -> None:
    """Every start enrols the whole library."""
    async with database.writing() as uow:
        before = await uow.questionnaires.all()
        again = await questionnaires.enrol(uow, a_library(tmp_path))
        assert await uow.questionnaires.all() == before
    assert again.current == library.current
    assert len(before) == 1


async def test_another_text_under_an_old_version_stops_the_start(
    database: Database, library: Library, tmp_path: Path
) -> None:
    """The message names the file and its version; what was enrolled stays as it was."""
    changed = a_library(tmp_path, text="Имя?")
    with pytest.raises(EditionChanged, match=r"paper\.toml: version 1 "):
        async with database.writing() as uow:
            await questionnaires.enrol(uow, changed)
    async with database.reading() as uow:
        assert [one.body for one in await uow.questionnaires.all()] == [library.sources[0].body]


async def test_an_old_version_with_another_text_is_noticed_later_too(
    database: Database, library: Library, tmp_path: Path
) -> None:
    """Going back to an old number does not make its new words the old ones."""
    async with database.writing() as uow:
        await questionnaires.enrol(uow, a_library(tmp_path, version=2, text="Имя?"))
    assert library.sources[0].version == 1
    with pytest.raises(EditionChanged):
        async with database.writing() as uow:
            await questionnaires.enrol(uow, a_library(tmp_path, version=1, text="Имя?"))


@pytest.mark.usefixtures("library")
async def test_earlier_versions_stay_at_hand(database: Database, tmp_path: Path) -> None:
    """Also those that no file holds any more, and none that never was."""
    async with database.writing() as uow:
        newer = await questionnaires.enrol(uow, a_library(tmp_path, version=2, text="Имя?"))
    assert newer.questionnaire("paper", 1).questions[0].text == "Как зовут?"
    assert newer.questionnaire("paper", 2).questions[0].text == "Имя?"
    with pytest.raises(QuestionnaireUnknown):
        newer.questionnaire("paper", 3)
