"""What outlives a restart, in this process and in a real one."""

import asyncio
import json
import signal
import sys
from asyncio.subprocess import PIPE, Process
from pathlib import Path

import pytest
from typing_extensions import override

from simulator.__main__ import add_phone
from simulator.markup import parse
from simulator.notebook import Notebook, restore, snapshot
from simulator.phones import Key, Message
from simulator.telegram import Telegram

ROOT = Path(__file__).parents[2]


def lively() -> Telegram:
    """A Telegram in which everything that is kept has happened."""
    telegram = Telegram()
    anna = telegram.add_phone("Аня", language_code="tt")
    telegram.type(anna.id, "/start")
    parsed = parse("<b>Идём</b>?")
    telegram.show(
        anna,
        Message(
            message_id=telegram.take_message_id(),
            sender="bot",
            text=parsed.text,
            html=parsed.html,
            date=5,
            keyboard=((Key(text="Да", data="y"), Key(text="Сайт", url="https://a.org")),),
            entities=parsed.entities,
        ),
    )
    telegram.tap(anna.id, 2, "y")
    telegram.send_file(anna.id, "Список.csv", b"\x00\xff")
    telegram.invite_to_group("5 Б")
    telegram.commands["default", ""] = [{"command": "menu", "description": "Меню"}]
    telegram.updates.allowed = frozenset({"message"})
    telegram.block(anna.id)
    return telegram


def test_everything_survives_a_restart() -> None:
    """What was written down is what is read back."""
    before = lively()
    after = Telegram()

    restore(after, json.loads(json.dumps(snapshot(before))))

    assert snapshot(after) == snapshot(before)
    assert after.phones == before.phones
    assert after.groups == before.groups
    assert after.commands == before.commands
    assert after.updates.pending == before.updates.pending
    assert after.queries == before.queries


class Told(Notebook):
    """A notebook that says when it has saved by itself."""

    saved: asyncio.Event

    @override
    def save(self) -> None:
        """Save and tell."""
        super().save()
        self.saved.set()


def names(folder: Path) -> list[str]:
    """List the files of a folder."""
    return [one.name for one in folder.iterdir()]


async def test_changes_are_saved_soon_and_whole(tmp_path: Path) -> None:
    """Without being asked, and without leaving a draft."""
    path = tmp_path / "notebook.json"
    telegram = Telegram()
    notebook = Told(telegram, path)
    notebook.saved = asyncio.Event()
    notebook.open()
    telegram.add_phone("Аня")
    async with asyncio.timeout(1):
        await notebook.saved.wait()

    assert json.loads(path.read_text(encoding="utf-8"))["phones"][0]["first_name"] == "Аня"
    assert names(tmp_path) == ["notebook.json"]


def test_a_foreign_file_is_not_a_notebook(tmp_path: Path) -> None:
    """It is refused and not overwritten."""
    path = tmp_path / "notebook.json"
    path.write_text('{"phones": []}', encoding="utf-8")

    with pytest.raises(ValueError, match="not a notebook"):
        Notebook(Telegram(), path).open()


def test_a_phone_of_the_command_line_is_added_once() -> None:
    """By its id, or by its name when it has none."""
    telegram = Telegram()

    for described in ("Аня", "Аня", "Боря:7:en", "Вова:7", "Гена:8"):
        add_phone(telegram, described)

    shown = [(one.id, one.first_name, one.language_code) for one in telegram.phones.values()]
    assert shown == [(1001, "Аня", "ru"), (7, "Боря", "en"), (8, "Гена", "ru")]


async def start(path: Path) -> tuple[Process, str]:
    """Run the simulator as a process; returns it and its first line."""
    options = ["--port", "0", "--notebook", str(path), "--phone", "Аня", "--until-stdin-closes"]
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "simulator", *options, cwd=ROOT, stdin=PIPE, stdout=PIPE
    )
    assert process.stdout is not None
    return process, (await process.stdout.readline()).decode()


@pytest.mark.slow
async def test_the_process_ends_when_its_input_closes(tmp_path: Path) -> None:
    """It goes quietly and leaves its notebook."""
    path = tmp_path / "notebook.json"
    async with asyncio.timeout(30):
        process, line = await start(path)
        assert line.startswith("The simulator listens on http://127.0.0.1:")
        assert process.stdin is not None
        process.stdin.close()

        assert await process.wait() == 0

    assert json.loads(path.read_text(encoding="utf-8"))["phones"][0]["id"] == 1001


@pytest.mark.slow
async def test_the_process_ends_when_it_is_told_to(tmp_path: Path) -> None:
    """A signal ends it at once, and the notebook is whole."""
    path = tmp_path / "notebook.json"
    async with asyncio.timeout(30):
        process, _ = await start(path)
        process.send_signal(signal.SIGTERM)

        assert await process.wait() == 0

    assert json.loads(path.read_text(encoding="utf-8"))["phones"][0]["id"] == 1001
