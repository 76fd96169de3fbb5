"""Asked: what somebody whom a wave asks may do: begin, refuse, and change their mind."""

from dataclasses import replace
from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.html import Html
from domain.ids import WaveId
from domain.letters import Button, Rows, Screen
from domain.people import Person
from domain.sittings import Sitting
from handlers import menu, originals, survey_lists
from handlers.filters import Tapped
from handlers.sittings import drawn
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, interviewing, sending, taking_part
from services.sending import Asked


async def begin(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Open the questionnaire at its first question, or where the person stopped."""
    asked = await taking_part.take_up(uow, person, library, WaveId(tap.id), now)
    sitting = await interviewing.begin(
        uow, person, library, asked.questionnaire.id, now, wave_id=asked.wave.id
    )
    screen = drawn(sitting, texts, lead=originals.note(texts))
    if not _may_still_refuse(sitting):
        return screen
    return replace(screen, rows=(*screen.rows, *_refusing(asked, texts)))


async def ask(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Ask once more before a refusal is noted."""
    asked = await taking_part.look(uow, person, library, WaveId(tap.id), now)
    yes = Button(texts.label("button-refuse-yes"), str(Tap("asked", "refuse", asked.wave.id)))
    no = Button(texts.label("button-refuse-no"), str(Tap("asked", "begin", asked.wave.id)))
    words = texts.say("asked-refuse", title=asked.questionnaire.title)
    return Screen(words, ((yes,), (no,)))


async def refuse(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Note the refusal, and say that it may be taken back."""
    asked = await taking_part.refuse(uow, person, library, WaveId(tap.id), now)
    zone = await sending.zone(uow, person)
    day = survey_lists.day_of(asked.wave.due_at, zone, texts)
    undo = Button(texts.label("button-refuse-undo"), str(Tap("asked", "begin", asked.wave.id)))
    return Screen(texts.say("asked-refused", day=day), ((undo,), *menu.back_to_menu(texts)))


def told(asked: Asked, words: Html, texts: Texts) -> Screen:
    """Draw words about a wave that asks its reader, with the ways to answer and to refuse."""
    return Screen(words, ((_beginning(asked, texts),), *_refusing(asked, texts)))


def _beginning(asked: Asked, texts: Texts) -> Button:
    label = texts.label("button-wave-begin" if asked.is_untouched else "button-wave-go-on")
    return Button(label, str(Tap("asked", "begin", asked.wave.id)))


def _refusing(asked: Asked, texts: Texts) -> Rows:
    ask_again = str(Tap("asked", "ask", asked.wave.id))
    return ((Button(texts.label("button-wave-refuse"), ask_again),),)


def _may_still_refuse(sitting: Sitting) -> bool:
    """Whether nothing has been answered yet."""
    return sitting.interview.is_open and not sitting.interview.answers


def router() -> Router:
    """Take the buttons of letters about waves, and those in the menu."""
    room = Router(name="asked")
    room.callback_query.register(begin, Tapped("asked", "begin"))
    room.callback_query.register(ask, Tapped("asked", "ask"))
    room.callback_query.register(refuse, Tapped("asked", "refuse"))
    return room
