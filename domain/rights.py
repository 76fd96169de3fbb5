"""Rights: which roles may do which deed, and about whom; every service asks here first.

One table says which roles may do a deed at all, and one how some roles are narrowed: a class
teacher sees people, but only those of their own class. Nobody reaches into another school. What a
curator may in a school and a coordinator in a municipality alike, heads of an organisation may.
"""

from collections.abc import Collection, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from domain.classes import is_same_class
from domain.deeds import Deed as Deed  # noqa: PLC0414 - read from here, too
from domain.people import HEADS, STAFF, Person, Role, Standing
from domain.refusals import NotAllowed, NotYours


class Tie(StrEnum):
    """What joins two people of one school; `CLASS` is seen here, the others the service finds."""

    CLASS = "class"
    MENTEE = "mentee"
    CHILD = "child"


_ALLOWED: Final[Mapping[Deed, frozenset[Role]]] = MappingProxyType(
    {
        Deed.FILL_IN_SCHOOL_CARD: HEADS,
        Deed.INVITE: HEADS,
        Deed.INVITE_GUARDIAN: frozenset({Role.MENTEE, Role.MENTOR}),
        Deed.INVITE_GUARDIAN_OF: frozenset({Role.CURATOR, Role.CLASS_TEACHER}),
        Deed.INVITE_CLASS: frozenset({Role.CURATOR, Role.CLASS_TEACHER}),
        Deed.SEE_LINKS: HEADS | {Role.CLASS_TEACHER},
        Deed.LET_IN: HEADS,
        Deed.RELINK: HEADS,
        Deed.CONFIRM_KINSHIP: frozenset({Role.CURATOR}),
        Deed.RECORD_PAPER: frozenset({Role.CURATOR, Role.CLASS_TEACHER}),
        Deed.SETTLE_AGE: frozenset({Role.CURATOR}),
        Deed.EXPORT_CONSENTS: frozenset({Role.CURATOR}),
        Deed.DECIDE: HEADS,
        Deed.ANSWER_QUESTIONNAIRE: frozenset(Role),
        Deed.ANSWER_ANONYMOUSLY: frozenset(Role),
        Deed.ANSWER_ABOUT: frozenset({Role.CURATOR, Role.PSYCHOLOGIST, Role.GUARDIAN}),
        Deed.ANSWER_FOR: frozenset({Role.CURATOR}),
        Deed.SEND_SURVEY: frozenset({Role.CURATOR}),
        Deed.READ_RESULTS: frozenset(
            {Role.CURATOR, Role.WORKGROUP, Role.DIRECTOR, Role.METHODIST, Role.PSYCHOLOGIST}
        ),
        Deed.READ_ANSWERS: frozenset({Role.CURATOR}),
        Deed.MAKE_PAIR: frozenset({Role.CURATOR}),
        Deed.PLAN_MEETING: frozenset({Role.MENTOR}),
        Deed.REPORT_MEETING: frozenset({Role.MENTOR}),
        Deed.SEE_OWN_PAIRS: frozenset({Role.MENTEE, Role.MENTOR}),
        Deed.CONFIRM_MEETING: frozenset({Role.MENTEE}),
        Deed.DECIDE_MEETING: frozenset({Role.CURATOR}),
        Deed.ASK_FOR_REMATCH: frozenset({Role.MENTEE, Role.MENTOR}),
        Deed.SEE_UNPAIRED: frozenset({Role.CURATOR, Role.PSYCHOLOGIST}),
        Deed.EDIT_CALENDAR: frozenset({Role.CURATOR}),
        Deed.SEE_PLAN: frozenset({Role.MENTEE, Role.MENTOR, Role.CURATOR}),
        Deed.WRITE_PLAN: frozenset({Role.MENTOR}),
        Deed.MARK_PLAN: frozenset({Role.MENTEE, Role.MENTOR}),
        Deed.APPROVE_PLAN: frozenset({Role.CURATOR}),
        Deed.SEE_TRAINING: frozenset({Role.MENTOR}),
        Deed.MANAGE_TRAINING: frozenset({Role.CURATOR, Role.METHODIST}),
        Deed.ADMIT_MENTOR: frozenset({Role.CURATOR}),
        Deed.READ_MATERIALS: frozenset({Role.MENTOR, Role.CURATOR, Role.METHODIST}),
        Deed.LEND_MATERIALS: frozenset({Role.CURATOR, Role.METHODIST}),
        Deed.SEE_SCHOOL: frozenset({Role.CURATOR}),
        Deed.SEE_QUEUE: HEADS,
        Deed.READ_ROAD_MAP: STAFF,
        Deed.READ_NUMBERS: frozenset({Role.CURATOR, Role.WORKGROUP, Role.DIRECTOR}),
        Deed.SEE_PEOPLE: HEADS | {Role.CLASS_TEACHER},
        Deed.SEE_CARD: HEADS | {Role.CLASS_TEACHER},
        Deed.SEE_BIRTHDAY: frozenset({Role.CURATOR}),
        Deed.CHANGE_CLASS: frozenset({Role.CURATOR}),
        Deed.MANAGE_STAFF: HEADS,
        Deed.MANAGE_TRIALS: frozenset({Role.CURATOR}),
        Deed.ASK_FOR_TALK: frozenset({Role.MENTEE, Role.MENTOR, Role.GUARDIAN}),
        Deed.ANSWER_TALK: frozenset({Role.CURATOR, Role.PSYCHOLOGIST}),
        Deed.SEE_OWN_CHILD: frozenset({Role.GUARDIAN}),
        Deed.IMPORT_ROSTER: frozenset({Role.CURATOR}),
        Deed.SEE_OWN_DATA: frozenset(Role),
        Deed.ERASE: HEADS,
        Deed.MARK_POSITION: STAFF,
        Deed.EDIT_ROAD_MAP: HEADS,
        Deed.BEGIN_PROGRAMME: HEADS,
        Deed.READ_INDICATORS: frozenset(
            {Role.CURATOR, Role.WORKGROUP, Role.DIRECTOR, Role.METHODIST, Role.MUNICIPAL}
        ),
        Deed.ENTER_NUMBERS: HEADS,
        Deed.JOIN_MUNICIPALITY: frozenset({Role.CURATOR}),
        Deed.SEE_SCHOOLS: frozenset({Role.MUNICIPAL}),
        Deed.INVITE_SCHOOL: frozenset({Role.MUNICIPAL}),
        Deed.AGREE_ROAD_MAP: frozenset({Role.MUNICIPAL}),
        Deed.MOVE_FINAL_EVENT: HEADS,
        Deed.READ_JOURNAL: HEADS,
        Deed.RELEASE_LETTERS: HEADS,
        Deed.MANAGE_GATHERINGS: frozenset({Role.CURATOR}),
        Deed.ANSWER_INVITATION: frozenset({Role.MENTEE, Role.MENTOR, Role.GUARDIAN}),
        Deed.PUT_OFF: frozenset(Role),
        Deed.TAKE_VACATION: frozenset({Role.MENTOR}),
        Deed.GIVE_VACATION: frozenset({Role.CURATOR}),
        Deed.NOTE_CALL: frozenset({Role.CURATOR}),
        Deed.SEE_OWN_WEEK: frozenset({Role.MENTOR}),
        Deed.READ_REPORTS: HEADS | {Role.DIRECTOR},
        Deed.WRITE_REPORTS: frozenset({Role.CURATOR}),
        Deed.COUNT_STATISTICS: HEADS,
        Deed.SEND_BROADCAST: frozenset({Role.CURATOR}),
        Deed.CONFIRM_BROADCAST: frozenset({Role.CURATOR, Role.DIRECTOR}),
        Deed.KEEP_CONTESTS: frozenset({Role.CURATOR}),
        Deed.KEEP_PUBLICATIONS: frozenset({Role.CURATOR}),
        Deed.MANAGE_HONOURS: frozenset({Role.CURATOR}),
        Deed.VOTE: STAFF | {Role.MENTEE, Role.MENTOR},
        Deed.CLOSE_YEAR: frozenset({Role.CURATOR}),
        Deed.SAY_WISH: frozenset({Role.MENTEE, Role.MENTOR}),
    }
)
_ONLY: Final[Mapping[tuple[Deed, Role], Tie]] = MappingProxyType(
    {
        (Deed.INVITE_GUARDIAN_OF, Role.CLASS_TEACHER): Tie.CLASS,
        (Deed.SEE_PEOPLE, Role.CLASS_TEACHER): Tie.CLASS,
        (Deed.SEE_CARD, Role.CLASS_TEACHER): Tie.CLASS,
        (Deed.RECORD_PAPER, Role.CLASS_TEACHER): Tie.CLASS,
        (Deed.SEE_OWN_CHILD, Role.GUARDIAN): Tie.CHILD,
        (Deed.ANSWER_ABOUT, Role.GUARDIAN): Tie.CHILD,
    }
)
"""Roles that may do a deed only about people they are tied to."""

_BEFORE_CONSENT: Final = frozenset(
    {
        Deed.FILL_IN_SCHOOL_CARD,
        Deed.INVITE_GUARDIAN,
        Deed.SEE_OWN_DATA,
        Deed.ANSWER_ANONYMOUSLY,
    }
)
"""What may be done before one's own consent: it is how consents become possible at all."""

_OUTSIDE: Final = frozenset({Standing.ASKING, Standing.ERASED})
"""Who may do nothing at all: a role asked for is no role yet."""

_WITHOUT_ROLE: Final = frozenset({Deed.SEE_OWN_DATA})
"""What is left to somebody whose last role was taken away."""


def may(
    person: Person, deed: Deed, about: Person | None = None, ties: Collection[Tie] = ()
) -> bool:
    """Say whether a person may do something in their school, perhaps about somebody.

    `ties` are those that the service found between the two. Without `about` the answer is whether
    there may be anybody at all it could be done about.
    """
    is_on_the_way = deed in _BEFORE_CONSENT and person.standing not in _OUTSIDE
    if not person.is_admitted and not is_on_the_way:
        return False
    acting = person.roles & _ALLOWED[deed]
    if about is None:
        return bool(acting) or deed in _WITHOUT_ROLE
    if about.school_id != person.school_id:
        return False
    known = {None, *ties, *((Tie.CLASS,) if is_same_class(person, about) else ())}
    return any(_ONLY.get((deed, role)) in known for role in acting)


def demand(
    person: Person, deed: Deed, about: Person | None = None, ties: Collection[Tie] = ()
) -> None:
    """Go on only if the person may.

    Raises:
        NotAllowed: they may not, whoever it is about.
        NotYours: they may not do it about this one.
    """
    if not may(person, deed):
        raise NotAllowed
    if about is not None and not may(person, deed, about, ties):
        raise NotYours
