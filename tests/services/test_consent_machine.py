"""Whatever a family, a curator and time do: nobody takes part without every consent needed."""

import asyncio
import shutil
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings, stateful
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule
from typing_extensions import override

from domain.consents import ConsentAnswer, ConsentKind, Paper
from domain.people import Person
from domain.refusals import NotAllowed, NotYours
from locales import consents as texts
from locales.library import Library
from services import UnitOfWork, consents, days, decisions, interviewing, paper_consents
from services import questionnaires as shelf
from storage.database import Database
from tests.databases import an_open_database
from tests.services.families import Family, a_family, answers
from tests.services.lawyers import Lawyer, kind_of
from tests.services.shelves import a_library
from tests.tiers import sized

STEPS = sized(test=100, ci=100, nightly=100)
HISTORIES = sized(test=20, ci=40, nightly=500)
POLICIES = ("both", "own", "guardian")
KINDS = {"own": ConsentKind.OWN, "guardian": ConsentKind.GUARDIAN}
Deed = Callable[[UnitOfWork], Awaitable[Any]]


class ConsentMachine(stateful.RuleBasedStateMachine):
    """A family in a school of its own; `said` is what each signer said last."""

    folder: Path

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.lent: AbstractAsyncContextManager[Database] = an_open_database(self.folder)
        self.database = self.runner.run(self.lent.__aenter__())
        self.lawyer = Lawyer()
        self.begun = 0
        self.rows: dict[int, str] = {}

    @initialize()
    def opens(self) -> None:
        """Open the school."""
        self.family: Family = self.does(a_family)
        self.library: Library = self.does(lambda uow: shelf.enrol(uow, a_library(self.folder)))
        self.does(lambda uow: days.go_through(uow, self.now))

    @rule(yes=st.booleans())
    def the_child_answers(self, *, yes: bool) -> None:
        """The child says yes or no, if it is theirs to say."""
        self._answers("own", self.family.child, yes=yes)

    @rule(who=st.integers(0, 1), yes=st.booleans())
    def a_guardian_answers(self, who: int, *, yes: bool) -> None:
        """One of the guardians says yes or no."""
        self._answers(f"guardian{who}", self.family.guardians[who], yes=yes)

    @rule(who=st.integers(0, 1))
    def the_curator_sees_the_papers(self, who: int) -> None:
        """The curator confirms a guardian."""
        family = self.family
        self.does(
            lambda uow: self._by_curator(
                uow, consents.confirm, family.guardians[who], family.child, self.now
            )
        )
        self.lawyer.confirmed.add(f"guardian{who}")

    @rule()
    def a_paper_is_recorded(self) -> None:
        """A guardian without a telephone signed on paper."""
        paper = Paper(number="1", on=self.now.date(), kept="папка")

        async def record(uow: UnitOfWork) -> None:
            people = uow.of(self.family.school_id).people
            staff = await people.get(self.family.curator)
            child = await people.get(self.family.child)
            await paper_consents.record(uow, staff, child, ConsentKind.GUARDIAN, paper, self.now)

        self.does(record)
        self.lawyer.hears("paper", texts.newest(ConsentKind.GUARDIAN), yes=True)

    @rule(who=st.sampled_from(["own", "guardian0", "guardian1"]))
    def somebody_takes_it_back(self, who: str) -> None:
        """A consent is withdrawn, and with it everything that was agreed to about the child."""
        signer = self._signer(who)

        async def withdraw(uow: UnitOfWork) -> None:
            person = await uow.of(self.family.school_id).people.get(signer)
            await consents.withdraw(uow, person, self.family.child, self.now)

        try:
            self.does(withdraw)
        except NotYours:
            assert not self.lawyer.may_withdraw(who)
        else:
            assert self.lawyer.may_withdraw(who)
            self.lawyer.hears_of_withdrawal(who)

    @rule()
    def a_letter_takes_it_back(self) -> None:
        """A written withdrawal is brought to school; it counts for buttons as well."""
        deed = paper_consents.withdraw
        try:
            self.does(lambda uow: self._by_curator(uow, deed, self.family.child, self.now))
        except NotYours:
            assert not self.lawyer.may_be_taken_back()
        else:
            assert self.lawyer.may_be_taken_back()
            self.lawyer.hears_of_a_letter()

    @rule(policy=st.integers(0, 2))
    def the_school_decides(self, policy: int) -> None:
        """The curator changes whose consent counts from 14 to 17."""
        self.does(
            lambda uow: self._by_curator(uow, decisions.decide, "age_policy", policy, self.now)
        )
        self.lawyer.policy = POLICIES[policy]

    @rule(count=st.sampled_from([1, 7, 7, 31, 31, 100]))
    def days_go_by(self, count: int) -> None:
        """Time passes, with its birthdays and its consents that run out."""
        self.lawyer.now += timedelta(days=count)
        self.does(lambda uow: days.go_through(uow, self.now))

    @rule(kind=st.sampled_from(["own", "guardian"]))
    def a_new_text_appears(self, kind: str) -> None:
        """A text gets a new version."""
        newest = texts.newest(KINDS[kind])
        for ending in (".md", ".short.md"):
            old = texts.SHELF / f"{kind}-{newest}{ending}"
            new = texts.SHELF / f"{kind}-{newest + 1}{ending}"
            new.write_text(f"{old.read_text(encoding='utf-8')}\n{newest}", encoding="utf-8")
        texts.newest.cache_clear()

    @rule()
    def a_questionnaire_is_opened(self) -> None:
        """The child tries to answer a questionnaire; only who takes part may."""
        is_in = self._child().is_admitted
        try:
            self.does(self._begin)
        except NotAllowed:
            assert not is_in
        else:
            assert is_in

    @invariant()
    def nobody_takes_part_without_consents(self) -> None:
        """The standing is what a lawyer would say, and no consent moves to another text."""
        if not hasattr(self, "family"):
            return
        child, known = self.reads(self._state)
        assert child.is_admitted == self.lawyer.may_take_part()
        seen = dict(enumerate(one.text_sha256 for one in known))
        assert seen.items() >= self.rows.items()
        self.rows = seen

    @override
    def teardown(self) -> None:
        """Close the database."""
        self.runner.run(self.lent.__aexit__(None, None, None))
        self.runner.close()

    def does(self, deed: Deed) -> Any:
        """Do something in a unit of work of its own."""

        async def done() -> Any:
            async with self.database.writing() as uow:
                return await deed(uow)

        return self.runner.run(done())

    def reads(self, deed: Deed) -> Any:
        """Look at something."""

        async def done() -> Any:
            async with self.database.reading() as uow:
                return await deed(uow)

        return self.runner.run(done())

    def _answers(self, who: str, signer: Any, *, yes: bool) -> None:
        kind = KINDS[kind_of(who)]
        said = ConsentAnswer.GIVEN if yes else ConsentAnswer.REFUSED
        try:
            self.does(lambda uow: answers(uow, self.family, signer, kind, said, self.now))
        except NotYours:
            assert kind not in self.lawyer.needs()
        else:
            assert kind in self.lawyer.needs()
            self.lawyer.hears(who, texts.newest(kind), yes=yes)

    @property
    def now(self) -> datetime:
        """The moment everything happens at."""
        return self.lawyer.now

    def _signer(self, who: str) -> Any:
        return self.family.child if who == "own" else self.family.guardians[int(who[-1])]

    def _child(self) -> Person:
        found: Person = self.reads(
            lambda uow: uow.of(self.family.school_id).people.get(self.family.child)
        )
        return found

    async def _by_curator(self, uow: UnitOfWork, deed: Any, *args: Any) -> Any:
        return await deed(
            uow, await uow.of(self.family.school_id).people.get(self.family.curator), *args
        )

    async def _state(self, uow: UnitOfWork) -> Any:
        school = uow.of(self.family.school_id)
        return await school.people.get(self.family.child), await school.consents.all()

    async def _begin(self, uow: UnitOfWork) -> None:
        child = await uow.of(self.family.school_id).people.get(self.family.child)
        await interviewing.begin(uow, child, self.library, "paper", self.now)


def test_nobody_ever_takes_part_without_every_consent_needed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The machine walks thousands of steps; its rules are written apart from the program's."""
    shutil.copytree(texts.SHELF, tmp_path / "consents")
    monkeypatch.setattr(texts, "SHELF", tmp_path / "consents")
    ConsentMachine.folder = tmp_path
    try:
        size = settings(
            max_examples=HISTORIES,
            stateful_step_count=STEPS,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            derandomize=True,
            database=None,
        )
        stateful.run_state_machine_as_test(ConsentMachine, settings=size)
    finally:
        texts.newest.cache_clear()
