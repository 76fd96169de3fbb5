"""Agendas: what one of the two sees of their pair: its meetings, and what comes next."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from domain.consents import Consent, ConsentKind, last_of
from domain.ids import MeetingId, PersonId
from domain.meeting_order import Gates, held_kinds, next_kinds, waits_for_yes
from domain.meetings import Meeting, MeetingKind, MeetingState
from domain.offers import Offer
from domain.pair_agreements import stops
from domain.pairs import Pair, PairState
from domain.people import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """An open pair with its meetings, the earliest first, drafts left out.

    `given` says who has answered about which meeting, `is_stopped` that somebody said no to going
    on after the trial and no curator has decided yet, `came` which mentees were at which meeting
    that took place; `declined` are those who did not agree to the pair, `awaited` those who have
    not answered yet whether they do. Before everybody has, nothing is planned. `willing` are those
    who said after the trial that they want to go on, `approved` the mentees with an approved plan.
    `offer` are the times a mentee may choose from.
    """

    state: PairState
    meetings: tuple[Meeting, ...]
    given: frozenset[tuple[MeetingId, PersonId]]
    is_stopped: bool
    came: Mapping[MeetingId, Mapping[PersonId, bool]]
    declined: frozenset[PersonId] = frozenset()
    awaited: frozenset[PersonId] = frozenset()
    willing: frozenset[PersonId] = frozenset()
    approved: frozenset[PersonId] = frozenset()
    offer: Offer | None = None

    @property
    def pair(self) -> Pair:
        """The pair itself."""
        return self.state.pair

    @property
    def planned(self) -> Meeting | None:
        """The meeting that is agreed on, or whose report is awaited; there is at most one."""
        return next((one for one in self.meetings if one.is_planned), None)

    @property
    def held(self) -> tuple[Meeting, ...]:
        """The meetings that took place."""
        return tuple(one for one in self.meetings if one.state is MeetingState.HELD)

    @property
    def next_kinds(self) -> tuple[MeetingKind, ...]:
        """The kinds that may be planned now."""
        coming = next_kinds(self.meetings, self.gates)
        return coming if self.is_agreed and not self.is_refused else ()

    @property
    def gates(self) -> Gates:
        """What stands between the kinds of meetings here."""
        return Gates(
            is_stopped=self.is_stopped,
            is_wanted=not self.hesitant,
            is_planned=self.approved >= set(self.pair.mentee_ids),
            is_let_end=self.pair.final_because is not None,
        )

    @property
    def hesitant(self) -> frozenset[PersonId]:
        """Those who were at the trial and have not said since that they want to go on.

        Nobody is once a curator has let the pair go on.
        """
        trial = next((one for one in self.held if one.kind is MeetingKind.TRIAL), None)
        if trial is None or self.pair.continued_at is not None:
            return frozenset()
        there = {one for one in self.pair.sides if self.was_at(trial, one)}
        return frozenset(there - self.willing)

    @property
    def waits_for_yes(self) -> bool:
        """Whether the trial was held, and the planning waits for somebody to want to go on."""
        return waits_for_yes(self.meetings, self.gates)

    @property
    def may_be_let_end(self) -> bool:
        """Whether a curator may open the way to the final meeting, which is closed yet."""
        held = held_kinds(self.meetings)
        is_begun = MeetingKind.PLANNING in held and MeetingKind.FINAL not in held
        gates = self.gates
        is_open = gates.is_let_end or (MeetingKind.REGULAR in held and gates.is_planned)
        return is_begun and not is_open

    @property
    def is_agreed(self) -> bool:
        """Whether everybody who was asked at its beginning agreed to the pair."""
        return self.pair.agreed_at is not None

    @property
    def is_refused(self) -> bool:
        """Whether so many do not agree that nothing goes on; in a group one no is not enough."""
        return stops(self.pair, self.declined)

    @property
    def awaited_people(self) -> tuple[Person, ...]:
        """Those who have not said yet whether they agree to the pair, the mentor first."""
        return tuple(one for one in self.state.people if one.id in self.awaited)

    @property
    def is_finished(self) -> bool:
        """Whether the final meeting took place."""
        return any(one.kind is MeetingKind.FINAL for one in self.held)

    @property
    def may_be_closed(self) -> bool:
        """Whether a curator may end the pair: it came to its end, or somebody said no."""
        return self.is_finished or self.is_stopped or bool(self.declined)

    def partners_of(self, person: Person) -> tuple[Person, ...]:
        """Give those somebody works with here."""
        return self.state.partners_of(person.id)

    def is_led_by(self, person: Person) -> bool:
        """Whether somebody is the mentor here."""
        return person.id == self.pair.mentor_id

    def has_answered(self, meeting: Meeting, person_id: PersonId) -> bool:
        """Whether somebody has sent off their feedback about a meeting."""
        return (meeting.id, person_id) in self.given

    def unanswered_by(self, person: Person) -> tuple[Meeting, ...]:
        """List the meetings that took place and wait for somebody's feedback, latest first."""
        waiting = (one for one in self.held if self.awaits_answer(one, person.id))
        return tuple(waiting)[::-1]

    def was_at(self, meeting: Meeting, person_id: PersonId) -> bool:
        """Whether somebody was at a meeting that took place; a mentor always was."""
        known = self.came.get(meeting.id, {})
        return person_id == self.pair.mentor_id or known.get(person_id, False)

    def awaits_answer(self, meeting: Meeting, person_id: PersonId) -> bool:
        """Whether somebody was at a meeting and has not sent off their feedback about it."""
        return self.was_at(meeting, person_id) and not self.has_answered(meeting, person_id)


def declined(pair: Pair, consents: Iterable[Consent]) -> frozenset[PersonId]:
    """Say who of a pair did not agree to it; who has not answered is not among them."""
    last = last_of(consents, ConsentKind.PAIR_AGREEMENT)
    noes = {one.person_id for one in last if one.about_id == pair.id and one.is_no}
    return frozenset(one for one in noes if pair.holds(one))
