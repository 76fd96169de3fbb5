"""Signposts: an update is shown only to rooms that could take it, and to all of those."""

from typing import Any

import pytest
from aiogram import Router
from aiogram.types import Update

from handlers import house
from handlers.signposts import Signposts
from handlers.taps import Tap
from tests.rights import matrix
from tests.rights.halls import tapped, written

ROOMS = house.rooms((1,))
POSTS = Signposts(ROOMS)


def _update(event: dict[str, Any]) -> Update:
    return Update.model_validate({"update_id": 1, **event})


def _passed_by(update: Update, asked: Tap | None = None) -> list[Router]:
    shown = POSTS.rooms_for(update, asked)
    return [one for one in ROOMS if one not in shown]


def test_rooms_are_shown_in_the_order_of_the_house() -> None:
    """Who stops strangers stands before whom they would ask."""
    shown = POSTS.rooms_for(_update(tapped(1, "pairs.list|0|0|")), None)

    assert list(shown) == [one for one in ROOMS if one in shown]
    assert len(shown) < len(ROOMS) / 4


def test_a_forged_tap_is_shown_to_rooms_that_take_anything() -> None:
    """A room that does not exist is nobody's, and no list grows by it."""
    shown = POSTS.rooms_for(_update(tapped(1, "nowhere.nothing|0|0|")), None)

    assert list(shown) == list(POSTS.rooms_for(_update(tapped(1, "?")), None))


def test_a_file_with_a_command_below_is_shown_to_all() -> None:
    """It may answer what a room asked for, and it may be a command."""
    document = {"file_id": "f", "file_unique_id": "u"}
    update = _update(written(1, document=document, caption="/menu"))

    assert _passed_by(update, Tap("roster", "upload")) == []


@pytest.mark.parametrize("kind", ["tap", "words", "file", "command"])
async def test_no_room_is_passed_by_that_would_have_taken_it(kind: str) -> None:
    """No handler of a room that is passed by lets an update of the table of rights through."""
    for name in _one_a_room(kind):
        update, asked = _sent(kind, name)
        kind_of, event = update.event_type, update.event
        for room in _passed_by(update, asked):
            for handler in room.observers[kind_of].handlers:
                passes, _ = await handler.check(
                    event, asked=asked, person=None, bot=None, texts=None
                )
                assert not passes, (name, room)


def _one_a_room(kind: str) -> list[str]:
    names = [one.name.removeprefix(f"{kind} ") for one in matrix.rows() if one.kind == kind]
    return list({name.partition(".")[0]: name for name in names}.values())


def _sent(kind: str, name: str) -> tuple[Update, Tap | None]:
    room, _, deed = name.partition(".")
    if kind == "tap":
        return _update(tapped(1, f"{name}|1|0|")), None
    if kind == "command":
        return _update(written(1, text=name)), None
    if kind == "words":
        return _update(written(1, text="9В")), Tap(room, deed)
    document = {"file_id": "f", "file_unique_id": "u", "file_name": "a.csv"}
    return _update(written(1, document=document)), Tap(room, deed)
