"""Carrying: one letter to Telegram, and its fate."""

import logging
from datetime import datetime, timedelta
from typing import Final

from bot import fail_points, post
from bot.verdicts import Verdict, verdict_on
from bot.wire import Reply, Wire
from domain.ids import MessageId
from domain.letters import FAREWELL, Fate, IfUncertain, Lane, Letter, LetterState

PAUSES: Final = (1, 2, 5, 15, 60)
"""Seconds before another try, by the number of tries; the last one goes on."""

_log = logging.getLogger(__name__)


async def carry(letter: Letter, wire: Wire, now: datetime) -> tuple[Fate, Reply]:
    """Send or redraw, put the old screen's buttons away, and say what became of the letter."""
    fail_points.reach("courier.before-speaking")
    if letter.is_edit:
        reply = await wire.call("editMessageText", **post.as_edit(letter))
    else:
        reply = await wire.call("sendMessage", **post.as_new(letter))
    fail_points.reach("courier.spoken")
    fate = fate_of(letter, reply, now)
    if fate.message_id is not None:
        await _tidy_up(letter, wire)
        fail_points.reach("courier.tidied")
    return fate, reply


def fate_of(letter: Letter, reply: Reply, now: datetime) -> Fate:
    """Decide what an answer of the Bot API makes of a letter."""
    match verdict_on(reply):
        case Verdict.DONE:
            return Fate(
                letter=letter, state=LetterState.SENT, message_id=_new_message(letter, reply)
            )
        case Verdict.NOBODY_KNOWS if not letter.is_edit:
            return doubted(letter, now)
        case Verdict.CHAT_SHUT | Verdict.CHAT_UNKNOWN:
            return Fate(letter=letter, state=LetterState.UNDELIVERABLE, unreachable=True)
        case Verdict.OUR_FAULT:
            _log.error("letter %s (%s) refused: %s", letter.id, letter.name, reply.description)
            return Fate(letter=letter, state=LetterState.DEAD)
        case verdict:
            return _later(letter, now, reply, as_new=verdict is Verdict.AT_ONCE_AS_NEW)


def doubted(letter: Letter, now: datetime) -> Fate:
    """Decide what becomes of a letter that may have arrived or not: one more try at most."""
    doubts = letter.doubts + 1
    if letter.if_uncertain is IfUncertain.REPEAT and doubts == 1:
        until = now + timedelta(seconds=PAUSES[0])
        return Fate(letter=letter, state=LetterState.PENDING, not_before=until, doubts=doubts)
    return Fate(letter=letter, state=LetterState.UNCERTAIN, doubts=doubts)


def _later(letter: Letter, now: datetime, reply: Reply, *, as_new: bool) -> Fate:
    pause = reply.retry_after or PAUSES[min(letter.tries, len(PAUSES) - 1)]
    return Fate(
        letter=letter,
        state=LetterState.PENDING,
        not_before=now if as_new else now + timedelta(seconds=pause),
        doubts=letter.doubts,
        as_new=as_new,
    )


def _new_message(letter: Letter, reply: Reply) -> MessageId | None:
    is_message = not letter.is_edit and isinstance(reply.result, dict)
    return MessageId(int(reply.result["message_id"])) if is_message else None


async def _tidy_up(letter: Letter, wire: Wire) -> None:
    """Take the buttons from the screens this one replaces; leave a group after the goodbye."""
    if letter.name == FAREWELL:
        await wire.call("leaveChat", chat_id=letter.account_id)
    if letter.lane is Lane.REPLY:
        for old in {letter.shown_in, letter.answers_tap_on} - {None}:
            await wire.call("editMessageReplyMarkup", chat_id=letter.account_id, message_id=old)
