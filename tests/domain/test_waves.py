"""Waves: until when they take answers, and the share that has answered."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from domain.ids import PersonId, SchoolId, WaveId
from domain.people import Role
from domain.waves import Audience, Recipient, Stage, Wave, response_rate

NOW = datetime(2022, 5, 1, tzinfo=UTC)
WAVE = Wave(
    id=WaveId(1),
    school_id=SchoolId(1),
    questionnaire_id="second",
    version=1,
    audience=Audience(role=Role.MENTEE),
    sent_at=NOW,
    sent_by=PersonId(1),
    due_at=NOW + timedelta(days=7),
)


def test_a_wave_is_open_until_its_end_or_until_it_is_closed() -> None:
    """At the last moment itself no answer is taken any more."""
    end = NOW + timedelta(days=7)
    assert WAVE.is_open(end - timedelta(seconds=1))
    assert not WAVE.is_open(end)
    assert not replace(WAVE, closed_at=NOW).is_open(NOW)
    assert replace(WAVE, due_at=None).is_open(end)


def test_the_share_counts_everybody_who_was_asked() -> None:
    """Whoever refused or was not reached was asked, too; of nobody there is no share."""
    stages = [Stage.FINISHED, Stage.REFUSED, Stage.UNREACHABLE]
    asked = [Recipient(person_id=PersonId(at), stage=one) for at, one in enumerate(stages)]
    assert response_rate(asked) == 33.3
    assert response_rate([]) is None


def test_only_those_wait_who_can_still_answer_by_themselves() -> None:
    """A reminder to anybody else would be in vain."""
    assert {one for one in Stage if one.waits} == {Stage.SENT, Stage.OPENED, Stage.UNDER_WAY}
