"""Before and after: the people of a role beside themselves, parameter by parameter."""

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.comparisons import Change
from domain.html import Html, joined
from domain.letters import Button, Rows, Screen, Toast
from domain.people import Form, Person, Role
from domain.questions import Kind
from domain.refusals import NotYours
from handlers import menu, result_words
from handlers.answers import shortened
from handlers.filters import Tapped
from handlers.result_places import form_of, number_of, turns
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, comparisons, result_books, result_pictures
from services.comparisons import ROLES, Comparison, Part

_LONGEST = 70


async def show(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Show the table of a role, by default of those who are mentored."""
    found = await comparisons.before_after(uow, person, library, now, _role(tap), form_of(tap.id))
    pages = result_words.packed([line for one in found.parts for line in _part(one, texts)])
    last = len(pages) - 1
    page = min(tap.rev, last)
    parts = [_head(found, texts)]
    if page == 0:
        parts.append(result_words.satisfied(found.satisfaction, texts))
    parts += pages[page]
    if not found.parts:
        parts.append(texts.say("compare-nothing"))
    before = both_tap(found, "before_after", page - 1) if page else None
    after = both_tap(found, "before_after", page + 1) if page < last else None
    rows = (*turns(texts, before, after), *_deeds(found, texts), *_others(found, texts))
    return Screen(joined(*parts), (*rows, *menu.back_to_menu(texts)))


async def picture(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Toast:
    """Let before and after be drawn."""
    is_drawn = await result_pictures.ask_compared(
        uow, person, library, _role(tap), form_of(tap.id), now
    )
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
    """Let before and after be put in a workbook."""
    await result_books.ask_compared(uow, person, library, _role(tap), form_of(tap.id), now)
    return Toast(texts.label("results-being-made"))


def _role(tap: Tap) -> Role:
    """Read whose before and after is meant; nothing stands for those who are mentored."""
    if tap.arg not in {"", *ROLES}:
        raise NotYours
    return Role(tap.arg or Role.MENTEE)


def _head(found: Comparison, texts: Texts) -> Html:
    lines = [texts.say("compare-title", role=found.role)]
    if found.form is not None:
        lines.append(Html(result_words.form_name(found.form, texts)))
    return joined(*lines, by="\n")


def _part(part: Part, texts: Texts) -> Iterator[Html]:
    """Write two questionnaires beside each other, and who is missing from one of them."""
    title = part.second.title
    lines = [texts.say("compare-part", title=title, both=part.turnout.both)]
    if part.turnout.without_second:
        lines.append(texts.say("compare-without-second", count=part.turnout.without_second))
    if part.turnout.without_first:
        lines.append(texts.say("compare-without-first", count=part.turnout.without_first))
    yield joined(*lines, by="\n")
    for one in part.changes:
        yield _change(one, texts)


def _change(one: Change, texts: Texts) -> Html:
    title = shortened(one.question.text, _LONGEST)
    if one.before is None or one.after is None or one.difference is None:
        return texts.say("compare-hidden", title=title)
    words = texts.say(
        "compare-line",
        title=title,
        before=float(one.before),
        after=float(one.after),
        sign=_sign(one.difference),
        difference=float(abs(one.difference)),
        share="yes" if one.question.kind is Kind.YES_NO else "no",
        count=one.people or 0,
    )
    if one.improved is None:
        return words
    is_mark = "yes" if one.question.kind is Kind.SCALE else "no"
    rose = texts.say("compare-rose", improved=float(one.improved), mark=is_mark)
    return joined(words, rose, by=" ")


def _sign(difference: Decimal) -> str:
    return "plus" if difference > 0 else "minus" if difference < 0 else "none"


def both_tap(found: Comparison, deed: str, page: int = 0) -> str:
    """Spell the tap that does something with this comparison."""
    return str(Tap("results", deed, number_of(found.form), page, found.role))


def _deeds(found: Comparison, texts: Texts) -> Rows:
    if not any(part.changes for part in found.parts):
        return ()
    return (
        (
            Button(texts.label("button-results-picture"), both_tap(found, "both_picture")),
            Button(texts.label("button-results-table"), both_tap(found, "both_table")),
        ),
    )


def _others(found: Comparison, texts: Texts) -> Rows:
    """Offer the other role, and the other forms of mentoring."""
    other = next(one for one in ROLES if one is not found.role)
    role = Button(texts.label("button-compare-role", role=other), _of(other, None))
    forms = tuple(
        (Button(result_words.form_name(one, texts), _of(found.role, one)),)
        for one in found.forms
        if one is not found.form
    )
    whole = Button(texts.label("results-every-form"), _of(found.role, None))
    surveys = Button(texts.label("button-surveys"), str(Tap("surveys", "show")))
    every = ((whole,),) if found.form is not None else ()
    return (*forms, *every, (role,), (surveys,))


def _of(role: Role, form: Form | None) -> str:
    return str(Tap("results", "before_after", number_of(form), 0, role))


def router() -> Router:
    """Take the buttons about before and after."""
    room = Router(name="comparisons")
    room.callback_query.register(show, Tapped("results", "before_after"))
    room.callback_query.register(picture, Tapped("results", "both_picture"))
    room.callback_query.register(table, Tapped("results", "both_table"))
    return room
