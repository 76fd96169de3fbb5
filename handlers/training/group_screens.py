"""Screens of a group: its lessons, how many learn in it, and what can be done."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.html import NOTHING, Html, joined
from domain.ids import TrainingId
from domain.letters import Button, Rows, Screen
from domain.people import Person
from domain.training import TOPICS, Lesson
from handlers.answers import shortened
from handlers.taps import Tap
from locales.dates import said_moment
from locales.texts import Texts
from services import UnitOfWork
from services.training import groups
from services.training.groups import Group
from services.zones import zone_of

_WHEN = "d MMMM, HH:mm"
_LABEL = 30


async def page(
    uow: UnitOfWork,
    staff: Person,
    texts: Texts,
    training_id: TrainingId,
    now: datetime,
    lead: Html = NOTHING,
) -> Screen:
    """Draw a group."""
    group = await groups.look(uow, staff, training_id)
    zone = await zone_of(uow, staff)
    lines = [lesson_line(one, texts, zone, now) for one in group.lessons]
    head = texts.say(
        "training-head",
        title=group.training.title,
        open=str(group.training.is_open).lower(),
        people=len(group.training.members),
        held=sum(one.is_held for one in group.lessons),
        count=len(group.lessons),
    )
    listed = joined(*lines, by="\n") if lines else texts.say("training-no-lessons")
    return Screen(joined(lead, head, listed), _rows(group, texts, zone))


def title(group: Group, texts: Texts) -> str:
    """Name a group on a button."""
    return texts.label(
        "training-label",
        title=shortened(group.training.title, _LABEL),
        number=group.training.number,
        open=str(group.training.is_open).lower(),
        held=sum(one.is_held for one in group.lessons),
        count=len(group.lessons),
    )


def lesson_line(lesson: Lesson, texts: Texts, zone: ZoneInfo, now: datetime) -> Html:
    """Say in one line when a lesson is or was, what about, and how it stands."""
    state = "planned"
    if lesson.is_held:
        state = "held"
    elif lesson.awaits_marks(now):
        state = "unmarked"
    return texts.say(
        "training-lesson-line",
        when=said_moment(lesson.starts_at, zone, texts.language, _WHEN),
        topic=lesson.topic,
        state=state,
        there=len(lesson.was_there),
    )


def _rows(group: Group, texts: Texts, zone: ZoneInfo) -> Rows:
    opened = [
        Button(
            texts.label(
                "button-open-lesson",
                when=said_moment(one.starts_at, zone, texts.language, "d MMM"),
                topic=shortened(one.topic, _LABEL),
            ),
            str(Tap("lesson", "open", one.id)),
        )
        for one in group.lessons
    ]
    back = Button(texts.label("button-to-training"), str(Tap("training", "show")))
    return tuple((one,) for one in (*opened, *_deeds(group, texts), back))


def _deeds(group: Group, texts: Texts) -> Iterator[Button]:
    number, rev = group.training.id, group.training.rev
    if group.training.is_open:
        lesson = Tap("training", "ask", number, rev, "lesson")
        yield Button(texts.label("button-add-lesson"), str(lesson))
        if not group.lessons:
            usual = Tap("training", "ask", number, rev, "usual")
            yield Button(texts.label("button-usual-lessons", count=TOPICS), str(usual))
        members = Tap("training", "members", number, rev, "0")
        yield Button(texts.label("button-training-members"), str(members))
    if group.lessons:
        yield Button(
            texts.label("button-training-journal"), str(Tap("training", "journal", number))
        )
    title = Tap("training", "ask", number, rev, "title")
    yield Button(texts.label("button-rename-training"), str(title))
    close = Tap("training", "close", number, rev)
    is_open = str(group.training.is_open).lower()
    yield Button(texts.label("button-close-training", open=is_open), str(close))
