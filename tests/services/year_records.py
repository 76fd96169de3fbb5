"""What a school leaves behind in a year: gatherings, lessons, nominations of the final event."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from domain.gatherings import Crowd, Gathering
from domain.ids import PersonId, PollId
from domain.polls import Subject, Voters
from domain.training import Lesson
from services import UnitOfWork
from services.gatherings import announcing, attending, cards, planning
from services.honours import cards as polls
from services.honours import electing, nominating
from services.training import groups, lessons
from tests.services.year_schools import OVER, YearSchool

MAY: Final = datetime(2022, 5, 12, 9, tzinfo=OVER.tzinfo)
HOUR: Final = timedelta(hours=1)
DAY: Final = timedelta(days=1)
AFTER: Final = OVER + DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """What a year left: gatherings and lessons, held and not held, and a poll."""

    held: Gathering
    planned: Gathering
    taught: Lesson
    lesson: Lesson
    spare: Lesson
    poll_id: PollId
    guest: PersonId


async def records(school: YearSchool) -> Records:
    """Let the curator leave a trace of each kind in May."""
    curator = school.curator
    async with school.database.writing() as uow:
        gatherings = []
        for title in ("Квест", "Поход"):
            one = await planning.begin(uow, curator, title, MAY + HOUR, MAY)
            one = await announcing.choose(uow, curator, card_of(one), Crowd.PAIRS, None, MAY)
            gatherings.append(await announcing.announce(uow, curator, card_of(one), MAY))
        held = await attending.close(uow, curator, card_of(gatherings[0]), MAY + DAY)
        group = await groups.begin(uow, curator, "Первая группа", MAY)
        at = groups.Card(group.id, group.rev)
        wanted = [(MAY + HOUR, "Доверие"), (MAY + HOUR, "Границы"), (MAY + HOUR, "План")]
        first, second, third = await lessons.plan(uow, curator, at, wanted, MAY)
        group = (await groups.look(uow, curator, group.id)).training
        mentor, _ = school.people[0]
        await groups.turn(uow, curator, groups.Card(group.id, group.rev), mentor.id, MAY)
        taught = await lessons.hold(uow, curator, lessons.Card(first.id, first.rev), MAY + DAY)
        poll = await nominating.begin(uow, curator, MAY)
        assert poll is not None
        await a_nomination(uow, school, poll.id)
    return Records(
        held=held,
        planned=gatherings[1],
        taught=taught,
        lesson=second,
        spare=third,
        poll_id=poll.id,
        guest=mentor.id,
    )


async def a_nomination(uow: UnitOfWork, school: YearSchool, poll_id: PollId) -> None:
    """Put two mentors up, and let the staff vote about them."""
    curator = school.curator
    found = await polls.look(uow, curator, poll_id)
    card = polls.Card(poll_id, found.rev)
    found = await nominating.nominate(uow, curator, card, "Лучший", Subject.MENTOR, MAY)
    for mentor, _ in school.people[:2]:
        number = found.nominations[0].id
        found = await nominating.turn(uow, curator, number, mentor.id, found.rev, MAY)
    card = polls.Card(poll_id, found.rev)
    found = await electing.choose(uow, curator, card, Voters.STAFF, MAY)
    await electing.until(uow, curator, polls.Card(poll_id, found.rev), AFTER, MAY)


def card_of(one: Gathering) -> cards.Card:
    """Give the button of a gathering as it is now."""
    return cards.Card(one.id, one.rev)
