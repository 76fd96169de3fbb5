"""Surveys: what results and their table cost, however many have answered."""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, Final

import pytest
from sqlalchemy import insert

from domain.ids import JobId
from domain.jobs import Job
from domain.people import Person, Role
from locales.library import Library, read_library
from locales.texts import FALLBACK, texts_for
from services import comparisons, questionnaires, result_books, results
from services.results import Scope
from storage import tables
from storage.database import Database
from tests.databases import an_open_database
from tests.pairs import NOW, someone
from tests.services.replies import MANY, paper

pytestmark = [pytest.mark.database, pytest.mark.slow, pytest.mark.alone]

PEOPLE: Final = 1000
MOST_SECONDS: Final = 1.0
"""For the results of a thousand people and forty questions, the counting of them included."""
MOST_SECONDS_OF_A_TABLE: Final = 3.0
MOST_GROWTH: Final = 5.0
"""How much longer four times as many people may take."""

_KINDS: Final = ("scale",) * 20 + ("yes_no",) * 8 + ("many",) * 8 + ("text",) * 4
_SAID: Final = {"scale": 7, "yes_no": "yes", "many": ["study"], "text": "Хочу учиться лучше"}


def _asked(mark: str) -> str:
    rows = tuple(
        (f"q{place}{mark}", kind, f"Вопрос {place}", MANY if kind == "many" else "")
        for place, kind in enumerate(_KINDS)
    )
    more = 'follows = "mentee_first"' if mark else ""
    return paper("Опрос", rows, more=more)


async def _library(database: Database, folder: Path) -> Library:
    (folder / "mentee_first.toml").write_text(_asked(""), encoding="utf-8")
    (folder / "mentee_second.toml").write_text(_asked("_2"), encoding="utf-8")
    async with database.writing() as uow:
        return await questionnaires.enrol(uow, read_library(folder))


async def _fill(database: Database, curator: Person, count: int) -> None:
    """Let so many mentees have answered both questionnaires."""
    school = {"school_id": curator.school_id}
    async with database.connection() as connection:
        for number in range(count):
            account = 10_000 + number
            await connection.execute(insert(tables.accounts).values(id=account, language="ru"))
            known: dict[str, Any] = {"roles": "mentee", "form": "peer", "age_group": "adult"}
            known |= {"standing": "admitted", "number": number + 2, "account_id": account}
            added = await connection.execute(insert(tables.people).values(**known, **school))
            person = (added.inserted_primary_key or (0,))[0]
            for name, mark in (("mentee_first", ""), ("mentee_second", "_2")):
                sent: dict[str, Any] = {"person_id": person, "questionnaire_id": name}
                sent |= {"version": 1, "form": "peer", "rev": 1, "since": 1, "ticked": []}
                sent |= {"misses": 0, "began_at": NOW, "submitted_at": NOW}
                made = await connection.execute(insert(tables.interviews).values(**sent, **school))
                await connection.execute(
                    insert(tables.answers),
                    _answers((made.inserted_primary_key or (0,))[0], mark, number),
                )


def _answers(interview: int, mark: str, number: int) -> list[dict[str, Any]]:
    return [
        {
            "interview_id": interview,
            "question_id": f"q{place}{mark}",
            "value": number % 10 + 1 if kind == "scale" else _SAID[kind],
            "given_at": NOW,
        }
        for place, kind in enumerate(_KINDS)
    ]


async def _best(deed: Callable[[], Awaitable[object]]) -> float:
    """Measure the seconds of work of a deed, three times; the least disturbed counts."""
    times = []
    for _ in range(3):
        began = time.process_time()
        await deed()
        times.append(time.process_time() - began)
    return min(times)


async def _times(folder: Path, count: int) -> tuple[float, float]:
    """Time the results, and before and after, of so many people."""
    async with an_open_database(folder) as database:
        library = await _library(database, folder)
        curator = await someone(database, 1, Role.CURATOR)
        await _fill(database, curator, count)

        async def count_them() -> None:
            async with database.reading() as uow:
                scope = Scope(questionnaire_id="mentee_first")
                found = await results.sums(uow, curator, library, scope, NOW)
                assert found.papers == count

        async def compare_them() -> None:
            async with database.reading() as uow:
                found = await comparisons.compare(uow, curator, library, NOW, Role.MENTEE)
                assert found.parts[0].changes[0].people == count

        return await _best(count_them), await _best(compare_them)


async def test_results_take_a_second_at_most_and_grow_with_the_people(tmp_path: Path) -> None:
    """Of a thousand people and forty questions; four times as many take five times as long."""
    small = await _times(tmp_path, PEOPLE // 4)
    big = await _times(tmp_path, PEOPLE)
    told = f"results {big[0]:.3f} s, before and after {big[1]:.3f} s; of a quarter {small}"
    print(told)  # noqa: T201 - the figures are read in the log of the tests
    assert max(big) <= MOST_SECONDS
    assert all(one <= MOST_GROWTH * other for one, other in zip(big, small, strict=True))


async def test_a_table_of_a_thousand_people_takes_three_seconds(tmp_path: Path) -> None:
    """Gathered here within one, and written by a child process, as the workshop does."""
    async with an_open_database(tmp_path) as database:
        await _library(database, tmp_path)
        curator = await someone(database, 1, Role.CURATOR)
        await _fill(database, curator, PEOPLE)
        facts = {"title": "Опрос", "papers": ["mentee_first"]}
        facts |= {"wave": 0, "form": None, "role": None}  # type: ignore[dict-item]
        job = Job(
            id=JobId(1),
            craft=result_books.CRAFT,
            school_id=curator.school_id,
            person_id=curator.id,
            made_at=NOW,
            facts=facts,
        )
        texts_for(FALLBACK)  # phrases are read once, when a bot starts
        began = time.process_time()
        async with database.reading() as uow:
            gathered = json.dumps(await result_books.gather(uow, job, NOW)).encode()
        here = time.process_time() - began
    began = _of_children()
    body = _written(gathered)
    there = _of_children() - began
    told = f"gathered in {here:.3f} s, written in {there:.3f} s: {len(body)} bytes"
    print(told)  # noqa: T201 - the figures are read in the log of the tests
    assert body.startswith(b"PK")
    assert there <= MOST_SECONDS_OF_A_TABLE
    assert here <= MOST_SECONDS


def _of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _written(facts: bytes) -> bytes:
    command = [sys.executable, "-m", "documents", "survey-book"]
    return subprocess.run(command, input=facts, capture_output=True, check=True).stdout  # noqa: S603 - our own program
