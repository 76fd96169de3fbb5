"""Check-ins: whoever speaks first settles a meeting, and a word that differs makes it disputed."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Final

import pytest

from domain.meetings import Meeting, MeetingState, Reason
from domain.pairs import Pair
from domain.people import Person, Role
from domain.refusals import MeetingNotOver, NotAllowed, NothingToAnswer, NotYours
from services import UnitOfWork, agendas, check_ins, meetings
from services.meetings import Card
from storage.database import Database
from storage.tables import attendance, journal
from tests.pairs import DAY, HOUR, NOW, a_meeting, an_interview, someone, two
from tests.records import rows
from tests.services import plans

pytestmark = pytest.mark.database

OVER: Final = NOW - 3 * HOUR
_DECIDED: Final = "meeting-decided"

Deed = Callable[[UnitOfWork], Awaitable[object]]


async def _does(database: Database, *deeds: Deed) -> None:
    for deed in deeds:
        async with database.writing() as uow:
            await deed(uow)


async def _now(database: Database, meeting: Meeting) -> Meeting:
    async with database.reading() as uow:
        return await uow.of(meeting.school_id).meetings.get(meeting.id)


async def _card(database: Database, meeting: Meeting) -> Card:
    return plans.card(await _now(database, meeting))


async def _over(database: Database, pair: Pair) -> Meeting:
    return await a_meeting(database, pair, starts_at=OVER)


async def _group(database: Database) -> tuple[Person, list[Person], Pair]:
    """Bring a mentor with three mentees in one group."""
    mentor, anna, pair = await two(database)
    others = [await someone(database, 20 + number, Role.MENTEE) for number in (1, 2)]
    async with database.writing() as uow:
        for one in others:
            await uow.of(pair.school_id).pairs.join(pair, one.id, NOW - DAY)
        pair = await uow.of(pair.school_id).pairs.get(pair.id)
    return mentor, [anna, *others], pair


async def _present(database: Database) -> dict[int, bool]:
    return {one["person_id"]: one["was_there"] for one in await rows(database, attendance)}


async def test_a_mentee_who_speaks_first_settles_it_and_the_mentor_is_told(
    database: Database,
) -> None:
    """Held with them there, or missed without a reason."""
    for number, deed in enumerate(("yes", "no"), 1):
        mentor, mentee, pair = await two(database, number)
        meeting = await _over(database, pair)
        async with database.writing() as uow:
            says = check_ins.confirm if deed == "yes" else meetings.deny
            after = await says(uow, mentee, meeting.id, NOW)
        state = MeetingState.HELD if deed == "yes" else MeetingState.MISSED
        assert (after.state, after.settled_by, after.reason) == (state, mentee.id, None)
        assert (await plans.told(database))[-1] == ("meeting-settled", mentor.id)
        assert (mentee.id in await _present(database)) is (deed == "yes")


@pytest.mark.parametrize("reason", [None, Reason.ILLNESS])
async def test_a_mentee_who_says_otherwise_makes_it_disputed(
    database: Database, reason: Reason | None
) -> None:
    """Whatever the mentor said; it counts as nothing then, and only the mentor hears of it."""
    mentor, mentee, pair = await two(database)
    meeting = await _over(database, pair)
    async with database.writing() as uow:
        await meetings.report(uow, mentor, plans.card(meeting), reason, NOW)
        says = meetings.deny if reason is None else check_ins.confirm
        after = await says(uow, mentee, meeting.id, NOW + HOUR)
    assert (after.state, after.settled_by) == (MeetingState.DISPUTED, mentor.id)
    assert (after.denied_by, after.denied_at) == (mentee.id, NOW + HOUR)
    assert await plans.told(database) == [("meeting-disputed", mentor.id)]
    async with database.reading() as uow:
        agenda = await agendas.one_of(uow, mentor, pair.id, NOW)
        (state,) = await uow.of(pair.school_id).pair_states.all(NOW)
    assert (agenda.held, agenda.next_kinds) == ((), ())
    assert (state.disputed, state.disputed_since, state.last_held_at) == (1, OVER, None)


async def test_the_same_word_again_changes_nothing(database: Database) -> None:
    """Tapped five times, or after the mentor said the same."""
    mentor, mentee, pair = await two(database)
    meeting = await _over(database, pair)
    await _does(
        database,
        lambda uow: meetings.report(uow, mentor, plans.card(meeting), None, NOW),
        *[lambda uow: check_ins.confirm(uow, mentee, meeting.id, NOW)] * 5,
    )
    assert (await _now(database, meeting)).state is MeetingState.HELD
    await _does(database, *[lambda uow: meetings.deny(uow, mentee, meeting.id, NOW)] * 5)
    deeds = [one["deed"] for one in await rows(database, journal)]
    assert deeds == ["held", "deny"]


async def test_a_mentor_doubts_what_a_mentee_said_and_nothing_else(database: Database) -> None:
    """Not their own word; the mentee hears that a curator will find out."""
    mentor, mentee, pair = await two(database)
    meeting = await _over(database, pair)
    async with database.writing() as uow:
        held = await check_ins.confirm(uow, mentee, meeting.id, NOW)
        old = await check_ins.doubt(uow, mentor, plans.card(meeting), NOW)
        after = await check_ins.doubt(uow, mentor, plans.card(held), NOW)
        again = await check_ins.doubt(uow, mentor, plans.card(after), NOW)
    assert (old.state, after.state, again) == (held.state, MeetingState.DISPUTED, after)
    assert (await plans.told(database))[-1] == ("meeting-disputed", mentee.id)
    _, _, other = await two(database, 2)
    own = await a_meeting(database, other, MeetingState.HELD, OVER)
    async with database.writing() as uow:
        with pytest.raises(NotYours):
            await check_ins.doubt(uow, mentor, plans.card(own), NOW)


async def test_a_mentor_adds_the_reason_to_what_a_mentee_reported(database: Database) -> None:
    """A mentee is asked for none."""
    mentor, mentee, pair = await two(database)
    meeting = await _over(database, pair)
    async with database.writing() as uow:
        missed = await meetings.deny(uow, mentee, meeting.id, NOW)
        after = await meetings.report(uow, mentor, plans.card(missed), Reason.ILLNESS, NOW)
    assert (after.state, after.reason, after.settled_by) == (
        MeetingState.MISSED,
        Reason.ILLNESS,
        mentee.id,
    )


async def test_in_a_group_only_those_who_came_are_asked(database: Database) -> None:
    """The mentor marks who was there; each later word of a mentee is about themselves."""
    mentor, (anna, boris, vera), pair = await _group(database)
    meeting = await _over(database, pair)
    async with database.writing() as uow:
        await meetings.report(uow, mentor, plans.card(meeting), None, NOW, [anna.id, boris.id])
        await meetings.deny(uow, vera, meeting.id, NOW)
    assert await _present(database) == {anna.id: True, boris.id: True, vera.id: False}
    assert (await _now(database, meeting)).state is MeetingState.HELD
    async with database.reading() as uow:
        agenda = await agendas.one_of(uow, mentor, pair.id, NOW)
    asked = [one.id for one in (anna, boris, vera) if agenda.awaits_answer(agenda.held[0], one.id)]
    assert asked == [anna.id, boris.id]


async def test_mentees_of_a_group_join_those_who_came_one_by_one(database: Database) -> None:
    """While the mentor is silent; of who has not spoken nobody knows."""
    mentor, (anna, boris, vera), pair = await _group(database)
    meeting = await _over(database, pair)
    await _does(
        database,
        lambda uow: check_ins.confirm(uow, anna, meeting.id, NOW),
        lambda uow: check_ins.confirm(uow, boris, meeting.id, NOW),
    )
    assert await _present(database) == {anna.id: True, boris.id: True}
    card = await _card(database, meeting)
    await _does(
        database, lambda uow: check_ins.note_who_came(uow, mentor, card, [vera.id, anna.id], NOW)
    )
    assert await _present(database) == {anna.id: True, boris.id: False, vera.id: True}


async def test_who_answered_about_a_meeting_was_there(database: Database) -> None:
    """A mark taken off by mistake does not throw feedback away, and somebody has to be there."""
    mentor, (anna, boris, _), pair = await _group(database)
    meeting = await _over(database, pair)
    await _does(database, lambda uow: meetings.report(uow, mentor, plans.card(meeting), None, NOW))
    await an_interview(database, anna, "meeting_mentee", {"f7": "no"}, meeting.id)
    card = await _card(database, meeting)
    await _does(database, lambda uow: check_ins.note_who_came(uow, mentor, card, [boris.id], NOW))
    assert [one for one, was_there in (await _present(database)).items() if was_there] == [
        anna.id,
        boris.id,
    ]
    solo, _, alone = await two(database, 5)
    other = await _over(database, alone)
    async with database.writing() as uow:
        held = await meetings.report(uow, solo, plans.card(other), None, NOW)
        with pytest.raises(NothingToAnswer):
            await check_ins.note_who_came(uow, solo, plans.card(held), [], NOW)


async def test_who_cannot_come_says_so_once_and_the_mentor_hears_it(database: Database) -> None:
    """A meeting that moves asks anew; what is promised is no attendance yet."""
    mentor, mentee, pair = await two(database)
    meeting = await plans.planned(database, mentor, pair.id)
    for _ in range(2):
        await _does(
            database,
            lambda uow: check_ins.say_whether_they_come(
                uow, mentee, plans.card(meeting), NOW, comes=False
            ),
        )
    assert [name for name, _ in await plans.told(database)] == [
        "meeting-planned",
        "meeting-cannot",
    ]
    assert await _present(database) == {mentee.id: False}
    async with database.writing() as uow:
        await meetings.move(uow, mentor, plans.card(meeting), NOW + 2 * DAY, NOW)
    assert await _present(database) == {}


async def test_nobody_outside_says_anything_about_a_meeting(database: Database) -> None:
    """A stranger, another school, the mentor in the place of a mentee; and nothing in advance."""
    mentor, mentee, pair = await two(database)
    meeting = await a_meeting(database, pair, starts_at=NOW + timedelta(minutes=1))
    far = await someone(database, 90, Role.MENTEE, school="Лицей")
    near = await someone(database, 91, Role.MENTEE)
    async with database.writing() as uow:
        for says in (check_ins.confirm, meetings.deny):
            for stranger in (far, near):
                with pytest.raises(NotYours):
                    await says(uow, stranger, meeting.id, NOW)
            with pytest.raises(NotAllowed):
                await says(uow, mentor, meeting.id, NOW)
            with pytest.raises(MeetingNotOver):
                await says(uow, mentee, meeting.id, NOW)
    assert (await _now(database, meeting)).is_planned
