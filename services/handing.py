"""Handing: what the workshop made goes to the one who asked: a file, a screen, or an apology."""

import re
from datetime import datetime
from typing import Final

from domain.files import FileKind
from domain.html import Html
from domain.ids import MessageId
from domain.jobs import Job
from domain.letters import Draft, IfUncertain, Lane, Rows, Screen, WhileBusy
from domain.people import Person
from domain.retention import LASTS, Keep
from services import UnitOfWork, wording

KEEPS: Final = LASTS[Keep.DAY]
"""How long a file is worth being sent, and how long its bytes are kept."""

_UNFIT: Final = re.compile(r'[\x00-\x1f\x7f"*/:<>?\\|]')

REASONS: Final = (
    "broken",
    "not-allowed",
    *("no-file", "too-big", "too-heavy", "too-slow"),
    *("bomb", "macros", "not-a-table", "old-excel", "too-many-rows"),
)
"""Why a job may fail: in any craft, on the way of a file, or because of what the file is.

`job-failed-` and the reason are the key of the words.
"""


async def hand(  # noqa: PLR0913 - what is handed, and how it looks; each has its one sense
    uow: UnitOfWork,
    job: Job,
    body: bytes,
    name: str,
    caption: Html,
    now: datetime,
    *,
    kind: FileKind = FileKind.DOCUMENT,
    rows: Rows = (),
    is_protected: bool = True,
) -> None:
    """Send a file under a caption of at most 1024 characters; one file a job.

    A protected file cannot be saved, printed or passed on: say `is_protected=False` for one that
    is made for that.
    """
    reader = await uow.of(job.school_id).people.get(job.person_id)
    if not reader.has_telephone:
        return
    file = await uow.attachments.add(
        reader, _plain(name), body, now, kind=kind, is_protected=is_protected
    )
    uow.outbox.write(
        Draft(
            key=f"job/{job.id}",
            account_id=reader.account_id,
            name="file",
            screen=Screen(caption, rows, file),
            person_id=reader.id,
            not_before=now,
            expires_at=now + KEEPS,
            if_uncertain=IfUncertain.LEAVE,
        )
    )


async def show(uow: UnitOfWork, job: Job, screen: Screen, now: datetime) -> None:
    """Show a screen in place of the one that asked for the job.

    Somebody who looks at another screen by now gets it as a message that waits for them.
    """
    reader = await uow.of(job.school_id).people.get(job.person_id)
    if not reader.has_telephone:
        return
    is_here, shown_in = await _looking(uow, job, reader)
    lane = Lane.REPLY if is_here else Lane.REMINDER
    uow.outbox.write(_letter(job, reader, screen, "shown", now, lane=lane, tap=shown_in))


async def show_progress(
    uow: UnitOfWork, job: Job, screen: Screen, now: datetime, *, is_last: bool = False
) -> None:
    """Redraw the screen that asked for the job, as long as nothing else is shown there.

    That happens once a second at most; the last word is never left out for that.
    """
    reader = await uow.of(job.school_id).people.get(job.person_id)
    _, shown_in = await _looking(uow, job, reader)
    if shown_in is not None:
        once = "done" if is_last else f"at/{now:%Y%m%dT%H%M%S}"
        uow.outbox.write(_letter(job, reader, screen, once, now, lane=Lane.REPLY, tap=shown_in))


async def apologise(uow: UnitOfWork, job: Job, code: str, now: datetime) -> None:
    """Say why a job cannot be done; what has no words of its own is told as a fault of ours."""
    reader = await uow.of(job.school_id).people.get(job.person_id)
    texts = await wording.texts_of(uow, reader)
    words = texts.say(f"job-failed-{code if code in REASONS else 'broken'}")
    await show(uow, job, Screen(words), now)


def _plain(name: str) -> str:
    """Leave out of a file's name what no disk takes."""
    return _UNFIT.sub("_", name)


async def _looking(uow: UnitOfWork, job: Job, reader: Person) -> tuple[bool, MessageId | None]:
    """Say whether the reader still looks at what the job was asked from, and in which message.

    There is no message before the screen that asked has been sent.
    """
    last = await uow.live_screens.last_reply(reader.account_id)
    if last is None:
        return True, None
    is_ours = last.key.startswith(_own(job))
    if not is_ours and last.written_at != job.made_at:
        return False, None
    is_drawn = is_ours or last.is_shown
    return True, await uow.live_screens.message(reader.account_id) if is_drawn else None


def _own(job: Job) -> str:
    return f"job/{job.id}/"


def _letter(
    job: Job,
    reader: Person,
    screen: Screen,
    once: str,
    now: datetime,
    *,
    lane: Lane,
    tap: MessageId | None,
) -> Draft:
    return Draft(
        key=f"{_own(job)}{once}",
        account_id=reader.account_id,
        name="job",
        screen=screen,
        person_id=reader.id,
        moment=now,
        while_busy=WhileBusy.WAIT,
        lane=lane,
        answers_tap_on=tap,
        not_before=now,
        expires_at=now + KEEPS,
    )
