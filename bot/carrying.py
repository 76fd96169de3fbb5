"""Carrying: one letter to Telegram, and its fate."""

import logging
from datetime import datetime, timedelta
from typing import Final

from bot import fail_points, post
from bot.blanking import blank
from bot.verdicts import Verdict, verdict_on
from bot.wire import NOT_SENT, Reply, Wire
from domain.files import Lent
from domain.ids import MessageId
from domain.letters import BLANK, Fate, IfUncertain, Letter, LetterState
from storage.database import Database

PAUSES: Final = (1, 2, 5, 15, 60)
"""Seconds before another try, by the number of tries; the last one goes on."""

_log = logging.getLogger(__name__)


async def carry(
    letter: Letter, wire: Wire, database: Database, now: datetime
) -> tuple[Fate, Reply]:
    """Do what the letter asks for, put away the old buttons, and say what became of it."""
    fail_points.reach("courier.before-speaking")
    reply = await _spoken(letter, wire, database)
    if reply is None:
        return _ended(letter, LetterState.EXPIRED), Reply(status=NOT_SENT)
    fail_points.reach("courier.spoken")
    fate = fate_of(letter, reply, now)
    if fate.message_id is not None and letter.becomes_live:
        await _disarm(letter, wire)
        fail_points.reach("courier.tidied")
    return fate, reply


async def _spoken(letter: Letter, wire: Wire, database: Database) -> Reply | None:
    """Say it to Telegram; None: its file is not kept any more."""
    params = post.params(letter)
    if post.is_cut(letter):
        _log.error("letter %s (%s) is too long and was cut", letter.id, letter.name)
    if letter.file is None:
        reply = await wire.call(post.method(letter), **params)
        return await blank(letter, reply, wire) if letter.name == BLANK else reply
    async with database.reading() as uow:
        contents = await uow.attachments.contents(letter.file.id)
    if contents is None:
        return None
    if isinstance(contents, Lent):
        return await wire.call(post.method(letter), **post.lent(letter.file, contents), **params)
    return await wire.send(post.method(letter), post.parcel(letter.file, contents), **params)


def fate_of(letter: Letter, reply: Reply, now: datetime) -> Fate:
    """Decide what an answer of the Bot API makes of a letter; no doubt it had is forgotten."""
    match verdict_on(reply):
        case Verdict.DONE:
            return _ended(letter, LetterState.SENT, message_id=_new_message(letter, reply))
        case Verdict.NOBODY_KNOWS if not letter.may_be_repeated:
            return doubted(letter, now)
        case Verdict.CHAT_SHUT | Verdict.CHAT_UNKNOWN:
            return _ended(letter, LetterState.UNDELIVERABLE, unreachable=True)
        case Verdict.OUR_FAULT:
            _log.error("letter %s (%s) refused: %s", letter.id, letter.name, reply.description)
            return _ended(letter, LetterState.DEAD)
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
    if as_new and letter.name == BLANK:
        is_gone = "not found" in reply.description.lower()
        return _ended(letter, LetterState.SENT if is_gone else LetterState.UNDELIVERABLE)
    pause = reply.retry_after or PAUSES[min(letter.tries, len(PAUSES) - 1)]
    return Fate(
        letter=letter,
        state=LetterState.PENDING,
        not_before=now if as_new else now + timedelta(seconds=pause),
        doubts=letter.doubts,
        as_new=as_new,
    )


def _ended(
    letter: Letter,
    state: LetterState,
    *,
    message_id: MessageId | None = None,
    unreachable: bool = False,
) -> Fate:
    return Fate(
        letter=letter,
        state=state,
        message_id=message_id,
        doubts=letter.doubts,
        unreachable=unreachable,
    )


def _new_message(letter: Letter, reply: Reply) -> MessageId | None:
    is_message = not letter.may_be_repeated and isinstance(reply.result, dict)
    return MessageId(int(reply.result["message_id"])) if is_message else None


async def _disarm(letter: Letter, wire: Wire) -> None:
    """Take the buttons from the screens this one replaces; each was good only once anyway."""
    for old in {letter.shown_in, letter.answers_tap_on} - {None}:
        await wire.call("editMessageReplyMarkup", chat_id=letter.account_id, message_id=old)
