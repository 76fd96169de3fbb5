"""Who may do what: every tap, command, file and typed answer, by every role, on whose things.

`table.toml` says it, and is read by people; nothing in it follows from the program. A handler that
nobody has written a line for fails the first test, which names it.
"""

from collections.abc import Iterator

import pytest
from aiogram.filters import Command

from handlers.filters import Answered, Called, SentFile, Tapped
from tests.architecture.rooms import Registered, registered
from tests.rights import matrix
from tests.rights.halls import Answer, Hall
from tests.rights.matrix import ACTORS, BEFORE, OUTSIDERS, Row
from tests.rights.towns import OWN

pytestmark = pytest.mark.asyncio(loop_scope="module")

ROWS = matrix.rows()
_KINDS = {Tapped: "tap", Answered: "words", SentFile: "file"}


def _taken(one: Registered) -> Iterator[str]:
    """Yield what a handler is written for, as lines of the table are named."""
    for filtered in one.taken:
        if isinstance(filtered, Called):
            yield f"command {filtered._command}"  # noqa: SLF001 - filters tell nobody else
        else:
            for deed in filtered._deeds:  # noqa: SLF001 - as above
                yield f"{_KINDS[type(filtered)]} {filtered._room}.{deed}"  # noqa: SLF001 - too
    for each in one.handler.filters or ():
        if isinstance(each.callback, Command):
            yield from (f"command /{name}" for name in each.callback.commands)


async def test_every_handler_has_its_lines() -> None:
    """A new button, command, file or typed answer needs a line; one that is gone loses it."""
    taken = {name for one in registered() for name in _taken(one)}
    assert {one.name for one in ROWS} == taken


async def test_handlers_that_take_anything_are_known_by_name() -> None:
    """What is caught without a tap or a command is caught by these, and shows one's own screen."""
    free = {one.place for one in registered() if not list(_taken(one))}
    assert free == set(matrix.anything())


@pytest.mark.parametrize("row", ROWS, ids=lambda one: f"{one.kind} {one.update}")
async def test_a_role_may_do_what_the_table_says(hall: Hall, row: Row) -> None:
    """On one's own things, on others' of the school, on another school's, and before consent."""
    wrong = [
        f"{place}: {actor} {'may' if may else 'may not'}, but the table says otherwise"
        for place in row.places
        for actor in ACTORS
        if (may := await _may(hall, row, actor, place, OWN)) != (actor in row.allowed[place])
    ]
    assert wrong == []


@pytest.mark.parametrize("row", ROWS, ids=lambda one: f"{one.kind} {one.update}")
async def test_before_consent_a_role_may_do_what_the_table_says(hall: Hall, row: Row) -> None:
    """A role alone opens nothing but the way to the consent."""
    wrong = []
    for actor in (one for one in ACTORS if one not in OUTSIDERS):
        async with hall.undone():
            await matrix.wait(hall, actor)
            async with hall.remembering(actor):
                may = await _may(hall, row, actor, OWN, BEFORE)
        if may != (actor in row.allowed[BEFORE]):
            wrong.append(f"before consent {actor} {'may' if may else 'may not'}")
    assert wrong == []


async def _may(hall: Hall, row: Row, actor: str, place: str, when: str) -> bool:
    """Try a cell; nobody who is refused has changed anything, and nothing breaks."""
    key = (row.kind, row.says, actor, when)
    if key not in hall.own:
        hall.own[key] = await matrix.nothing(hall, row, actor)
    own: Answer = hall.own[key]
    cell = await matrix.cell(hall, row, actor, place, own)
    assert cell.answer.handled.fault is None
    assert cell.answer.handled.answer is not None, "nobody answered"
    assert not (cell.is_refused and cell.changed), f"{actor} changed {set(cell.changed)}"
    return not cell.is_refused
