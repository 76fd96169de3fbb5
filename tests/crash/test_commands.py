"""The shipped command, as an administrator starts and stops it."""

import asyncio
import os
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from domain.ids import AccountId
from domain.people import Role
from locales.library import read_library
from services import people, questionnaires
from simulator.server import serve
from simulator.telegram import Telegram
from storage import schema
from storage.database import Database
from tests.crash.processes import ROOT

PACKAGES = ("bot", "domain", "handlers", "locales", "services", "storage")
PATIENCE = 3.0
"""Seconds of work after which a start must have been refused."""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the program, whose questionnaires may be spoiled."""
    for package in PACKAGES:
        shutil.copytree(ROOT / package, tmp_path / "copy" / package)
    (tmp_path / "copy" / "data").mkdir()
    return tmp_path / "copy"


@pytest.mark.parametrize("command", ["check", "run"])
def test_a_broken_questionnaire_stops_the_start(copy: Path, command: str) -> None:
    """One line names the file, the line and what is expected, before anything slow is loaded."""
    paper = copy / "locales" / "ru" / "questionnaires" / "mentee_first.toml"
    lines = paper.read_text(encoding="utf-8").splitlines()
    number = next(at for at, one in enumerate(lines, start=1) if one.startswith("kind ="))
    lines[number - 1] = 'kind = "essay"'
    paper.write_text("\n".join(lines), encoding="utf-8")
    spent = _cpu()

    ended = _run(copy, command)

    assert _cpu() - spent < PATIENCE
    assert ended.returncode == 1
    (line,) = ended.stderr.splitlines()
    assert line.startswith(f"{paper}:{number}: ")
    assert "«essay»" in line
    assert "choice" in line


def test_a_sound_shelf_is_said_to_be_sound(copy: Path) -> None:
    """`check` counts what stands on the shelves and ends well."""
    ended = _run(copy, "check")

    shelf = copy / "locales" / "ru"
    papers, plans = (
        len(list((shelf / name).glob("*.toml"))) for name in ("questionnaires", "programmes")
    )
    assert (ended.returncode, ended.stdout) == (0, f"OK: {papers} + {plans}\n")


def test_missing_settings_stop_the_start(copy: Path) -> None:
    """Without a token nothing is started, and the line says which key is missing."""
    ended = _run(copy, "run", BOT_TOKEN="")

    assert ended.returncode == 1
    assert ended.stderr.startswith("BOT_TOKEN: ")
    assert len(ended.stderr.splitlines()) == 1


@pytest.mark.slow
@pytest.mark.alone
async def test_an_edited_questionnaire_of_the_same_version_stops_the_start(copy: Path) -> None:
    """What people were asked must not change under them; the line names the file and version."""
    async with _open(copy / "data") as database, database.writing() as uow:
        await questionnaires.enrol(uow, read_library())
    paper = copy / "locales" / "ru" / "questionnaires" / "mentee_first.toml"
    paper.write_text(paper.read_text(encoding="utf-8").replace("minutes = ", "minutes = 1"))

    ended = await asyncio.to_thread(_run, copy, "run")

    assert ended.returncode == 1
    assert "mentee_first.toml" in ended.stderr
    assert len(ended.stderr.splitlines()) == 1


@pytest.mark.slow
@pytest.mark.alone
async def test_the_command_survives_a_death_and_stops_when_asked(tmp_path: Path) -> None:
    """Killed after the first question and started again, it goes on; SIGTERM ends it in order."""
    telegram = Telegram(checks=True)
    server = await serve(telegram)
    phone = telegram.add_phone("Аня")
    await _let_in(tmp_path, phone.id)

    first = await _start(tmp_path, server.url)
    telegram.type(phone.id, "/start")
    await _shows(telegram, "Здравствуйте.")
    begin = phone.chat[-1].keyboard[0][0].data
    telegram.tap(phone.id, phone.chat[-1].message_id, str(begin))
    first.send_signal(signal.SIGKILL)
    await first.wait()

    second = await _start(tmp_path, server.url)
    await _shows(telegram, "Раздел 1 из")
    second.send_signal(signal.SIGTERM)
    assert await asyncio.wait_for(second.wait(), 10) == 0
    await server.close()


def _run(copy: Path, command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    settings = {"BOT_TOKEN": "42:test", "DATA_DIR": str(copy / "data"), **environment}
    return subprocess.run(  # noqa: S603 - our own interpreter and program
        [sys.executable, "-m", "bot", command],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(copy), **settings},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def _cpu() -> float:
    """Count the seconds that children of this process have worked; waiting is no work."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


@asynccontextmanager
async def _open(folder: Path) -> AsyncIterator[Database]:
    """Open the database that the command will find in its folder."""
    database = Database(f"sqlite:///{folder / 'bot.db'}")
    await schema.bring_up_to_date(database)
    try:
        yield database
    finally:
        await database.close()


async def _let_in(folder: Path, account: int) -> None:
    async with _open(folder) as database, database.writing() as uow:
        school = await people.open_school(uow, "Гимназия")
        await people.let_in(uow, school, AccountId(account), {Role.MENTEE})


async def _start(folder: Path, url: str) -> asyncio.subprocess.Process:
    settings = {"BOT_TOKEN": "42:test", "BOT_API_BASE_URL": url, "DATA_DIR": str(folder)}
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"),
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **settings},
    )


async def _shows(telegram: Telegram, words: str) -> None:
    """Wait until somebody's telephone shows a message that begins with these words."""
    shown = asyncio.Event()
    telegram.watchers.append(
        lambda _, message: shown.set() if message.text.startswith(words) else None
    )
    await asyncio.wait_for(shown.wait(), 60)
