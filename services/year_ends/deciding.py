"""Deciding: a curator says of each open pair whether it goes on next year or ends.

A pair that ends does so at once; one that goes on waits until it is carried into the next year.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.agendas import Agenda
from domain.endings import Ending
from domain.ids import PairId, PersonId, RunId
from domain.pairs import Pair
from domain.people import Person, Role
from domain.refusals import NotYours, PairNotOver
from domain.runs import Run
from domain.year_ends import Accord, Decision, PairDecided, Wish, accord, ending, ends_with
from services import UnitOfWork, agendas, pair_endings, plans
from services.year_ends import gates

SECOND: Mapping[Role, str] = {Role.MENTEE: "mentee_second", Role.MENTOR: "mentor_second"}
"""The questionnaire everybody answers whose pair ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A pair at the end of a year: how far it came, what its people wish, what was decided.

    `unasked` are those of it who have not answered the last questionnaire.
    """

    agenda: Agenda
    percent: int | None
    wishes: Mapping[PersonId, Wish]
    decision: Decision | None
    unasked: tuple[PersonId, ...] = ()

    @property
    def pair(self) -> Pair:
        """The pair itself."""
        return self.agenda.pair

    @property
    def accord(self) -> Accord:
        """What the wishes come to."""
        return accord(self.pair, self.wishes)

    @property
    def ending(self) -> Ending:
        """How it would end now."""
        return ending(self.agenda, self.percent)

    @property
    def may_go_on(self) -> bool:
        """Whether there is something to go on with."""
        return self.agenda.is_agreed

    @property
    def is_undecided(self) -> bool:
        """Whether it waits for its curator."""
        return self.decision is None

    @property
    def is_agreed(self) -> bool:
        """Whether it may be decided with others: all want the same, and it can be done."""
        wanted = self.accord is Accord.END or (self.accord is Accord.GO_ON and self.may_go_on)
        return self.is_undecided and wanted


async def lines(
    uow: UnitOfWork, curator: Person, run_id: RunId, now: datetime
) -> tuple[Line, ...]:
    """List the open pairs that come to the end of their year with this one, by number.

    Raises:
        NotAllowed: the person ends no years.
        NotYours: there is no such run in the school.
    """
    return await of_run(uow, await gates.to_end(uow, curator, run_id), now)


async def of_run(uow: UnitOfWork, run: Run, now: datetime) -> tuple[Line, ...]:
    """List the same pairs; nobody's rights are asked here.

    A pair made after the year was closed belongs to the next one, one of another programme to
    the end of that one.
    """
    school = uow.of(run.school_id)
    zone, runs = (await uow.schools.get(run.school_id)).time_zone, await school.runs.all()
    decided = {one.pair_id: one for one in await school.year_ends.decisions(run.id)}
    made = {one.successor_id for one in decided.values()}
    states = [
        one
        for one in await school.pair_states.all(now)
        if one.pair.id not in made
        and (run.closed_at is None or one.pair.made_at < run.closed_at)
        and (one.pair.id in decided or ends_with(one.pair.made_at, run, runs, zone))
    ]
    ids = [one.pair.id for one in states]
    known = await plans.standings(uow, run.school_id, ids, now)
    wishes = await school.year_ends.wishes(ids)
    answered = await school.pair_facts.answered(tuple(SECOND.values()), run.created_at)
    return tuple(
        Line(
            agenda=one,
            percent=None if one.pair.id not in known else known[one.pair.id].percent,
            wishes=wishes.get(one.pair.id, {}),
            decision=decided.get(one.pair.id),
            unasked=_unasked(one, answered),
        )
        for one in await agendas.filled_in(uow, states)
    )


def _unasked(agenda: Agenda, answered: Iterable[tuple[PersonId, str]]) -> tuple[PersonId, ...]:
    known = set(answered)
    mentor = agenda.pair.mentor_id
    return tuple(
        one
        for one in agenda.pair.sides
        if (one, SECOND[Role.MENTOR if one == mentor else Role.MENTEE]) not in known
    )


async def one(
    uow: UnitOfWork, curator: Person, run_id: RunId, pair_id: PairId, now: datetime
) -> Line:
    """Find one of those pairs.

    Raises:
        NotAllowed: the person ends no years.
        NotYours: there is no such run, or no such pair to decide about.
    """
    for line in await lines(uow, curator, run_id, now):
        if line.pair.id == pair_id:
            return line
    raise NotYours


async def decide(
    uow: UnitOfWork,
    curator: Person,
    run_id: RunId,
    pair_id: PairId,
    now: datetime,
    *,
    goes_on: bool,
) -> None:
    """Decide about one pair; until it is carried on, it may still be let end.

    Raises:
        NotAllowed: the person ends no years.
        NotYours: there is no such run, or no such pair to decide about.
        YearNotOver: the year goes on.
        PairNotOver: nobody has agreed to the pair, so that there is nothing to go on with.
    """
    run = await gates.to_end(uow, curator, run_id)
    await gates.must_be_time(uow, run, now)
    line = await one(uow, curator, run_id, pair_id, now)
    if line.decision is not None and line.decision.goes_on is goes_on:
        return
    if goes_on and not line.may_go_on:
        raise PairNotOver
    await _write(uow, curator, run, line, now, goes_on=goes_on)


async def agreed(
    uow: UnitOfWork, curator: Person, run_id: RunId, now: datetime
) -> tuple[Line, ...]:
    """List the undecided pairs in which everybody wishes the same.

    Raises:
        NotAllowed: the person ends no years.
        NotYours: there is no such run in the school.
    """
    known = await lines(uow, curator, run_id, now)
    return tuple(line for line in known if line.is_agreed)


async def decide_agreed(
    uow: UnitOfWork, curator: Person, run_id: RunId, seen: str, now: datetime
) -> int:
    """Decide as they wish about all pairs that agree; `seen` is the mark of what was shown.

    Raises:
        NotAllowed: the person ends no years.
        NotYours: there is no such run in the school.
        YearNotOver: the year goes on.
        PairDecided: something has changed since it was shown.
    """
    run = await gates.to_end(uow, curator, run_id)
    await gates.must_be_time(uow, run, now)
    found = await agreed(uow, curator, run_id, now)
    if mark(found) != seen:
        raise PairDecided
    for line in found:
        goes_on = line.accord is Accord.GO_ON
        await _write(uow, curator, run, line, now, goes_on=goes_on)
    return len(found)


def mark(found: Sequence[Line]) -> str:
    """Give a short mark of some pairs and what becomes of them, for a button."""
    total = 0
    for line in found:
        wanted = ("end", "go_on")[line.accord is Accord.GO_ON] + line.ending.code
        for letter in f"{line.pair.id}.{line.pair.rev}.{wanted}":
            total = (total * 31 + ord(letter)) % 0xFFFFFF
    return f"{len(found)}.{total:x}"


async def _write(
    uow: UnitOfWork, curator: Person, run: Run, line: Line, now: datetime, *, goes_on: bool
) -> None:
    school = uow.of(run.school_id)
    decision = Decision(
        pair_id=line.pair.id,
        run_id=run.id,
        goes_on=goes_on,
        decided_by=curator.id,
        decided_at=now,
    )
    await school.year_ends.decide(decision)
    details = {"goes_on": str(goes_on).lower()}
    school.journal.write(now, curator.id, "year-pair", f"pair:{line.pair.id}", details)
    if not goes_on:
        await pair_endings.close_with_the_year(uow, curator, line.pair.id, line.ending, now)
