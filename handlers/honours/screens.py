"""Screens of nominations as their curator sees them."""

from collections.abc import Iterator
from datetime import datetime

from domain.html import NOTHING, Html, joined
from domain.ids import NominationId
from domain.letters import Button, Screen
from domain.people import Person
from domain.polls import Poll, Stage, Voters
from handlers.honours import words
from handlers.names import short
from handlers.pages import paged
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork
from services.honours import cards, electing, nominating, viewing
from services.zones import zone_of


async def page(
    uow: UnitOfWork,
    curator: Person,
    texts: Texts,
    one: Poll,
    lead: Html = NOTHING,
) -> Screen:
    """Draw the nominations and the vote about them."""
    zone = await zone_of(uow, curator)
    is_open = await cards.is_open(uow, one)
    done, of_all = await electing.turnout(uow, curator, one)
    called = len(await electing.voters(uow, curator, one))
    text = joined(
        lead,
        texts.say("honour-title"),
        words.vote(one, texts, zone, called),
        words.turnout(one, texts, done, of_all),
        texts.say("honour-not-ready")
        if is_open and one.stage is Stage.DRAFT and not one.is_ready
        else NOTHING,
        NOTHING if is_open else texts.say("year-end-locked"),
    )
    rows = [
        (Button(words.titled(each, one, texts), str(Tap("honour", "open", each.id))),)
        for each in one.nominations
    ]
    changes = _changes(one, texts) if is_open else ()
    rows += [(button,) for button in (*changes, *_deeds(one, texts))]
    papers = Button(texts.label("button-awards"), str(Tap("award", "show")))
    back = Button(texts.label("button-to-gatherings"), str(Tap("gathering", "show")))
    return Screen(text, (*rows, (papers,), (back,)))


async def nomination(
    uow: UnitOfWork,
    curator: Person,
    texts: Texts,
    nomination_id: NominationId,
    now: datetime,
    number: int = 0,
) -> Screen:
    """Draw one nomination: a list to choose nominees from, or its voices."""
    poll, found = await nominating.find(uow, curator, nomination_id)
    back = (Button(texts.label("button-to-honours"), str(Tap("honour", "show"))),)
    head = texts.say("honour-nomination", title=found.title)
    if poll.stage is not Stage.DRAFT:
        named = await viewing.named(uow, curator, poll, found, texts, now)
        choose = (
            (
                Button(
                    texts.label("button-honour-winner", name=named[one.id]),
                    str(Tap("honour", "settle", one.id)),
                ),
            )
            for one in (found.leaders if poll.stage is Stage.CLOSED and found.is_tied else ())
        )
        return Screen(joined(head, words.voices(found, poll, named, texts)), (*choose, back))
    listed = await viewing.candidates(uow, curator, poll, found, texts, now)
    shown, turning = paged(
        listed, number, texts, lambda at: str(Tap("honour", "open", found.id, 0, str(at)))
    )
    rows = tuple(
        (
            Button(
                texts.label("honour-candidate", name=one.name, chosen=str(one.is_chosen).lower()),
                str(Tap("honour", "turn", found.id, poll.rev, f"{one.number}.{number}")),
            ),
        )
        for one in shown
    )
    drop = Tap("honour", "drop", found.id, poll.rev)
    take = (Button(texts.label("button-honour-drop"), str(drop)),)
    text = texts.say("honour-choose-nominees", count=len(found.nominees))
    return Screen(joined(head, text), (*rows, *turning, take, back))


def voters(one: Poll, texts: Texts) -> Screen:
    """Ask who votes."""
    rows = tuple(
        (
            Button(
                texts.label("button-honour-voters", who=who),
                str(Tap("honour", "voters", one.id, one.rev, who)),
            ),
        )
        for who in Voters
    )
    back = Button(texts.label("button-to-honours"), str(Tap("honour", "show")))
    return Screen(texts.say("honour-ask-voters"), (*rows, (back,)))


async def jury(uow: UnitOfWork, curator: Person, texts: Texts, one: Poll, number: int) -> Screen:
    """List the adults who may sit in the jury."""
    listed = await electing.jury(uow, curator, one)
    shown, turning = paged(
        listed, number, texts, lambda at: str(Tap("honour", "jury", one.id, one.rev, f"0.{at}"))
    )
    rows = tuple(
        (
            Button(
                texts.label(
                    "honour-candidate", name=short(who, texts), chosen=str(is_seated).lower()
                ),
                str(Tap("honour", "jury", one.id, one.rev, f"{who.id}.{number}")),
            ),
        )
        for who, is_seated in shown
    )
    count = sum(is_seated for _, is_seated in listed)
    back = Button(texts.label("button-to-honours"), str(Tap("honour", "show")))
    return Screen(texts.say("honour-choose-jury", count=count), (*rows, *turning, (back,)))


def _changes(one: Poll, texts: Texts) -> Iterator[Button]:
    number, rev = one.id, one.rev
    if one.stage is Stage.DRAFT:
        yield from _adding(one, texts)
        whom = Tap("honour", "voters", number, rev)
        yield Button(texts.label("button-honour-whom"), str(whom))
        if one.voters is Voters.JURY:
            seats = Tap("honour", "jury", number, rev, "0.0")
            yield Button(texts.label("button-honour-jury"), str(seats))
    if one.stage in {Stage.DRAFT, Stage.OPEN}:
        until = Tap("honour", "ask", number, rev, "until")
        yield Button(texts.label("button-honour-until"), str(until))
    if one.stage is Stage.DRAFT and one.is_ready:
        yield _sure(one, "start", texts)


def _deeds(one: Poll, texts: Texts) -> Iterator[Button]:
    """Give what brings a vote under way to its end; the close of a year is no hindrance."""
    if one.stage is Stage.OPEN:
        yield _sure(one, "close", texts)
    if one.stage is Stage.CLOSED and one.is_decided:
        yield _sure(one, "announce", texts)


def _adding(one: Poll, texts: Texts) -> Iterator[Button]:
    known = {each.title for each in one.nominations}
    for which in ("mentor_of_year", "best_pair", "best_mentor"):
        title = texts.label("honour-ready", which=which)
        if title not in known:
            tap = Tap("honour", "add", one.id, one.rev, which)
            yield Button(texts.label("button-honour-add", title=title), str(tap))
    for subject in ("mentor", "pair"):
        tap = Tap("honour", "ask", one.id, one.rev, subject)
        yield Button(texts.label("button-honour-own", subject=subject), str(tap))


def _sure(one: Poll, what: str, texts: Texts) -> Button:
    tap = Tap("honour", "sure", one.id, one.rev, what)
    return Button(texts.label("button-honour-go", what=what), str(tap))
