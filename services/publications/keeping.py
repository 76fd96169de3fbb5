"""Keeping publications: what was told of mentoring, where, and about whom."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime

from domain.admission import may_publish
from domain.ids import PairId, PublicationId
from domain.pairs import PairState
from domain.people import Person
from domain.publications import PairUnpublished, Publication
from domain.refusals import Misunderstood, NotYours
from domain.rights import Deed, demand
from domain.training import a_title
from services import UnitOfWork
from services.signing import terms_of
from services.year_ends.gates import must_be_open_on


@dataclass(frozen=True, slots=True)
class Card:
    """Which publication is meant, as it was when the button was drawn."""

    publication_id: PublicationId
    rev: int


async def all_of(uow: UnitOfWork, curator: Person) -> tuple[Publication, ...]:
    """List every publication of the school, the latest first.

    Raises:
        NotAllowed: the person keeps no publications.
    """
    demand(curator, Deed.KEEP_PUBLICATIONS)
    return await uow.of(curator.school_id).publications.all()


async def look(uow: UnitOfWork, curator: Person, publication_id: PublicationId) -> Publication:
    """Open a publication.

    Raises:
        NotAllowed: the person keeps no publications.
        NotYours: there is none of that number in the school.
    """
    demand(curator, Deed.KEEP_PUBLICATIONS)
    return await uow.of(curator.school_id).publications.get(publication_id)


async def pairs(uow: UnitOfWork, curator: Person, now: datetime) -> tuple[PairState, ...]:
    """List the pairs a publication may be about, those at work first.

    Raises:
        NotAllowed: the person keeps no publications.
    """
    demand(curator, Deed.KEEP_PUBLICATIONS)
    states = uow.of(curator.school_id).pair_states
    return (*await states.all(now), *await states.ended())


async def begin(
    uow: UnitOfWork, curator: Person, day: date, title: str, now: datetime
) -> Publication:
    """Write a publication down.

    Raises:
        NotAllowed: the person keeps no publications.
        Misunderstood: the title is no words or too long, or the day has not come.
        RunClosed: the day lies in a year that is closed.
    """
    demand(curator, Deed.KEEP_PUBLICATIONS)
    zone = (await uow.schools.get(curator.school_id)).time_zone
    if day > now.astimezone(zone).date():
        raise Misunderstood("past-day")
    await must_be_open_on(uow, curator.school_id, day)
    draft = Publication(
        id=PublicationId(0),
        school_id=curator.school_id,
        published_on=day,
        title=a_title(title),
        made_by=curator.id,
        made_at=now,
    )
    school = uow.of(curator.school_id)
    added = await school.publications.add(draft)
    school.journal.write(now, curator.id, "publication-begin", f"publication:{added.id}")
    return added


async def change(
    uow: UnitOfWork,
    curator: Person,
    card: Card,
    how: Callable[[Publication], Publication],
    now: datetime,
) -> Publication | None:
    """Save a publication as it is after a change; None: the button is old, nothing changed.

    Raises:
        NotAllowed: the person keeps no publications.
        NotYours: there is none of that number in the school.
        RunClosed: its day lies, or would lie, in a year that is closed.
    """
    before = await _to_change(uow, curator, card.publication_id)
    if before.rev != card.rev:
        return None
    school, changed = uow.of(curator.school_id), how(before)
    await must_be_open_on(uow, curator.school_id, changed.published_on)
    saved = await school.publications.save(changed)
    school.journal.write(now, curator.id, "publication-change", f"publication:{saved.id}")
    return saved


async def be_about(
    uow: UnitOfWork, curator: Person, card: Card, pair_id: PairId, now: datetime
) -> Publication | None:
    """Say which pair a publication is about; None: the button is old, nothing changed.

    Raises:
        NotAllowed: the person keeps no publications.
        NotYours: there is no such publication, or no such pair, in the school.
        PairUnpublished: not everybody in it agreed to be shown.
        RunClosed: its day lies in a year that is closed.
    """
    known = await pairs(uow, curator, now)
    state = next((one for one in known if one.pair.id == pair_id), None)
    if state is None:
        raise NotYours
    if not await _may_all_be_shown(uow, state, now):
        raise PairUnpublished
    return await change(uow, curator, card, lambda one: replace(one, pair_id=pair_id), now)


async def drop(uow: UnitOfWork, curator: Person, card: Card, now: datetime) -> bool:
    """Take a publication off the list; False: the button is old, nothing changed.

    Raises:
        NotAllowed: the person keeps no publications.
        NotYours: there is none of that number in the school.
        RunClosed: its day lies in a year that is closed.
    """
    found = await _to_change(uow, curator, card.publication_id)
    if found.rev != card.rev:
        return False
    school = uow.of(curator.school_id)
    await school.publications.drop(found.id)
    school.journal.write(now, curator.id, "publication-drop", f"publication:{found.id}")
    return True


async def _to_change(
    uow: UnitOfWork, curator: Person, publication_id: PublicationId
) -> Publication:
    """Open a publication that may still be changed."""
    found = await look(uow, curator, publication_id)
    await must_be_open_on(uow, curator.school_id, found.published_on)
    return found


async def _may_all_be_shown(uow: UnitOfWork, state: PairState, now: datetime) -> bool:
    terms = await terms_of(uow, state.pair.school_id, now)
    consents = uow.of(state.pair.school_id).consents
    for one in state.people:
        if not may_publish(one, await consents.about(one.id), terms):
            return False
    return True
