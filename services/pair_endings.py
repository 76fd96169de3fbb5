"""Pair endings: a curator ends a pair, at its end or early, and gives notice of an early end."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from domain.agendas import Agenda
from domain.endings import Ending, earliest_end, needs_notice, possible
from domain.ids import PairId, RematchId
from domain.meetings import Reason
from domain.pairs import Outcome, Pair
from domain.people import Person
from domain.refusals import PairNotOver
from domain.rematches import Ground, Rematch, Verdict, may_decide
from domain.rights import Deed, demand
from locales.library import Library
from services import UnitOfWork, pairing, partings
from services.telling import tell

_LETTERS: Final = {Outcome.REPLACED: "pair-replaced", Outcome.DECLINED: "pair-declined"}
_USUAL_LETTER: Final = "pair-closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Farewell:
    """How a pair may end; `noticed_on` and `free_on` where notice is asked for and was given."""

    agenda: Agenda
    endings: Sequence[Ending]
    asks_notice: bool = False
    noticed_on: date | None = None
    free_on: date | None = None
    is_too_soon: bool = False


async def look(uow: UnitOfWork, curator: Person, pair_id: PairId, now: datetime) -> Farewell:
    """Say in which ways an open pair may end now.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: there is no such open pair in their school.
    """
    demand(curator, Deed.MAKE_PAIR)
    agenda = (await pairing.look(uow, curator, pair_id, now)).agenda
    endings = possible(agenda)
    is_early = agenda.is_agreed and not agenda.is_finished
    if not is_early or not needs_notice(agenda.pair):
        return Farewell(agenda=agenda, endings=endings)
    noticed_at = await _noticed_at(uow, curator, agenda.pair)
    if noticed_at is None:
        return Farewell(agenda=agenda, endings=endings, asks_notice=True, is_too_soon=True)
    zone = (await uow.schools.get(curator.school_id)).time_zone
    noticed_on = noticed_at.astimezone(zone).date()
    free_on = earliest_end(noticed_on)
    return Farewell(
        agenda=agenda,
        endings=endings,
        asks_notice=True,
        noticed_on=noticed_on,
        free_on=free_on,
        is_too_soon=now.astimezone(zone).date() < free_on,
    )


async def give_notice(
    uow: UnitOfWork, curator: Person, pair_id: PairId, now: datetime
) -> Farewell:
    """Tell everybody in a pair that it ends early, and note the day; a second time does nothing.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: there is no such open pair in their school.
    """
    before = await look(uow, curator, pair_id, now)
    if not before.asks_notice or before.noticed_on is not None:
        return before
    school = uow.of(curator.school_id)
    draft = Rematch(
        id=RematchId(0),
        school_id=curator.school_id,
        pair_id=pair_id,
        person_id=curator.id,
        ground=Ground.NOTICE,
        asked_at=now,
    )
    await school.rematches.add(draft)
    school.journal.write(now, curator.id, "give_notice", f"pair:{pair_id}")
    for one in before.agenda.state.people:
        tell(uow, one, "pair-ends-soon", f"pair:{pair_id}", now)
    return await look(uow, curator, pair_id, now)


async def close(
    uow: UnitOfWork,
    curator: Person,
    library: Library,
    pair_id: PairId,
    ending: Ending,
    now: datetime,
) -> Pair:
    """End a pair in a way it may end now; what was planned is off, and all in it are told.

    Those whom an early end parts are asked how it was.
    An end before its notice has run is the curator's to answer for: the journal says so.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: there is no such open pair in their school.
        PairNotOver: it does not end in that way as it stands.
    """
    farewell = await look(uow, curator, pair_id, now)
    if ending not in farewell.endings:
        raise PairNotOver
    if farewell.is_too_soon:
        journal = uow.of(curator.school_id).journal
        details = {"noticed_on": str(farewell.noticed_on or "")}
        journal.write(now, curator.id, "close-without-notice", f"pair:{pair_id}", details)
    closed = await _close(uow, curator, farewell.agenda, ending, now)
    if ending.is_asked_about:
        await partings.ask(uow, curator, library, closed, closed.sides, now)
    return closed


async def close_with_the_year(
    uow: UnitOfWork, curator: Person, pair_id: PairId, ending: Ending, now: datetime
) -> Pair:
    """End a pair with its year, whether or not it had its final meeting.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: there is no such open pair in their school.
        PairNotOver: it does not end in that way as it stands.
    """
    demand(curator, Deed.MAKE_PAIR)
    agenda = (await pairing.look(uow, curator, pair_id, now)).agenda
    if ending not in possible(agenda, is_year_over=True):
        raise PairNotOver
    is_quiet = ending.outcome is Outcome.CONTINUED
    return await _close(uow, curator, agenda, ending, now, is_quiet=is_quiet)


async def _close(
    uow: UnitOfWork,
    curator: Person,
    agenda: Agenda,
    ending: Ending,
    now: datetime,
    *,
    is_quiet: bool = False,
) -> Pair:
    """End a pair; who goes on in another one is told of that one instead."""
    school, pair_id = uow.of(curator.school_id), agenda.pair.id
    if agenda.planned is not None:
        await school.meetings.save(agenda.planned.cancelled(Reason.PAIR_CLOSED, now))
    await _settle(uow, curator, agenda.pair, ending, now)
    after = replace(agenda.pair, closed_at=now, outcome=ending.outcome, reason=ending.reason)
    closed = await school.pairs.save(after)
    school.journal.write(now, curator.id, "close_pair", f"pair:{pair_id}", {"as": ending.code})
    letter = _LETTERS.get(ending.outcome, _USUAL_LETTER)
    for one in () if is_quiet else agenda.state.people:
        tell(uow, one, letter, f"pair:{pair_id}", now)
    return closed


async def _noticed_at(uow: UnitOfWork, curator: Person, pair: Pair) -> datetime | None:
    """Find when the other side was first told, or a side said that it wants to stop."""
    known = await uow.of(pair.school_id).rematches.of_pair(pair.id)
    hears = may_decide(curator.id, pair)
    given = (one.asked_at for one in known if one.is_open and (one.is_notice or hears))
    return next(given, None)


async def _settle(
    uow: UnitOfWork, curator: Person, pair: Pair, ending: Ending, now: datetime
) -> None:
    """Let requests for another pair, and notices, end with the pair."""
    rematches = uow.of(pair.school_id).rematches
    verdict = Verdict.REPLACED if ending.outcome is Outcome.REPLACED else Verdict.ENDED
    for one in await rematches.of_pair(pair.id):
        if one.is_open:
            await rematches.settle(one, verdict, curator.id, now)
