"""Viewing: how a curator reads nominations, names as everybody would read them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from domain.ids import NomineeId
from domain.people import Person
from domain.polls import Nomination, Poll
from domain.rights import Deed, demand
from locales.texts import Texts
from services import UnitOfWork
from services.honours import nominating, sides


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Somebody who may be nominated: the number of a pair, or of a mentor alone."""

    number: int
    name: str
    is_chosen: bool


async def candidates(
    uow: UnitOfWork,
    curator: Person,
    poll: Poll,
    nomination: Nomination,
    texts: Texts,
    now: datetime,
) -> tuple[Candidate, ...]:
    """List who may be nominated, under the names that voters would see.

    Raises:
        NotAllowed: the person honours nobody.
    """
    known = await nominating.candidates(uow, curator, poll, nomination)
    chosen = {(one.person_id, one.pair_id) for one in nomination.nominees}
    ids = {each for _, _, pair in known for each in pair.people}
    named = await sides.called(uow, curator.school_id, ids, texts, now)
    return tuple(
        Candidate(
            number=pair_id or person_id,
            name=", ".join(
                named[each] for each in (pair.people if pair_id else (person_id,)) if each in named
            ),
            is_chosen=(person_id, pair_id) in chosen,
        )
        for person_id, pair_id, pair in known
    )


async def named(
    uow: UnitOfWork,
    curator: Person,
    poll: Poll,
    nomination: Nomination,
    texts: Texts,
    now: datetime,
) -> Mapping[NomineeId, str]:
    """Say how the nominees of a nomination are called.

    Raises:
        NotAllowed: the person honours nobody.
    """
    demand(curator, Deed.MANAGE_HONOURS)
    run = await uow.of(curator.school_id).runs.get(poll.run_id)
    pairs = await sides.of_run(uow, curator.school_id, run)
    return await sides.named(uow, curator.school_id, nomination.nominees, pairs, texts, now)
