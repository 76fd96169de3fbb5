"""Talks: calls for help become talks, and nobody's call is lost when somebody leaves."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.answers import Value
from domain.ids import TicketId
from domain.meetings import MeetingState
from domain.people import Person, Role
from domain.refusals import Misunderstood, NotAllowed, NotYours, TalkTaken
from domain.talks import LONGEST
from services import help_calls, pairing, talk_desk, talks
from storage.database import Database
from storage.tables import outbox, ticket_words, tickets
from tests.pairs import NOW, a_meeting, an_interview, someone, two
from tests.records import rows

pytestmark = pytest.mark.database
LATER = NOW + timedelta(hours=1)


async def _asks(database: Database, person: Person, to: Role = Role.CURATOR) -> TicketId:
    async with database.writing() as uow:
        return (await talks.ask(uow, person, to, NOW)).ticket.id


async def _calls_for_help(database: Database, wish: str) -> tuple[Person, int]:
    """Let a mentee ask for help in the feedback about a meeting."""
    _, mentee, pair = await two(database)
    meeting = await a_meeting(database, pair, MeetingState.HELD, NOW - timedelta(days=1))
    sent = await an_interview(database, mentee, "meeting_mentee", {"f7": wish}, meeting.id)
    async with database.writing() as uow:
        await help_calls.heard_back(uow, mentee, sent, NOW)
    return mentee, sent.id


async def test_a_wish_for_help_becomes_a_talk_that_settles_it(database: Database) -> None:
    """The curator ends the talk, and the wish leaves the digest and the pair's screen."""
    curator = await someone(database, 1, Role.CURATOR)
    _, call = await _calls_for_help(database, "curator")
    (ticket,) = await rows(database, tickets)
    async with database.reading() as uow:
        assert len(await pairing.troubled(uow, curator.school_id, LATER)) == 1
        assert await help_calls.call(uow, curator, call) is not None
    async with database.writing() as uow:
        await talk_desk.close(uow, curator, TicketId(ticket["id"]), LATER)
    async with database.reading() as uow:
        assert await pairing.troubled(uow, curator.school_id, LATER) == ()
        assert await help_calls.call(uow, curator, call) is None


@pytest.mark.parametrize(
    ("paper", "said", "whom"),
    [
        ("interim_mentee", {"i8": "psychologist"}, "psychologist"),
        ("interim_mentee", {"i8": "change"}, "curator"),
        ("interim_mentor", {"i8.p7": "psychologist", "i8.p9": "curator"}, "curator"),
        ("exit_mentee", {"e5": "psychologist"}, "psychologist"),
        ("interim_mentee", {"i8": "no", "e5": "curator", "i7": ("change",)}, None),
        ("about_pupil", {"i8": "curator", "e5": ("psychologist",)}, None),
    ],
)
async def test_a_wish_in_a_survey_waited_until_somebody_read_the_sums(
    database: Database, paper: str, said: dict[str, Value], whom: str | None
) -> None:
    """It becomes a talk at once; the same said again, and an open talk, make no second one.

    In a questionnaire that a school wrote for itself the same ids may mean anything.
    """
    await someone(database, 1, Role.CURATOR)
    maria = await someone(database, 2, Role.PSYCHOLOGIST)
    mentee = await someone(database, 3, Role.MENTEE)
    sent = await an_interview(database, mentee, paper, said)
    async with database.writing() as uow:
        await help_calls.heard_in_survey(uow, mentee, sent, None, NOW)
        await help_calls.heard_in_survey(uow, mentee, sent, sent, NOW)
        await help_calls.heard_in_survey(uow, mentee, sent, None, NOW)
    called = [(one["person_id"], one["to_role"]) for one in await rows(database, tickets)]
    assert called == ([] if whom is None else [(mentee.id, whom)])
    told = [one["person_id"] for one in await rows(database, outbox)]
    assert (maria.id in told) is (whom == "psychologist")


async def test_without_a_psychologist_a_curator_hears_a_wish_in_a_survey(
    database: Database,
) -> None:
    """A mentor who is a curator, too, does not; without anybody the answers stay what they are."""
    mentor, mentee, _ = await two(database)
    sent = await an_interview(database, mentee, "exit_mentee", {"e5": "psychologist"})
    async with database.writing() as uow:
        roles = frozenset({Role.MENTOR, Role.CURATOR})
        await uow.of(mentor.school_id).people.save(replace(mentor, roles=roles))
        await help_calls.heard_in_survey(uow, mentee, sent, None, NOW)
    assert await rows(database, tickets) == []
    await someone(database, 1, Role.CURATOR)
    async with database.writing() as uow:
        await help_calls.heard_in_survey(uow, mentee, sent, None, NOW)
    (ticket,) = await rows(database, tickets)
    assert ticket["to_role"] == Role.CURATOR


async def test_a_wish_for_the_psychologist_goes_to_one_if_there_is_one(
    database: Database,
) -> None:
    """Curators hear that help is wanted, the psychologist that somebody wants to talk."""
    curator = await someone(database, 1, Role.CURATOR)
    maria = await someone(database, 2, Role.PSYCHOLOGIST)
    await _calls_for_help(database, "psychologist")
    (ticket,) = await rows(database, tickets)
    assert ticket["to_role"] == Role.PSYCHOLOGIST
    told = {(one["name"], one["person_id"]) for one in await rows(database, outbox)}
    assert told == {("help-wanted", curator.id), ("talk-asked", maria.id)}


async def test_a_wish_for_help_joins_the_talk_that_is_open(database: Database) -> None:
    """One person has one talk at a time."""
    await someone(database, 1, Role.CURATOR)
    mentee, _ = await _calls_for_help(database, "curator")
    again = await _asks(database, mentee)
    (ticket,) = await rows(database, tickets)
    assert ticket["id"] == again


async def test_a_mentor_who_curates_hears_nothing_of_their_mentee(database: Database) -> None:
    """Neither the call nor the list nor a forged look; another curator hears it."""
    curator = await someone(database, 1, Role.CURATOR)
    mentor, mentee, _ = await two(database)
    async with database.writing() as uow:
        both = replace(mentor, roles=frozenset({Role.MENTOR, Role.CURATOR}))
        mentor = await uow.of(mentor.school_id).people.save(both)
    ticket = await _asks(database, mentee)
    assert [one["person_id"] for one in await rows(database, outbox)] == [curator.id]
    async with database.writing() as uow:
        assert await talk_desk.waiting(uow, mentor, NOW) == ()
        with pytest.raises(NotYours):
            await talk_desk.look(uow, mentor, ticket, NOW)
        assert len(await talk_desk.waiting(uow, curator, NOW)) == 1


async def test_a_talk_is_free_again_when_its_owner_leaves(database: Database) -> None:
    """Another curator takes it up without waiting for the promise to break."""
    first, second = [await someone(database, number, Role.CURATOR) for number in (1, 2)]
    mentee = await someone(database, 3, Role.MENTEE)
    ticket = await _asks(database, mentee)
    async with database.writing() as uow:
        await talk_desk.reply(uow, first, ticket, "Здравствуйте", NOW)
        with pytest.raises(TalkTaken):
            await talk_desk.take(uow, second, ticket, LATER)
        gone = replace(first, roles=frozenset({Role.METHODIST}))
        await uow.of(first.school_id).people.save(gone)
        taken = await talk_desk.take(uow, second, ticket, LATER)
        assert taken.ticket.owner_id == second.id
        with pytest.raises(NotAllowed):
            await talk_desk.look(uow, gone, ticket, LATER)


async def test_only_a_curator_or_a_psychologist_can_be_called(database: Database) -> None:
    """A forged button cannot turn a call into a letter to all mentors."""
    _, mentee, _ = await two(database)
    for role in set(Role) - {Role.CURATOR, Role.PSYCHOLOGIST}:
        with pytest.raises(NotYours):
            await _asks(database, mentee, role)
    assert await rows(database, outbox) == []


async def test_too_many_words_are_refused_and_nothing_is_kept(database: Database) -> None:
    """The person is told how many there may be."""
    await someone(database, 1, Role.CURATOR)
    mentee = await someone(database, 3, Role.MENTEE)
    ticket = await _asks(database, mentee)
    async with database.writing() as uow:
        with pytest.raises(Misunderstood):
            await talks.write(uow, mentee, ticket, "я" * (LONGEST + 1), NOW)
    assert await rows(database, ticket_words) == []


async def test_a_talk_of_another_school_is_not_there(database: Database) -> None:
    """Numbers of talks mean nothing elsewhere."""
    await someone(database, 1, Role.CURATOR)
    mentee = await someone(database, 3, Role.MENTEE)
    ticket = await _asks(database, mentee)
    other = await someone(database, 8, Role.CURATOR, school="Лицей")
    stranger = await someone(database, 9, Role.MENTEE, school="Лицей")
    async with database.writing() as uow:
        assert await talk_desk.waiting(uow, other, NOW) == ()
        with pytest.raises(NotYours):
            await talk_desk.look(uow, other, ticket, NOW)
        with pytest.raises(NotYours):
            await talks.write(uow, stranger, ticket, "Я", NOW)


async def test_after_an_answer_more_words_are_promised_a_new_one(database: Database) -> None:
    """Whoever answered is told once, however much is written."""
    curator = await someone(database, 1, Role.CURATOR)
    mentee = await someone(database, 3, Role.MENTEE)
    ticket = await _asks(database, mentee)
    async with database.writing() as uow:
        await talk_desk.reply(uow, curator, ticket, "Здравствуйте", NOW)
        for number in range(2):
            await talks.write(uow, mentee, ticket, "Ещё", LATER + timedelta(minutes=number))
        said = await talks.write(uow, mentee, ticket, "Ещё", LATER + timedelta(minutes=2))
        assert said.ticket.promised_at > LATER + timedelta(hours=20)
    names = [one["name"] for one in await rows(database, outbox)]
    assert names.count("talk-said") == 1
