"""Lists of a road map: the positions of one part, and those that are late, soon or one's own."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from domain.html import NOTHING, Html, joined
from domain.letters import Button, Screen
from domain.people import Person
from domain.positions import PositionState
from domain.road_maps import Line, Part, RoadMap
from handlers.answers import shortened
from handlers.pages import A_PAGE, paged
from handlers.taps import Tap
from locales import deadlines
from locales.texts import Texts

SPANS: Final = (7, 14, 30)
"""How many days ahead a curator may look."""

USUAL: Final = 14
_TITLE: Final = 70
_LABEL: Final = 34


def part(found: RoadMap, shown: Part, texts: Texts, page: int) -> Screen:
    """Draw the positions of a stage or a block."""
    if shown.stage is None:
        head = texts.say("roadmap-part-block", title=shown.title)
    else:
        head = texts.say("roadmap-part-stage", number=str(shown.stage), title=shown.title)
    done = done_line(shown.done, shown.count, texts)
    leaf = _Leaf(
        lines=shown.lines,
        page=page,
        origin=f"part_{shown.place}",
        to=lambda other: Tap("roadmap", "part", shown.place, arg=str(other)),
    )
    return _listed(found, leaf, joined(head, done, by="\n"), texts)


def soon(found: RoadMap, days: int, texts: Texts, page: int) -> Screen:
    """Draw what is due in some days, and the choice of how many."""
    days = days if days in SPANS else USUAL
    leaf = _Leaf(
        lines=found.due_within(days),
        page=page,
        origin=f"soon_{days}",
        to=lambda other: Tap("roadmap", "soon", days, arg=str(other)),
    )
    nothing = NOTHING if leaf.lines else texts.say("roadmap-soon-none")
    drawn = _listed(found, leaf, joined(texts.say("roadmap-soon"), nothing, by="\n"), texts)
    spans = tuple(_to_span(one, days, texts) for one in SPANS)
    return Screen(drawn.text, (spans, *drawn.rows))


def late(found: RoadMap, texts: Texts, page: int) -> Screen:
    """Draw what should have been done."""
    leaf = _Leaf(
        lines=found.late,
        page=page,
        origin="late_0",
        to=lambda other: Tap("roadmap", "late", arg=str(other)),
    )
    nothing = NOTHING if leaf.lines else texts.say("roadmap-late-none")
    return _listed(found, leaf, joined(texts.say("roadmap-late"), nothing, by="\n"), texts)


def mine(found: RoadMap, person: Person, texts: Texts, page: int) -> Screen:
    """Draw what is left to do for the one who looks."""
    leaf = _Leaf(
        lines=found.mine(person),
        page=page,
        origin="mine_0",
        to=lambda other: Tap("roadmap", "mine", arg=str(other)),
    )
    nothing = NOTHING if leaf.lines else texts.say("roadmap-mine-none")
    return _listed(found, leaf, joined(texts.say("roadmap-mine"), nothing, by="\n"), texts)


def left(found: RoadMap, texts: Texts, page: int) -> Screen:
    """Draw what does not concern the school."""
    leaf = _Leaf(
        lines=found.left,
        page=page,
        origin="left_0",
        to=lambda other: Tap("roadmap", "left", arg=str(other)),
    )
    nothing = NOTHING if leaf.lines else texts.say("roadmap-left-none")
    return _listed(found, leaf, joined(texts.say("roadmap-left"), nothing, by="\n"), texts)


def state(line: Line, found: RoadMap, texts: Texts) -> str:
    """Say in a few words how a position stands."""
    if line.row.state in {PositionState.DONE, PositionState.NOT_APPLICABLE}:
        return texts.label("roadmap-state", state=line.row.state)
    deadline = deadlines.said(line.position.deadline, texts)
    if line.row.is_late(found.today):
        return texts.label("roadmap-state-late", deadline=deadline)
    if line.row.state is PositionState.UNDER_WAY:
        return texts.label("roadmap-state-under-way", deadline=deadline)
    return deadline


def done_line(done: int, count: int, texts: Texts) -> Html:
    """Say how much is done of what concerns the school."""
    return texts.say("roadmap-done", done=str(done), count=str(count))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Leaf:
    """A page of a list: `origin` is where a position leads back to, `to` makes other pages."""

    lines: Sequence[Line]
    page: int
    origin: str
    to: Callable[[int], Tap]


def _listed(found: RoadMap, leaf: _Leaf, head: Html, texts: Texts) -> Screen:
    numbered = [*enumerate(leaf.lines, start=1)]
    shown, turning = paged(numbered, leaf.page, texts, lambda other: str(leaf.to(other)))
    origin = f"{leaf.origin}_{(shown[0][0] - 1) // A_PAGE if shown else 0}"
    back = Button(texts.label("button-roadmap"), str(Tap("roadmap", "show")))
    return Screen(
        joined(head, joined(*(_line(place, one, found, texts) for place, one in shown), by="\n")),
        (
            *((_to_row(place, one, origin, texts),) for place, one in shown),
            *turning,
            (back,),
        ),
    )


def _line(place: int, line: Line, found: RoadMap, texts: Texts) -> Html:
    title = shortened(line.position.title, _TITLE)
    return texts.say(
        "roadmap-line", place=str(place), title=title, state=state(line, found, texts)
    )


def _to_row(place: int, line: Line, origin: str, texts: Texts) -> Button:
    label = texts.label(
        "button-roadmap-line-done" if line.row.is_done else "button-roadmap-line",
        place=str(place),
        title=shortened(line.position.title, _LABEL),
    )
    return Button(label, str(Tap("roadmap", "row", line.row.id, line.row.rev, origin)))


def _to_span(days: int, chosen: int, texts: Texts) -> Button:
    label = texts.label(
        "button-roadmap-days-chosen" if days == chosen else "button-roadmap-days", days=days
    )
    return Button(label, str(Tap("roadmap", "soon", days)))
