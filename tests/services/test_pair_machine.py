"""Whatever people do with a pair, in whatever order: its stage moves along the ways drawn."""

from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings, stateful
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule
from typing_extensions import override

from domain.ids import PairId
from domain.meetings import Meeting, MeetingKind, MeetingState, Reason
from domain.orders import Order
from domain.pair_life import PAIR_LIFE, PairStage
from domain.pairs import Parting
from domain.participant_life import PARTICIPANT_LIFE, ParticipantState
from domain.people import Person
from services import (
    UnitOfWork,
    disputes,
    meetings,
    pair_agreements,
    pair_groups,
    pair_orders,
    pairing,
)
from services.meetings import Card
from tests.pairs import NO_PAPERS
from tests.services.pair_schools import PairSchool
from tests.tiers import sized

STEPS = sized(test=25, ci=60, nightly=100)
HISTORIES = sized(test=3, ci=30, nightly=300)
ORDER = Order(number="5", on=date(2021, 10, 12))
Deed = Callable[[UnitOfWork], Awaitable[Any]]


class PairMachine(stateful.RuleBasedStateMachine):
    """A mentor, two mentees and a curator; whatever is refused must leave everything as it was."""

    folder: Path
    seen: set[PairStage]

    @initialize()
    def opens(self) -> None:
        """Open a school in which everybody is ready, with a first pair all agree to."""
        self.us = PairSchool(self.folder)
        self.stage: PairStage | None = None
        self.states: dict[int, ParticipantState] = {}
        self.cards: list[Card] = []
        self.is_paired(1)
        self.everybody_agrees()

    @rule(who=st.integers(1, 2))
    def is_paired(self, who: int) -> None:
        """The curator proposes a pair; a new one is another life."""
        if self.us.pair_id is None or not self.us.pair().is_open:
            before = self.us.pair_id
            sides = (self.us.mentor.id, self.us.people[who].id)
            made = self.us.does(
                lambda uow: pairing.make(uow, self.us.curator, *sides, self.us.now)
            )
            if made is not None and made.id != before:
                self.us.pair_id, self.stage, self.cards = made.id, None, []

    @rule(who=st.integers(0, 2), yes=st.booleans())
    def somebody_answers(self, who: int, *, yes: bool) -> None:
        """Somebody agrees to the pair or not, whether they are in it or not."""
        deed = pair_agreements.agree if yes else pair_agreements.refuse
        self.tries(lambda uow, pair: deed(uow, self.us.people[who], pair, self.us.now))

    @rule()
    def everybody_agrees(self) -> None:
        """All say yes, so that histories get somewhere."""
        for who in range(len(self.us.people)):
            self.somebody_answers(who, yes=True)

    @rule()
    def an_order_is_given(self) -> None:
        """The curator writes the order down."""
        self.tries(
            lambda uow, pair: pair_orders.write(uow, self.us.curator, pair, ORDER, self.us.now)
        )

    @rule(final=st.booleans(), ahead=st.integers(1, 5))
    def a_meeting_is_planned(self, ahead: int, *, final: bool) -> None:
        """The mentor plans what comes next, or tries the final meeting."""
        self.tries(lambda uow, pair: self.us.plans(uow, pair, ahead, final=final))

    @rule(final=st.booleans())
    def a_meeting_is_held(self, *, final: bool) -> None:
        """What comes next is planned and takes place."""
        self.tries(lambda uow, pair: self.us.plans(uow, pair, 1, final=final))
        self.us.now += timedelta(days=2)
        self.reports(None)

    @rule(missed=st.booleans())
    def a_meeting_is_reported(self, *, missed: bool) -> None:
        """The mentor says what became of the newest meeting."""
        self.us.now += timedelta(days=2)
        self.reports(Reason.ILLNESS if missed else None)

    @rule(place=st.integers(0, 5))
    def an_old_button_is_tapped(self, place: int) -> None:
        """A button of any earlier screen is tapped once more."""
        if self.cards:
            card = self.cards[place % len(self.cards)]
            self.tries(
                lambda uow, _: meetings.report(uow, self.us.mentor, card, None, self.us.now)
            )
            self._cancels(card)

    @rule(move=st.booleans())
    def a_planned_meeting_changes(self, *, move: bool) -> None:
        """It is moved or called off."""
        found = self.us.newest(lambda one: one.is_planned)
        if found is None:
            return
        card = Card(found.id, found.rev)
        later = found.starts_at + timedelta(days=1)
        if move:
            self.tries(lambda uow, _: meetings.move(uow, self.us.mentor, card, later, self.us.now))
        else:
            self._cancels(card)

    @rule(took_place=st.booleans())
    def a_meeting_is_doubted(self, *, took_place: bool) -> None:
        """A mentee denies the newest meeting, and the curator decides."""
        held = self.us.newest(lambda one: one.state is MeetingState.HELD)
        if held is None:
            return
        for one in self.us.people[1:]:
            self._denies(one, held)
        known = self.us.newest(lambda one: one.id == held.id)
        if known is not None:
            card = Card(known.id, known.rev)
            self.tries(
                lambda uow, _: disputes.settle(
                    uow, self.us.curator, card, self.us.now, took_place=took_place
                )
            )

    @rule(no=st.booleans())
    def the_trial_is_talked_over(self, *, no: bool) -> None:
        """Whoever was at the trial says whether to go on; a curator may let them."""
        trial = self.us.newest(lambda one: one.kind is MeetingKind.TRIAL)
        if trial is None or trial.state is not MeetingState.HELD:
            return
        for one in self.us.people if no else ():
            self.us.runner.run(self.us.says_no(one, trial))
        self.tries(lambda uow, pair: pairing.let_go_on(uow, self.us.curator, pair, self.us.now))

    @rule()
    def plans_are_approved(self) -> None:
        """Every mentee of the pair gets a plan in force."""
        self.tries(self.us.approves)

    @rule(who=st.integers(1, 2))
    def a_group_grows(self, who: int) -> None:
        """One more mentee is let in."""
        self.tries(
            lambda uow, pair: pair_groups.join(
                uow, self.us.curator, pair, self.us.people[who].id, self.us.now
            )
        )

    @rule(who=st.integers(1, 2))
    def somebody_leaves(self, who: int) -> None:
        """A mentee leaves the group."""
        self.tries(
            lambda uow, pair: pair_groups.leave(
                uow,
                self.us.curator,
                NO_PAPERS,
                pair,
                self.us.people[who].id,
                Parting.MISMATCH,
                self.us.now,
            )
        )

    @rule(place=st.integers(0, 9), sure=st.integers(0, 3))
    def the_pair_is_ended(self, place: int, sure: int) -> None:
        """The curator ends it in a way it may end now; mostly they think again."""
        if not sure:
            self.tries(lambda uow, pair: self.us.ends(uow, pair, place))

    def _denies(self, who: Person, meeting: Meeting) -> None:
        self.tries(lambda uow, _: meetings.deny(uow, who, meeting.id, self.us.now))

    def _cancels(self, card: Card) -> None:
        mentor, why = self.us.mentor, Reason.ILLNESS
        self.tries(lambda uow, _: meetings.cancel(uow, mentor, card, why, self.us.now))

    @invariant()
    def the_stage_moved_along_a_way(self) -> None:
        """From where it was, one step of the diagram leads to where it is; gates hold."""
        if not hasattr(self, "us") or self.us.pair_id is None:
            return
        pair, found, kinds, states = self.us.reads(self.us.state)
        assert self.stage is not None or found in PAIR_LIFE.begins
        assert self.stage is None or PAIR_LIFE.allows(self.stage, found), (self.stage, found)
        assert pair.agreed_at is not None or not kinds
        self.stage = found
        self.seen.add(found)
        for one, state in states.items():
            before = self.states.get(one, state)
            assert PARTICIPANT_LIFE.allows(before, state), (before, state)
        self.states = states

    @override
    def teardown(self) -> None:
        """Close the database."""
        self.us.closes()

    def tries(self, deed: Callable[[UnitOfWork, PairId], Awaitable[Any]]) -> None:
        """Do something with the pair, after which the diagram is asked; it may be refused."""
        pair_id = self.us.pair_id
        if pair_id is not None:
            self.us.does(lambda uow: deed(uow, pair_id))
            self.the_stage_moved_along_a_way()

    def reports(self, missed_for: Reason | None) -> None:
        """Report the newest planned meeting."""
        found = self.us.newest(lambda one: one.is_planned)
        if found is not None:
            card = Card(found.id, found.rev)
            self.cards.append(card)
            self.tries(
                lambda uow, _: meetings.report(uow, self.us.mentor, card, missed_for, self.us.now)
            )


def test_a_pair_lives_as_it_is_drawn(tmp_path: Path) -> None:
    """The machine walks hundreds of steps; histories together get through most of the stages."""
    PairMachine.folder = tmp_path
    PairMachine.seen = set()
    size = settings(
        max_examples=HISTORIES,
        stateful_step_count=STEPS,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        derandomize=True,
        database=None,
    )
    stateful.run_state_machine_as_test(PairMachine, settings=size)
    assert {PairStage.PROPOSED, PairStage.PENDING_ORDER} < PairMachine.seen
