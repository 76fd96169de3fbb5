"""Words about the week of a mentor, and the buttons that lead to each deed."""

from collections.abc import Iterable, Iterator
from typing import Final
from zoneinfo import ZoneInfo

from domain.html import NOTHING, Html, joined
from domain.ids import PairId
from domain.letters import Button, Screen
from domain.mentor_weeks import Kind, Saying, Task
from handlers.meeting_words import what_and_when
from handlers.names import listed
from handlers.taps import Tap
from locales.texts import Texts
from services.mentor_weeks.reading import MentorWeek

_MOST: Final = 8
"""How many things stand on one screen; the pages of the pairs show the rest."""


def screen(week: MentorWeek, tasks: tuple[Task, ...], texts: Texts, zone: ZoneInfo) -> Screen:
    """Draw the week with the tasks that are told, and a button for each deed."""
    shown = _once(tasks)[:_MOST]
    fresh, again = _split(shown, week)
    text = joined(
        texts.say("mentor-week-title"),
        _listed(texts.say("mentor-week-coming"), _coming(week, texts, zone)),
        _listed(texts.say("mentor-week-todo"), _lines(fresh, week, texts)),
        _listed(texts.say("mentor-week-again"), _lines(again, week, texts)),
        NOTHING if shown or week.coming else texts.say("mentor-week-free"),
        _done(week, texts),
    )
    return Screen(text, tuple(_rows(shown, week, texts)))


def _once(tasks: Iterable[Task]) -> tuple[Task, ...]:
    """Keep of several steps of one plan the oldest: its page shows them all."""
    known: dict[tuple[Kind, int, int], Task] = {}
    for one in tasks:
        known.setdefault((one.kind, one.pair_id, one.meeting), one)
    return tuple(known.values())


def _split(tasks: Iterable[Task], week: MentorWeek) -> tuple[list[Task], list[Task]]:
    """Tell what has waited too long from the rest."""
    fresh: list[Task] = []
    again: list[Task] = []
    for one in tasks:
        is_fresh = one.saying(week.today) is Saying.USUAL
        (fresh if is_fresh else again).append(one)
    return fresh, again


def _listed(head: Html, lines: Iterable[Html]) -> Html:
    known = list(lines)
    return joined(head, *known, by="\n") if known else NOTHING


def _coming(week: MentorWeek, texts: Texts, zone: ZoneInfo) -> Iterator[Html]:
    for one in week.coming:
        said = what_and_when(one, texts, zone)
        yield texts.say("mentor-week-meeting", name=_name(one.pair_id, week, texts), said=said)


def _lines(tasks: Iterable[Task], week: MentorWeek, texts: Texts) -> Iterator[Html]:
    for one in tasks:
        name = _name(one.pair_id, week, texts)
        yield texts.say("mentor-week-task", kind=one.kind, name=name)


def _rows(tasks: Iterable[Task], week: MentorWeek, texts: Texts) -> Iterator[tuple[Button, ...]]:
    for one in tasks:
        name = _name(one.pair_id, week, texts)
        label = texts.label("button-mentor-week", kind=one.kind, name=name)
        yield (Button(label, _way(one)),)


def _way(one: Task) -> str:
    match one.kind:
        case Kind.FEEDBACK:
            return str(Tap("feedback", "begin", one.meeting))
        case Kind.STEP:
            return str(Tap("plan", "pair", one.pair_id))
        case Kind.PLANNING:
            return str(Tap("meetings", "plan", one.pair_id))
        case _:
            return str(Tap("meetings", "pair", one.pair_id))


def _name(pair_id: PairId, week: MentorWeek, texts: Texts) -> str:
    return listed(week.pairs[pair_id].state.mentees, texts)


def _done(week: MentorWeek, texts: Texts) -> Html:
    if not week.held and not week.steps_done:
        return NOTHING
    return texts.say("mentor-week-done", held=week.held, steps=week.steps_done)
