"""Rights: which roles may do which deed; every service that does one asks here first."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from domain.people import Person, Role
from domain.refusals import NotAllowed


class Deed(StrEnum):
    """What somebody may be allowed to do in their school."""

    FILL_IN_SCHOOL_CARD = "fill_in_school_card"
    INVITE = "invite"
    INVITE_GUARDIAN = "invite_guardian"
    CONFIRM_KINSHIP = "confirm_kinship"
    ANSWER_QUESTIONNAIRE = "answer_questionnaire"
    MAKE_PAIR = "make_pair"
    PLAN_MEETING = "plan_meeting"
    REPORT_MEETING = "report_meeting"
    SEE_SCHOOL = "see_school"
    SEE_CARD = "see_card"
    MARK_POSITION = "mark_position"
    MOVE_FINAL_EVENT = "move_final_event"


_ALLOWED: Final[Mapping[Deed, frozenset[Role]]] = MappingProxyType(
    {
        Deed.FILL_IN_SCHOOL_CARD: frozenset({Role.CURATOR}),
        Deed.INVITE: frozenset({Role.CURATOR}),
        Deed.INVITE_GUARDIAN: frozenset({Role.MENTEE, Role.MENTOR, Role.CURATOR}),
        Deed.CONFIRM_KINSHIP: frozenset({Role.CURATOR}),
        Deed.ANSWER_QUESTIONNAIRE: frozenset(Role),
        Deed.MAKE_PAIR: frozenset({Role.CURATOR}),
        Deed.PLAN_MEETING: frozenset({Role.MENTOR}),
        Deed.REPORT_MEETING: frozenset({Role.MENTOR}),
        Deed.SEE_SCHOOL: frozenset({Role.CURATOR}),
        Deed.SEE_CARD: frozenset({Role.CURATOR}),
        Deed.MARK_POSITION: frozenset({Role.CURATOR}),
        Deed.MOVE_FINAL_EVENT: frozenset({Role.CURATOR}),
    }
)
_BEFORE_CONSENT: Final = frozenset({Deed.FILL_IN_SCHOOL_CARD, Deed.INVITE_GUARDIAN})
"""What may be done before one's own consent: it is how consents become possible at all."""


def may(person: Person, deed: Deed) -> bool:
    """Say whether a person may do something in their school."""
    ready = person.is_admitted or deed in _BEFORE_CONSENT
    return ready and person.plays(_ALLOWED[deed])


def demand(person: Person, deed: Deed) -> None:
    """Go on only if the person may.

    Raises:
        NotAllowed: they may not.
    """
    if not may(person, deed):
        raise NotAllowed
