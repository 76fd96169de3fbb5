"""Groups of mentors who learn together: opened, joined, left, planned for and ended."""

from datetime import datetime

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.html import NOTHING, Html, joined
from domain.ids import PersonId, TrainingId
from domain.letters import Button, Rows, Screen
from domain.people import Person
from domain.refusals import NothingToAnswer
from domain.rights import Deed, may
from domain.training import TOPICS, weekly
from handlers import menu
from handlers.filters import Answered, Tapped
from handlers.names import short
from handlers.pages import paged
from handlers.taps import Tap
from handlers.training import group_screens
from locales.lessons import read_lesson
from locales.texts import Texts
from services import UnitOfWork, listening
from services.training import groups, lessons
from services.training.groups import Card
from services.zones import zone_of

_ASKED = frozenset({"title", "lesson", "usual"})


async def show(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """List the groups of the school."""
    await listening.hush(uow, person)
    known = await groups.all_of(uow, person)
    shown, turning = paged(
        known, tap.id, texts, lambda number: str(Tap("training", "show", number))
    )
    opened = tuple(
        (Button(group_screens.title(one, texts), str(Tap("training", "open", one.training.id))),)
        for one in shown
    )
    others = [
        Button(texts.label("button-new-training"), str(Tap("training", "begin"))),
        Button(texts.label("button-all-mentors"), str(Tap("training", "mentors"))),
    ]
    if may(person, Deed.ADMIT_MENTOR):
        others.append(
            Button(texts.label("button-open-candidates"), str(Tap("candidates", "show")))
        )
    words = texts.say("training-title" if known else "training-none")
    rows = (*opened, *turning, *((one,) for one in others))
    return Screen(words, (*rows, *menu.back_to_menu(texts)))


async def begin(
    _: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Open a group under the usual title, which may be changed."""
    training = await groups.begin(uow, person, texts.label("training-usual-title"), now)
    return await group_screens.page(uow, person, texts, training.id, now)


async def open_one(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show a group with its lessons."""
    await listening.hush(uow, person)
    return await group_screens.page(uow, person, texts, TrainingId(tap.id), now)


async def ask(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Ask for a title, or for when a lesson is; an old button shows the group as it is."""
    group = await groups.look(uow, person, TrainingId(tap.id))
    if tap.arg not in _ASKED:
        raise NothingToAnswer
    if group.training.rev != tap.rev:
        old = texts.say("button-is-old")
        return await group_screens.page(uow, person, texts, group.training.id, now, old)
    await listening.ask(uow, person, str(Tap("training", "words", tap.id, tap.rev, tap.arg)))
    back = Button(texts.label("button-back"), str(Tap("training", "open", tap.id)))
    return Screen(texts.say("training-ask", what=tap.arg), ((back,),))


async def hear(
    message: Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take typed words as a title, or as a lesson: its moment and its topic."""
    card, words = Card(TrainingId(tap.id), tap.rev), message.text or ""
    if tap.arg == "title":
        after = await groups.rename(uow, person, card, words, now)
        said = _lead(after.rev, tap, texts, texts.say("training-renamed"))
    elif tap.arg in _ASKED:
        said = await _plan(uow, person, texts, tap, words, now)
    else:
        raise NothingToAnswer
    await listening.hush(uow, person)
    return await group_screens.page(uow, person, texts, card.training_id, now, said)


async def turn(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take a mentor into the group, or out of it."""
    number, page = tap.numbers
    card = Card(TrainingId(tap.id), tap.rev)
    after = await groups.turn(uow, person, card, PersonId(number), now)
    lead = NOTHING if after.rev == tap.rev + 1 else texts.say("button-is-old")
    return await _members(uow, person, texts, card.training_id, page, lead)


async def take_selected(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take everybody who was selected into the group."""
    card = Card(TrainingId(tap.id), tap.rev)
    after = await groups.take_selected(uow, person, card, now)
    lead = _lead(after.rev, tap, texts, texts.say("training-taken"))
    return await _members(uow, person, texts, card.training_id, 0, lead)


async def members(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """List the mentors of the school; a tap takes one in or out."""
    page = tap.number
    return await _members(uow, person, texts, TrainingId(tap.id), page)


async def close(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """End a group, or open it anew."""
    card = Card(TrainingId(tap.id), tap.rev)
    after = await groups.close(uow, person, card, now)
    done = texts.say("training-turned", open=str(after.is_open).lower())
    lead = _lead(after.rev, tap, texts, done)
    return await group_screens.page(uow, person, texts, card.training_id, now, lead)


async def _plan(
    uow: UnitOfWork, person: Person, texts: Texts, tap: Tap, words: str, now: datetime
) -> Html:
    """Plan a lesson, or the usual ones a week apart."""
    zone = await zone_of(uow, person)
    at, topic = read_lesson(words, texts.language, now.astimezone(zone))
    group = await groups.look(uow, person, TrainingId(tap.id))
    place = len(group.lessons) + 1
    if tap.arg == "usual":
        wanted = [
            (moment, texts.label("training-topic", number=number))
            for number, moment in enumerate(weekly(at, TOPICS), start=1)
        ]
    else:
        wanted = [(at, topic or texts.label("training-topic", number=place))]
    added = await lessons.plan(uow, person, Card(group.training.id, tap.rev), wanted, now)
    return texts.say("training-planned", count=len(added)) if added else texts.say("button-is-old")


async def _members(
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    training_id: TrainingId,
    page: int,
    lead: Html = NOTHING,
) -> Screen:
    training, known = await groups.choices(uow, person, training_id)
    number, rev = training.id, training.rev
    shown, turning = paged(
        known, page, texts, lambda at: str(Tap("training", "members", number, rev, str(at)))
    )
    rows: Rows = tuple(
        (
            Button(
                texts.label(
                    "training-member",
                    name=short(one, texts),
                    chosen=str(one.id in training.members).lower(),
                ),
                str(Tap("training", "turn", number, rev, f"{one.id}.{page}")),
            ),
        )
        for one, _ in shown
    )
    every = Button(
        texts.label("button-take-selected"), str(Tap("training", "selected", number, rev))
    )
    back = Button(texts.label("button-to-group"), str(Tap("training", "open", number)))
    words = texts.say("training-members", title=training.title, count=len(training.members))
    return Screen(joined(lead, words), (*rows, *turning, (every,), (back,)))


def _lead(rev: int, tap: Tap, texts: Texts, done: Html) -> Html:
    return done if rev == tap.rev + 1 else texts.say("button-is-old")


def router() -> Router:
    """Take what is done about groups of mentors."""
    room = Router(name="training groups")
    room.callback_query.register(show, Tapped("training", "show"))
    room.callback_query.register(begin, Tapped("training", "begin"))
    room.callback_query.register(open_one, Tapped("training", "open"))
    room.callback_query.register(ask, Tapped("training", "ask"))
    room.callback_query.register(members, Tapped("training", "members"))
    room.callback_query.register(turn, Tapped("training", "turn"))
    room.callback_query.register(take_selected, Tapped("training", "selected"))
    room.callback_query.register(close, Tapped("training", "close"))
    room.message.register(hear, F.text, Answered("training", "words"))
    return room
