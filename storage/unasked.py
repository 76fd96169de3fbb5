"""Letters that nobody asked for: which of them may leave, and which wait for their reader.

A letter that is to wait does so while its reader answers a questionnaire: while an interview
listens to them and has been begun or answered lately.
"""

from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Row, Select, and_, bindparam, exists, func, or_, select, text

from domain.letters import Lane, LetterState, WhileBusy
from storage.columns import Moment
from storage.letters import LETTERS
from storage.tables import PENDING, answers, interviews, outbox, prompts

ANSWERING: Final = timedelta(minutes=20)
"""How long after an answer its giver still counts as being in the middle of the questionnaire."""

_lately: Final = bindparam("lately", type_=Moment)
_LAST_ANSWER: Final = (
    select(func.max(answers.c.given_at))
    .where(answers.c.interview_id == prompts.c.interview_id)
    .correlate(prompts)
    .scalar_subquery()
)
_IS_ANSWERING: Final = and_(
    prompts.c.account_id == outbox.c.account_id,
    interviews.c.id == prompts.c.interview_id,
    or_(interviews.c.began_at > _lately, _lately < _LAST_ANSWER),
)
_IS_TO_WAIT: Final = and_(
    outbox.c.lane != Lane.REPLY, outbox.c.while_busy == WhileBusy.WAIT, outbox.c.state == PENDING
)

HELD: Final = and_(_IS_TO_WAIT, exists(select(1).where(_IS_ANSWERING).correlate(outbox)))
"""Whether a letter is held up by its reader; `lately` is `ANSWERING` ago."""

FIRST: Final = (
    LETTERS.where(
        outbox.c.state == PENDING,
        outbox.c.not_before <= bindparam("now"),
        outbox.c.lane != Lane.REPLY,
        outbox.c.account_id.not_in(bindparam("busy", expanding=True)),
        ~HELD,
    )
    .order_by(outbox.c.lane, outbox.c.id)
    .limit(bindparam("limit"))
)
"""The first ones that may leave, by lane."""

COMPANIONS: Final = LETTERS.where(
    outbox.c.state == PENDING,
    outbox.c.account_id == bindparam("account"),
    outbox.c.lane != Lane.REPLY,
    outbox.c.person_id == bindparam("person"),
    outbox.c.group == bindparam("same"),
    outbox.c.not_before <= bindparam("now"),
    or_(outbox.c.expires_at.is_(None), outbox.c.expires_at > bindparam("now")),
    outbox.c.doubts == bindparam("doubts"),
    outbox.c.if_uncertain == bindparam("if_uncertain"),
    outbox.c.id != bindparam("known"),
    ~HELD,
).order_by(outbox.c.lane, outbox.c.id)
"""The others of a letter's group that may leave with it; doubts are never shared out."""

HELD_UP: Final[Select[Any]] = select(
    outbox.c.not_before, interviews.c.began_at, _LAST_ANSWER.label("answered_at")
).where(_IS_TO_WAIT, _IS_ANSWERING, outbox.c.account_id.not_in(bindparam("busy", expanding=True)))
"""What is held up, with the moments that hold it."""

SENT: Final[Select[Any]] = select(outbox.c.name, outbox.c.group, outbox.c.settled_at).where(
    text("outbox.lane > 0"),
    outbox.c.account_id == bindparam("account"),
    outbox.c.person_id == bindparam("person"),
    outbox.c.state.in_([LetterState.SENT, LetterState.UNCERTAIN]),
    outbox.c.settled_at > bindparam("since"),
)
"""What somebody was sent since a moment."""

_known: Final = outbox.alias("known_one")
_CAME_ALONG: Final = exists(
    select(1).where(
        _known.c.id == bindparam("known"),
        _known.c.account_id == outbox.c.account_id,
        _known.c.person_id == outbox.c.person_id,
        _known.c.group == outbox.c.group,
        _known.c.group != "",
        _known.c.settled_at == outbox.c.settled_at,
    )
)
SENT_WITH: Final = LETTERS.where(
    text("outbox.lane > 0"),
    outbox.c.account_id == bindparam("account"),
    outbox.c.state.in_(
        [LetterState.PENDING, LetterState.SENDING, LetterState.SENT, LetterState.UNCERTAIN]
    ),
    or_(outbox.c.id == bindparam("known"), _CAME_ALONG),
).order_by(outbox.c.lane, outbox.c.id)
"""A letter that reached its reader, and those of its group that came in the same message."""


def free_at(row: Row[Any]) -> datetime:
    """Say when a letter that is held up may leave, unless its reader goes on answering."""
    free: datetime = max(row.began_at, row.answered_at or row.began_at) + ANSWERING
    first: datetime = row.not_before
    return max(first, free)
