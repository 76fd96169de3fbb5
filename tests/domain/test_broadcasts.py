"""Broadcasts: who may let them go and when, and what became of their letters."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.broadcasts import (
    ALONE,
    LONGEST,
    Broadcast,
    BroadcastClosed,
    BroadcastUnconfirmed,
    NobodyToTell,
    State,
    a_text,
)
from domain.deliveries import Delivery, Outcome, outcome_of, tally
from domain.gatherings import Crowd
from domain.ids import BroadcastId, PersonId, SchoolId
from domain.letters import LetterState
from domain.refusals import Misunderstood

NOW = datetime(2022, 2, 1, 9, 0, tzinfo=UTC)
OLGA, PETR = PersonId(1), PersonId(2)
DRAFT = Broadcast(
    id=BroadcastId(1), school_id=SchoolId(1), words="Слёт", made_by=OLGA, made_at=NOW
)
ASKED = DRAFT.calling(Crowd.PAIRS, None).asking(OLGA, NOW)


def test_fifty_are_written_to_by_one_person_and_fifty_one_are_not() -> None:
    """A second person looks from fifty-one on; nobody at all is written to by nobody."""
    assert DRAFT.sent(ALONE, OLGA, NOW).state is State.UNDER_WAY
    with pytest.raises(BroadcastUnconfirmed):
        DRAFT.sent(ALONE + 1, OLGA, NOW)
    with pytest.raises(NobodyToTell):
        DRAFT.sent(0, OLGA, NOW)


def test_who_asked_waits_ten_minutes_and_another_does_not() -> None:
    """Patience stands for a second person."""
    early, late = NOW + timedelta(minutes=9, seconds=59), NOW + timedelta(minutes=10)
    assert ASKED.may_go(60, PETR, NOW)
    assert not ASKED.may_go(60, OLGA, early)
    assert ASKED.may_go(60, OLGA, late)


def test_a_change_drops_what_was_asked() -> None:
    """Nobody confirms words or readers they have not seen."""
    assert ASKED.worded("Иначе").state is State.DRAFT
    assert ASKED.calling(Crowd.MENTEES, None).state is State.DRAFT


def test_what_was_sent_or_called_off_changes_no_more() -> None:
    """What left may only be stopped, once."""
    sent = DRAFT.sent(1, OLGA, NOW)
    for closed in (sent, DRAFT.cancelled(NOW)):
        with pytest.raises(BroadcastClosed):
            closed.worded("Иначе")
        with pytest.raises(BroadcastClosed):
            closed.sent(1, OLGA, NOW)
    with pytest.raises(BroadcastClosed):
        sent.cancelled(NOW).cancelled(NOW)


def test_every_state_of_a_letter_has_an_outcome() -> None:
    """A letter that is kept no more is one nobody got."""
    assert {outcome_of(one) for one in LetterState} == set(Outcome)
    assert outcome_of(None) is Outcome.EXPIRED


def test_a_tally_is_whole_when_nothing_waits() -> None:
    """The last change is that of the last letter."""
    sent = Delivery(person_id=OLGA, outcome=Outcome.SENT, at=NOW)
    waiting = Delivery(person_id=PETR, outcome=Outcome.WAITING)
    assert not tally([sent, waiting]).is_whole
    assert tally([sent]).is_whole
    assert tally([sent, waiting]).changed_at == NOW


def test_words_keep_their_lines_and_lose_what_is_unseen() -> None:
    """Nothing but words, and not too many of them."""
    assert a_text(" Слёт \u202e\n\n 15:00\x07 ") == "Слёт\n\n15:00"
    assert a_text("я" * LONGEST) == "я" * LONGEST
    for wrong in ("", " …\n", "я" * (LONGEST + 1)):
        with pytest.raises(Misunderstood):
            a_text(wrong)


def test_it_is_looked_often_first_and_seldom_later() -> None:
    """A week of waiting costs few looks."""
    sent = DRAFT.sent(1, OLGA, NOW)
    assert DRAFT.next_look() is None
    assert sent.next_look() == NOW + timedelta(minutes=5)
