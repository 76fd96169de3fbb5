"""A school with one mentor and two mentees, in which deeds are tried, for the machine of pairs."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from domain.agendas import Agenda
from domain.endings import possible
from domain.ids import PairId
from domain.meetings import Meeting, MeetingKind
from domain.pairs import FIRST_SURVEYS, Pair
from domain.people import Person, Role
from domain.refusals import DomainError
from services import UnitOfWork, agendas, pair_endings, pair_stages, pairing, planning, plans
from services.meetings import Card
from services.plans import writing
from storage.database import Database
from tests.databases import an_open_database
from tests.pairs import NO_PAPERS, NOW, an_interview, someone

Deed = Callable[[UnitOfWork], Awaitable[Any]]


class PairSchool:
    """Everybody is ready; a deed that is refused leaves everything as it was."""

    def __init__(self, folder: Path) -> None:
        self.runner = asyncio.Runner()
        self.lent: AbstractAsyncContextManager[Database] = an_open_database(folder)
        self.database = self.runner.run(self.lent.__aenter__())
        self.now = NOW
        self.pair_id: PairId | None = None
        self.runner.run(self._opens())

    def closes(self) -> None:
        """Close the database."""
        self.runner.run(self.lent.__aexit__(None, None, None))
        self.runner.close()

    def does(self, deed: Deed) -> Any:
        """Do something in a unit of work of its own; a refusal undoes it."""

        async def done() -> Any:
            async with self.database.writing() as uow:
                return await deed(uow)

        try:
            return self.runner.run(done())
        except DomainError:
            return None

    def reads(self, deed: Deed) -> Any:
        """Look at something."""

        async def done() -> Any:
            async with self.database.reading() as uow:
                return await deed(uow)

        return self.runner.run(done())

    def pair(self) -> Pair:
        """Give the pair as it is."""
        pair_id = self.pair_id or PairId(0)
        found: Pair = self.reads(lambda uow: uow.of(self.curator.school_id).pairs.get(pair_id))
        return found

    def newest(self, fits: Callable[[Meeting], bool]) -> Meeting | None:
        """Find the newest meeting that fits."""
        if self.pair_id is None:
            return None
        ids = [self.pair_id]
        known = self.reads(lambda uow: uow.of(self.curator.school_id).meetings.of_pairs(ids))
        return next((one for one in reversed(known) if fits(one)), None)

    async def _opens(self) -> None:
        self.curator = await someone(self.database, 1, Role.CURATOR)
        self.mentor = await someone(self.database, 2, Role.MENTOR)
        mentees = [await someone(self.database, 3 + one, Role.MENTEE) for one in range(2)]
        self.people = (self.mentor, *mentees)
        await an_interview(self.database, self.mentor, FIRST_SURVEYS[Role.MENTOR], {"c8": "3"})
        for one in mentees:
            await an_interview(self.database, one, FIRST_SURVEYS[Role.MENTEE], {})
        async with self.database.writing() as uow:
            school = await uow.schools.get(self.curator.school_id)
            for field in school.missing:
                words = "Europe/Moscow" if field == "zone" else "Гимназия"
                school = school.with_field(field, words)
            await uow.schools.save(school)

    async def plans(self, uow: UnitOfWork, pair_id: PairId, ahead: int, *, final: bool) -> Meeting:
        """Plan what comes next, or the final meeting; only what the gates allow comes true."""
        agenda: Agenda = await agendas.led_by(uow, self.mentor, pair_id, self.now)
        usual = next(iter(agenda.next_kinds), MeetingKind.ACQUAINTANCE)
        kind = MeetingKind.FINAL if final else usual
        starts_at = self.now + timedelta(days=ahead)
        drafted = await planning.draft(uow, self.mentor, pair_id, kind, starts_at, self.now)
        card = Card(drafted.id, drafted.rev)
        planned = await planning.plan(uow, self.mentor, card, self.now)
        assert planned.kind in agenda.next_kinds
        return planned

    async def approves(self, uow: UnitOfWork, pair_id: PairId) -> None:
        """Put a plan of every mentee in force, past the words it would need."""
        school = uow.of(self.curator.school_id)
        for mentee in (await school.pairs.get(pair_id)).mentee_ids:
            await writing.begin(uow, self.mentor, pair_id, mentee, self.now)
        for plan in await plans.of_pair(uow, await school.pairs.get(pair_id)):
            after = replace(plan, approved_at=self.now)
            await school.plans.save(plan, after, self.mentor.id, self.now)

    async def ends(self, uow: UnitOfWork, pair_id: PairId, place: int) -> Pair:
        """End the pair in one of the ways it may end now."""
        known = await pairing.look(uow, self.curator, pair_id, self.now)
        endings = possible(known.agenda)
        ending = endings[place % len(endings)]
        return await pair_endings.close(uow, self.curator, NO_PAPERS, pair_id, ending, self.now)

    async def says_no(self, person: Person, trial: Meeting) -> None:
        """Let somebody answer after the trial that they do not want to go on."""
        paper = "after_trial_mentor" if person.id == self.mentor.id else "after_trial_mentee"
        async with self.database.reading() as uow:
            given = await uow.of(person.school_id).feedback.given([trial.pair_id])
        if (trial.id, person.id) not in given:
            await an_interview(self.database, person, paper, {"go_on": "no"}, trial.id, self.now)

    async def state(self, uow: UnitOfWork) -> tuple[Any, ...]:
        """Give the pair, its stage, the kinds of its meetings, and where its people stand."""
        pair = await uow.of(self.curator.school_id).pairs.get(self.pair_id or PairId(0))
        found = await pair_stages.of_pair(uow, pair)
        kinds = (await uow.of(pair.school_id).pair_reaches.of([pair.id])).get(pair.id)
        states = {}
        for one in self.people:
            known = await pair_stages.of_person(uow, one, self.now)
            states[one.id] = next(iter(known.values()))
        return pair, found, kinds, states
