"""Agendas: what one of the two sees of their pair: its meetings, and what comes next."""

from collections.abc import Iterable
from dataclasses import dataclass

from domain.consents import Consent, ConsentKind, last_of
from domain.ids import MeetingId, PersonId
from domain.meeting_order import next_kinds
from domain.meetings import Meeting, MeetingKind, MeetingState
from domain.pairs import Pair, PairState
from domain.people import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """An open pair with its meetings, the earliest first, drafts left out.

    `given` says who has answered about which meeting, `is_stopped` that somebody said no to going
    on after the trial and no curator has decided yet; `declined` are those who did not agree to
    the pair, and until they do nothing more is planned in it.
    """

    state: PairState
    meetings: tuple[Meeting, ...]
    given: frozenset[tuple[MeetingId, PersonId]]
    is_stopped: bool
    declined: frozenset[PersonId] = frozenset()

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
        coming = next_kinds(self.meetings, is_stopped=self.is_stopped)
        return () if self.declined else coming

    @property
    def is_finished(self) -> bool:
        """Whether the final meeting took place."""
        return any(one.kind is MeetingKind.FINAL for one in self.held)

    @property
    def may_be_closed(self) -> bool:
        """Whether a curator may end the pair: it came to its end, or somebody said no."""
        return self.is_finished or self.is_stopped or bool(self.declined)

    def partner_of(self, person: Person) -> Person:
        """Give the other one of the two."""
        return self.state.mentee if person.id == self.pair.mentor_id else self.state.mentor

    def is_led_by(self, person: Person) -> bool:
        """Whether somebody is the mentor here."""
        return person.id == self.pair.mentor_id

    def has_answered(self, meeting: Meeting, person_id: PersonId) -> bool:
        """Whether somebody has sent off their feedback about a meeting."""
        return (meeting.id, person_id) in self.given

    def unanswered_by(self, person: Person) -> tuple[Meeting, ...]:
        """List the meetings that took place and wait for somebody's feedback, latest first."""
        waiting = (one for one in self.held if not self.has_answered(one, person.id))
        return tuple(waiting)[::-1]


def declined(pair: Pair, consents: Iterable[Consent]) -> frozenset[PersonId]:
    """Say who of a pair did not agree to it; who has not answered is not among them."""
    last = last_of(consents, ConsentKind.PAIR_AGREEMENT)
    noes = {one.person_id for one in last if one.about_id == pair.id and one.is_no}
    return frozenset(one for one in noes if pair.holds(one))
