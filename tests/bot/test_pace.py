"""Pace: how fast letters that nobody asked for may leave, in seconds of a clock."""

from bot.pace import BETWEEN_LETTERS, BETWEEN_LETTERS_IN_A_CHAT, Pace
from domain.ids import AccountId

ANNA, BORIS = AccountId(1), AccountId(2)


def test_the_pace_stays_below_what_telegram_allows() -> None:
    """Thirty a second overall and one a second in a chat are never reached."""
    assert 1 / BETWEEN_LETTERS <= 25
    assert BETWEEN_LETTERS_IN_A_CHAT >= 1.2


def test_the_first_letter_may_leave_at_once() -> None:
    """Nothing has left yet, so nobody waits."""
    assert Pace().next_unasked <= 0.0
    assert Pace().resting(0.0) == frozenset()


def test_two_unasked_letters_keep_their_distance() -> None:
    """The next one may leave a twenty-fifth of a second later, not sooner."""
    pace = Pace()
    pace.departed(ANNA, 10.0, unasked=True)

    assert pace.next_unasked > 10.03
    assert pace.next_unasked <= 10.041


def test_a_reply_holds_up_its_own_chat_only() -> None:
    """A reply moves that chat's next letter by 1.2 s and nobody else's."""
    pace = Pace()
    pace.departed(ANNA, 10.0, unasked=False)

    assert pace.next_unasked <= 10.0
    assert pace.resting(11.1) == {ANNA}
    assert pace.resting(11.3) == frozenset()


def test_a_chat_that_hears_again_rests_again() -> None:
    """The rest is counted from the last departure; others that rested enough are forgotten."""
    pace = Pace()
    pace.departed(ANNA, 10.0, unasked=True)
    pace.departed(BORIS, 10.5, unasked=True)
    pace.departed(ANNA, 11.0, unasked=True)

    assert pace.resting(11.8) == {ANNA}


def test_the_pace_knows_when_it_lets_another_letter_go() -> None:
    """After the pause between letters, then after the rest of the chat; then it holds none."""
    pace = Pace()
    assert pace.next_change(10.0) is None
    pace.departed(ANNA, 10.0, unasked=True)

    assert pace.next_change(10.0) == 10.0 + BETWEEN_LETTERS
    assert pace.next_change(10.5) == 10.0 + BETWEEN_LETTERS_IN_A_CHAT
    assert pace.next_change(11.3) is None


def test_the_pace_knows_when_the_first_limit_ends() -> None:
    """The chat that may be written to first counts, and limits that are over do not."""
    pace = Pace()
    pace.limit(ANNA, until=40.0)
    pace.limit(BORIS, until=20.0)

    assert [pace.next_limit(at) for at in (10.0, 20.0, 40.0)] == [20.0, 40.0, None]
