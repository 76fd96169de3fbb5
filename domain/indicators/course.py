"""Course: how the programme goes for those who take part, and how content they are in the end."""

from typing import Final

from domain.countings import Attended, Facts, Lack, Lessons, People, Steps
from domain.entered_numbers import Number
from domain.indicators import members
from domain.indicators.shapes import GYMNASIUM, MODEL, Indicator, Lacking, Unit
from domain.participation import Need, Participation
from domain.people import Role
from domain.training import TOPICS, least


def _agreed(one: Participation, facts: Facts) -> bool:
    return one.has_consents and members.is_listed(one, facts)


def _without_consent(one: Participation, facts: Facts) -> bool:
    return not one.has_consents and members.is_listed(one, facts)


def _without_meeting(one: Participation, facts: Facts) -> bool:
    return not one.has_met and facts.entered(one)


def _without_step(one: Participation, facts: Facts) -> bool:
    return not one.has_done_step and facts.entered(one)


def _is_active(one: Participation, facts: Facts) -> bool:
    return one.has_met and one.has_done_step and facts.entered(one)


def _diagnosed(one: Participation, facts: Facts) -> bool:
    return one.has_before and one.has_after and facts.entered(one)


def _undiagnosed(one: Participation, facts: Facts) -> bool:
    return not (one.has_before and one.has_after) and facts.entered(one)


def _fewest_lessons(facts: Facts) -> int | None:
    return least(facts.taught)


def _groups(facts: Facts) -> int | None:
    return len(facts.taught) or None


def _groups_ready(facts: Facts) -> int | None:
    """Count groups that had three lessons, as row 4 asks, whatever the school decided since."""
    if not facts.taught:
        return None
    return sum(one.held >= TOPICS for one in facts.taught)


def _satisfaction(name: str, role: Role, row: int) -> Indicator:
    """Make the share of those content on one side of all who took part there (row of the seed)."""

    def took_part(one: Participation, facts: Facts) -> bool:
        return one.role is role and facts.entered(one)

    def silent(one: Participation, facts: Facts) -> bool:
        return took_part(one, facts) and not one.answered

    return Indicator(
        id=name,
        source=f"{MODEL} {row}",
        numerator=People(lambda one, facts: took_part(one, facts) and one.satisfied is True),
        denominator=People(took_part),
        answered=People(lambda one, facts: took_part(one, facts) and one.answered),
        lacking=(Lacking(lack=Lack.ANSWER, is_lacking=silent),),
        needs=frozenset({Need.ANSWERS}),
    )


EVERY: Final = (
    _satisfaction("mentee_satisfaction", Role.MENTEE, 5),
    _satisfaction("mentor_satisfaction", Role.MENTOR, 6),
    Indicator(
        id="consents_given",
        source=f"{GYMNASIUM} 6",
        numerator=People(_agreed),
        denominator=People(members.is_listed),
        lacking=(Lacking(lack=Lack.CONSENT, is_lacking=_without_consent),),
        needs=frozenset({Need.LONERS, Need.CONSENTS}),
    ),
    Indicator(
        id="training_sessions",
        source=f"{GYMNASIUM} 4",
        numerator=Lessons(Number.TRAINING_SESSIONS, _fewest_lessons),
        unit=Unit.COUNT,
        needs=frozenset({Need.TRAINING}),
    ),
    Indicator(
        id="training_groups_ready",
        source=f"{GYMNASIUM} 4",
        numerator=Lessons(Number.TRAINING_GROUPS_READY, _groups_ready),
        denominator=Lessons(Number.TRAINING_GROUPS, _groups),
        needs=frozenset({Need.TRAINING}),
    ),
    Indicator(
        id="plans_realised",
        source=f"{GYMNASIUM} 10",
        numerator=Steps(lambda one: one.steps_done),
        denominator=Steps(lambda one: one.steps_due),
        needs=frozenset({Need.PLANS}),
    ),
    Indicator(
        id="plans_participation",
        source=f"{GYMNASIUM} 10",
        numerator=People(_is_active),
        denominator=People(members.took_part),
        lacking=(
            Lacking(lack=Lack.MEETING, is_lacking=_without_meeting),
            Lacking(lack=Lack.STEP, is_lacking=_without_step),
        ),
        needs=frozenset({Need.MEETINGS, Need.PLANS}),
    ),
    Indicator(
        id="final_event_attendance",
        source=f"{GYMNASIUM} 11",
        numerator=Attended(Number.EVENT_PRESENT, members.took_part),
        denominator=People(members.took_part),
        needs=frozenset({Need.EVENT}),
    ),
    Indicator(
        id="diagnostics_passed",
        source=f"{GYMNASIUM} A3",
        numerator=People(_diagnosed),
        denominator=People(members.took_part),
        lacking=(Lacking(lack=Lack.DIAGNOSIS, is_lacking=_undiagnosed),),
        needs=frozenset({Need.DIAGNOSIS}),
    ),
)
