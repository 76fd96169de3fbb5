"""Desks: a pupil in front of questionnaires, for tests of what is done with them."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from sqlalchemy import select

from domain import moves
from domain.ids import NO_WAVE, AccountId, WaveId
from domain.moves import Move
from domain.people import Person, Role
from domain.sittings import Sitting
from domain.waves import Audience, Wave
from locales.library import Library
from services import interviewing, people, questionnaires
from services.interviewing import Page
from storage.database import Database
from storage.tables import interviews
from tests.services.shelves import a_library

NOW: Final = datetime(2021, 9, 6, 6, 0, tzinfo=UTC)
DAY: Final = timedelta(days=1)

SENT_ONLY = """\
version = 1
title = "Второй опрос"
minutes = 1
who = ["mentee"]
about = "school"
thanks = "Спасибо"
sections = [{ id = "s", title = "Раздел" }]
questions = [{ id = "glad", section = "s", kind = "yes_no", text = "Рад?" }]
"""
TEST = """\
version = 1
title = "Тест"
minutes = 1
who = ["mentee"]
about = "school"
given = "at_once"
pass_points = 1
thanks = "Спасибо"
sections = [{ id = "s", title = "Раздел" }]

[[questions]]
id = "one"
section = "s"
kind = "choice"
text = "Что верно?"
scored = true
options = [{ id = "right", text = "Это", points = 1 }, { id = "wrong", text = "То" }]
"""


class Desk:
    """A pupil and a library, each deed in a unit of its own."""

    def __init__(self, database: Database, library: Library, person: Person) -> None:
        self.database = database
        self.library = library
        self.person = person

    async def begin(
        self, paper: str = "paper", wave_id: WaveId = NO_WAVE, now: datetime = NOW
    ) -> Sitting:
        """Begin a questionnaire."""
        async with self.database.writing() as uow:
            return await interviewing.begin(
                uow, self.person, self.library, paper, now, wave_id=wave_id
            )

    async def make(self, sitting: Sitting, *made: Move, now: datetime = NOW) -> Sitting:
        """Make moves one after another."""
        for move in made:
            page = Page(sitting.interview.id, sitting.interview.rev)
            async with self.database.writing() as uow:
                turn = await interviewing.make(uow, self.person, self.library, page, move, now)
            sitting = turn.sitting
        return sitting

    async def sent(self) -> Sitting:
        """Answer the paper of two questions and send it off."""
        sitting = await self.begin()
        return await self.make(
            sitting, moves.answer("Аня"), moves.answer("yes"), moves.submit(NOW)
        )

    async def change(self, sitting: Sitting, now: datetime = NOW) -> Sitting:
        """Open what was sent for a change."""
        async with self.database.writing() as uow:
            return await interviewing.change(
                uow, self.person, self.library, sitting.interview.id, now
            )

    async def again(self, sitting: Sitting) -> Sitting:
        """Begin once more."""
        async with self.database.writing() as uow:
            return await interviewing.again(
                uow, self.person, self.library, sitting.interview.id, NOW
            )

    async def counting(self) -> list[int]:
        """List the takes that count."""
        counts = (interviews.c.submitted_at.is_not(None), interviews.c.replaced_at.is_(None))
        async with self.database.connection() as connection:
            rows = await connection.execute(select(interviews.c.take).where(*counts))
            return [int(take) for (take,) in rows]

    async def wave(
        self, due_at: datetime = NOW + DAY, paper: str = "second", *, asks: bool = True
    ) -> WaveId:
        """Send a questionnaire to the pupil, or to nobody."""
        draft = Wave(
            id=WaveId(0),
            school_id=self.person.school_id,
            questionnaire_id=paper,
            version=1,
            audience=Audience(role=Role.MENTEE),
            sent_at=NOW,
            sent_by=self.person.id,
            due_at=due_at,
        )
        async with self.database.writing() as uow:
            asked = [self.person.id] if asks else []
            return (await uow.of(self.person.school_id).waves.add(draft, asked)).id


async def a_desk(database: Database, tmp_path: Path) -> Desk:
    """Bring a pupil with one questionnaire in the menu, one that is sent, and a test."""
    (tmp_path / "second.toml").write_text(SENT_ONLY, "utf-8")
    (tmp_path / "quiz.toml").write_text(TEST, "utf-8")
    async with database.writing() as uow:
        library = await questionnaires.enrol(uow, a_library(tmp_path))
        school_id = await people.open_school(uow, "Гимназия")
        person = await people.let_in(uow, school_id, AccountId(7), {Role.MENTEE})
    return Desk(database, library, person)
