"""Screens of filling in: lists of papers about somebody or a pair, and of people."""

from collections.abc import Iterator, Sequence
from zoneinfo import ZoneInfo

from domain.html import Html, joined
from domain.interviews import Interview
from domain.letters import Button, Rows, Screen
from domain.people import Person
from domain.rights import Deed, may
from handlers import menu
from handlers.names import short
from handlers.pages import paged
from handlers.pair_words import code
from handlers.taps import Tap
from locales.dates import said_day
from locales.library import Library
from locales.texts import Texts
from services.blanks import Blank, PairPapers

MOST: int = 8
"""How many earlier papers about a pair are listed."""


def people(found: Sequence[Person], page: int, texts: Texts) -> Screen:
    """Draw the people about whom a paper may be filled in."""
    shown, turning = paged(found, page, texts, lambda at: str(Tap("filling", "people", at)))
    doors = tuple(
        (Button(short(one, texts), str(Tap("filling", "show", one.id))),) for one in shown
    )
    words = texts.say("filling-people" if found else "filling-nobody")
    return Screen(words, (*doors, *turning, *menu.back_to_menu(texts)))


def of_person(
    subject: Person, found: Sequence[Blank], person: Person, texts: Texts, zone: ZoneInfo
) -> Screen:
    """Draw the papers about somebody, each with how far it is."""
    title = texts.say("filling-title", name=short(subject, texts))
    lines = joined(*(_line(one, person, texts, zone) for one in found), by="\n")
    doors = tuple((one,) for one in _doors(subject, found, person, texts))
    text = joined(title, lines if found else texts.say("filling-nothing"))
    return Screen(text, (*doors, *_back(subject, person, texts), *menu.back_to_menu(texts)))


def of_pair(
    found: PairPapers, person: Person, library: Library, texts: Texts, zone: ZoneInfo
) -> Screen:
    """Draw the papers about a pair: when they were filled in, and a button for a new one."""
    title = texts.say("filling-pair-title", code=code(found.pair, texts))
    lines = [_earlier(one, library, texts, zone) for one in found.sent[:MOST]]
    earlier = joined(*lines, by="\n") if lines else texts.say("filling-pair-none")
    doors = tuple((_pair_door(found, one, texts),) for one in found.blanks)
    mine = [one for one in found.sent[:MOST] if one.hand_id == person.id]
    reading = tuple((_reading(one, texts, zone),) for one in mine)
    back = Button(texts.label("button-back"), str(Tap("pairs", "open", found.pair.id)))
    rows = (*doors, *reading, (back,), *menu.back_to_menu(texts))
    return Screen(joined(title, earlier), rows)


def _line(blank: Blank, person: Person, texts: Texts, zone: ZoneInfo) -> Html:
    interview = blank.interview
    state, day = "none", ""
    if interview is not None and interview.submitted_at is not None:
        state, day = "sent", _day(interview, texts, zone)
    elif interview is not None:
        state = "begun" if blank.is_in_hand_of(person) else "other"
    return texts.say("filling-line", title=blank.questionnaire.title, state=state, day=day)


def _doors(
    subject: Person, found: Sequence[Blank], person: Person, texts: Texts
) -> Iterator[Button]:
    for one in found:
        if not one.is_in_hand_of(person):
            continue
        title, interview = one.questionnaire.title, one.interview
        if interview is not None and not interview.is_open:
            read = Tap("sent", "read", interview.id)
            yield Button(texts.label("button-sent-one", title=title), str(read))
            continue
        label = _label(title, texts, is_begun=interview is not None)
        yield Button(label, str(_way_in(one, subject)))


def _way_in(blank: Blank, subject: Person) -> Tap:
    if not blank.is_for:
        return Tap("filling", "of", subject.id, arg=blank.questionnaire.id)
    if blank.wave_id:
        return Tap("filling", "paper", blank.wave_id, subject.id)
    return Tap("filling", "own", subject.id, arg=blank.questionnaire.id)


def _back(subject: Person, person: Person, texts: Texts) -> Rows:
    if may(person, Deed.SEE_CARD, subject):
        tap = Tap("card", "show", subject.id)
    elif may(person, Deed.SEE_OWN_CHILD):
        tap = Tap("child", "open", subject.id)
    else:
        tap = Tap("filling", "people")
    return ((Button(texts.label("button-back"), str(tap)),),)


def _earlier(one: Interview, library: Library, texts: Texts, zone: ZoneInfo) -> Html:
    title = library.questionnaire(one.questionnaire_id, one.version).title
    return texts.say("sent-line", title=title, day=_day(one, texts, zone))


def _pair_door(found: PairPapers, blank: Blank, texts: Texts) -> Button:
    is_begun = blank.interview is not None and blank.interview.is_open
    fill_in = Tap("filling", "pair", found.pair.id, arg=blank.questionnaire.id)
    label = _label(blank.questionnaire.title, texts, is_begun=is_begun)
    return Button(label, str(fill_in))


def _label(title: str, texts: Texts, *, is_begun: bool) -> str:
    return texts.label("button-resume" if is_begun else "button-begin", title=title)


def _reading(one: Interview, texts: Texts, zone: ZoneInfo) -> Button:
    label = texts.label("button-sent-of-day", day=_day(one, texts, zone))
    return Button(label, str(Tap("sent", "read", one.id)))


def _day(one: Interview, texts: Texts, zone: ZoneInfo) -> str:
    sent_at = one.submitted_at
    return "" if sent_at is None else said_day(sent_at.astimezone(zone).date(), texts.language)
