"""Screens of letters and certificates as their curator sees them."""

from collections.abc import Iterator, Sequence
from typing import Final

from domain.awards import CROWDS, Award, AwardSheet, Crowd, Kind
from domain.html import NOTHING, Html, joined
from domain.ids import AwardSheetId
from domain.letters import Button, Screen
from domain.people import Person
from handlers.taps import Tap
from locales.dates import said_day
from locales.texts import Texts
from services import UnitOfWork
from services.awards import arriving, sheets, words

_MOST_NUMBERS: Final = 20
"""How many numbers of papers are shown at most."""


def listed(known: Sequence[AwardSheet], texts: Texts) -> Screen:
    """Draw the sheets of the year, and every kind that may be begun."""
    rows = [
        (
            Button(
                texts.label(
                    "award-label",
                    kind=one.kind,
                    crowd=one.crowd,
                    made=str(one.numbered_at is not None).lower(),
                ),
                str(Tap("award", "open", one.id)),
            ),
        )
        for one in known
    ]
    rows += [
        (
            Button(
                texts.label("button-award-begin", kind=kind),
                str(Tap("award", "begin", arg=kind)),
            ),
        )
        for kind in Kind
    ]
    back = Button(texts.label("button-to-honours"), str(Tap("honour", "show")))
    return Screen(texts.say("awards-title"), (*rows, (back,)))


async def page(
    uow: UnitOfWork,
    curator: Person,
    texts: Texts,
    sheet_id: AwardSheetId,
    lead: Html = NOTHING,
) -> Screen:
    """Draw a sheet."""
    one = await sheets.look(uow, curator, sheet_id)
    count = await sheets.count(uow, curator, one)
    day = "" if one.dated_on is None else said_day(one.dated_on, texts.language)
    ground = words.ground(one.order_number, one.order_on, texts)
    facts = texts.say(
        "award-facts",
        kind=one.kind,
        crowd=one.crowd,
        count=count,
        words=words.shown(one.words, texts),
        post=one.post or "",
        day=day,
        ground=ground,
        has_ground=str(bool(ground)).lower(),
    )
    lost = await arriving.lost(uow, curator, one)
    state = _state(one, lost, texts) if one.numbered_at is not None else NOTHING
    rows = tuple((button,) for button in _deeds(one, texts, has_lost=bool(lost)))
    back = Button(texts.label("button-to-awards"), str(Tap("award", "show")))
    return Screen(joined(lead, facts, state), (*rows, (back,)))


def sure(one: AwardSheet, what: str, count: int, texts: Texts) -> Screen:
    """Ask once more before papers are made, handed out, or sent again."""
    taps = {
        "make": Tap("award", "make", one.id, one.rev),
        "hand": Tap("award", "hand", one.id, one.rev),
        "again": Tap("award", "again", one.id, one.rev),
    }
    yes = Button(texts.label("button-award-sure", what=what), str(taps[what]))
    back = Button(texts.label("button-back"), str(Tap("award", "open", one.id)))
    return Screen(texts.say("award-sure", what=what, count=count), ((yes,), (back,)))


def question(one: AwardSheet, what: str, texts: Texts) -> Screen:
    """Ask for words of a sheet."""
    places = ", ".join(f"{{{word}}}" for word in words.spoken(texts).values())
    back = Button(texts.label("button-back"), str(Tap("award", "open", one.id)))
    return Screen(texts.say("award-ask", what=what, places=places), ((back,),))


def crowds(one: AwardSheet, texts: Texts) -> Screen:
    """Ask who gets a paper."""
    rows = tuple((_crowd(one, each, texts),) for each in CROWDS[one.kind])
    back = Button(texts.label("button-back"), str(Tap("award", "open", one.id)))
    return Screen(texts.say("award-ask-crowd"), (*rows, (back,)))


def _state(one: AwardSheet, lost: Sequence[Award], texts: Texts) -> Html:
    """Say how far the papers got; those that did not arrive by their numbers."""
    shown = ", ".join(str(each.number) for each in lost[:_MOST_NUMBERS])
    return texts.say(
        "award-state",
        first=one.awards[0].number,
        last=one.awards[-1].number,
        waiting=len(one.waiting),
        lost=len(lost),
        numbers=shown + ("…" if len(lost) > _MOST_NUMBERS else ""),
    )


def _crowd(one: AwardSheet, crowd: Crowd, texts: Texts) -> Button:
    tap = Tap("award", "pick", one.id, one.rev, crowd)
    return Button(texts.label("button-award-crowd", crowd=crowd), str(tap))


def _deeds(one: AwardSheet, texts: Texts, *, has_lost: bool) -> Iterator[Button]:
    number, rev = one.id, one.rev
    if one.numbered_at is None:
        if len(CROWDS[one.kind]) > 1:
            pick = Tap("award", "pick", number, rev)
            yield Button(texts.label("button-award-pick"), str(pick))
        for what in _askable(one):
            tap = Tap("award", "ask", number, rev, what)
            yield Button(texts.label("button-award-ask", what=what), str(tap))
    preview = Tap("award", "preview", number, rev)
    yield Button(texts.label("button-award-preview"), str(preview))
    if one.numbered_at is None:
        yield Button(
            texts.label("button-award-make"), str(Tap("award", "sure", number, rev, "make"))
        )
        yield Button(texts.label("button-award-drop"), str(Tap("award", "drop", number, rev)))
        return
    yield Button(texts.label("button-award-again"), str(Tap("award", "make", number, rev)))
    if one.waiting:
        yield Button(
            texts.label("button-award-hand"), str(Tap("award", "sure", number, rev, "hand"))
        )
    if has_lost:
        yield Button(
            texts.label("button-award-resend"), str(Tap("award", "sure", number, rev, "again"))
        )


def _askable(one: AwardSheet) -> tuple[str, ...]:
    usual = ("words", "order", "day", "post")
    return ("partners", *usual) if one.crowd is Crowd.PARTNERS else usual
