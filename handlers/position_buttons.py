"""Buttons under a position: what each who looks at it may do, each by a function of its own.

To add one, write a function that yields a button for whoever may use it, and put it into
`ACTIONS` where it shall stand. The button carries `opened.origin` as the last of its words, so
that its room can draw the position again by `positions.screen`. No room is imported here.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from domain.letters import Button, Rows
from domain.people import Person
from domain.positions import PositionState
from domain.rights import Deed, may
from domain.road_maps import Line, RoadMap
from handlers.taps import Tap
from locales.texts import Texts
from services import road_maps

_SHARE_A_ROW: Final = 20
"""Labels up to this long stand two in a row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A position on the screen of somebody; `origin` is the list it was opened from."""

    person: Person
    found: RoadMap
    line: Line
    texts: Texts
    origin: str

    @property
    def can_work(self) -> bool:
        """Whether this reader may mark and prove the position."""
        return road_maps.can_work(self.person, self.line.row)

    @property
    def can_edit(self) -> bool:
        """Whether this reader may change the road map."""
        return may(self.person, Deed.EDIT_ROAD_MAP)


Action = Callable[[Opened], Iterator[Button]]
"""Yields the button of a deed, or nothing for whoever may not do it now."""


def _mark(opened: Opened) -> Iterator[Button]:
    """Offer to mark by hand; what the bot marks by itself is left to those who edit."""
    row = opened.line.row
    by_hand = opened.line.position.done_by is None or opened.can_edit
    if opened.can_work and row.is_open and by_hand:
        done = Tap("roadmap", "mark", row.id, row.rev, opened.origin)
        yield Button(opened.texts.label("button-roadmap-mark"), str(done))


def _unmark(opened: Opened) -> Iterator[Button]:
    row = opened.line.row
    may_decide = opened.can_work if row.is_done else opened.can_edit
    if may_decide and not row.is_open:
        undo = Tap("roadmap", "unmark", row.id, row.rev, opened.origin)
        yield Button(opened.texts.label("button-roadmap-unmark"), str(undo))


def _begin(opened: Opened) -> Iterator[Button]:
    row = opened.line.row
    if opened.can_work and row.state is PositionState.OPEN:
        begin = Tap("position", "begin", row.id, row.rev, opened.origin)
        yield Button(opened.texts.label("button-position-begin"), str(begin))


def _move(opened: Opened) -> Iterator[Button]:
    row = opened.line.row
    if opened.can_edit and row.is_open:
        move = Tap("position", "move", row.id, row.rev, opened.origin)
        yield Button(opened.texts.label("button-position-move"), str(move))


def _assign(opened: Opened) -> Iterator[Button]:
    row = opened.line.row
    if opened.can_edit and row.is_open:
        assign = Tap("position", "people", row.id, row.rev, f"0.{opened.origin}")
        yield Button(opened.texts.label("button-position-assign"), str(assign))


def _leave(opened: Opened) -> Iterator[Button]:
    row = opened.line.row
    if opened.can_edit and row.is_open:
        leave = Tap("position", "leave", row.id, row.rev, opened.origin)
        yield Button(opened.texts.label("button-position-leave"), str(leave))


def _ask_help(opened: Opened) -> Iterator[Button]:
    """Offer to call those who edit; who edits has nobody to call."""
    row = opened.line.row
    if opened.can_work and not opened.can_edit and row.is_open:
        call = Tap("position", "help", row.id, row.rev, opened.origin)
        yield Button(opened.texts.label("button-position-help"), str(call))


def _prove(opened: Opened) -> Iterator[Button]:
    """Lead to what proves the position; who may not add to it may look at it."""
    prove = Tap("evidence", "show", opened.line.row.id, 0, opened.origin)
    label = opened.texts.label(
        "button-evidence-add" if opened.can_work else "button-evidence-look"
    )
    yield Button(label, str(prove))


def _history(opened: Opened) -> Iterator[Button]:
    row = opened.line.row
    history = Tap("position", "history", row.id, row.rev, f"0.{opened.origin}")
    yield Button(opened.texts.label("button-position-history"), str(history))


def _edit(opened: Opened) -> Iterator[Button]:
    row = opened.line.row
    if opened.can_edit and not row.is_hidden:
        edit = Tap("editing", "show", row.id, row.rev, opened.origin)
        yield Button(opened.texts.label("button-edit"), str(edit))


def _hide(opened: Opened) -> Iterator[Button]:
    """Offer to take it out of the map, or to bring it back."""
    row, texts = opened.line.row, opened.texts
    if not opened.can_edit:
        return
    if row.is_hidden:
        show = Tap("editing", "unhide", row.id, row.rev, opened.origin)
        yield Button(texts.label("button-edit-unhide"), str(show))
    else:
        hide = Tap("editing", "hide", row.id, row.rev, opened.origin)
        yield Button(texts.label("button-edit-hide"), str(hide))


ACTIONS: Final[tuple[Action, ...]] = (
    _mark,
    _begin,
    _unmark,
    _prove,
    _move,
    _assign,
    _leave,
    _edit,
    _hide,
    _ask_help,
    _history,
)
"""The buttons in the order in which they stand."""


def rows(opened: Opened) -> Rows:
    """Draw every button the reader may use; short ones share a row."""
    drawn: list[tuple[Button, ...]] = []
    for button in (one for action in ACTIONS for one in action(opened)):
        if drawn and len(drawn[-1]) == 1 and _is_short(drawn[-1][0]) and _is_short(button):
            drawn[-1] = (*drawn[-1], button)
        else:
            drawn.append((button,))
    return tuple(drawn)


def _is_short(button: Button) -> bool:
    return len(button.label) <= _SHARE_A_ROW
