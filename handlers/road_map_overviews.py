"""The whole road map on one screen: its stages, how far they came, and where to go from here."""

from collections.abc import Iterator, Sequence
from typing import Final

from domain.html import Html, joined
from domain.letters import Button, Rows, Screen
from domain.people import Person
from domain.road_maps import Part, RoadMap
from handlers import menu, road_map_doors
from handlers.answers import shortened
from handlers.road_map_doors import Whole
from handlers.road_map_lists import USUAL, done_line
from handlers.taps import Tap
from locales.dates import said_day
from locales.texts import Texts

_BLOCK: Final = 24


def screen(shown: Whole, found: RoadMap) -> Screen:
    """Draw the stages and blocks with what is done in each, and the doors to other rooms."""
    texts, person = shown.texts, shown.person
    stages = [one for one in found.parts if one.stage is not None]
    text = joined(
        joined(_head(found, texts), road_map_doors.notes(shown), by="\n"),
        joined(*(_stage_line(one, texts) for one in stages), by="\n"),
        joined(done_line(found.done, found.count, texts), _counts(found, texts), by="\n"),
    )
    return Screen(
        text,
        (
            *_in_pairs([*_to_lists(found, person, texts)]),
            *_in_pairs([_to_part(one, texts) for one in stages]),
            *((_to_part(one, texts),) for one in found.parts if one.stage is None),
            *(((_to_left(found, texts),),) if found.left else ()),
            *road_map_doors.rows(shown),
            *menu.back_to_menu(texts),
        ),
    )


def _head(found: RoadMap, texts: Texts) -> Html:
    """Name the programme, and the months in which it is lived here."""
    days = found.programme.starts_on, found.programme.ends_on
    first, last = (said_day(day, texts.language, "LLLL y") for day in days)
    title = found.programme.title
    return texts.say("roadmap-head", title=title, first=first, last=last)


def _counts(found: RoadMap, texts: Texts) -> Html:
    late, soon = len(found.late), len(found.due_within(USUAL))
    return texts.say("roadmap-counts", late=str(late), soon=str(soon))


def _stage_line(one: Part, texts: Texts) -> Html:
    return texts.say("roadmap-stage", number=str(one.stage), title=one.title)


def _to_part(one: Part, texts: Texts) -> Button:
    done, count = str(one.done), str(one.count)
    tap = str(Tap("roadmap", "part", one.place))
    if one.stage is None:
        title = shortened(one.title, _BLOCK)
        label = texts.label("button-roadmap-block", title=title, done=done, count=count)
        return Button(label, tap)
    number = str(one.stage)
    return Button(texts.label("button-roadmap-stage", number=number, done=done, count=count), tap)


def _to_lists(found: RoadMap, person: Person, texts: Texts) -> Iterator[Button]:
    """Lead to what is late, one's own, and due soon; only the last may be empty."""
    own, late, soon = found.mine(person), found.late, found.due_within(USUAL)
    if late:
        label = texts.label("button-roadmap-late", count=str(len(late)))
        yield Button(label, str(Tap("roadmap", "late")))
    if own:
        label = texts.label("button-roadmap-mine", count=str(len(own)))
        yield Button(label, str(Tap("roadmap", "mine")))
    label = texts.label("button-roadmap-soon", count=str(len(soon)))
    yield Button(label, str(Tap("roadmap", "soon", USUAL)))


def _to_left(found: RoadMap, texts: Texts) -> Button:
    label = texts.label("button-roadmap-left", count=str(len(found.left)))
    return Button(label, str(Tap("roadmap", "left")))


def _in_pairs(buttons: Sequence[Button]) -> Rows:
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
