"""Bundles: letters of one group become one message that Telegram can carry."""

from domain.bundles import bundled
from domain.html import Html
from domain.ids import AccountId, LetterId
from domain.letters import Button, IfUncertain, Lane, Letter, Screen

BACK = (Button("К дорожной карте", "roadmap.show|||"),)


def letter(number: int, text: str, *rows: tuple[Button, ...]) -> Letter:
    """Give a drawn letter."""
    return Letter(
        id=LetterId(number),
        account_id=AccountId(1),
        name="news",
        lane=Lane.REMINDER,
        screen=Screen(Html(text), rows),
        answers_tap_on=None,
        expires_at=None,
        if_uncertain=IfUncertain.REPEAT,
        tries=0,
        doubts=0,
        shown_in=None,
        reachable=True,
    )


def test_texts_stand_under_each_other_with_all_their_buttons() -> None:
    """A row that both have stands below once."""
    first, second = (
        letter(n, f"Срок {n}", (Button(f"Открыть {n}", f"p.o|{n}||"),), BACK) for n in (1, 2)
    )
    message = bundled([first, second])

    assert message.screen is not None
    assert message.screen.text == "Срок 1\n\nСрок 2"
    labels = [row[0].label for row in message.screen.rows]
    assert labels == ["Открыть 1", "Открыть 2", "К дорожной карте"]
    assert (message.id, message.others) == (1, (second,))


def test_a_letter_alone_stays_as_it_is() -> None:
    """Also one that is too long, for Telegram to refuse and an operator to hear of."""
    long = letter(1, "б" * 5000)
    assert bundled([long]) == long
    assert bundled([long, letter(2, "!")]).others == ()


def test_what_does_not_fit_waits_for_the_next_message() -> None:
    """Neither 4096 units, of which some signs take two, nor a hundred buttons are exceeded."""
    long = [letter(number, "я" * 1000) for number in range(6)]
    assert len(bundled(long).others) == 3

    two_units = [letter(number, "\N{GRINNING FACE}" * 1000) for number in range(3)]
    assert len(bundled(two_units).others) == 1

    rows = tuple((Button("!", f"a.b|{number}||"),) for number in range(60))
    many = letter(2, "!", *((Button("?", f"a.c|{number}||"),) for number in range(41)))
    assert bundled([letter(1, "!", *rows), many]).others == ()
