"""The notebook: a file that keeps the whole state across restarts of the simulator."""

import asyncio
import json
from base64 import b64decode, b64encode
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from simulator.files import File
from simulator.phones import Group, Key, Message, Phone, Toast
from simulator.telegram import Telegram
from simulator.updates import Queued

DELAY = 0.15
"""Seconds within which many changes become one saving."""


class Notebook:
    """Keeps one Telegram in one JSON file; needs a running loop."""

    def __init__(self, telegram: Telegram, path: Path) -> None:
        self.telegram = telegram
        self.path = path
        self._due: asyncio.TimerHandle | None = None

    def open(self) -> None:
        """Load what the file holds, and from now on save after every change.

        Raises:
            ValueError: when the file is not a notebook.
        """
        with suppress(FileNotFoundError):
            restore(self.telegram, json.loads(self.path.read_text(encoding="utf-8")))
        self.telegram.on_change.append(self._soon)

    def save(self) -> None:
        """Write the state down now, so that the file is always whole."""
        if self._due is not None:
            self._due.cancel()
            self._due = None
        draft = self.path.with_name(f"{self.path.name}.draft")
        draft.write_text(json.dumps(snapshot(self.telegram)), encoding="utf-8")
        draft.replace(self.path)

    def _soon(self, _phone: Phone | None) -> None:
        if self._due is None:
            self._due = asyncio.get_running_loop().call_later(DELAY, self.save)


def snapshot(telegram: Telegram) -> dict[str, Any]:
    """Describe everything that must outlive the process."""
    return {
        "bot": telegram.bot,
        "next_message_id": telegram.next_message_id,
        "next_query": telegram.next_query,
        "next_update_id": telegram.updates.next_id,
        "allowed": sorted(telegram.updates.allowed or ()),
        "pending": [asdict(one) for one in telegram.updates.pending],
        "queries": telegram.queries,
        "commands": [[*key, listed] for key, listed in telegram.commands.items()],
        "files": [
            {**asdict(one), "body": b64encode(telegram.cabinet.bodies[one.file_id]).decode()}
            for one in telegram.cabinet.files.values()
        ],
        "phones": [_with_list(phone) for phone in telegram.phones.values()],
        "clock": telegram.hands and telegram.hands.picture(),
        "groups": [_with_list(group) for group in telegram.groups.values()],
    }


def restore(telegram: Telegram, state: dict[str, Any]) -> None:
    """Put a described state into a fresh Telegram.

    Raises:
        ValueError: when something is missing in the description.
    """
    try:
        telegram.bot.update(state["bot"])
        telegram.next_message_id = state["next_message_id"]
        telegram.next_query = state["next_query"]
        telegram.updates.next_id = state["next_update_id"]
        telegram.updates.allowed = frozenset(state["allowed"]) or None
        telegram.updates.restore(Queued(**one) for one in state["pending"])
        telegram.queries = {key: (who, at) for key, (who, at) in state["queries"].items()}
        telegram.commands = {(one, two): listed for one, two, listed in state["commands"]}
        for one in state.get("files", []):
            telegram.cabinet.restore(*_file(one))
        telegram.phones = {one["id"]: _phone(one) for one in state["phones"]}
        if telegram.hands is not None and state.get("clock"):
            telegram.hands.remember(state["clock"])
        telegram.groups = {one["id"]: Group(**_with_messages(one)) for one in state["groups"]}
    except (KeyError, TypeError) as error:
        raise ValueError(f"this is not a notebook of the simulator: {error!r}") from error


def _with_list(place: Phone | Group) -> dict[str, Any]:
    described = asdict(place)
    return {**described, "messages": list(described["messages"].values())}


def _phone(described: dict[str, Any]) -> Phone:
    toasts = [Toast(**one) for one in described["toasts"]]
    return Phone(**{**_with_messages(described), "toasts": toasts})


def _with_messages(described: dict[str, Any]) -> dict[str, Any]:
    messages = [_message(one) for one in described["messages"]]
    return {**described, "messages": {one.message_id: one for one in messages}}


def _message(described: dict[str, Any]) -> Message:
    keyboard = tuple(tuple(Key(**key) for key in row) for row in described["keyboard"])
    file = File(**described["file"]) if described.get("file") else None
    entities = tuple(described["entities"])
    return Message(**{**described, "keyboard": keyboard, "entities": entities, "file": file})


def _file(described: dict[str, Any]) -> tuple[File, bytes]:
    facts = {name: value for name, value in described.items() if name != "body"}
    return File(**facts), b64decode(described["body"])
