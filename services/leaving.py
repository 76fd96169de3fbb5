"""Leaving: whether a letter that nobody asked for may leave now, asked as it is about to.

While a mentee waits for a talk, what the bot says by itself waits, too: reminders, digests and
broadcasts, until the talk ends or two days past the promised answer. News of what somebody did,
as a meeting called off, and the letters of the talk itself pass.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from domain import caps, silence
from domain.letters import Fate, Lane, Letter, LetterState
from domain.people import Person, Role
from domain.reminders import counts, is_routine
from services import UnitOfWork, school_calendar
from services.rests import pausing, putting_off, vacations

_LOOKS_BACK: Final = caps.WEEK + timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Somebody a letter is for, and the zone they live in."""

    person: Person
    zone: ZoneInfo


async def held_back(
    uow: UnitOfWork, letter: Letter, now: datetime, *, is_here: bool = False
) -> Fate | None:
    """Say what becomes of a letter that may not leave now; None: it may.

    Reminders keep silence and some of them count against the caps. What is no reminder is news,
    which may be told in silence to somebody who is here: who was answered a moment ago.
    """
    if (state := _useless(letter, now)) is not None:
        return _ended(letter, state)
    reader = await _reader(uow, letter)
    if reader is None or (is_here and not is_routine(letter.name)):
        return None
    if await putting_off.is_said_later(uow, letter, now):
        return _ended(letter, LetterState.CANCELLED)
    if (kept := await _kept_back(uow, letter, reader.person, now)) is not None:
        return kept
    return _put_off(letter, await _free_at(uow, letter, reader, now), now)


async def _quiet_until(uow: UnitOfWork, letter: Letter, person: Person) -> datetime | None:
    """Say until when an open talk of the reader keeps a letter back; None: it does not."""
    is_automatic = is_routine(letter.name) or letter.lane in {Lane.DIGEST, Lane.BROADCAST}
    if not is_automatic or Role.MENTEE not in person.roles:
        return None
    ticket = await uow.of(person.school_id).tickets.open_of(person.id)
    return None if ticket is None else ticket.quiet_until


async def _kept_back(
    uow: UnitOfWork, letter: Letter, person: Person, now: datetime
) -> Fate | None:
    """Say what a talk or a rest of its reader makes of a letter; None: nothing."""
    quiet_until = await _quiet_until(uow, letter, person)
    if quiet_until is not None and now < quiet_until:
        return _kept(letter, quiet_until)
    if (rest := await _rest_until(uow, letter, person, now)) is None:
        return None
    await pausing.stands_for(uow, letter, rest, now)
    return _kept(letter, rest)


async def _rest_until(
    uow: UnitOfWork, letter: Letter, person: Person, now: datetime
) -> datetime | None:
    """Say until when a pause or a vacation of the reader keeps a letter back; None: neither."""
    found = (
        await pausing.keeps(uow, letter, person, now),
        await vacations.keeps(uow, letter, person, now),
    )
    return max((one for one in found if one is not None), default=None)


def _kept(letter: Letter, until: datetime) -> Fate:
    """Put a letter off until a moment that may come earlier; it ends only when it must."""
    ends_at = letter.expires_at or until
    return replace(_ended(letter, LetterState.PENDING), not_before=min(until, ends_at))


def _useless(letter: Letter, now: datetime) -> LetterState | None:
    """Say whether a letter comes too late, or would knock in vain."""
    if letter.expires_at is not None and letter.expires_at <= now:
        return LetterState.EXPIRED
    return None if letter.reachable else LetterState.UNDELIVERABLE


def _ended(letter: Letter, state: LetterState) -> Fate:
    return Fate(letter=letter, state=state, doubts=letter.doubts)


def _put_off(letter: Letter, until: datetime, now: datetime) -> Fate | None:
    if until <= now:
        return None
    if letter.expires_at is not None and letter.expires_at <= until:
        return _ended(letter, LetterState.EXPIRED)
    return replace(_ended(letter, LetterState.PENDING), not_before=until)


async def _reader(uow: UnitOfWork, letter: Letter) -> _Reader | None:
    """Find who a letter is for; letters to operators are for nobody of a school."""
    account = (await uow.accounts.by_ids([letter.account_id])).get(letter.account_id)
    people = account.people if account is not None else ()
    person = next((one for one in people if one.id == letter.person_id), None)
    if account is None or person is None:
        return None
    if account.zone is not None:
        return _Reader(person, ZoneInfo(account.zone))
    return _Reader(person, (await uow.schools.get(person.school_id)).time_zone)


async def _free_at(uow: UnitOfWork, letter: Letter, reader: _Reader, now: datetime) -> datetime:
    """Give the first moment from now on that is neither silent nor over the cap."""
    today = now.astimezone(reader.zone).date()
    wait = await _day_with_room(uow, letter, reader, today, now) - today
    calendar = await school_calendar.heard_by(uow, reader.person)
    moments = (
        silence.not_before(one, reader.zone, is_pupil=reader.person.is_pupil, calendar=calendar)
        for one in (now, now + wait)
    )
    return max(moments)


async def _day_with_room(
    uow: UnitOfWork, letter: Letter, reader: _Reader, today: date, now: datetime
) -> date:
    if not counts(letter.name):
        return today
    counted = [one for one in await uow.outbox.sent(letter, now - _LOOKS_BACK) if counts(one.name)]
    single = [one.at for one in counted if not one.group]
    grouped = {(one.group, one.at) for one in counted if one.group}
    heard = [*single, *(at for _, at in grouped)]
    cap = caps.PUPIL if reader.person.is_pupil else caps.ADULT
    return caps.day_with_room(cap, today, [at.astimezone(reader.zone).date() for at in heard])
