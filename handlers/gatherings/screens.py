"""The page of a gathering as its curator sees it, and the list of who answered and came."""

from collections.abc import Iterator
from datetime import datetime

from domain.gatherings import Crowd, Gathering, Kind, State
from domain.guests import sorted_by_reply
from domain.html import NOTHING, Html, joined
from domain.ids import GatheringId
from domain.letters import Button, Screen
from domain.people import Person
from handlers.gatherings import words
from handlers.names import short
from handlers.pages import paged
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork
from services.gatherings import announcing, attending, cards, choosing
from services.zones import zone_of


async def page(
    uow: UnitOfWork,
    curator: Person,
    texts: Texts,
    gathering_id: GatheringId,
    now: datetime,
    lead: Html = NOTHING,
) -> Screen:
    """Draw a gathering."""
    one = await cards.look(uow, curator, gathering_id)
    zone = await zone_of(uow, curator)
    state = texts.say("gathering-state", state=one.state)
    is_open = await cards.is_open(uow, one)
    text = joined(
        lead,
        joined(words.facts(one, texts, zone), state, by="\n"),
        await _whom(uow, curator, texts, one),
        words.counts(one, texts),
        NOTHING if is_open else texts.say("year-end-locked"),
    )
    asks = is_open and await choosing.is_time(uow, curator, one, now)
    deeds = _deeds(one, texts, now) if is_open else _readings(one, texts)
    rows = tuple((button,) for button in (*_asking(one, texts, asks=asks), *deeds))
    back = Button(texts.label("button-to-gatherings"), str(Tap("gathering", "show")))
    return Screen(text, (*rows, (back,)))


async def people(
    uow: UnitOfWork,
    curator: Person,
    texts: Texts,
    gathering_id: GatheringId,
    now: datetime,
    number: int = 0,
    lead: Html = NOTHING,
) -> Screen:
    """List who was invited and who came; once it began, a tap notes who was there."""
    one, known = await attending.guests(uow, curator, gathering_id, now)
    listed = [each for each in sorted_by_reply(one.invitations) if each.person_id in known]
    shown, turning = paged(
        listed,
        number,
        texts,
        lambda at: str(Tap("gathering", "people", one.id, one.rev, str(at))),
    )
    rows = tuple(
        (
            Button(
                texts.label(
                    "gathering-person",
                    name=short(known[each.person_id], texts),
                    there=str(each.was_there).lower(),
                    reply=(each.reply or "none") if each.is_invited else "uninvited",
                ),
                str(Tap("gathering", "turn", one.id, one.rev, f"{each.person_id}.{number}")),
            ),
        )
        for each in shown
    )
    back = Button(texts.label("button-to-gathering"), str(Tap("gathering", "open", one.id)))
    head = texts.say("gathering-people", title=one.title, begun=str(now >= one.starts_at).lower())
    return Screen(joined(lead, head, words.counts(one, texts)), (*rows, *turning, (back,)))


def crowds(one: Gathering, texts: Texts) -> Screen:
    """Ask whom to invite."""
    rows = tuple(
        (
            Button(
                texts.label("button-crowd", crowd=crowd),
                str(Tap("gathering", "pick", one.id, one.rev, crowd)),
            ),
        )
        for crowd in Crowd
    )
    back = Button(texts.label("button-to-gathering"), str(Tap("gathering", "open", one.id)))
    return Screen(texts.say("gathering-ask-crowd"), (*rows, (back,)))


async def _whom(uow: UnitOfWork, curator: Person, texts: Texts, one: Gathering) -> Html:
    if one.state is not State.DRAFT:
        return NOTHING
    if one.crowd is None:
        return texts.say("gathering-nobody-chosen")
    count = len(await announcing.guests(uow, curator, one))
    return texts.say(
        "gathering-whom",
        crowd=one.crowd,
        has_class=str(one.class_name is not None).lower(),
        in_class=one.class_name or "",
        count=count,
    )


def _deeds(one: Gathering, texts: Texts, now: datetime) -> Iterator[Button]:
    number, rev = one.id, one.rev
    if one.state is State.DRAFT:
        yield Button(
            texts.label("button-choose-crowd"), str(Tap("gathering", "whom", number, rev))
        )
        if one.crowd is not None:
            by_class = Tap("gathering", "ask", number, rev, "class")
            yield Button(texts.label("button-crowd-class"), str(by_class))
            yield Button(
                texts.label("button-announce"), str(Tap("gathering", "sure", number, rev))
            )
    yield from _readings(one, texts)
    if one.state is State.PLANNED:
        yield Button(
            texts.label("button-gathering-code"), str(Tap("gathering", "code", number, rev))
        )
        if now >= one.starts_at:
            close = Tap("gathering", "close", number, rev)
            yield Button(texts.label("button-close-gathering"), str(close))
    if one.state in {State.DRAFT, State.PLANNED}:
        yield from _changes(one, texts)


def _readings(one: Gathering, texts: Texts) -> Iterator[Button]:
    number, rev = one.id, one.rev
    if one.state is not State.DRAFT:
        yield Button(
            texts.label("button-gathering-people"), str(Tap("gathering", "people", number, rev))
        )
    if one.state is State.HELD:
        protocol = Tap("protocol", "take", number)
        yield Button(texts.label("button-protocol"), str(protocol))


def _asking(one: Gathering, texts: Texts, *, asks: bool) -> Iterator[Button]:
    if asks:
        yield Button(
            texts.label("button-gathering-choices"), str(Tap("gathering", "choices", one.id))
        )


def _changes(one: Gathering, texts: Texts) -> Iterator[Button]:
    number, rev = one.id, one.rev
    if one.kind is Kind.FINAL:
        yield Button(texts.label("button-gathering-final"), str(Tap("event", "show")))
    else:
        moment = Tap("gathering", "ask", number, rev, "moment")
        yield Button(texts.label("button-move-gathering"), str(moment))
        place = Tap("gathering", "ask", number, rev, "place")
        yield Button(texts.label("button-place-gathering"), str(place))
    title = Tap("gathering", "ask", number, rev, "title")
    yield Button(texts.label("button-rename-gathering"), str(title))
    cancel = Tap("gathering", "ask", number, rev, "cancel")
    yield Button(texts.label("button-cancel-gathering"), str(cancel))
