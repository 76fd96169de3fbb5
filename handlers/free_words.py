"""Free words: what people wrote of themselves; who wrote it is told only when it is opened."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.html import NOTHING, Html, joined
from domain.letters import Button, Screen
from domain.people import Person
from domain.repeats import plain
from domain.replies import Said
from handlers.answers import shortened
from handlers.filters import Tapped
from handlers.result_places import place_of, results_tap, turns
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, free_words
from services.free_words import Words

_LONGEST_QUESTION = 60
_LONGEST_WORDS = 300


async def show(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Show a page of words; the number of one opens the whole paper it stands in."""
    place = place_of(tap)
    found = await free_words.page(uow, person, library, place.scope, place.page, now)
    numbered = list(enumerate(found.said, start=place.page * free_words.A_PAGE + 1))
    lines = [_line(number, one, found, texts) for number, one in numbered]
    title = texts.say("results-words" if numbered else "results-no-words")
    opens = tuple(
        Button(str(number), str(Tap("replies", "open", one.interview_id)))
        for number, one in numbered
    )
    before = results_tap(place.at(place.page - 1), "words") if place.page else None
    after = results_tap(place.at(place.page + 1), "words") if found.has_more else None
    back = Button(texts.label("button-results"), results_tap(place.at(0), "show"))
    rows = (*((opens,) if opens else ()), *turns(texts, before, after), (back,))
    note = texts.say("results-words-open") if opens else NOTHING
    return Screen(joined(title, *lines, note), rows)


def _line(number: int, one: Said, found: Words, texts: Texts) -> Html:
    asked = found.questionnaire.question(plain(one.question_id))
    return texts.say(
        "results-said",
        number=str(number),
        question="" if asked is None else shortened(asked.text, _LONGEST_QUESTION),
        words=shortened(one.words, _LONGEST_WORDS),
    )


def router() -> Router:
    """Take the button that shows what people wrote."""
    room = Router(name="free_words")
    room.callback_query.register(show, Tapped("results", "words"))
    return room
