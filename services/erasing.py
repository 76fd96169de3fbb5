"""Erasing: what the clock does about erasures: messages are blanked, rows go, acts are asked for.

Blanking comes first, because once the rows have gone nobody knows which messages there were.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Final

from domain import silence
from domain.erasures import BLANKING_LASTS, TOLD, Erasure, ErasureState
from domain.ids import MessageId, SchoolId
from domain.letters import BLANK, Draft, Lane, LetterState, Screen, WhileBusy
from domain.people import Person
from services import UnitOfWork, acts, mentions, people, suppression, wording

LOOKS_AGAIN: Final = timedelta(minutes=5)
"""How long messages get to be blanked before it is looked again."""

_ON_THEIR_WAY: Final = (LetterState.PENDING, LetterState.SENDING)


async def work(uow: UnitOfWork, now: datetime) -> None:
    """Do what is due about every erasure; those of one reason have one act."""
    due = await uow.erasures.due(now)
    done = defaultdict(list)
    for one in due:
        person = await uow.of(one.school_id).people.get(one.person_id)
        if one.state is ErasureState.DONE:
            done[one.school_id, one.reason].append(one)
        elif one.state is ErasureState.PLANNED:
            await _begin(uow, one, person, now)
        else:
            await _go_on(uow, one, person, now)
    for (school_id, _), erased in done.items():
        await _ask_for_acts(uow, school_id, erased, now)


async def next_at(uow: UnitOfWork, _: datetime) -> datetime | None:
    """Say when something is due about an erasure."""
    return await uow.erasures.next_at()


async def _begin(uow: UnitOfWork, erasure: Erasure, person: Person, now: datetime) -> None:
    """Take back every message in the chat, unless the chat serves another school, too."""
    stops = uow.of(erasure.school_id).stops
    await stops.cancel_letters(person.id, now)
    is_sole = person.has_telephone and await stops.is_sole(person.id, person.account_id)
    messages = await stops.messages(person.account_id) if is_sole else ()
    begun = replace(
        erasure,
        state=ErasureState.BLANKING,
        facts={"messages": len(messages), "until": (now + BLANKING_LASTS).isoformat()},
    )
    if messages:
        words = (await wording.texts_of(uow, person)).say("message-erased")
        for message in messages:
            uow.outbox.write(_blank(erasure, person, message, Screen(words), now))
    await _go_on(uow, begun, person, now)


def _blank(
    erasure: Erasure, person: Person, message: MessageId, screen: Screen, now: datetime
) -> Draft:
    return Draft(
        key=f"{_keys(erasure)}{message}",
        account_id=person.account_id,
        name=BLANK,
        screen=screen,
        subject=f"message:{message}",
        lane=Lane.REMINDER,
        while_busy=WhileBusy.INTERRUPT,
        not_before=now,
        expires_at=now + BLANKING_LASTS,
    )


def farewell(erasure: Erasure) -> str:
    """Give how the keys of letters begin that still go to somebody before their data do."""
    return f"farewell/{erasure.id}/"


def _keys(erasure: Erasure) -> str:
    return f"{BLANK}/{erasure.id}/"


async def _go_on(uow: UnitOfWork, erasure: Erasure, person: Person, now: datetime) -> None:
    """Erase as soon as no message waits to be blanked, or after a day at the latest."""
    stops = uow.of(erasure.school_id).stops
    counted = await stops.letters_under(_keys(erasure))
    last = await stops.letters_under(farewell(erasure))
    waits = any(counted.get(one) or last.get(one) for one in _ON_THEIR_WAY)
    if waits and now < datetime.fromisoformat(erasure.facts["until"]):
        await uow.erasures.save(replace(erasure, next_at=now + LOOKS_AGAIN))
        return
    left = sum(counted.values()) - counted.get(LetterState.SENT, 0)
    await _erase(uow, erasure, person, {"messages_left": left}, now)


async def _erase(
    uow: UnitOfWork, erasure: Erasure, person: Person, known: Mapping[str, Any], now: datetime
) -> None:
    school = uow.of(erasure.school_id)
    counts = await school.my_data.counts(person.id)
    facts = {
        "number": person.number,
        "roles": sorted(person.roles),
        "named": person.given_name is not None,
        "messages": erasure.facts["messages"],
        **counts,
        **known,
    }
    await mentions.forget(uow, person)
    await school.erasing.erase(person, school.stops)
    await suppression.note(uow, person, now)
    done = replace(erasure, state=ErasureState.DONE, done_at=now, next_at=None, facts=facts)
    if erasure.reason in TOLD:
        zone = (await uow.schools.get(erasure.school_id)).time_zone
        done = replace(done, next_at=silence.not_before(now, zone, is_pupil=False))
    await uow.erasures.save(done)
    await people.note(uow, person, "erase", person.id, now)


async def _ask_for_acts(
    uow: UnitOfWork, school_id: SchoolId, erased: Sequence[Erasure], now: datetime
) -> None:
    """Let the act and the extract of the journal be made for every curator."""
    for one in erased:
        await uow.erasures.save(replace(one, next_at=None))
    for curator in await people.curators(uow, school_id):
        await acts.ask_for(uow, curator, erased, now)
