"""Digests: what a curator has to look at, and what not."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from domain.admission import Terms
from domain.candidates import Candidate, Candidates
from domain.consents import Consent, ConsentAnswer, ConsentKind
from domain.digests import Attention, attention
from domain.ids import AccountId, MeetingId, PairId, PersonId, SchoolId
from domain.kinships import Kinship
from domain.pairs import Pair, PairState, Trouble, Worry
from domain.people import AgeGroup, Form, Person, Role, Standing
from domain.school_calendar import DayKind, SchoolCalendar, SchoolDays
from domain.school_facts import Enrolled, Facts
from domain.settings import AgePolicy
from tests.domain.test_road_maps import a_map, a_row

NOW = datetime(2021, 10, 4, 6, 0, tzinfo=UTC)
MOSCOW = ZoneInfo("Europe/Moscow")


def _person(
    number: int, standing: Standing = Standing.ADMITTED, age: AgeGroup = AgeGroup.ADULT
) -> Person:
    return Person(
        id=PersonId(number),
        school_id=SchoolId(1),
        account_id=AccountId(number),
        roles=frozenset({Role.MENTEE}),
        form=Form.PEER,
        age_group=age,
        standing=standing,
    )


def _state(number: int, made_days_ago: int = 0) -> PairState:
    pair = Pair(
        id=PairId(number),
        school_id=SchoolId(1),
        number=number,
        mentor_id=PersonId(1),
        mentee_ids=(PersonId(2),),
        form=Form.PEER,
        made_at=NOW - timedelta(days=made_days_ago),
    )
    return PairState(pair=pair, mentor=_person(1), mentees=(_person(2),))


def _consent(kind: ConsentKind, about: int, by: int, *, confirmed: bool = True) -> Consent:
    return Consent(
        person_id=PersonId(about),
        kind=kind,
        answered_by=PersonId(by),
        text_sha256="0",
        answer=ConsentAnswer.GIVEN,
        answered_at=NOW,
        is_confirmed=confirmed,
    )


def _needs(**facts: Any) -> Attention:
    return attention(replace(Facts(now=NOW, zone=MOSCOW), **facts))


def test_nothing_at_all_needs_nobody() -> None:
    """An empty school has a calm week."""
    assert _needs().is_empty


@pytest.mark.parametrize(("hours", "is_named"), [(48, False), (49, True)])
def test_a_meeting_unreported_for_two_days_is_named(hours: int, *, is_named: bool) -> None:
    """A mentor has two days to say how it was."""
    since = NOW - timedelta(hours=hours)
    state = replace(_state(1), unreported=1, unreported_since=since)
    assert (state in _needs(pairs=(state,)).unreported) is is_named


@pytest.mark.parametrize(("days", "is_named"), [(14, False), (15, True)])
def test_a_pair_is_silent_after_two_weeks(days: int, *, is_named: bool) -> None:
    """Counted from the last meeting, or from the day the pair was made."""
    state = _state(1, made_days_ago=days)
    met = replace(_state(2, made_days_ago=100), last_held_at=NOW - timedelta(days=days))
    silent = _needs(pairs=(state, met)).silent
    assert (state in silent) is (met in silent) is is_named


@pytest.mark.parametrize("first_on", [date(2021, 9, 20), date(2021, 9, 22)])
def test_holidays_and_vacations_make_no_pair_silent(first_on: date) -> None:
    """The digest leaves out the days that the light of a pair leaves out."""
    state, other = _state(1, made_days_ago=20), _state(2, made_days_ago=20)
    days = (first_on, first_on + timedelta(days=6))
    away = {state.pair.id: (days,)}
    assert _needs(pairs=(state, other), away=away).silent == (other,)
    off = SchoolDays(
        school_id=SchoolId(1), kind=DayKind.HOLIDAY, title="", first_on=days[0], last_on=days[1]
    )
    assert _needs(pairs=(state, other), calendar=SchoolCalendar(days=(off,))).silent == ()


def test_the_pair_that_waits_longest_stands_first() -> None:
    """The order is that of urgency, not of numbers."""
    first, second = _state(1, made_days_ago=20), _state(2, made_days_ago=30)
    assert _needs(pairs=(first, second)).silent == (second, first)


def test_a_pair_with_an_unreported_meeting_is_not_called_silent_too() -> None:
    """Nobody knows yet whether it met."""
    since = NOW - timedelta(days=3)
    state = replace(_state(1, made_days_ago=30), unreported=1, unreported_since=since)
    assert _needs(pairs=(state,)).silent == ()


@pytest.mark.parametrize("worry", list(Worry))
def test_a_call_for_help_is_told_apart_from_a_no(worry: Worry) -> None:
    """Help is wanted from somebody; a no stops the pair. Both name who said it."""
    trouble = Trouble(
        pair=_state(1).pair,
        meeting_id=MeetingId(1),
        person_id=PersonId(2),
        worry=worry,
        said_at=NOW,
    )
    needs = _needs(pairs=(_state(1),), troubles=(trouble,))
    called = needs.stopped if worry is Worry.STOP else needs.help_wanted
    assert [one.person.id for one in called] == [2]
    assert len(needs.stopped) + len(needs.help_wanted) == 1


def test_a_guardian_who_agreed_waits_for_the_curator_not_for_a_consent() -> None:
    """The same child stands in one section only."""
    child = _person(2, Standing.WAITING, AgeGroup.UNDER_14)
    needs = _needs(
        enrolled=(Enrolled(person=_person(1)), Enrolled(person=child)),
        kinships=(Kinship(guardian_id=PersonId(1), child_id=PersonId(2), is_confirmed=False),),
        consents=(_consent(ConsentKind.GUARDIAN, 2, 1, confirmed=False),),
    )
    assert [(one.guardian.id, one.child.id) for one in needs.unconfirmed] == [(1, 2)]
    assert needs.unagreed == ()


def test_a_guardian_who_has_not_agreed_has_nothing_to_confirm() -> None:
    """It is the consent that is missing; for 14 to 17 the pupil's own one as well."""
    child = _person(2, Standing.WAITING, AgeGroup.FROM_14_TO_17)
    kinship = Kinship(guardian_id=PersonId(1), child_id=PersonId(2), is_confirmed=False)
    enrolled = (Enrolled(person=_person(1)), Enrolled(person=child))
    needs = _needs(enrolled=enrolled, kinships=(kinship,))
    assert needs.unconfirmed == ()
    assert needs.unagreed[0].kinds == (ConsentKind.OWN, ConsentKind.GUARDIAN)


def test_who_refused_stands_before_who_has_not_answered() -> None:
    """Who took a consent back has left, and is not named at all."""
    people = (
        _person(1, Standing.WAITING),
        _person(2, Standing.REFUSED),
        _person(3, Standing.WITHDRAWN),
    )
    needs = _needs(enrolled=tuple(Enrolled(person=one) for one in people))
    assert [(one.person.id, one.is_refused) for one in needs.unagreed] == [(2, True), (1, False)]


@pytest.mark.parametrize(("days", "is_named"), [(9, False), (10, True)])
def test_a_survey_is_named_when_the_bot_has_stopped_reminding(
    days: int, *, is_named: bool
) -> None:
    """Nine days belong to the bot's own reminders."""
    person = _person(1)
    needs = _needs(
        enrolled=(Enrolled(person=person, admitted_at=NOW - timedelta(days=days)),),
        candidates=Candidates(mentees=(), mentors=(), unfinished=(person,)),
    )
    assert (person in needs.unfinished) is is_named


def test_mentees_without_a_pair_stand_before_mentors_without_one() -> None:
    """A mentor who has somebody is not named, even with room for more."""
    mentee, free, busy = (
        Candidate(person=_person(number), ready_at=NOW, load=load, capacity=3)
        for number, load in ((1, 0), (2, 0), (3, 1))
    )
    known = Candidates(mentees=(mentee,), mentors=(busy, free), unfinished=())
    assert [one.id for one in _needs(candidates=known).unpaired] == [1, 2]


def test_only_who_takes_part_is_worth_a_call() -> None:
    """Who refused and shut the chat wants to be left alone."""
    people = (_person(1), _person(2, Standing.REFUSED))
    needs = _needs(enrolled=tuple(Enrolled(person=one, is_reachable=False) for one in people))
    assert [one.id for one in needs.unreachable] == [1]


@pytest.mark.parametrize(
    ("terms", "kinds"),
    [
        (Terms(policy=AgePolicy.OWN, today=date(2021, 10, 4)), ()),
        (Terms(policy=AgePolicy.BOTH, today=date(2021, 10, 4)), (ConsentKind.GUARDIAN,)),
        (Terms(policy=AgePolicy.OWN, today=date(2021, 11, 1)), (ConsentKind.OWN,)),
    ],
)
def test_whose_consent_is_missing_follows_the_schools_terms(
    terms: Terms, kinds: tuple[ConsentKind, ...]
) -> None:
    """The policy of the school and the last day of a consent decide, not a usual rule."""
    pupil = _person(1, Standing.WAITING, AgeGroup.FROM_14_TO_17)
    own = replace(_consent(ConsentKind.OWN, 1, 1), valid_until=date(2021, 10, 31))
    found = _needs(enrolled=(Enrolled(person=pupil),), consents=(own,), terms=terms)
    assert tuple(kind for one in found.unagreed for kind in one.kinds) == kinds


def test_what_is_late_is_listed_over_all_road_maps_by_its_day() -> None:
    """A programme is named only where there are several; what is done is not late."""
    first = a_map(a_row(1, date(2021, 9, 20)), a_row(2, date(2021, 9, 1), done=True))
    second = a_map(a_row(3, date(2021, 9, 10)), a_row(4, date(2021, 10, 9)))
    both = _needs(road_maps=(first, second)).overdue
    assert [(one.line.row.id, one.programme) for one in both] == [(3, "Год"), (1, "Год")]
    (alone,) = _needs(road_maps=(first,)).overdue
    assert (alone.line.row.id, alone.programme) == (1, None)
