"""Open sheets: a page of a questionnaire whose answers travel in its own buttons."""

from collections.abc import Mapping
from typing import Final

from domain import sheet_pages, sheets
from domain.answers import Value
from domain.html import NOTHING, Html, escaped, joined
from domain.letters import Button, Rows, Screen
from domain.questions import Kind, Question
from domain.sittings import Sitting
from handlers import questions, reviews
from handlers.answers import option_label
from handlers.taps import Tap
from locales.texts import Texts
from services.open_surveys import Sent, Sheet

_MARKS_A_ROW: Final = 5


def screen(sheet: Sheet, texts: Texts, *, lead: Html = NOTHING) -> Screen:
    """Draw the page a sheet is open at."""
    sitting = _sitting(sheet, sheet.page)
    question = sitting.question
    if question is None:
        return _review(sheet, sitting, texts)
    drawn = questions.screen(sitting, question, texts, lead=lead, missed=None, leaf=0)
    return Screen(drawn.text, (*_options(sheet, question, texts), *_ways(sheet, question, texts)))


def thanks(sent: Sent, texts: Texts) -> Screen:
    """Say what became of the answers; no button is left that could send them again."""
    lead = texts.say("refusal-interview-closed") if sent.was_before else NOTHING
    return Screen(joined(lead, escaped(sent.questionnaire.thanks)))


def _sitting(sheet: Sheet, page: int) -> Sitting:
    """Sit nobody down at a page; what is ticked is seen on its buttons, so not said twice."""
    asked = sheet.questionnaire.questions[page : page + 1]
    ticking = {one.id for one in asked if one.kind is Kind.MANY}
    sitting = sheet_pages.sitting(sheet.questionnaire, sheet.given, page)
    if not ticking & set(sheet.given):
        return sitting
    rest = {key: value for key, value in sheet.given.items() if key not in ticking}
    return sheet_pages.sitting(sheet.questionnaire, rest, page)


def _tap(sheet: Sheet, deed: str, given: Mapping[str, Value], page: int) -> str:
    letters = sheet.stub + sheets.spelt(sheet.questionnaire.questions, given)
    return str(Tap("sheet", deed, sheet.wave_id, page, letters))


def _to(sheet: Sheet, given: Mapping[str, Value], page: int) -> str:
    return _tap(sheet, "show", given, page)


def _options(sheet: Sheet, question: Question, texts: Texts) -> Rows:
    width = _MARKS_A_ROW if question.kind is Kind.SCALE else 1
    draw = _mark if question.kind is Kind.MANY else _answer
    buttons = [draw(sheet, question, one, texts) for one in question.option_ids]
    return tuple(tuple(buttons[at : at + width]) for at in range(0, len(buttons), width))


def _answer(sheet: Sheet, question: Question, option: str, texts: Texts) -> Button:
    given = {**sheet.given, question.id: option}
    page = sheet_pages.page_after(sheet.questionnaire, given, sheet.page)
    return Button(option_label(question, option, texts), _to(sheet, given, page))


def _mark(sheet: Sheet, question: Question, option: str, texts: Texts) -> Button:
    label = option_label(question, option, texts)
    given = sheet_pages.ticking(sheet.given, question, option)
    if option in sheet_pages.ticked(question, sheet.given):
        return Button(texts.label("ticked", label=label), _to(sheet, given, sheet.page))
    return Button(label, _to(sheet, given, sheet.page))


def _ways(sheet: Sheet, question: Question, texts: Texts) -> Rows:
    """Draw what leads on and back; there is no pause, for nothing is kept."""
    on = sheet_pages.page_after(sheet.questionnaire, sheet.given, sheet.page)
    ticked = len(sheet_pages.ticked(question, sheet.given))
    ways: list[tuple[Button, ...]] = []
    if question.kind is Kind.MANY and ticked:
        label = texts.label("button-done", count=str(ticked))
        ways.append((Button(label, _to(sheet, sheet.given, on)),))
    elif question.id in sheet.given:
        ways.append((Button(texts.label("button-keep"), _to(sheet, sheet.given, on)),))
    elif not question.required:
        ways.append((Button(texts.label("button-skip"), _to(sheet, sheet.given, on)),))
    before = sheet_pages.page_before(sheet.questionnaire, sheet.given, sheet.page)
    if before != sheet.page:
        ways.append((Button(texts.label("button-back"), _to(sheet, sheet.given, before)),))
    return tuple(ways)


def _review(sheet: Sheet, sitting: Sitting, texts: Texts) -> Screen:
    """Draw one page of the answers, a button to change each, and the one that sends them off."""
    first = len(sheet.questionnaire.questions)
    last = max(len(sitting.asked) - 1, 0) // reviews.A_PAGE
    leaf = min(sheet.page - first, last)
    here = range(leaf * reviews.A_PAGE, min((leaf + 1) * reviews.A_PAGE, len(sitting.asked)))
    ids = [one.id for one in sheet.questionnaire.questions]
    changes = tuple(
        Button(str(at + 1), _to(sheet, sheet.given, ids.index(sitting.asked[at].id)))
        for at in here
    )
    turns = _turns(sheet, texts, leaf, last)
    send = Button(texts.label("button-submit"), _tap(sheet, "send", sheet.given, 0))
    text = reviews.screen(sitting, texts, lead=NOTHING, leaf=leaf).text
    return Screen(text, (changes, *turns, (send,)))


def _turns(sheet: Sheet, texts: Texts, leaf: int, last: int) -> Rows:
    first = len(sheet.questionnaire.questions)
    ways = ((texts.label("answers-before"), leaf - 1), (texts.label("answers-after"), leaf + 1))
    row = tuple(
        Button(words, _to(sheet, sheet.given, first + to)) for words, to in ways if 0 <= to <= last
    )
    return (row,) if row else ()
