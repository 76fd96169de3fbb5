"""Pairing: who is ready for a pair, and which answers ask a curator to act."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from domain.answers import Value
from domain.candidates import Candidates, FirstSurvey, sorted_out
from domain.feedback import PAPERS, paper, wanted_help
from domain.ids import AccountId, MeetingId, PairId, PersonId, SchoolId
from domain.meetings import MeetingKind
from domain.pairs import FIRST_SURVEYS, Pair, Trouble, Worry
from domain.people import Form, Person, Role, Standing

NOW = datetime(2021, 9, 7, 9, 0, tzinfo=UTC)
SCHOOL = SchoolId(1)


def _person(number: int, *roles: Role, form: Form = Form.PEER, is_in: bool = True) -> Person:
    return Person(
        id=PersonId(number),
        school_id=SCHOOL,
        account_id=AccountId(number),
        roles=frozenset(roles),
        form=form,
        standing=Standing.ADMITTED if is_in else Standing.WAITING,
    )


def _survey(person: Person, role: Role, capacity: int | None = None, days: int = 0) -> FirstSurvey:
    return FirstSurvey(
        person_id=person.id,
        questionnaire_id=FIRST_SURVEYS[role],
        submitted_at=NOW - timedelta(days=days),
        capacity=capacity,
    )


def _pair(mentor: Person, mentee: Person) -> Pair:
    return Pair(
        id=PairId(1),
        school_id=SCHOOL,
        number=1,
        mentor_id=mentor.id,
        mentee_ids=(mentee.id,),
        form=mentee.form,
        made_at=NOW,
    )


ANNA, BORIS = _person(1, Role.MENTEE), _person(2, Role.MENTEE)
IVAN, OLGA = _person(3, Role.MENTOR), _person(4, Role.MENTOR)


def _ids(found: Candidates) -> tuple[list[int], list[int], list[int]]:
    return (
        [one.person.id for one in found.mentees],
        [one.person.id for one in found.mentors],
        [one.id for one in found.unfinished],
    )


def test_who_sent_off_the_first_survey_is_ready() -> None:
    """Those who wait longest come first; the others are named as not ready."""
    surveys = [
        _survey(ANNA, Role.MENTEE, days=1),
        _survey(BORIS, Role.MENTEE, days=9),
        _survey(IVAN, Role.MENTOR),
    ]
    assert _ids(sorted_out([ANNA, BORIS, IVAN, OLGA], surveys, [])) == ([2, 1], [3], [4])


def test_a_mentee_in_an_open_pair_is_not_offered() -> None:
    """Nor is one asked to finish a survey any more."""
    taken = sorted_out([ANNA, BORIS], [_survey(ANNA, Role.MENTEE)], [_pair(IVAN, ANNA)])
    assert _ids(taken) == ([], [], [2])
    assert _ids(sorted_out([ANNA], [], [_pair(IVAN, ANNA)])) == ([], [], [])


def test_who_may_not_take_part_is_not_named() -> None:
    """A consent that is missing is no unfinished survey."""
    waiting = _person(9, Role.MENTEE, is_in=False)
    assert _ids(sorted_out([waiting], [_survey(waiting, Role.MENTEE)], [])) == ([], [], [])


def test_mentors_with_the_fewest_mentees_come_first() -> None:
    """Those with no room are left out: three where nobody asked, else what they said."""
    surveys = [
        _survey(ANNA, Role.MENTEE),
        _survey(IVAN, Role.MENTOR, days=5),
        _survey(OLGA, Role.MENTOR, capacity=1),
    ]
    one = sorted_out([ANNA, BORIS, IVAN, OLGA], surveys, [_pair(IVAN, BORIS)])
    assert [(each.person.id, each.load) for each in one.mentors_for(ANNA)] == [(4, 0), (3, 1)]
    full = sorted_out([ANNA, BORIS, IVAN, OLGA], surveys, [_pair(OLGA, BORIS)])
    assert [each.person.id for each in full.mentors_for(ANNA)] == [3]


def test_another_form_and_oneself_do_not_fit() -> None:
    """A teacher who is both is no mentor of themselves, nor a pupil's."""
    both = _person(5, Role.MENTEE, Role.MENTOR, form=Form.TEACHER)
    surveys = [
        _survey(both, Role.MENTEE),
        _survey(both, Role.MENTOR),
        _survey(IVAN, Role.MENTOR),
    ]
    found = sorted_out([both, IVAN], surveys, [])
    assert found.mentors_for(both) == ()
    assert [one.person.id for one in found.mentors_for(ANNA)] == [3]


def test_every_kind_has_a_paper_for_either_side() -> None:
    """The trial and the final meeting have their own; the others share one."""
    assert paper(MeetingKind.REGULAR, for_mentor=True) == "meeting_mentor"
    assert paper(MeetingKind.ACQUAINTANCE, for_mentor=False) == "meeting_mentee"
    assert paper(MeetingKind.TRIAL, for_mentor=False) == "after_trial_mentee"
    assert paper(MeetingKind.FINAL, for_mentor=True) == "after_final_mentor"
    assert len(PAPERS) == len(set(PAPERS)) == 6


@pytest.mark.parametrize(
    ("answers", "whom"),
    [
        ({"f7": "no", "f5": "psychologist"}, None),
        ({"f7": "psychologist"}, Worry.PSYCHOLOGIST),
        ({"g7": "curator"}, Worry.CURATOR),
        ({}, None),
        ({"f7": None}, None),
    ],
)
def test_help_is_wanted_only_by_its_question(
    answers: dict[str, Value], whom: Worry | None
) -> None:
    """Words in other answers call nobody."""
    assert wanted_help(answers) is whom


def test_a_no_stops_until_a_curator_lets_the_pair_go_on() -> None:
    """A later no stops it again; a wish for help never does."""
    pair = _pair(IVAN, ANNA)

    def trouble(worry: Worry, continued_at: datetime | None) -> Trouble:
        return Trouble(
            pair=replace(pair, continued_at=continued_at),
            meeting_id=MeetingId(1),
            person_id=ANNA.id,
            worry=worry,
            said_at=NOW,
        )

    assert trouble(Worry.STOP, None).stops
    assert trouble(Worry.STOP, NOW - timedelta(days=1)).stops
    assert not trouble(Worry.STOP, NOW).stops
    assert not trouble(Worry.CURATOR, None).stops
