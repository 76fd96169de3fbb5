"""Copies: everything that is kept about somebody, in words that a parent reads."""

import json
import re
from zoneinfo import ZoneInfo

import pytest

from domain.consents import ConsentAnswer, ConsentKind
from domain.ids import JobId
from domain.jobs import Job
from domain.people import Person, Role
from locales.texts import texts_for
from services import copies, my_data, papers_of
from storage.columns import TECHNICAL
from storage.database import Database
from storage.my_data import MINE
from storage.tables import answers as answer_rows
from storage.tables import interviews, questionnaires, ticket_words, tickets
from tests.pairs import NOW, a_meeting, someone, two
from tests.services.families import BEGIN, a_family, answers

pytestmark = pytest.mark.database

_PAPER = """\
title = "Как дела"
questions = [
    { id = "mood", kind = "choice", text = "Какое настроение?", options = [
        { id = "a", text = "Хорошее" },
    ] },
    { id = "glad", kind = "yes_no", text = "Рад?" },
    { id = "day", kind = "date", text = "Какой день?" },
]
"""


def test_every_column_that_tells_of_somebody_is_told_or_left_out() -> None:
    """A new column cannot be missing from the copy by oversight."""
    for table in MINE:
        known = {*copies.TOLD.get(table.name, "").split()}
        known |= {*copies.LEFT_OUT.get(table.name, "").split()}
        telling = {one.name for one in table.c if one.info != TECHNICAL}
        assert table.name in papers_of.TABLES or telling <= known, table.name


async def test_a_copy_is_in_plain_words(database: Database) -> None:
    """No name of a column and no code stands in it, and days are spelt."""
    mentor, mentee, pair = await two(database)
    await a_meeting(database, pair)
    await _says(database, mentee)
    words = await _copy(database, mentee, mentee)
    assert not re.search(r"[a-z_]{3,}", words.replace("Telegram", ""))
    assert not re.search(r"\d{4}-\d\d-\d\d", words)
    for known in ("Какое настроение?", "Хорошее", "Да", "7 сентября 2021", "наставляемый"):
        assert known in words
    assert f"участник {mentor.number:03}" in words


async def test_a_guardian_s_copy_holds_no_word_of_the_child(database: Database) -> None:
    """Neither answers, nor to which questions they came, nor that they asked for a talk."""
    async with database.writing() as uow:
        family = await a_family(uow)
        guardian = family.guardians[0]
        await uow.of(family.school_id).kinships.confirm(
            guardian, family.child, family.curator, BEGIN
        )
        await answers(uow, family, guardian, ConsentKind.GUARDIAN, ConsentAnswer.GIVEN, BEGIN)
        parent = await uow.of(family.school_id).people.get(guardian)
        child = await uow.of(family.school_id).people.get(family.child)
    await _says(database, child)
    for words in (await _copy(database, parent, child), await _record(database, parent, child)):
        assert "Соколова" in words
        for secret in ("Хорошее", "настроение", "mood", "канарейка", "psychologist", "психолог"):
            assert secret not in words
    own = await _record(database, child, child)
    assert "канарейка" in own
    assert "mood" in own


async def test_what_staff_did_about_others_is_told_without_details(database: Database) -> None:
    """The details of such a deed are about the other."""
    vera, anna = await someone(database, 1, Role.CURATOR), await someone(database, 2, Role.MENTEE)
    async with database.writing() as uow:
        journal = uow.of(vera.school_id).journal
        journal.write(NOW, vera.id, "note", f"person:{anna.id}", {"word": "чужое"})
        journal.write(NOW, vera.id, "note", f"person:{vera.id}", {"word": "своё"})
    words = await _record(database, vera, vera)
    assert "своё" in words
    assert "чужое" not in words


async def test_a_curator_s_copy_speaks_english_too(database: Database) -> None:
    """Every word of it exists in both languages."""
    vera = await someone(database, 1, Role.CURATOR)
    async with database.writing() as uow:
        found = await my_data.record(uow, vera, vera.id)
    told = list(copies.sections(found, texts_for("en"), ZoneInfo("Europe/Moscow")))
    assert not re.search("[а-яё]", json.dumps(told, ensure_ascii=False).replace("Русский", ""))


async def _copy(database: Database, person: Person, about: Person) -> str:
    """Give the facts of the printed copy as one text."""
    async with database.writing() as uow:
        job = Job(
            id=JobId(1),
            craft="my-data",
            school_id=person.school_id,
            person_id=person.id,
            made_at=NOW,
            facts={"about": about.id},
        )
        facts = await my_data.gather(uow, job, NOW)
    assert facts is not None
    told = [
        [one["heading"], *one["lines"], *(word for row in one.get("rows", ()) for word in row)]
        for one in facts["sections"]
    ]
    return "\n".join(line for section in told for line in section)


async def _record(database: Database, person: Person, about: Person) -> str:
    async with database.writing() as uow:
        found = await my_data.record(uow, person, about.id)
    return json.dumps(found, ensure_ascii=False)


async def _says(database: Database, person: Person) -> None:
    """Let somebody answer a questionnaire and ask the psychologist for a talk."""
    at = {"began_at": NOW, "submitted_at": NOW}
    async with database.connection() as connection:
        paper = {"id": "paper", "version": 1, "sha256": "0", "body": _PAPER}
        await connection.execute(questionnaires.insert().values(**paper))
        interview = {
            "id": 77,
            "school_id": person.school_id,
            "person_id": person.id,
            "questionnaire_id": "paper",
            "version": 1,
            "form": "peer",
            "rev": 1,
            "since": 1,
            "ticked": [],
            "misses": 0,
        }
        await connection.execute(interviews.insert().values(**interview, **at))
        for question, value in (("mood", "a"), ("glad", True), ("day", "2021-09-01")):
            said = {"interview_id": 77, "question_id": question, "value": value, "given_at": NOW}
            await connection.execute(answer_rows.insert().values(**said))
        talk = {"school_id": person.school_id, "person_id": person.id, "to_role": "psychologist"}
        talk |= {"id": 78, "opened_at": NOW, "promised_at": NOW}
        await connection.execute(tickets.insert().values(**talk))
        words = {"ticket_id": 78, "author_id": person.id, "said_at": NOW, "words": "канарейка"}
        await connection.execute(ticket_words.insert().values(**words))
