"""Reading the week of a mentor: from their pairs, the meetings and the plans of these."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import Final

from domain.agendas import Agenda
from domain.ids import PairId
from domain.meetings import Meeting
from domain.mentor_weeks import Kind, Task, sunday, told
from domain.people import Person
from domain.plan_items import Item
from domain.rights import Deed, demand
from services import UnitOfWork, agendas, plans
from services.zones import zone_of

_LATELY: Final = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class MentorWeek:
    """What waits for a mentor, the most urgent first, and what was done in seven days.

    `coming` are the meetings agreed on up to Sunday, `pairs` the open pairs by number.
    """

    today: date
    pairs: Mapping[PairId, Agenda]
    tasks: tuple[Task, ...]
    coming: tuple[Meeting, ...] = ()
    held: int = 0
    steps_done: int = 0

    @property
    def told(self) -> tuple[Task, ...]:
        """What the letter of this week speaks of."""
        return told(self.tasks, self.today)

    @property
    def is_worth_a_letter(self) -> bool:
        """Whether there is something to do, or to come to."""
        return bool(self.told or self.coming)


async def look(uow: UnitOfWork, mentor: Person, now: datetime) -> MentorWeek:
    """Put the week of a mentor together.

    Raises:
        NotAllowed: the person is no mentor.
    """
    demand(mentor, Deed.SEE_OWN_WEEK)
    known = [one for one in await agendas.all_of(uow, mentor, now) if one.is_led_by(mentor)]
    zone = await zone_of(uow, mentor)
    today = now.astimezone(zone).date()
    plans_of = await plans.of_pairs(uow, [one.pair for one in known])
    items = {
        key: [item for plan in found for item in plan.items] for key, found in plans_of.items()
    }
    tasks = [task for one in known for task in _tasks(one, mentor, items[one.pair.id], now, zone)]
    planned = [one.planned for one in known if one.planned and not one.planned.awaits_report(now)]
    return MentorWeek(
        today=today,
        pairs={one.pair.id: one for one in known},
        tasks=tuple(tasks),
        coming=tuple(
            one for one in planned if one.starts_at.astimezone(zone).date() <= sunday(today)
        ),
        held=sum(now - _LATELY <= one.starts_at for each in known for one in each.held),
        steps_done=sum(
            not one.is_open and one.marked_at is not None and now - _LATELY <= one.marked_at
            for each in items.values()
            for one in each
        ),
    )


def _tasks(
    agenda: Agenda, mentor: Person, items: Sequence[Item], now: datetime, zone: tzinfo
) -> Iterator[Task]:
    """Yield what a mentor has to do for one pair, each with the day it began to wait."""

    def since(kind: Kind, at: datetime, meeting: int = 0) -> Task:
        day = at.astimezone(zone).date()
        return Task(kind=kind, pair_id=agenda.pair.id, since=day, meeting=meeting)

    planned = agenda.planned
    if planned is not None and planned.awaits_report(now):
        yield since(Kind.REPORT, planned.ends_at, planned.id)
    for one in agenda.unanswered_by(mentor):
        yield since(Kind.FEEDBACK, one.settled_at or one.starts_at, one.id)
    last = sunday(now.astimezone(zone).date())
    for item in items:
        if item.is_open and item.due_on is not None and item.due_on <= last:
            yield Task(kind=Kind.STEP, pair_id=agenda.pair.id, since=item.due_on)
    if planned is None and agenda.offer is None and agenda.next_kinds:
        held = agenda.held
        at = held[-1].starts_at if held else agenda.pair.agreed_at or agenda.pair.made_at
        yield since(Kind.PLANNING, at)
