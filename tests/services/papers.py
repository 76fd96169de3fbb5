"""Papers for tests of surveys: an anonymous one, one that names people, one about a person."""

from datetime import timedelta
from pathlib import Path
from typing import Final

from domain.ids import PersonId, SchoolId, WaveId
from domain.people import Person, Role
from domain.waves import Audience, Wave
from locales.library import Library, read_library
from services import questionnaires
from storage.database import Database
from tests.pairs import NOW

_HEAD: Final = """\
version = 1
title = "Анкета"
minutes = 5
thanks = "Спасибо"
sections = [{ id = "s", title = "Раздел" }]
"""
PAPERS: Final = {
    "secret": """
who = ["mentee", "mentor", "guardian", "curator"]
about = "school"
anonymous = true
questions = [
    { id = "colour", section = "s", kind = "choice", text = "Какой цвет?", options = [
        { id = "canarycolour", text = "Канареечный" }, { id = "grey", text = "Серый" },
    ] },
    { id = "glad", section = "s", kind = "yes_no", text = "Рад?" },
    { id = "many", section = "s", kind = "many", text = "Что ещё?", required = false, options = [
        { id = "canarybird", text = "Птица" }, { id = "canaryfish", text = "Рыба" },
    ] },
]
""",
    "names": """
who = ["mentee"]
about = "school"
questions = [
    { id = "whom", section = "s", kind = "people", of = "mentors", text = "Кого хочется?" },
    { id = "like", section = "s", kind = "many", text = "Что?", options = [
        { id = "p1", text = "Раз" }, { id = "p2", text = "Два" }, { id = "p3", text = "Три" },
    ] },
]
""",
    "child": """
who = ["guardian", "curator"]
about = "person"
questions = [{ id = "how", section = "s", kind = "text", text = "Как дела у ребёнка?" }]
""",
    "pair": """
who = ["curator"]
about = "pair"
questions = [{ id = "how", section = "s", kind = "text", text = "Как дела у пары?" }]
""",
}


async def a_shelf(database: Database, folder: Path) -> Library:
    """Write the papers into a folder, and put them on the shelf."""
    (folder / "papers").mkdir()
    for name, body in PAPERS.items():
        (folder / "papers" / f"{name}.toml").write_text(_HEAD + body, encoding="utf-8")
    async with database.writing() as uow:
        return await questionnaires.enrol(uow, read_library(folder / "papers"))


async def a_wave(
    database: Database, curator: Person, *asked: Person, paper: str = "secret", days: int = 7
) -> Wave:
    """Send a paper to some people."""
    draft = Wave(
        id=WaveId(0),
        school_id=SchoolId(curator.school_id),
        questionnaire_id=paper,
        version=1,
        audience=Audience(role=Role.MENTEE),
        sent_at=NOW,
        sent_by=PersonId(curator.id),
        due_at=NOW + timedelta(days=days),
    )
    async with database.writing() as uow:
        return await uow.of(curator.school_id).waves.add(draft, [one.id for one in asked])
