"""Results: what a wave or a questionnaire has brought, on pages, as a picture and as a table."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.html import joined
from domain.letters import Button, Rows, Screen, Toast
from domain.people import Person
from handlers import menu, result_words
from handlers.filters import Tapped
from handlers.pages import paged
from handlers.result_places import Place, place_of, results_tap, turns
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, result_books, result_pictures, results
from services.results import Scope
from services.sums import Results


async def show(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Show the sums of a wave, or of all answers to a questionnaire."""
    place = place_of(tap)
    scope = place.scope
    if scope.wave_id:
        found = await results.of_wave(uow, person, library, scope.wave_id, now, scope.form)
    else:
        found = await results.of_questionnaire(
            uow, person, library, scope.questionnaire_id, now, scope.form
        )
    return _drawn(found, place, texts)


async def list_all(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, library: Library
) -> Screen:
    """List the questionnaires that were answered, whoever sent them."""
    found = await results.answered(uow, person, library)
    here, pages = paged(found, tap.id, texts, lambda page: str(Tap("results", "list", page)))
    lines = [
        texts.say("results-line-open", title=one.questionnaire.title)
        if one.papers is None
        else texts.say("results-line", title=one.questionnaire.title, count=one.papers)
        for one in here
    ]
    rows = tuple(
        (
            Button(
                texts.label("button-results-of", title=one.questionnaire.title),
                results_tap(Place(scope=Scope(questionnaire_id=one.questionnaire.id)), "show"),
            ),
        )
        for one in here
    )
    title = texts.say("results-list" if found else "results-none")
    return Screen(joined(title, joined(*lines, by="\n")), (*rows, *pages, *back(texts)))


async def picture(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Toast:
    """Let the results be drawn."""
    scope = place_of(tap).scope
    is_drawn = await result_pictures.ask(uow, person, library, scope, now)
    return Toast(texts.label("results-being-made" if is_drawn else "results-nothing-to-draw"))


async def table(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Toast:
    """Let the results be put in a workbook."""
    await result_books.ask(uow, person, library, place_of(tap).scope, now)
    return Toast(texts.label("results-being-made"))


def back(texts: Texts) -> Rows:
    """Draw the ways from any results: before and after, the surveys, the menu."""
    compare = str(Tap("results", "before_after"))
    surveys = str(Tap("surveys", "show"))
    return (
        (Button(texts.label("button-surveys-compare"), compare),),
        (Button(texts.label("button-surveys"), surveys),),
        *menu.back_to_menu(texts),
    )


def _drawn(found: Results, place: Place, texts: Texts) -> Screen:
    pages = result_words.packed(result_words.blocks(found, texts))
    last = len(pages) - 1
    place = place.at(min(place.page, last))
    parts = [result_words.head(found, texts)]
    if found.satisfaction is not None and place.page == 0:
        parts.append(result_words.satisfied(found.satisfaction, texts))
    if found.is_early:
        parts.append(texts.say("results-early"))
    parts += pages[place.page]
    if result_words.hides(found):
        parts.append(texts.say("results-hiding", least=found.least))
    before = results_tap(place.at(place.page - 1), "show") if place.page else None
    after = results_tap(place.at(place.page + 1), "show") if place.page < last else None
    rows = (*turns(texts, before, after), *_deeds(found, place, texts), *_forms(found, texts))
    return Screen(joined(*parts), (*rows, *_ways(found, texts)))


def _deeds(found: Results, place: Place, texts: Texts) -> Rows:
    if not found.tallies:
        return ()
    files = (
        Button(texts.label("button-results-picture"), results_tap(place, "picture")),
        Button(texts.label("button-results-table"), results_tap(place, "table")),
    )
    words = Button(texts.label("button-results-words"), results_tap(place.at(0), "words"))
    return (files, *(((words,),) if found.words else ()))


def _forms(found: Results, texts: Texts) -> Rows:
    """Offer the other forms of mentoring that may be looked at by themselves."""
    here = _place(found)
    whole = Button(texts.label("results-every-form"), results_tap(here.among(None), "show"))
    single = tuple(
        (Button(result_words.form_name(one, texts), results_tap(here.among(one), "show")),)
        for one in found.forms
        if one is not found.form
    )
    return (*single, *(((whole,),) if found.form is not None else ()))


def _place(found: Results) -> Place:
    if found.wave is not None:
        return Place(scope=Scope(wave_id=found.wave.id, form=found.form))
    return Place(scope=Scope(questionnaire_id=found.questionnaire.id, form=found.form))


def _ways(found: Results, texts: Texts) -> Rows:
    if found.wave is not None:
        wave = str(Tap("wave", "show", found.wave.id))
        return ((Button(texts.label("button-results-wave"), wave),), *menu.back_to_menu(texts))
    listed = str(Tap("results", "list"))
    return ((Button(texts.label("button-results-list"), listed),), *menu.back_to_menu(texts))


def router() -> Router:
    """Take the buttons under results."""
    room = Router(name="results")
    room.callback_query.register(show, Tapped("results", "show"))
    room.callback_query.register(list_all, Tapped("results", "list"))
    room.callback_query.register(picture, Tapped("results", "picture"))
    room.callback_query.register(table, Tapped("results", "table"))
    return room
