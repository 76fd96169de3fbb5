"""Carrying: what becomes of a letter after each verdict, and what is written down about it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import pytest

from bot.carrying import PAUSES, doubted, fate_of
from bot.wire import LOST, NOT_SENT, Reply
from domain.html import Html
from domain.ids import AccountId, LetterId, MessageId
from domain.letters import Draft, Fate, IfUncertain, Lane, Letter, LetterState, Screen
from tests.records import letters
from tests.world import World

NOW: Final = datetime(2021, 9, 6, 6, 0, tzinfo=UTC)
S = LetterState

SEND: Final = Letter(
    id=LetterId(1),
    account_id=AccountId(1001),
    name="reply",
    lane=Lane.REPLY,
    screen=Screen(Html("!")),
    answers_tap_on=None,
    expires_at=None,
    if_uncertain=IfUncertain.REPEAT,
    tries=0,
    doubts=0,
    shown_in=MessageId(7),
    reachable=True,
)
EDIT: Final = replace(SEND, answers_tap_on=MessageId(7))
PRECIOUS: Final = replace(SEND, if_uncertain=IfUncertain.LEAVE)


def _refused(code: int, words: str = "", retry_after: float = 0.0) -> Reply:
    return Reply(status=code, description=words, retry_after=retry_after)


FATES: Final[dict[str, tuple[Letter, Reply, dict[str, Any]]]] = {
    "sent": (
        SEND,
        Reply(status=200, result={"message_id": 9}),
        {"state": S.SENT, "message_id": 9},
    ),
    "redrawn": (EDIT, Reply(status=200, result={"message_id": 7}), {"state": S.SENT}),
    "redrawn already": (EDIT, _refused(400, "message is not modified"), {"state": S.SENT}),
    "screen gone": (
        EDIT,
        _refused(400, "message to edit not found"),
        {"state": S.PENDING, "pause": 0, "as_new": True},
    ),
    "screen shut": (
        EDIT,
        _refused(400, "message can't be edited"),
        {"state": S.PENDING, "pause": 0, "as_new": True},
    ),
    "lost": (SEND, _refused(LOST), {"state": S.PENDING, "pause": 1, "doubts": 1}),
    "lost again": (
        replace(SEND, doubts=1, tries=1),
        _refused(LOST),
        {"state": S.UNCERTAIN, "doubts": 2},
    ),
    "lost and precious": (PRECIOUS, _refused(504), {"state": S.UNCERTAIN, "doubts": 1}),
    "redrawing lost": (EDIT, _refused(LOST), {"state": S.PENDING, "pause": 1}),
    "not sent": (SEND, _refused(NOT_SENT), {"state": S.PENDING, "pause": 1}),
    "not sent, doubted before": (
        replace(SEND, doubts=1, tries=1),
        _refused(NOT_SENT),
        {"state": S.PENDING, "pause": 2, "doubts": 1},
    ),
    "server fault, third": (
        replace(SEND, tries=2),
        _refused(500),
        {"state": S.PENDING, "pause": 5},
    ),
    "server fault, hundredth": (
        replace(SEND, tries=99),
        _refused(502),
        {"state": S.PENDING, "pause": 60},
    ),
    "asked to wait": (SEND, _refused(429, "", 7), {"state": S.PENDING, "pause": 7}),
    "asked to wait, redrawing": (EDIT, _refused(429, "", 30), {"state": S.PENDING, "pause": 30}),
    "token unknown": (SEND, _refused(401), {"state": S.PENDING, "pause": 1}),
    "blocked": (
        SEND,
        _refused(403, "bot was blocked"),
        {"state": S.UNDELIVERABLE, "unreachable": True},
    ),
    "no such chat": (
        SEND,
        _refused(400, "chat not found"),
        {"state": S.UNDELIVERABLE, "unreachable": True},
    ),
    "too long": (SEND, _refused(400, "message is too long"), {"state": S.DEAD}),
}


@pytest.mark.parametrize("name", FATES)
def test_an_answer_decides_the_fate(name: str) -> None:
    """State, pause, doubts and reachability follow from the answer and the letter's past."""
    letter, reply, expected = FATES[name]

    assert fate_of(letter, reply, NOW) == _fate(letter, expected)


@pytest.mark.database
async def test_every_fate_is_written_down(world: World) -> None:
    """The outbox holds each letter's state, pause and doubts; a settled screen is erased."""
    now = world.clock.now()
    async with world.app.database.writing() as uow:
        for number, name in enumerate(FATES, start=1):
            uow.outbox.write(_draft(number, name, now))
    async with world.app.database.writing() as uow:
        fates = [
            fate_of(replace(letter, id=LetterId(number), account_id=AccountId(number)), reply, now)
            for number, (letter, reply, _) in enumerate(FATES.values(), start=1)
        ]
        await uow.outbox.settle(fates, now)

    for row in await letters(world.app.database):
        letter, _, expected = FATES[row["key"]]
        kept = row["state"] == S.PENDING
        assert row["state"] == expected["state"]
        assert row["doubts"] == expected.get("doubts", 0)
        assert (row["screen"] is not None) == kept
        assert (row["settled_at"] is None) == kept
        assert row["tries"] == kept
        assert row["not_before"] == now + timedelta(seconds=expected.get("pause", 0))
        as_new = expected.get("as_new", False)
        assert (row["answers_tap_on"] is None) == (as_new or letter.answers_tap_on is None) or (
            not kept
        )


@pytest.mark.parametrize(
    "reply", [Reply(status=200, result={"message_id": 9}), _refused(403), _refused(400)]
)
def test_a_doubt_is_never_forgotten(reply: Reply) -> None:
    """A letter that may have arrived before admits it, whatever its repetition came to."""
    assert fate_of(replace(SEND, doubts=1), reply, NOW).doubts == 1


def test_a_letter_in_doubt_is_repeated_once_at_most() -> None:
    """The first doubt brings one more try, the second an end."""
    first = doubted(SEND, NOW)
    second = doubted(replace(SEND, doubts=first.doubts), NOW)

    assert (first.state, first.not_before) == (S.PENDING, NOW + timedelta(seconds=PAUSES[0]))
    assert (second.state, second.doubts) == (S.UNCERTAIN, 2)


def test_a_precious_letter_in_doubt_is_never_repeated() -> None:
    """A document or a one-time link is left uncertain at the first doubt."""
    assert doubted(PRECIOUS, NOW).state is S.UNCERTAIN


def _fate(letter: Letter, expected: dict[str, Any]) -> Fate:
    pause = expected.get("pause")
    facts = {key: one for key, one in expected.items() if key != "pause"}
    until = None if pause is None else NOW + timedelta(seconds=pause)
    return Fate(letter=letter, not_before=until, **facts)


def _draft(number: int, name: str, now: datetime) -> Draft:
    return Draft(
        key=name,
        account_id=AccountId(number),
        name="reply",
        screen=Screen(Html("!")),
        answers_tap_on=FATES[name][0].answers_tap_on,
        not_before=now,
    )
