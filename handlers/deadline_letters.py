"""Letters about deadlines of a road map; those of one morning are one message.

A single letter says everything about its position, several become a list under their days.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from domain.html import NOTHING, Html, joined
from domain.ids import RoadMapRowId
from domain.letters import Button, Rows, Screen
from domain.refusals import DomainError
from domain.rights import Deed, may
from handlers.answers import shortened
from handlers.letters import Draw, Told
from handlers.taps import Tap
from locales import deadlines
from locales.texts import Texts
from services import position_news
from services.position_news import DueLine

_SHOWN: Final = 12
"""How many positions a list shows; the others are only counted."""

_TITLE: Final = 120
_ONE_TITLE: Final = 400
_WHO: Final = 200
_LABEL: Final = 20
_LATE: Final = "position-late"

_Placed = tuple[int, DueLine]
"""A position and its place in a list, counted from 1."""


async def due(told: Told) -> Screen | None:
    """Remind somebody of what they answer for, unless nothing is left to do."""
    letters = (told.letter, *told.letter.others)
    found = [await _line(replace(told, letter=one)) for one in letters]
    known = {one.line.row.id: one for one in found if one}
    lines = sorted(known.values(), key=lambda one: (one.due_on, one.line.row.id))
    return drawn(lines, told) if lines else None


def drawn(lines: Sequence[DueLine], told: Told) -> Screen:
    """Draw what somebody answers for: one position with everything about it, or a list."""
    return _single(lines[0], told) if len(lines) == 1 else _several(lines, told)


async def _line(told: Told) -> DueLine | None:
    """Find what a letter is about; one about a day to come has nothing to say after it."""
    moment = told.letter.moment or told.now
    try:
        found = await position_news.for_reader(
            told.uow, told.person, RoadMapRowId(told.number), moment, told.library, told.now
        )
    except DomainError:
        return None
    is_late = told.letter.name.startswith(_LATE)
    return found if found is not None and is_late == (found.days < 0) else None


def _single(one: DueLine, told: Told) -> Screen:
    texts, position = told.texts, one.line.position
    title = texts.say("position-title", title=shortened(position.title, _ONE_TITLE))
    facts = texts.say(
        "position-due-deadline",
        deadline=deadlines.said(position.deadline, texts),
        who=shortened(position.responsible, _WHO),
    )
    text = joined(_when(one.days, texts), title, facts, by="\n")
    if not one.can_work:
        return Screen(joined(text, texts.say("position-due-tell")))
    number = position.number or shortened(position.title, _LABEL)
    mark = Button(texts.label("button-position-done"), _mark(one))
    look = Button(texts.label("button-position-open", number=number), _look(one))
    return Screen(text, ((mark,), (look,)) if one.can_mark else ((look,),))


def _several(lines: Sequence[DueLine], told: Told) -> Screen:
    texts, shown = told.texts, [*enumerate(lines[:_SHOWN], start=1)]
    rest = len(lines) - len(shown)
    days = groupby(shown, key=lambda placed: placed[1].days)
    text = joined(
        *(_day(when, placed, texts) for when, placed in days),
        texts.say("position-more", count=str(rest)) if rest else NOTHING,
        NOTHING if any(one.can_work for one in lines) else texts.say("position-due-tell"),
    )
    return Screen(text, (*_buttons(shown, texts), *_to_map(rest, told)))


def _day(days: int, lines: Iterable[_Placed], texts: Texts) -> Html:
    """List what is due on one day under its heading."""
    said = (
        texts.say(
            "position-line",
            place=str(place),
            title=shortened(one.line.position.title, _TITLE),
            deadline=deadlines.said(one.line.position.deadline, texts),
        )
        for place, one in lines
    )
    return joined(_when(days, texts), *said, by="\n")


def _when(days: int, texts: Texts) -> Html:
    if days < 0:
        return texts.say("position-late", days=-days)
    return texts.say("position-due", days=days)


def _buttons(shown: Iterable[_Placed], texts: Texts) -> Iterator[tuple[Button, ...]]:
    for place, one in shown:
        done = texts.label("button-position-done-of", place=str(place))
        open_it = texts.label("button-position-open-of", place=str(place))
        mark, look = Button(done, _mark(one)), Button(open_it, _look(one))
        if one.can_work:
            yield (mark, look) if one.can_mark else (look,)


def _to_map(rest: int, told: Told) -> Rows:
    if not rest or not may(told.person, Deed.READ_ROAD_MAP):
        return ()
    label = told.texts.label("button-roadmap")
    return ((Button(label, str(Tap("roadmap", "show"))),),)


def _mark(one: DueLine) -> str:
    return str(Tap("roadmap", "mark", one.line.row.id, one.line.row.rev))


def _look(one: DueLine) -> str:
    return str(Tap("roadmap", "row", one.line.row.id, one.line.row.rev))


LETTERS: Final[Mapping[str, Draw]] = {
    "position-due-14": due,
    "position-due-7": due,
    "position-due-1": due,
    "position-due-0": due,
    "position-late-1": due,
    "position-late-7": due,
}
"""The letters of this area."""

TOGETHER: Final = frozenset(LETTERS)
"""The letters that are drawn as one where several of them leave at once."""
