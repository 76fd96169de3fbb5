"""Guardians: what they may know about their child's part in the programme, never what was said."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from domain.consents import Consent, ConsentKind, last_of
from domain.ids import PersonId
from domain.meetings import Meeting
from domain.pairs import Pair
from domain.people import Person
from domain.refusals import NotYours
from domain.rights import Deed, Tie, demand
from services import UnitOfWork, invitations

_SHOWN = (
    ConsentKind.GUARDIAN,
    ConsentKind.OWN,
    ConsentKind.PUBLISH_GUARDIAN,
    ConsentKind.PUBLISH,
    ConsentKind.SPECIAL,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bond:
    """The mentor of a pair a child is in, perhaps the child, and its meetings in order.

    `plan_percent` is how much of the child's own plan is done; None: none is in force.
    """

    mentor: Person
    meetings: tuple[Meeting, ...]
    plan_percent: int | None = None

    @property
    def planned(self) -> Meeting | None:
        """The meeting that is agreed on."""
        return next((one for one in self.meetings if one.is_planned), None)

    @property
    def past(self) -> tuple[Meeting, ...]:
        """The meetings of which it is known what became of them, the earliest first."""
        return tuple(one for one in self.meetings if not one.is_planned)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildFile:
    """What a guardian sees of a child.

    Until a curator has seen who the guardian is there are no bonds in it: a child's link may have
    been opened by anybody.
    """

    child: Person
    is_confirmed: bool
    bonds: tuple[Bond, ...] = ()
    consents: tuple[Consent, ...] = ()


async def children(uow: UnitOfWork, guardian: Person) -> tuple[Person, ...]:
    """List the guardian's children.

    Raises:
        NotAllowed: the person is nobody's guardian.
    """
    demand(guardian, Deed.SEE_OWN_CHILD)
    school = uow.of(guardian.school_id)
    mine = [one.child_id for one in await school.kinships.of_guardian(guardian.id)]
    known = await school.people.some(mine)
    return tuple(known[one] for one in mine)


async def look(uow: UnitOfWork, guardian: Person, child_id: PersonId) -> ChildFile:
    """Show a guardian their child: the mentor, the dates of meetings, the consents.

    Raises:
        NotAllowed: the person is nobody's guardian.
        NotYours: it is not their child.
    """
    child, is_confirmed = await _own_child(uow, guardian, child_id)
    given = await uow.of(guardian.school_id).consents.about(child.id)
    return ChildFile(
        child=child,
        is_confirmed=is_confirmed,
        bonds=await _bonds(uow, child) if is_confirmed else (),
        consents=tuple(one for kind in _SHOWN for one in last_of(given, kind)),
    )


async def invite_another(
    uow: UnitOfWork, guardian: Person, child_id: PersonId, now: datetime
) -> str:
    """Make a link for another guardian of the same child; give its address.

    Raises:
        NotAllowed: the person is nobody's guardian.
        NotYours: it is not their child, or no curator has seen that it is.
    """
    child, is_confirmed = await _own_child(uow, guardian, child_id)
    if not is_confirmed:
        raise NotYours
    uow.of(guardian.school_id).journal.write(
        now, guardian.id, "invite-guardian", f"person:{child.id}"
    )
    return await invitations.invite_guardian(uow, child, now)


async def _own_child(uow: UnitOfWork, guardian: Person, child_id: PersonId) -> tuple[Person, bool]:
    """Find somebody's child, and whether a curator has seen that it is theirs."""
    demand(guardian, Deed.SEE_OWN_CHILD)
    school = uow.of(guardian.school_id)
    known = {one.child_id: one for one in await school.kinships.of_guardian(guardian.id)}
    child = await school.people.get(child_id)
    demand(guardian, Deed.SEE_OWN_CHILD, child, (Tie.CHILD,) if child_id in known else ())
    return child, known[child_id].is_confirmed


async def _bonds(uow: UnitOfWork, child: Person) -> tuple[Bond, ...]:
    school = uow.of(child.school_id)
    pairs = [one for one in await school.pairs.open() if one.holds(child.id)]
    mentors = await school.people.some([one.mentor_id for one in pairs])
    meetings = await school.meetings.of_pairs([one.id for one in pairs])
    plans = await school.plan_sums.each() if pairs else {}
    return tuple(
        Bond(
            mentor=mentors[one.mentor_id],
            meetings=tuple(_of(one, meetings)),
            plan_percent=plan.percent if (plan := plans.get((one.id, child.id))) else None,
        )
        for one in pairs
    )


def _of(pair: Pair, meetings: Iterable[Meeting]) -> Iterable[Meeting]:
    return (one for one in meetings if one.pair_id == pair.id and not one.is_draft)
