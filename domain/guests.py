"""Guests of a gathering: what each answered, who came, and how many they are."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.ids import PersonId


class Reply(StrEnum):
    """What somebody answered."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """Somebody of a gathering; who came without being asked stands here, too, not `invited`."""

    person_id: PersonId
    is_invited: bool = True
    reply: Reply | None = None
    replied_at: datetime | None = None
    was_there: bool = False
    checked_in_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Turnout:
    """How many were invited, what they answered, and how many came."""

    invited: int = 0
    yes: int = 0
    no: int = 0
    unsure: int = 0
    came: int = 0
    uninvited: int = 0

    @property
    def silent(self) -> int:
        """How many have not answered."""
        return self.invited - self.yes - self.no - self.unsure

    @property
    def share(self) -> float | None:
        """The share of the invited who came, in per cent with one decimal; None: nobody was."""
        return round(100 * self.came / self.invited, 1) if self.invited else None


def turnout(invitations: Sequence[Invitation]) -> Turnout:
    """Count who was invited, what they answered and who came."""
    invited = [one for one in invitations if one.is_invited]
    replies = [one.reply for one in invited]
    return Turnout(
        invited=len(invited),
        yes=replies.count(Reply.YES),
        no=replies.count(Reply.NO),
        unsure=replies.count(Reply.UNSURE),
        came=sum(one.was_there for one in invited),
        uninvited=sum(one.was_there for one in invitations if not one.is_invited),
    )


def sorted_by_reply(invitations: Iterable[Invitation]) -> tuple[Invitation, ...]:
    """Put who comes first, then who is unsure, who is silent, and last who does not come."""
    order = (Reply.YES, Reply.UNSURE, None, Reply.NO)
    return tuple(sorted(invitations, key=lambda one: order.index(one.reply)))
