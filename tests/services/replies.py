"""Schools whose people have answered, for tests of what becomes of the answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from domain.answers import Value
from domain.ids import NO_WAVE, InterviewId, PersonId, WaveId
from domain.interviews import Interview
from domain.people import Form, Person, Role
from domain.waves import Audience, Wave
from locales.library import Library, read_library
from services import questionnaires, results
from services.sums import Results
from storage.database import Database
from tests.pairs import NOW, someone

HEAD: Final = """\
version = 1
title = "{title}"
minutes = 1
who = ["{who}"]
about = "{about}"
thanks = "Спасибо"
{more}
[[sections]]
id = "s"
title = "Раздел"
"""
QUESTION: Final = """
[[questions]]
id = "{id}"
section = "s"
kind = "{kind}"
text = "{text}"
{more}
"""
MANY: Final = 'options = [{ id = "study", text = "Учёба" }, { id = "talk", text = "Общение" }]'

Asked = tuple[str, str, str, str]
"""An id, a kind, words, and whatever else the file says."""

FIRST: Final[tuple[Asked, ...]] = (
    ("m2", "scale", "Польза", ""),
    ("m20", "yes_no", "Кружок", ""),
    ("req", "many", "С чем помочь", MANY),
    ("m_e1", "text", "Чего хочется", "required = false"),
    ("p4", "people", "С кем не готов", 'of = "mentors"\ncurator_only = true\nrequired = false'),
)
SECOND: Final[tuple[Asked, ...]] = (
    ("m2_2", "scale", "Польза", ""),
    ("m20_2", "yes_no", "Кружок", ""),
    ("x5", "yes_no", "Доволен", ""),
    ("x5_mark", "scale", "Отметка", ""),
)


def paper(title: str, asked: tuple[Asked, ...], who: str = "mentee", **facts: str) -> str:
    """Write a questionnaire as an author does."""
    about, more = facts.get("about", "school"), facts.get("more", "")
    head = HEAD.format(title=title, who=who, about=about, more=more)
    parts = (
        QUESTION.format(id=id_, kind=kind, text=text, more=rest) for id_, kind, text, rest in asked
    )
    return head + "".join(parts)


PAPERS: Final[Mapping[str, str]] = {
    "mentee_first": paper("Первый опрос", FIRST, more='given = "at_once"'),
    "mentee_second": paper("Второй опрос", SECOND, more='follows = "mentee_first"'),
    "secret": paper(
        "Без имён",
        (("glad", "yes_no", "Рады", ""),),
        more="anonymous = true",
    ),
    "meeting_note": paper("О встрече", (("f2", "scale", "Польза встречи", ""),), about="meeting"),
}


async def enrolled(database: Database, folder: Path) -> Library:
    """Read the questionnaires of PAPERS and remember them."""
    for name, body in PAPERS.items():
        (folder / f"{name}.toml").write_text(body, encoding="utf-8")
    async with database.writing() as uow:
        return await questionnaires.enrol(uow, read_library(folder))


@dataclass(slots=True)
class School:
    """A school under way: whoever answers is let in first."""

    database: Database
    name: str = "Гимназия"
    first_account: int = 1000
    people: list[Person] = field(default_factory=list)

    async def person(self, *roles: Role, **facts: Any) -> Person:
        """Let somebody in."""
        number = self.first_account + len(self.people)
        person = await someone(self.database, number, *roles, school=self.name, **facts)
        self.people.append(person)
        return person

    async def mentees(self, count: int, **facts: Any) -> list[Person]:
        """Let several mentees in."""
        return [await self.person(Role.MENTEE, **facts) for _ in range(count)]

    async def wave(self, curator: Person, paper: str, asked: list[Person], **facts: Any) -> Wave:
        """Send a questionnaire."""
        draft = Wave(
            id=WaveId(0),
            school_id=curator.school_id,
            questionnaire_id=paper,
            version=1,
            audience=Audience(role=Role.MENTEE),
            sent_at=NOW,
            sent_by=curator.id,
            **facts,
        )
        async with self.database.writing() as uow:
            waves = uow.of(curator.school_id).waves
            wave = await waves.add(draft, [one.id for one in asked])
            return await waves.save(wave) if wave.closed_at else wave

    async def answers(
        self,
        person: Person,
        paper: str,
        given: Mapping[str, Value],
        *,
        wave_id: int = NO_WAVE,
        at: datetime | None = NOW,
        **facts: Any,
    ) -> Interview:
        """Let somebody send a paper off; at no time: they stop in the middle."""
        blank = Interview(
            id=InterviewId(0),
            person_id=PersonId(person.id),
            questionnaire_id=paper,
            version=1,
            form=person.form,
            wave_id=WaveId(wave_id),
            **facts,
        )
        async with self.database.writing() as uow:
            interviews = uow.of(person.school_id).interviews
            begun = await interviews.add(blank, NOW)
            sent = replace(begun, answers=given, submitted_at=at)
            return await interviews.save(begun, sent, NOW)

    async def first(self, people: list[Person], mark: int = 8, **given: Value) -> None:
        """Let some people send the first survey off, with the same mark."""
        for one in people:
            answers: dict[str, Value] = {
                "m2": mark,
                "m20": "yes",
                "req": ("study",),
                "m_e1": f"слово {one.id}",
            }
            await self.answers(one, "mentee_first", {**answers, **given})


async def sums_of(
    database: Database, reader: Person, library: Library, paper: str, form: Form | None = None
) -> Results:
    """Read the results of a questionnaire a day later."""
    async with database.writing() as uow:
        return await results.of_questionnaire(
            uow, reader, library, paper, NOW + timedelta(days=1), form
        )
