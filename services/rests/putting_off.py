"""Putting off: a letter that asks for something comes once more, on a day its reader names.

It comes as any reminder does: in the hours that are allowed, within the caps, and only if there is
still something to say. Meanwhile nothing else about the same is said.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from domain import rests
from domain.ids import LetterId
from domain.letters import Draft, Lane, Letter, WhileBusy
from domain.people import Person
from domain.refusals import Misunderstood, NothingToAnswer
from domain.reminders import BY_NAME, OF
from domain.rights import Deed, demand, may
from services import UnitOfWork
from services.zones import zone_of

_PREFIX: Final = "later"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What may be put off together: in how many days on buttons, and the last day to be typed."""

    letters: tuple[Letter, ...]
    zone: ZoneInfo
    days: tuple[int, ...]
    last_on: date

    @property
    def letter_id(self) -> LetterId:
        """The letter that stands for all of them."""
        return self.letters[0].id


async def may_wait(uow: UnitOfWork, person: Person, letter: Letter, now: datetime) -> bool:
    """Whether a letter about to leave may be put off by its reader."""
    if not rests.can_wait(letter) or not may(person, Deed.PUT_OFF):
        return False
    zone = await zone_of(uow, person)
    if not rests.choices(letter, now, zone, is_pupil=person.is_pupil):
        return False
    return await uow.rests.later.times(letter) < rests.MOST_TIMES


async def of_message(uow: UnitOfWork, person: Person, message_id: int, now: datetime) -> Offer:
    """Say when the letter in a message may come again.

    Raises:
        NotAllowed: the person may put nothing off.
        NothingToAnswer: there is no such letter, or it cannot wait any more.
    """
    demand(person, Deed.PUT_OFF)
    letter_id = await uow.rests.later.of_message(person.account_id, message_id)
    if letter_id is None:
        raise NothingToAnswer
    return await of_letter(uow, person, letter_id, now)


async def of_letter(uow: UnitOfWork, person: Person, letter_id: LetterId, now: datetime) -> Offer:
    """Say when a letter, and those that came in one message with it, may come again.

    Raises:
        NotAllowed: the person may put nothing off.
        NothingToAnswer: there is no such letter, or it cannot wait any more.
    """
    demand(person, Deed.PUT_OFF)
    came = await uow.outbox.sent_with(letter_id, person.account_id)
    mine = [one for one in came if one.person_id == person.id]
    letters = tuple([one for one in mine if await _is_free(uow, person, one, now)])
    if not letters:
        raise NothingToAnswer
    zone = await zone_of(uow, person)
    fitting = [set(rests.choices(one, now, zone, is_pupil=person.is_pupil)) for one in letters]
    last_on = min(rests.last_day(one, now, zone, is_pupil=person.is_pupil) for one in letters)
    days = tuple(sorted(set.intersection(*fitting)))
    return Offer(letters=letters, zone=zone, days=days, last_on=last_on)


async def put_off(
    uow: UnitOfWork, person: Person, letter_id: LetterId, day: date, now: datetime
) -> None:
    """Let a letter, and those that came with it, come again on a day.

    Raises:
        NotAllowed: the person may put nothing off.
        NothingToAnswer: there is no such letter, or it cannot wait any more.
        Misunderstood: the day is none to come, or too late for what the letter asks.
    """
    offer = await of_letter(uow, person, letter_id, now)
    if not now.astimezone(offer.zone).date() < day <= offer.last_on:
        raise Misunderstood("later-day")
    at = rests.again_at(day, offer.zone, is_pupil=person.is_pupil)
    for one in offer.letters:
        times = await uow.rests.later.times(one)
        uow.outbox.write(_again(one, at, times, now))


async def is_said_later(uow: UnitOfWork, letter: Letter, now: datetime) -> bool:
    """Whether the reader of a letter has asked to hear of the same thing later."""
    if not rests.can_wait(letter):
        return False
    names = [one.name for one in OF[BY_NAME[letter.name].moment]]
    return await uow.rests.later.waits(letter, names, now)


async def _is_free(uow: UnitOfWork, person: Person, letter: Letter, now: datetime) -> bool:
    if not await may_wait(uow, person, letter, now):
        return False
    return not await is_said_later(uow, letter, now)


def _again(letter: Letter, at: datetime, times: int, now: datetime) -> Draft:
    return Draft(
        key=f"{_PREFIX}/{times + 1}/{letter.name}/{letter.person_id}/{letter.subject}"
        f"/{letter.moment:%Y%m%dT%H%M%S}",
        account_id=letter.account_id,
        name=letter.name,
        person_id=letter.person_id,
        subject=letter.subject,
        moment=letter.moment,
        group=letter.group,
        while_busy=WhileBusy.WAIT,
        lane=Lane.REMINDER,
        not_before=at,
        expires_at=rests.expires_at(letter, at, now),
    )
