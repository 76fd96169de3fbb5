"""Progress: what the bot itself knows about the positions of a road map."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Final

from domain import rights
from domain.admission import lacking
from domain.consents import Consent
from domain.ids import PersonId
from domain.outstanding import has_no
from domain.people import Person, Role, Standing
from domain.programmes import Fact
from domain.rights import Deed
from domain.road_maps import Seen
from services import UnitOfWork, pairing
from services.signing import terms_of

_SIDES: Final = frozenset({Role.MENTEE, Role.MENTOR})
_GONE: Final = frozenset({Standing.WITHDRAWN, Standing.ERASED, Standing.ASKING})


async def seen(uow: UnitOfWork, person: Person, fact: Fact | None, now: datetime) -> Seen | None:
    """Count how far a fact has come in the person's school; None: the bot cannot tell.

    Raises:
        NotAllowed: the road map is not for the person.
    """
    rights.demand(person, Deed.READ_ROAD_MAP)
    count = _COUNTS.get(fact) if fact else None
    return None if count is None else await count(uow, person, now)


async def _consents(uow: UnitOfWork, person: Person, now: datetime) -> Seen:
    school = uow.of(person.school_id)
    asked = [
        one
        for one in await school.people.all()
        if one.plays(_SIDES) and one.standing not in _GONE and not one.is_trial
    ]
    given: dict[PersonId, list[Consent]] = {one.id: [] for one in asked}
    for consent in await school.consents.about(*given):
        given[consent.person_id].append(consent)
    terms = await terms_of(uow, person.school_id, now)
    done = [
        one
        for one in asked
        if not has_no(one, given[one.id], terms) and not lacking(one, given[one.id], terms)
    ]
    return Seen(done=len(done), count=len(asked))


async def _pairs(uow: UnitOfWork, person: Person, _: datetime) -> Seen:
    school = uow.of(person.school_id)
    mentees = {
        one.id
        for one in await school.people.all()
        if one.is_admitted and one.plays({Role.MENTEE}) and not one.is_trial
    }
    taken = {one.mentee_id for one in await school.pairs.open()}
    return Seen(done=len(mentees & taken), count=len(mentees))


async def _first_meetings(uow: UnitOfWork, person: Person, now: datetime) -> Seen:
    """Count pairs that have met: the first meeting of a pair is always the acquaintance."""
    known = await pairing.state_of_pairs(uow, person.school_id, now)
    pairs = [one for one in known if not (one.mentor.is_trial or one.mentee.is_trial)]
    return Seen(done=sum(one.last_held_at is not None for one in pairs), count=len(pairs))


_COUNTS: Final[Mapping[Fact, Callable[[UnitOfWork, Person, datetime], Awaitable[Seen]]]] = (
    MappingProxyType(
        {
            Fact.CONSENTS_ALL: _consents,
            Fact.PAIRS_MADE: _pairs,
            Fact.MEETINGS_FIRST_HELD: _first_meetings,
        }
    )
)
