"""Lessons: moved, placed, taken off the plan, and afterwards noted who was there."""

from datetime import datetime, timedelta
from typing import Final

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.html import NOTHING, Html, joined
from domain.ids import PersonId, TrainingSessionId
from domain.letters import Button, Rows, Screen
from domain.people import Person
from domain.refusals import NothingToAnswer
from domain.training import LENGTHS, Lesson
from handlers.filters import Answered, Tapped
from handlers.names import short
from handlers.pages import paged
from handlers.taps import Tap
from handlers.training import group_screens
from locales.dates import said_moment
from locales.lessons import read_appointment
from locales.texts import Texts
from services import UnitOfWork, listening
from services.training import lessons
from services.training.groups import Group
from services.training.lessons import Card
from services.zones import zone_of

_ASKED: Final = frozenset({"topic", "moment", "place"})
_A_MINUTE: Final = timedelta(minutes=1)


async def open_one(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show a lesson, with who was there where that is known."""
    await listening.hush(uow, person)
    page = tap.number
    return await _page(uow, person, texts, tap, now, page=page)


async def ask(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Ask for another moment, another topic, or the place."""
    if tap.arg not in _ASKED:
        raise NothingToAnswer
    lesson, _group = await lessons.look(uow, person, TrainingSessionId(tap.id))
    if lesson.rev != tap.rev:
        return await _page(uow, person, texts, tap, now, texts.say("button-is-old"))
    await listening.ask(uow, person, str(Tap("lesson", "words", tap.id, tap.rev, tap.arg)))
    return Screen(texts.say("lesson-ask", what=tap.arg), ((_back(tap, texts),),))


async def hear(
    message: Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take typed words as what was asked for."""
    card, words = Card(TrainingSessionId(tap.id), tap.rev), message.text or ""
    if tap.arg == "moment":
        zone = await zone_of(uow, person)
        at = read_appointment(words, texts.language, now.astimezone(zone))
        after = await lessons.move(uow, person, card, at, now)
    elif tap.arg == "topic":
        after = await lessons.rename(uow, person, card, words, now)
    elif tap.arg == "place":
        after = await lessons.settle_place(uow, person, card, words, now)
    else:
        raise NothingToAnswer
    await listening.hush(uow, person)
    return await _changed(uow, person, texts, tap, after, now)


async def ask_length(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Ask how long a lesson is."""
    await lessons.look(uow, person, TrainingSessionId(tap.id))
    rows: Rows = tuple(
        (
            Button(
                texts.label("lesson-minutes", count=one),
                str(Tap("lesson", "lasts", tap.id, tap.rev, str(one))),
            ),
        )
        for one in LENGTHS
    )
    return Screen(texts.say("lesson-ask-length"), (*rows, (_back(tap, texts),)))


async def settle_length(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take the length that was chosen."""
    if not tap.arg.isdigit():
        raise NothingToAnswer
    card = Card(TrainingSessionId(tap.id), tap.rev)
    after = await lessons.settle_length(uow, person, card, int(tap.arg), now)
    return await _changed(uow, person, texts, tap, after, now)


async def ask_drop(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Ask whether a lesson shall really be taken off the plan."""
    lesson, _group = await lessons.look(uow, person, TrainingSessionId(tap.id))
    sure = Button(
        texts.label("button-drop-lesson-sure"), str(Tap("lesson", "dropped", tap.id, tap.rev))
    )
    words = texts.say("lesson-drop-sure", topic=lesson.topic)
    return Screen(words, ((sure,), (_back(tap, texts),)))


async def drop(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take a lesson off the plan."""
    card = Card(TrainingSessionId(tap.id), tap.rev)
    training = await lessons.drop(uow, person, card, now)
    done = texts.say("lesson-dropped")
    return await group_screens.page(uow, person, texts, training.id, now, done)


async def hold(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Note that everybody was there; whoever was not is taken off one by one."""
    card = Card(TrainingSessionId(tap.id), tap.rev)
    after = await lessons.hold(uow, person, card, now)
    return await _changed(uow, person, texts, tap, after, now, texts.say("lesson-held-now"))


async def turn(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Note of one that they were there, or that they were not."""
    number, page = tap.numbers
    card = Card(TrainingSessionId(tap.id), tap.rev)
    after = await lessons.turn(uow, person, card, PersonId(number), now)
    lead = NOTHING if after.rev == tap.rev + 1 else texts.say("button-is-old")
    return await _page(uow, person, texts, tap, now, lead, page=page)


async def _changed(
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    tap: Tap,
    after: Lesson,
    now: datetime,
    done: Html = NOTHING,
) -> Screen:
    said = done or texts.say("lesson-changed")
    lead = said if after.rev == tap.rev + 1 else texts.say("button-is-old")
    return await _page(uow, person, texts, tap, now, lead)


async def _page(
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    tap: Tap,
    now: datetime,
    lead: Html = NOTHING,
    *,
    page: int = 0,
) -> Screen:
    lesson, group = await lessons.look(uow, person, TrainingSessionId(tap.id))
    zone = await zone_of(uow, person)
    words = texts.say(
        "lesson-page",
        topic=lesson.topic,
        title=group.training.title,
        when=said_moment(lesson.starts_at, zone, texts.language),
        minutes=lesson.length // _A_MINUTE,
        place=lesson.place or "",
        has_place=str(lesson.place is not None).lower(),
    )
    note = NOTHING
    if lesson.is_held:
        note = texts.say("lesson-marks", there=len(lesson.was_there), count=len(group.people))
    elif lesson.awaits_marks(now):
        note = texts.say("lesson-awaits-marks")
    back = Button(texts.label("button-to-group"), str(Tap("training", "open", group.training.id)))
    rows = (*_rows(lesson, group, texts, now, page), (back,))
    return Screen(joined(lead, words, note), rows)


def _rows(lesson: Lesson, group: Group, texts: Texts, now: datetime, page: int) -> Rows:
    number, rev = lesson.id, lesson.rev
    topic = Tap("lesson", "ask", number, rev, "topic")
    rename = (Button(texts.label("button-lesson-topic"), str(topic)),)
    if lesson.is_held:
        return (*_marks(lesson, group, texts, page), rename)
    hold = Button(texts.label("button-lesson-held"), str(Tap("lesson", "hold", number, rev)))
    begun = ((hold,),) if lesson.awaits_marks(now) else ()
    others = (
        (texts.label("button-lesson-move"), Tap("lesson", "ask", number, rev, "moment")),
        (texts.label("button-lesson-place"), Tap("lesson", "ask", number, rev, "place")),
        (texts.label("button-lesson-length"), Tap("lesson", "length", number, rev)),
        (texts.label("button-drop-lesson"), Tap("lesson", "drop", number, rev)),
    )
    return (*begun, rename, *((Button(words, str(to)),) for words, to in others))


def _marks(lesson: Lesson, group: Group, texts: Texts, page: int) -> Rows:
    """Draw who was there, a tap a person; those who joined later stand there, too."""
    shown, turning = paged(
        tuple(group.people.values()),
        page,
        texts,
        lambda at: str(Tap("lesson", "open", lesson.id, lesson.rev, str(at))),
    )
    rows = tuple(
        (
            Button(
                texts.label(
                    "lesson-person",
                    name=short(one, texts),
                    there=str(one.id in lesson.was_there).lower(),
                ),
                str(Tap("lesson", "turn", lesson.id, lesson.rev, f"{one.id}.{page}")),
            ),
        )
        for one in shown
    )
    return (*rows, *turning)


def _back(tap: Tap, texts: Texts) -> Button:
    return Button(texts.label("button-back"), str(Tap("lesson", "open", tap.id)))


def router() -> Router:
    """Take what is done about lessons."""
    room = Router(name="lessons")
    room.callback_query.register(open_one, Tapped("lesson", "open"))
    room.callback_query.register(ask, Tapped("lesson", "ask"))
    room.callback_query.register(ask_length, Tapped("lesson", "length"))
    room.callback_query.register(settle_length, Tapped("lesson", "lasts"))
    room.callback_query.register(ask_drop, Tapped("lesson", "drop"))
    room.callback_query.register(drop, Tapped("lesson", "dropped"))
    room.callback_query.register(hold, Tapped("lesson", "hold"))
    room.callback_query.register(turn, Tapped("lesson", "turn"))
    room.message.register(hear, F.text, Answered("lesson", "words"))
    return room
