"""Polls: what may change when, who leads, and which voices are said."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.ids import NominationId, NomineeId, PairId, PersonId, PollId, RunId, SchoolId
from domain.poll_words import a_name
from domain.polls import (
    Nomination,
    Nominee,
    Poll,
    PollNotReady,
    PollUndecided,
    PollUnderWay,
    Stage,
    Subject,
    VoteClosed,
    Voters,
    is_own,
)
from domain.refusals import Misunderstood, MomentPassed

NOW = datetime(2022, 5, 10, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)


def nominee(number: int, votes: int | None = None) -> Nominee:
    """Nominate a mentor."""
    return Nominee(id=NomineeId(number), person_id=PersonId(number), votes=votes)


def nomination(*votes: int | None) -> Nomination:
    """Make a nomination of mentors with so many voices."""
    people = tuple(nominee(number, one) for number, one in enumerate(votes, start=1))
    return Nomination(
        id=NominationId(1), title="Наставник года", subject=Subject.MENTOR, nominees=people
    )


def poll(*nominations: Nomination) -> Poll:
    """Make a poll that nobody has opened."""
    return Poll(
        id=PollId(1),
        school_id=SchoolId(1),
        run_id=RunId(1),
        made_at=NOW,
        nominations=nominations,
    )


def test_a_vote_begins_only_when_everything_is_there() -> None:
    """Two nominees each, a moment when it closes, and somebody who votes."""
    ready = poll(nomination(None, None)).until(NOW + DAY, NOW)
    assert ready.opened(3, NOW).stage is Stage.OPEN
    for lacking, count in (
        (poll(), 3),
        (poll(nomination(None)).until(NOW + DAY, NOW), 3),
        (poll(nomination(None, None)), 3),
        (ready, 0),
    ):
        with pytest.raises(PollNotReady):
            lacking.opened(count, NOW)
    with pytest.raises(MomentPassed):
        ready.opened(3, NOW + 2 * DAY)


def test_nothing_but_the_close_changes_once_it_has_begun() -> None:
    """Who votes about what is settled by then; a later close lets more people vote."""
    opened = poll(nomination(None, None)).until(NOW + DAY, NOW).opened(3, NOW)
    with pytest.raises(PollUnderWay):
        opened.by(Voters.STAFF)
    assert opened.takes_voices(NOW + DAY / 2)
    assert not opened.takes_voices(NOW + DAY)
    assert opened.until(NOW + 2 * DAY, NOW).takes_voices(NOW + DAY)
    with pytest.raises(VoteClosed):
        opened.closed(NOW).closed(NOW)


def test_a_winner_leads_alone_or_is_chosen() -> None:
    """Equals, and a nomination without any voice, wait for the curator."""
    assert [one.id for one in nomination(2, 5, 4).leaders] == [2]
    assert nomination(4, 4, 1).is_tied
    assert len(nomination(0, 0).leaders) == 2
    closed = poll(nomination(4, 4)).until(NOW + DAY, NOW).opened(3, NOW).closed(NOW)
    with pytest.raises(PollUndecided):
        closed.announced(NOW)


def test_few_voices_are_not_said() -> None:
    """Neither is another count from which they would follow."""
    assert nomination(9, 1, 5).shown() == {1: 9, 2: None, 3: None}
    assert nomination(9, 0, 5).shown() == {1: 9, 2: 0, 3: 5}


def test_nobody_votes_for_themselves_or_their_pair() -> None:
    """Whoever works with a mentor who stands alone is in that pair too."""
    alone = nominee(7)
    pair = Nominee(id=NomineeId(2), person_id=PersonId(7), pair_id=PairId(3))
    assert is_own(alone, PersonId(7))
    assert is_own(alone, PersonId(8), (PersonId(7), PersonId(8)))
    assert not is_own(alone, PersonId(9), (PersonId(7), PersonId(8)))
    assert is_own(pair, PersonId(8), (PersonId(7), PersonId(8)))


@pytest.mark.parametrize("words", ["", "…", "х" * 61])
def test_a_title_is_words_and_no_more_than_sixty_characters(words: str) -> None:
    """It stands on a button and on a paper."""
    with pytest.raises(Misunderstood):
        a_name(words)
