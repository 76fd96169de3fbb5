"""Buttons: each that is drawn is read by some room, and fits what Telegram carries."""

import ast
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from aiogram.types import CallbackQuery, Chat, Message, User

from handlers.filters import Answered, Tapped
from handlers.interviews import MOVES
from handlers.taps import LONGEST, Tap
from tests.architecture.rooms import registered
from tests.architecture.sources import Module, calls, modules, name_of, words_of

_ANY_ID = 10**15 - 1
_ANY_REV = 10**9 - 1
_ANY_ROW = 10**9 - 1
_LONGEST_NAME = "z" * 16
_LONGEST = {
    ("start", "begin"): Tap("start", "begin", arg="z" * 40),
    ("consent", "agree"): Tap(
        "consent", "agree", _ANY_ROW, _ANY_ROW, f"publish_guardian_{'f' * 12}"
    ),
    ("consent", "refuse"): Tap(
        "consent", "refuse", _ANY_ROW, _ANY_ROW, f"publish_guardian_{'f' * 12}"
    ),
    ("editing", "field"): Tap(
        "editing", "field", _ANY_ROW, _ANY_REV, "responsible.one.part_999_999"
    ),
    ("editing", "role"): Tap(
        "editing", "role", _ANY_ROW, _ANY_REV, "class_teacher.one.part_999_999"
    ),
    ("editing", "words"): Tap(
        "editing", "words", _ANY_ROW, _ANY_REV, "responsible.one.part_999_999"
    ),
    ("operator", "open"): Tap("operator", "open", 10**6 - 1, arg="z" * 40),
    ("run", "about"): Tap("run", "about", arg="z" * 40),
    ("run", "ask"): Tap("run", "ask", 9999, arg="z" * 40),
    ("run", "begin"): Tap("run", "begin", 9999, arg="z" * 40),
}
"""The longest taps that are not of the usual shape: a number, a revision and a short name."""

Deed = tuple[str, str]


def _drawn() -> set[Deed]:
    """Find every room and deed that some button is made with."""
    return {deed for module in modules("handlers") for deed in _drawn_in(module)}


def _drawn_in(module: Module) -> Iterator[Deed]:
    for call in calls(module, "Tap"):
        room, deed = (words_of(one) for one in call.args[:2])
        if module.path.name == "taps.py":
            continue
        assert room is not None, f"{module.at(call)}: the room of a tap is written out"
        if deed is not None:
            yield room, deed
        else:
            yield from ((room, one) for one in _deeds_given_to(_maker(module, call)))


def _maker(module: Module, call: ast.Call) -> str:
    """Name the function around a tap whose deed is handed in as the second argument."""
    for function in (one for one in module.tree.body if isinstance(one, ast.FunctionDef)):
        names = [one.arg for one in function.args.args]
        if call in ast.walk(function) and names[1] == name_of(call.args[1]):
            return function.name
    raise AssertionError(f"{module.at(call)}: nobody can read which deed this is")


def _deeds_given_to(maker: str) -> Iterator[str]:
    for module in modules("handlers"):
        for call in calls(module, maker):
            deed = words_of(call.args[1])
            assert deed is not None, f"{module.at(call)}: the deed of a tap is written out"
            yield deed


async def _is_read(tap: Tap) -> bool:
    sender = User(id=1, is_bot=False, first_name="Аня")
    query = CallbackQuery(id="1", from_user=sender, chat_instance="1", data=str(tap))
    chat = Chat(id=1, type="private")
    words = Message(message_id=1, date=datetime(2021, 9, 1, tzinfo=UTC), chat=chat, text="да")
    filters = [one for room in registered() for one in room.taken]
    tapped = [await one(query) for one in filters if isinstance(one, Tapped)]
    answered = [await one(words, tap) for one in filters if isinstance(one, Answered)]
    return sum(map(bool, tapped + answered)) == 1


@pytest.mark.parametrize(("room", "deed"), sorted(_drawn()))
async def test_every_button_is_read_by_one_handler(room: str, deed: str) -> None:
    """A button that no room takes would be answered as an old one."""
    assert await _is_read(Tap(room, deed))


async def test_a_button_that_was_never_drawn_is_read_by_nobody() -> None:
    """The test above can tell the difference."""
    assert not await _is_read(Tap("menu", "made_up"))


def test_every_move_has_a_button() -> None:
    """A move that no button stands for is taken out."""
    assert {("interview", deed) for deed in MOVES} <= _drawn()


@pytest.mark.parametrize(("room", "deed"), sorted(_drawn()))
def test_the_longest_tap_fits(room: str, deed: str) -> None:
    """Whatever number, revision and name it carries."""
    usual = Tap(room, deed, _ANY_ID, _ANY_REV, _LONGEST_NAME)
    longest = str(_LONGEST.get((room, deed), usual))
    assert len(longest.encode()) <= LONGEST == 64
