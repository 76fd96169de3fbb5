"""Everybody writes at once: each word lands under the question it was meant for."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.tables import answers, interviews
from tests.databases import a_database
from tests.records import rows
from tests.world import QUESTIONNAIRES, World, a_world

pytestmark = pytest.mark.database


@pytest.fixture
async def burst(tmp_path: Path) -> AsyncIterator[World]:
    """A world whose only questionnaire asks for five words."""
    folder = QUESTIONNAIRES / "burst"
    async with a_database(tmp_path) as url, a_world(tmp_path, url, folder) as world:
        yield world


async def test_five_words_sent_at_once_answer_five_questions(burst: World) -> None:
    """A thousand people type ahead of the bot: the n-th word answers the n-th question."""
    phones = [one.phone.id for one in await burst.crowd(1000)]
    for phone in phones:
        burst.telegram.tap(phone, 1, "start.begin|0|0|five_texts")
    await burst.catches_up()

    for number in range(1, 6):
        for phone in phones:
            burst.telegram.type(phone, f"{phone}-{number}")
    await burst.catches_up()

    owners = {one["id"]: one["person_id"] for one in await rows(burst.app.database, interviews)}
    kept = {
        (owners[one["interview_id"]], one["question_id"]): one["value"]
        for one in await rows(burst.app.database, answers)
    }
    assert kept == {
        (person, f"word{number}"): f"{phone}-{number}"
        for person, phone in enumerate(phones, start=1)
        for number in range(1, 6)
    }
    assert all("Проверьте ответы" in burst.telegram.phones[one].chat[-1].text for one in phones)
