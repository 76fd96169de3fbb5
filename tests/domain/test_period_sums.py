"""Sums of a period: counted by hand, and hidden where they tell of few."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.activities import Activity, FormSums, Met, Span, by_form
from domain.countings import Facts
from domain.deadlines import Period
from domain.hiding import LEAST_ANONYMOUS
from domain.ids import PairId, PersonId, SchoolId
from domain.meetings import MeetingKind
from domain.month_sums import COLUMNS, among_schools, counts, in_school
from domain.pairs import Outcome
from domain.participation import Participation
from domain.people import AgeGroup, Form, Role
from domain.statistics import UNTOLD, table

BEGIN = datetime(2021, 9, 1, tzinfo=UTC)
END = datetime(2021, 12, 1, tzinfo=UTC)
DAY = timedelta(days=1)
SCHOOL = SchoolId(1)
YEAR = Period(starts_on=date(2021, 1, 1), ends_on=date(2021, 12, 31))


def span(number: int, opened: datetime, closed: datetime | None = None, **facts: object) -> Span:
    """Make a pair of two pupils."""
    known = {"form": Form.PEER, "school_id": SCHOOL, **facts}
    return Span(pair_id=PairId(number), opened_at=opened, closed_at=closed, **known)  # type: ignore[arg-type]


def side(
    number: int, role: Role, born: date | None, pair: int = 1, **facts: object
) -> Participation:
    """Make somebody of a pair that began in October."""
    known = {"form": Form.PEER, "age_group": AgeGroup.FROM_14_TO_17, **facts}
    return Participation(
        person_id=PersonId(number),
        school_id=SCHOOL,
        role=role,
        born_on=born,
        pair_id=PairId(pair),
        entered_on=date(2021, 10, 1),
        **known,  # type: ignore[arg-type]
    )


def test_a_quarter_counted_by_hand() -> None:
    """Four pairs: one goes on, one is new, one came to its end, one parted; one was before."""
    spans = (
        span(1, BEGIN - DAY),
        span(2, BEGIN + DAY),
        span(3, BEGIN - DAY, BEGIN + 20 * DAY, outcome=Outcome.SUCCESS),
        span(4, BEGIN + DAY, END - DAY, outcome=Outcome.TERMINATED, why="mismatch"),
        span(5, BEGIN - 9 * DAY, BEGIN - DAY, outcome=Outcome.SUCCESS),
    )
    meetings = {"school_id": SCHOOL, "form": Form.PEER, "first_at": BEGIN}
    met = (
        Met(pair_id=PairId(1), kind=MeetingKind.TRIAL, held=1, last_at=BEGIN, **meetings),  # type: ignore[arg-type]
        Met(
            pair_id=PairId(1),
            kind=MeetingKind.REGULAR,
            held=2,
            last_at=BEGIN + 21 * DAY,
            asked=4,
            answered=3,
            **meetings,  # type: ignore[arg-type]
        ),
    )
    (sums,) = by_form(Activity(since=BEGIN, until=END, spans=spans, met=met), ())
    assert (sums.at_start, sums.begun, sums.finished, sums.at_end) == (2, 2, 1, 2)
    assert sums.parted == {"mismatch": 1}
    assert sums.held == {MeetingKind.TRIAL: 1, MeetingKind.REGULAR: 2}
    assert str(sums.gap) == "10.5"
    assert str(sums.feedback) == "75"
    assert sums.plan is None


def test_the_figures_of_a_year_counted_by_hand() -> None:
    """Somebody in two pairs counts once; an age nobody told is no age, and no zero."""
    people = (
        side(1, Role.MENTOR, date(2005, 12, 31)),
        side(1, Role.MENTOR, date(2005, 12, 31), pair=2),
        side(2, Role.MENTEE, date(2012, 1, 1)),
        side(3, Role.MENTEE, None, pair=2),
        side(4, Role.MENTEE, None, pair=3, form=Form.TEACHER, age_group=AgeGroup.ADULT),
    )
    facts = Facts(period=YEAR, today=date(2022, 1, 10), participation=people)
    activity = Activity(
        since=BEGIN,
        until=END,
        spans=(
            span(1, BEGIN, END - DAY, outcome=Outcome.SUCCESS),
            span(2, BEGIN, mentees=2),
        ),
    )
    found = table(facts, activity, companies=None)
    mentees, mentors, teachers = found.rows
    assert (mentees.people, mentees.ages["under_10"], mentees.ages[UNTOLD]) == (2, 1, 1)
    assert (mentors.people, mentors.ages["from_15"], mentors.ages["under_10"]) == (1, 1, 0)
    assert teachers.ages["over_35"] is None
    assert found.total == 4
    assert found.occupations == {"pupils": 3, "students": 0, "teachers": 1, "partners": 0}
    assert (found.finished, found.pairs, found.groups) == (2, 1, 1)
    assert found.young_teachers is found.companies is None


def test_a_municipality_reads_no_small_figure() -> None:
    """Of six mentees one is younger: neither that one nor the rest is told by age."""
    people = tuple(
        side(number, Role.MENTEE, date(2012 if number == 1 else 2005, 1, 1), pair=number)
        for number in range(1, 7)
    )
    facts = Facts(period=YEAR, today=date(2022, 1, 10), participation=people)
    found = table(facts, Activity(since=BEGIN, until=END), None, LEAST_ANONYMOUS)
    (row,) = found.rows
    assert row.people == 6
    assert row.ages["under_10"] is row.ages["from_15"] is None


def test_a_director_is_told_nothing_of_two_people() -> None:
    """Where fewer than three took part, their meetings tell of them, too."""
    sums = FormSums(form=None, at_end=1, held={MeetingKind.TRIAL: 7})
    assert set(in_school(counts(sums, 2)).values()) == {None}
    assert in_school(counts(sums, 3)) == {
        "people": 3,
        "pairs": None,
        "begun": 0,
        "ended": 0,
        "meetings": 7,
    }


_counts = st.fixed_dictionaries(dict.fromkeys(COLUMNS, st.integers(min_value=0, max_value=12)))


@given(st.dictionaries(st.integers(1, 9).map(SchoolId), _counts, max_size=6))
def test_nothing_small_follows_from_the_sum_of_all(known: dict[SchoolId, dict[str, int]]) -> None:
    """No count below five is told, and none is left over beside a sum that is."""
    shown, totals = among_schools(known)
    for column in COLUMNS:
        said = [one[column] for one in shown.values()]
        whole = totals[column]
        assert not {*said, whole} & set(range(1, LEAST_ANONYMOUS))
        rest = 0 if whole is None else whole - sum(one or 0 for one in said)
        assert rest not in range(1, LEAST_ANONYMOUS)
        assert whole is None or rest == 0 or said.count(None) > 1
