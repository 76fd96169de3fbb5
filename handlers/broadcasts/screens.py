"""The pages of a broadcast: as it is written, as it will be read, and how far it is."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.broadcasts import Broadcast, State
from domain.deliveries import Outcome
from domain.gatherings import Crowd
from domain.html import NOTHING, Html, joined
from domain.ids import BroadcastId
from domain.letters import Button, Screen
from domain.people import Person
from domain.rights import Deed, may
from handlers.broadcasts import words
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork
from services.broadcasts import posting, reporting, writing
from services.broadcasts.posting import Planned
from services.broadcasts.reporting import Report
from services.zones import zone_of


async def page(
    uow: UnitOfWork,
    curator: Person,
    texts: Texts,
    broadcast_id: BroadcastId,
    lead: Html = NOTHING,
) -> Screen:
    """Draw a broadcast: what is written, or what became of it."""
    one = await writing.look(uow, curator, broadcast_id)
    zone = await zone_of(uow, curator)
    if one.state in {State.UNDER_WAY, State.DONE}:
        report = await reporting.look(uow, curator, broadcast_id)
        return _sent(report, texts, zone, lead)
    text = joined(
        lead,
        words.message(one, texts) if one.words else texts.say("broadcast-words-gone"),
        joined(words.whom(one, texts), words.state(one, texts), by="\n"),
    )
    rows = tuple((button,) for button in _deeds(one, texts))
    return Screen(text, (*rows, _to_all(texts)))


async def preview(
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    broadcast_id: BroadcastId,
    now: datetime,
    lead: Html = NOTHING,
) -> Screen:
    """Show exactly what everybody will see, and how many that are."""
    planned = await posting.plan(uow, person, broadcast_id)
    one = planned.broadcast
    if not one.is_open:
        return await _over(uow, person, texts, one, lead)
    zone = await zone_of(uow, person)
    text = joined(
        lead,
        texts.say("broadcast-preview", cover=texts.say("cover-news")),
        words.message(one, texts),
        joined(texts.say("broadcast-line"), words.whom(one, texts), by="\n"),
        joined(words.counts(planned.reach, texts), _rule(planned, texts, zone), by="\n\n"),
    )
    rows = tuple((button,) for button in _ways(planned, person, texts, zone, now))
    return Screen(text, (*rows, *_back(one, person, texts)))


def crowds(one: Broadcast, texts: Texts) -> Screen:
    """Ask whom it is for."""
    rows = tuple(
        (Button(words.crowd(each, texts), str(Tap("broadcast", "pick", one.id, one.rev, each))),)
        for each in Crowd
    )
    back = Button(texts.label("button-back"), str(Tap("broadcast", "open", one.id)))
    return Screen(texts.say("broadcast-ask-crowd"), (*rows, (back,)))


async def _over(
    uow: UnitOfWork, person: Person, texts: Texts, one: Broadcast, lead: Html
) -> Screen:
    if may(person, Deed.SEND_BROADCAST):
        return await page(uow, person, texts, one.id, lead)
    return Screen(joined(lead, words.state(one, texts)), _back(one, person, texts))


def _sent(report: Report, texts: Texts, zone: ZoneInfo, lead: Html) -> Screen:
    one = report.broadcast
    said = words.message(one, texts) if one.words else texts.say("broadcast-words-gone")
    text = joined(
        lead,
        said,
        texts.say("broadcast-line"),
        joined(words.state(one, texts), words.progress(report, texts, zone), by="\n"),
    )
    fresh = Tap("broadcast", "open", one.id)
    correct = Tap("broadcast", "ask", one.id, one.rev, "fix")
    rows = [(Button(texts.label("button-broadcast-refresh"), str(fresh)),)]
    rows.append((Button(texts.label("button-broadcast-correct"), str(correct)),))
    if report.of(Outcome.WAITING) and one.cancelled_at is None:
        stop = Tap("broadcast", "cancel", one.id, one.rev)
        rows.append((Button(texts.label("button-broadcast-stop"), str(stop)),))
    return Screen(text, (*rows, _to_all(texts)))


def _deeds(one: Broadcast, texts: Texts) -> Iterator[Button]:
    if not one.is_open:
        return
    number, rev = one.id, one.rev
    if one.is_addressed:
        look = Tap("broadcast", "look", number, rev)
        yield Button(texts.label("button-broadcast-look"), str(look))
    if one.corrects_id is None:
        whom = Tap("broadcast", "whom", number, rev)
        yield Button(texts.label("button-broadcast-whom"), str(whom))
    if one.crowd is not None:
        by_class = Tap("broadcast", "ask", number, rev, "class")
        yield Button(texts.label("button-broadcast-class"), str(by_class))
    reword = Tap("broadcast", "ask", number, rev, "text")
    yield Button(texts.label("button-broadcast-reword"), str(reword))
    cancel = Tap("broadcast", "cancel", number, rev)
    yield Button(texts.label("button-broadcast-cancel"), str(cancel))


def _rule(planned: Planned, texts: Texts, zone: ZoneInfo) -> Html:
    """Say why so many are not written to at once."""
    if not planned.needs_second:
        return NOTHING
    if planned.broadcast.state is State.ASKED:
        return words.waiting(planned.broadcast, texts, zone)
    return texts.say("broadcast-needs-second")


def _ways(
    planned: Planned, person: Person, texts: Texts, zone: ZoneInfo, now: datetime
) -> Iterator[Button]:
    one, count = planned.broadcast, planned.count
    send = str(Tap("broadcast", "send", one.id, one.rev))
    if not count:
        return
    if one.may_go(count, person.id, now):
        is_second = one.state is State.ASKED and one.asked_by != person.id
        yield Button(
            texts.label(
                "button-broadcast-confirm" if is_second else "button-broadcast-send", count=count
            ),
            send,
        )
    elif one.state is State.DRAFT:
        ask = Tap("broadcast", "second", one.id, one.rev)
        yield Button(texts.label("button-broadcast-second"), str(ask))
    elif one.alone_from is not None:
        at = words.moment(one.alone_from, zone, texts, "HH:mm")
        yield Button(texts.label("button-broadcast-wait", at=at), send)


def _back(one: Broadcast, person: Person, texts: Texts) -> tuple[tuple[Button, ...], ...]:
    if may(person, Deed.SEND_BROADCAST):
        tap = Tap("broadcast", "open", one.id)
        return ((Button(texts.label("button-broadcast-edit"), str(tap)),),)
    return ((Button(texts.label("button-menu"), str(Tap("menu", "show"))),),)


def _to_all(texts: Texts) -> tuple[Button, ...]:
    return (Button(texts.label("button-broadcasts"), str(Tap("broadcast", "show"))),)
