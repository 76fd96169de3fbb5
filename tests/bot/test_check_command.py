"""`python -m bot check`: everything that is wrong, and what had better be looked at."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.checking import report
from bot.proofs import excesses
from bot.settings import Settings
from domain import moves
from domain.ids import AccountId
from domain.people import Role
from locales.contents import with_school_files
from locales.library import Library, read_library
from locales.papers import read_paper
from locales.school_files import shelf_of
from services import interviewing, people, questionnaires
from services.interviewing import Page
from storage import schema
from storage.database import Database
from tests.locales.pages import FIRST

NOW = datetime(2021, 9, 6, 6, 0, tzinfo=UTC)
OWN = """\
version = 1
title = "Наша анкета"
minutes = 5
who = ["mentee"]
about = "school"
given = "at_once"
thanks = "Спасибо"
approved = { protocol = "3", on = 2021-09-01 }
sections = [{ id = "s", title = "Раздел" }]

[[questions]]
id = "how"
section = "s"
kind = "scale"
text = "Насколько?"

[[questions]]
id = "what"
section = "s"
kind = "choice"
text = "Что?"
options = [{ id = "a", text = "А" }, { id = "b", text = "Б" }, { id = "c", text = "В" }]
"""
SECOND_VERSION = OWN.replace("version = 1", "version = 2")


@dataclass
class Console:
    """What was printed, and what was complained of."""

    said: list[str] = field(default_factory=list)
    warned: list[str] = field(default_factory=list)

    async def checks(self, settings: Settings | None, *files: Path) -> int:
        """Run the command; give its exit code."""
        return await report(settings, files, self.said.append, self.warned.append)


def settings(folder: Path) -> Settings:
    """Keep everything in a folder."""
    return Settings(bot_token=SecretStr("42:test"), data_dir=folder)


def written(folder: Path, body: str, name: str = "ours", school: str = "1") -> Path:
    """Write a school's own file."""
    shelf = folder / "schools" / school / "questionnaires"
    shelf.mkdir(parents=True, exist_ok=True)
    path = shelf / f"{name}.toml"
    path.write_text(body, encoding="utf-8")
    return path


async def test_single_files_are_checked_without_any_settings(tmp_path: Path) -> None:
    """An author needs no bot."""
    console, path = Console(), tmp_path / "first.toml"
    path.write_text(FIRST, encoding="utf-8")
    assert await console.checks(None, path) == 0
    assert console.said == ["OK: 1"]

    path.write_text(FIRST.replace("minutes = 5", "minutes = 0\nabuot = 1"), encoding="utf-8")
    assert await console.checks(None, path) == 1
    assert [one.partition(": ")[0] for one in console.warned] == [f"{path}:3", f"{path}:4"]
    assert console.said[1:] == ["Экраны и база проверятся, когда в файлах не останется ошибок."]


async def test_doubts_do_not_fail_the_check(tmp_path: Path) -> None:
    """They are printed with their line, apart from what must be mended."""
    console, path = Console(), tmp_path / "first.toml"
    body = FIRST.replace('text = "Насколько?"', 'text = "Насколько?", low = "мало"')
    path.write_text(body, encoding="utf-8")
    assert await console.checks(None, path) == 0
    assert console.warned == []
    assert console.said[0].startswith(f"{path}:9: стоит взглянуть: ")


def test_a_screen_too_long_for_telegram_is_found_as_it_would_be_drawn(tmp_path: Path) -> None:
    """Each text is short enough by itself; what somebody ticks is listed on the screen, too."""
    options = ", ".join(f'{{ id = "o{one}", text = "{"а" * 60}" }}' for one in range(80))
    question = f'id = "words", section = "s", kind = "many", text = "Что?", options = [{options}]'
    body = FIRST.replace('id = "words", section = "s", kind = "text", text = "Что?"', question)
    path = tmp_path / "first.toml"
    path.write_text(body, encoding="utf-8")
    (found,) = excesses(read_paper(path).questionnaire)
    assert (found.question, found.code) == ("words", "screen_long")
    assert 4096 < found.size < 8000

    path.write_text(body.replace("}] }", "}], max = 9 }"), encoding="utf-8")
    assert excesses(read_paper(path).questionnaire) == []


@pytest.fixture
async def answered(tmp_path: Path) -> Path:
    """A folder with a database in which one person answered a school's own questionnaire."""
    written(tmp_path, OWN)
    mine = settings(tmp_path)
    database = Database(mine.database)
    await schema.bring_up_to_date(database)
    async with database.writing() as uow:
        school_id = await people.open_school(uow, "Гимназия")
        assert shelf_of(mine.school_files_path, school_id).is_dir()
        anna = await people.let_in(uow, school_id, AccountId(1), {Role.MENTEE}, came_at=NOW)
        library = await questionnaires.enrol(uow, _library(tmp_path))
        library = library.for_school(school_id)
        sitting = await interviewing.begin(uow, anna, library, f"s{school_id}_ours", NOW)
        for value in (7, "b"):
            page = Page(sitting.interview.id, sitting.interview.rev)
            turn = await interviewing.make(uow, anna, library, page, moves.answer(value), NOW)
            sitting = turn.sitting
    await database.close()
    return tmp_path


def _library(folder: Path) -> Library:
    return with_school_files(read_library(), folder / "schools")


# Что стало с файлом; на какой строке и что сказано; сказано ли это как ошибка.
CHANGES = [
    (OWN.replace("Насколько?", "Как?"), 1, "поставьте version = 2", True),
    (
        SECOND_VERSION.replace('kind = "scale"', 'kind = "number"'),
        14,
        "ответов на него уже 1",
        True,
    ),
    (SECOND_VERSION.replace('"Насколько?"', '"Как?"\nmax = 5'), 14, "другая шкала", True),
    (
        SECOND_VERSION.replace('{ id = "b", text = "Б" }, ', ""),
        22,
        "«b», а его уже выбрали 1",
        True,
    ),
    (SECOND_VERSION.replace('"how"', '"how_much"'), 11, "ответов на него 1", False),
]


@pytest.mark.parametrize(("body", "line", "said", "fails"), CHANGES)
async def test_answers_that_exist_are_counted_and_nobody_is_named(
    answered: Path, body: str, line: int, said: str, *, fails: bool
) -> None:
    """Old and new answers must be countable together; what is only gone may go."""
    path, console = written(answered, body), Console()
    code = await console.checks(settings(answered))
    told = console.warned if fails else console.said
    assert code == int(fails)
    assert told[0].startswith(f"{path}:{line}: ")
    assert said in told[0]


@pytest.mark.parametrize(
    "body",
    [
        OWN,
        SECOND_VERSION,
        SECOND_VERSION.replace(', { id = "c", text = "В" }', ""),
    ],
)
async def test_what_nobody_answered_may_change(answered: Path, body: str) -> None:
    """An option that nobody chose goes without a word."""
    written(answered, body)
    console = Console()
    assert await console.checks(settings(answered)) == 0
    assert console.warned == []
    assert console.said[-1].startswith("OK: ")
    assert console.said[-1].endswith(" + 1")


async def test_every_file_of_every_school_is_told_of(tmp_path: Path) -> None:
    """Also a folder that is no school's."""
    broken = written(tmp_path, OWN.replace("minutes = 5", "minutes = 0"))
    also = written(tmp_path, OWN.replace("approved", "# approved"), school="2")
    written(tmp_path, OWN, school="gymnasium")
    console = Console()
    assert await console.checks(settings(tmp_path)) == 1
    assert [one.split(": ")[0] for one in console.warned] == [f"{broken}:3", f"{also}:1"]
    assert "gymnasium» — не номер школы" in console.said[-1]
