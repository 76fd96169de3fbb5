"""What a curator does with a gathering: makes it, moves it, calls it off."""

from datetime import datetime

from domain.gatherings import Crowd, Gathering, Kind
from domain.ids import GatheringId
from domain.people import Person
from domain.refusals import MomentPassed
from domain.rights import Deed, demand
from domain.training import a_title
from locales.library import Library
from services import UnitOfWork, events
from services.gatherings.cards import Card, change, told
from services.year_ends import gates


async def all_of(uow: UnitOfWork, curator: Person) -> tuple[Gathering, ...]:
    """List every gathering of the school, the latest first.

    Raises:
        NotAllowed: the person gathers nobody.
    """
    demand(curator, Deed.MANAGE_GATHERINGS)
    return tuple(reversed(await uow.of(curator.school_id).gatherings.all()))


async def begin(
    uow: UnitOfWork, curator: Person, title: str, at: datetime, now: datetime
) -> Gathering:
    """Write a gathering down; nobody is told yet.

    Raises:
        NotAllowed: the person gathers nobody.
        MomentPassed: the moment has gone by.
        Misunderstood: the title is no words, or too long.
    """
    demand(curator, Deed.MANAGE_GATHERINGS)
    if at <= now:
        raise MomentPassed
    draft = Gathering(
        id=GatheringId(0),
        school_id=curator.school_id,
        title=a_title(title),
        starts_at=at,
        made_at=now,
    )
    return await _add(uow, curator, draft, now)


async def begin_final(
    uow: UnitOfWork, curator: Person, library: Library, now: datetime
) -> Gathering | None:
    """Write the final event of the year down as a gathering; None: it has no day to come.

    Raises:
        NotAllowed: the person gathers nobody.
        RunClosed: its year is closed.
    """
    demand(curator, Deed.MANAGE_GATHERINGS)
    event = await events.to_move(uow, curator, library, now)
    if event is None or event.at is None or event.at <= now:
        return None
    known = await uow.of(curator.school_id).gatherings.of_run(event.run.id)
    if known is not None:
        return known
    await gates.must_be_open(uow, curator.school_id, event.run.id)
    draft = Gathering(
        id=GatheringId(0),
        school_id=curator.school_id,
        kind=Kind.FINAL,
        run_id=event.run.id,
        title=event.title,
        starts_at=event.at,
        place=event.run.final_event_place,
        made_at=now,
        crowd=Crowd.PAIRS,
    )
    return await _add(uow, curator, draft, now)


async def retitle(
    uow: UnitOfWork, curator: Person, card: Card, words: str, now: datetime
) -> Gathering:
    """Give a gathering another title.

    Raises:
        NotAllowed: the person gathers nobody.
        NotYours: there is none of that number in the school.
        GatheringClosed: it is over or was called off.
        RunClosed: it belongs to a closed year.
        Misunderstood: the title is no words, or too long.
    """
    return await change(uow, curator, card, lambda one: one.retitled(words), now)


async def settle_place(
    uow: UnitOfWork, curator: Person, card: Card, words: str, now: datetime
) -> Gathering:
    """Say where it is; whoever was invited is told.

    Raises:
        NotAllowed: the person gathers nobody.
        NotYours: there is none of that number in the school.
        GatheringClosed: it is over or was called off.
        RunClosed: it belongs to a closed year.
        Misunderstood: the place is no words, or too long.
    """
    after = await change(uow, curator, card, lambda one: one.placed(words), now)
    return await told(uow, card, after, "gathering-moved", now)


async def move(
    uow: UnitOfWork, curator: Person, card: Card, to: datetime, now: datetime
) -> Gathering:
    """Put it to another moment; whoever was invited is told.

    Raises:
        NotAllowed: the person gathers nobody.
        NotYours: there is none of that number in the school.
        GatheringClosed: it is over or was called off.
        RunClosed: it belongs to a closed year.
        MomentPassed: the moment has gone by.
    """
    if to <= now:
        raise MomentPassed
    after = await change(uow, curator, card, lambda one: one.moved(to), now)
    return await told(uow, card, after, "gathering-moved", now)


async def cancel(
    uow: UnitOfWork, curator: Person, card: Card, reason: str, now: datetime
) -> Gathering:
    """Call it off; whoever was invited is told once, unless it has begun.

    Raises:
        NotAllowed: the person gathers nobody.
        NotYours: there is none of that number in the school.
        GatheringClosed: it is over or was called off.
        RunClosed: it belongs to a closed year.
        Misunderstood: the reason is no words, or too long.
    """
    after = await change(uow, curator, card, lambda one: one.cancelled(reason, now), now)
    return await told(uow, card, after, "gathering-cancelled", now)


async def _add(uow: UnitOfWork, curator: Person, draft: Gathering, now: datetime) -> Gathering:
    school = uow.of(curator.school_id)
    added = await school.gatherings.add(draft)
    school.journal.write(now, curator.id, "gathering-begin", f"gathering:{added.id}")
    return added
