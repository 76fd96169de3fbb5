"""Who may do what: the table, read by a person once more."""

from collections.abc import Collection
from dataclasses import replace

import pytest

from domain.ids import PersonId, SchoolId
from domain.people import STAFF, Role, Standing
from domain.refusals import NotAllowed, NotYours
from domain.rights import Deed, Tie, demand, may
from tests.domain.somebody import somebody

TABLE: dict[Deed, Collection[str]] = {
    Deed.FILL_IN_SCHOOL_CARD: {"curator", "municipal"},
    Deed.INVITE: {"curator", "municipal"},
    Deed.INVITE_GUARDIAN: {"mentee", "mentor"},
    Deed.INVITE_GUARDIAN_OF: {"curator", "class_teacher"},
    Deed.INVITE_CLASS: {"curator", "class_teacher"},
    Deed.SEE_LINKS: {"curator", "municipal", "class_teacher"},
    Deed.LET_IN: {"curator", "municipal"},
    Deed.RELINK: {"curator", "municipal"},
    Deed.CONFIRM_KINSHIP: {"curator"},
    Deed.RECORD_PAPER: {"curator", "class_teacher"},
    Deed.SETTLE_AGE: {"curator"},
    Deed.EXPORT_CONSENTS: {"curator"},
    Deed.DECIDE: {"curator", "municipal"},
    Deed.ANSWER_QUESTIONNAIRE: set(Role),
    Deed.ANSWER_ANONYMOUSLY: set(Role),
    Deed.ANSWER_ABOUT: {"curator", "psychologist", "guardian"},
    Deed.ANSWER_FOR: {"curator"},
    Deed.SEND_SURVEY: {"curator"},
    Deed.READ_RESULTS: {"curator", "workgroup", "director", "methodist", "psychologist"},
    Deed.READ_ANSWERS: {"curator"},
    Deed.MAKE_PAIR: {"curator"},
    Deed.PLAN_MEETING: {"mentor"},
    Deed.REPORT_MEETING: {"mentor"},
    Deed.SEE_OWN_PAIRS: {"mentee", "mentor"},
    Deed.CONFIRM_MEETING: {"mentee"},
    Deed.DECIDE_MEETING: {"curator"},
    Deed.ASK_FOR_REMATCH: {"mentee", "mentor"},
    Deed.SEE_UNPAIRED: {"curator", "psychologist"},
    Deed.EDIT_CALENDAR: {"curator"},
    Deed.SEE_PLAN: {"mentee", "mentor", "curator"},
    Deed.WRITE_PLAN: {"mentor"},
    Deed.MARK_PLAN: {"mentee", "mentor"},
    Deed.APPROVE_PLAN: {"curator"},
    Deed.SEE_TRAINING: {"mentor"},
    Deed.MANAGE_TRAINING: {"curator", "methodist"},
    Deed.ADMIT_MENTOR: {"curator"},
    Deed.READ_MATERIALS: {"mentor", "curator", "methodist"},
    Deed.LEND_MATERIALS: {"curator", "methodist"},
    Deed.SEE_SCHOOL: {"curator"},
    Deed.SEE_QUEUE: {"curator", "municipal"},
    Deed.READ_ROAD_MAP: STAFF,
    Deed.READ_NUMBERS: {"curator", "workgroup", "director"},
    Deed.SEE_PEOPLE: {"curator", "municipal", "class_teacher"},
    Deed.SEE_CARD: {"curator", "municipal", "class_teacher"},
    Deed.SEE_BIRTHDAY: {"curator"},
    Deed.CHANGE_CLASS: {"curator"},
    Deed.MANAGE_STAFF: {"curator", "municipal"},
    Deed.MANAGE_TRIALS: {"curator"},
    Deed.IMPORT_ROSTER: {"curator"},
    Deed.SEE_OWN_DATA: set(Role),
    Deed.ERASE: {"curator", "municipal"},
    Deed.ASK_FOR_TALK: {"mentee", "mentor", "guardian"},
    Deed.ANSWER_TALK: {"curator", "psychologist"},
    Deed.SEE_OWN_CHILD: {"guardian"},
    Deed.MARK_POSITION: STAFF,
    Deed.EDIT_ROAD_MAP: {"curator", "municipal"},
    Deed.BEGIN_PROGRAMME: {"curator", "municipal"},
    Deed.READ_INDICATORS: {"curator", "workgroup", "director", "methodist", "municipal"},
    Deed.ENTER_NUMBERS: {"curator", "municipal"},
    Deed.JOIN_MUNICIPALITY: {"curator"},
    Deed.SEE_SCHOOLS: {"municipal"},
    Deed.INVITE_SCHOOL: {"municipal"},
    Deed.AGREE_ROAD_MAP: {"municipal"},
    Deed.MOVE_FINAL_EVENT: {"curator", "municipal"},
    Deed.READ_JOURNAL: {"curator", "municipal"},
    Deed.RELEASE_LETTERS: {"curator", "municipal"},
    Deed.MANAGE_GATHERINGS: {"curator"},
    Deed.SEND_BROADCAST: {"curator"},
    Deed.CONFIRM_BROADCAST: {"curator", "director"},
    Deed.KEEP_CONTESTS: {"curator"},
    Deed.KEEP_PUBLICATIONS: {"curator"},
    Deed.ANSWER_INVITATION: {"mentee", "mentor", "guardian"},
    Deed.PUT_OFF: set(Role),
    Deed.TAKE_VACATION: {"mentor"},
    Deed.GIVE_VACATION: {"curator"},
    Deed.NOTE_CALL: {"curator"},
    Deed.SEE_OWN_WEEK: {"mentor"},
    Deed.READ_REPORTS: {"curator", "municipal", "director"},
    Deed.WRITE_REPORTS: {"curator"},
    Deed.COUNT_STATISTICS: {"curator", "municipal"},
    Deed.MANAGE_HONOURS: {"curator"},
    Deed.VOTE: STAFF | {"mentee", "mentor"},
    Deed.CLOSE_YEAR: {"curator"},
    Deed.SAY_WISH: {"mentee", "mentor"},
}
NARROWED: dict[tuple[Deed, str], Tie] = {
    (Deed.INVITE_GUARDIAN_OF, "class_teacher"): Tie.CLASS,
    (Deed.RECORD_PAPER, "class_teacher"): Tie.CLASS,
    (Deed.SEE_PEOPLE, "class_teacher"): Tie.CLASS,
    (Deed.SEE_CARD, "class_teacher"): Tie.CLASS,
    (Deed.SEE_OWN_CHILD, "guardian"): Tie.CHILD,
    (Deed.ANSWER_ABOUT, "guardian"): Tie.CHILD,
}
BEFORE_CONSENT = {
    Deed.FILL_IN_SCHOOL_CARD,
    Deed.INVITE_GUARDIAN,
    Deed.SEE_OWN_DATA,
    Deed.ANSWER_ANONYMOUSLY,
}
ANNA = somebody(1, Role.MENTEE)


@pytest.mark.parametrize("deed", Deed)
@pytest.mark.parametrize("role", Role)
def test_a_role_may_do_what_the_table_says(deed: Deed, role: Role) -> None:
    """One cell of the table."""
    someone = replace(ANNA, roles=frozenset({role}))
    assert may(someone, deed) == (role in TABLE[deed])


@pytest.mark.parametrize("deed", Deed)
def test_without_consent_only_what_leads_to_it_is_allowed(deed: Deed) -> None:
    """A role alone allows nothing while the papers are missing."""
    someone = replace(ANNA, roles=frozenset(Role), standing=Standing.WAITING)
    assert may(someone, deed) == (deed in BEFORE_CONSENT)


@pytest.mark.parametrize("deed", Deed)
@pytest.mark.parametrize("role", Role)
def test_a_role_reaches_as_far_as_the_table_says(deed: Deed, role: Role) -> None:
    """About one's own people, about others of the school, and never into another school."""
    someone = replace(ANNA, roles=frozenset({role}), class_name="7А")
    other = replace(ANNA, id=PersonId(2), class_name="8Б")
    foreign = replace(other, school_id=SchoolId(2), class_name="7А")
    allowed, narrowed = role in TABLE[deed], NARROWED.get((deed, role))
    assert may(someone, deed, other) == (allowed and narrowed is None)
    assert may(someone, deed, other, set(Tie)) == allowed
    for tie in Tie:
        assert may(someone, deed, other, {tie}) == (allowed and narrowed in {None, tie})
    assert not may(someone, deed, foreign, set(Tie))


@pytest.mark.parametrize(
    ("teaches", "learns", "together"),
    [
        ("7А", "7А", True),
        ("7А", "7 «а»", True),
        ("7А", "7A", True),
        ("7А", "7Б", False),
        ("7А", None, False),
        (None, None, False),
        ("", "", False),
    ],
)
def test_a_class_teacher_reaches_their_own_class(
    teaches: str | None, learns: str | None, *, together: bool
) -> None:
    """However its name is written, and nobody who has none."""
    teacher = replace(ANNA, roles=frozenset({Role.CLASS_TEACHER}), class_name=teaches)
    pupil = replace(ANNA, id=PersonId(2), class_name=learns)
    assert may(teacher, Deed.SEE_CARD, pupil) == together


def test_somebody_without_a_role_sees_their_own_data_and_nothing_else() -> None:
    """Their last role was taken away, and the law still gives them their data."""
    nobody = replace(ANNA, roles=frozenset())
    assert [deed for deed in Deed if may(nobody, deed)] == [Deed.SEE_OWN_DATA]


def test_what_is_about_others_sounds_as_if_it_were_not_there() -> None:
    """Whoever may do a thing at all does not learn who is out of their reach."""
    teacher = replace(ANNA, roles=frozenset({Role.CLASS_TEACHER}))
    with pytest.raises(NotYours):
        demand(teacher, Deed.SEE_CARD, replace(ANNA, id=PersonId(2)))
    with pytest.raises(NotAllowed):
        demand(replace(ANNA, roles=frozenset({Role.MENTEE})), Deed.SEE_CARD, ANNA)


def test_a_demand_that_is_not_met_is_a_refusal() -> None:
    """It stops the service before anything is done."""
    with pytest.raises(NotAllowed):
        demand(ANNA, Deed.INVITE)
