"""How somebody comes to be admitted as a mentor, step by step, and what is missing on the way."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.candidacies import (
    LONGEST_REASON,
    Candidacy,
    CandidateUndecided,
    Lacking,
    MentorStanding,
    Paper,
    ReasonMissing,
    Step,
    Verdict,
)
from domain.ids import PersonId, SchoolId
from domain.people import Form
from domain.refusals import Misunderstood

DAY = date(2021, 9, 7)
AT = datetime(2021, 9, 7, 12, tzinfo=UTC)
CURATOR = PersonId(7)
NEW = Candidacy(person_id=PersonId(1), school_id=SchoolId(1))
EVERYTHING = {
    "interviewed_on": DAY,
    "verdict": Verdict.SELECTED,
    "attended": 3,
    "tested": True,
    "agreement_on": DAY,
}


def standing(**facts: Any) -> MentorStanding:
    """Give how far somebody has come in a school that asks for three lessons and the test."""
    return MentorStanding(person_id=PersonId(1), **{"form": Form.PEER, "needed": 3, **facts})


@pytest.mark.parametrize(
    ("facts", "step"),
    [
        ({}, Step.CANDIDATE),
        ({"has_applied": True}, Step.CANDIDATE),
        ({"attended": 3}, Step.CANDIDATE),
        ({"interview_at": AT}, Step.INTERVIEW),
        ({"interviewed_on": DAY}, Step.INTERVIEW),
        ({"verdict": Verdict.SELECTED}, Step.SELECTED),
        ({"verdict": Verdict.SELECTED, "trainings": 1}, Step.TRAINING),
        ({"verdict": Verdict.SELECTED, "attended": 1}, Step.TRAINING),
        ({"admitted_on": DAY}, Step.ADMITTED),
        ({"verdict": Verdict.REFUSED, "interviewed_on": DAY}, Step.REFUSED),
    ],
)
def test_the_step_follows_from_what_is_known(facts: dict[str, Any], step: Step) -> None:
    """Nothing about the step is stored, so it cannot disagree with the facts."""
    assert standing(**facts).step is step


@pytest.mark.parametrize(
    ("facts", "lacks"),
    [
        ({}, ()),
        ({"interviewed_on": None}, (Lacking.INTERVIEW,)),
        ({"verdict": None}, (Lacking.DECISION,)),
        ({"attended": 2}, (Lacking.SESSIONS,)),
        ({"tested": None}, (Lacking.TEST,)),
        ({"tested": False}, (Lacking.TEST,)),
        ({"tested": None, "asks_test": False}, ()),
        ({"agreement_on": None}, (Lacking.AGREEMENT,)),
        ({"form": Form.TEACHER}, ()),
        ({"form": Form.STUDENT}, (Lacking.CLEARANCE,)),
        ({"form": Form.EMPLOYER}, (Lacking.CLEARANCE,)),
        ({"form": Form.TEACHER_PUPIL}, (Lacking.CLEARANCE,)),
        ({"form": Form.STUDENT, "clearance_on": DAY}, ()),
    ],
)
def test_what_is_missing_is_named(facts: dict[str, Any], lacks: tuple[Lacking, ...]) -> None:
    """A clearance certificate is asked only of adults who work with pupils."""
    assert standing(**{**EVERYTHING, **facts}).lacks == lacks


@pytest.mark.parametrize(
    ("facts", "waits"),
    [
        ({}, False),
        ({"has_applied": True}, True),
        ({"interview_at": AT, "has_applied": True}, False),
        ({"interviewed_on": DAY}, True),
        ({"verdict": Verdict.SELECTED}, False),
        ({"verdict": Verdict.SELECTED, "attended": 3}, False),
        ({"verdict": Verdict.SELECTED, "attended": 3, "tested": True}, True),
        ({"verdict": Verdict.SELECTED, "attended": 3, "asks_test": False}, True),
        ({**EVERYTHING, "admitted_on": DAY}, False),
        ({**EVERYTHING, "verdict": Verdict.REFUSED}, False),
    ],
)
def test_the_queue_holds_whose_next_step_is_a_curators(
    facts: dict[str, Any], *, waits: bool
) -> None:
    """Whoever waits for a lesson or the test waits for no curator."""
    assert standing(**facts).awaits_curator is waits


def test_who_lacks_nothing_is_admitted_without_a_reason() -> None:
    """A reason typed all the same is not kept: there is nothing to explain."""
    after = NEW.selected(CURATOR, DAY).admitted(standing(**EVERYTHING), "so", DAY)
    assert after.admitted_on == DAY
    assert after.admitted_because is None


@given(st.sampled_from(["interviewed_on", "verdict", "tested", "agreement_on"]))
def test_who_lacks_something_is_admitted_with_a_reason_only(missing: str) -> None:
    """However little is missing."""
    known = standing(**{**EVERYTHING, missing: None})
    with pytest.raises(ReasonMissing):
        NEW.admitted(known, " ", DAY)
    assert NEW.admitted(known, " learned  before ", DAY).admitted_because == "learned before"


def test_a_refused_candidate_is_admitted_only_after_being_selected() -> None:
    """A reason does not help; selecting anew does."""
    refused = NEW.refused("No time", CURATOR, DAY)
    with pytest.raises(CandidateUndecided):
        refused.admitted(standing(**EVERYTHING), "all the same", DAY)
    selected = refused.selected(CURATOR, DAY)
    assert selected.reason is None
    assert selected.admitted(standing(**EVERYTHING), "", DAY).admitted_on == DAY


def test_a_refusal_ends_an_admission() -> None:
    """With whatever reason there was for it."""
    admitted = NEW.admitted(standing(), "urgent", DAY)
    refused = admitted.refused("Broke the rules", CURATOR, DAY)
    assert (refused.admitted_on, refused.admitted_because) == (None, None)
    assert refused.decided_by == CURATOR


@pytest.mark.parametrize("words", ["", "  ", "...", "—"])
def test_a_refusal_without_words_is_none(words: str) -> None:
    """Signs alone are no reason."""
    with pytest.raises(ReasonMissing):
        NEW.refused(words, CURATOR, DAY)


def test_a_reason_has_a_longest() -> None:
    """The next letter is refused, and told how many may stand."""
    assert NEW.refused("a" * LONGEST_REASON, CURATOR, DAY).reason == "a" * LONGEST_REASON
    with pytest.raises(Misunderstood) as problem:
        NEW.refused("a" * (LONGEST_REASON + 1), CURATOR, DAY)
    assert problem.value.facts == {"length": LONGEST_REASON + 1, "most": LONGEST_REASON}


def test_an_interview_appointed_anew_was_not_held() -> None:
    """Otherwise the day of the old one would stand beside the new moment."""
    assert NEW.interviewed(DAY).appointed(AT).interviewed_on is None


def test_each_paper_has_a_day_of_its_own() -> None:
    """An agreement is no clearance certificate."""
    noted = NEW.noted(Paper.AGREEMENT, DAY)
    assert (noted.agreement_on, noted.clearance_on) == (DAY, None)
    assert NEW.noted(Paper.CLEARANCE, DAY).clearance_on == DAY
