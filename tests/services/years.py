"""A whole year of a school at the level of services, and what its people should hear of it.

What should be heard is worked out from what was planned, by the rule for one letter
(`domain/dues.py`, which has tests of its own), never from what was written.
"""

import random
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from domain.dues import due_at
from domain.ids import AccountId, PersonId
from domain.occurrences import Moment, Occurrence
from domain.people import AgeGroup, Role
from domain.reminders import OF
from storage.tables import meetings
from tests.services.calendars import Calendar, Heard
from tests.services.rosters import BEGIN

END: Final = datetime(2022, 5, 31, tzinfo=UTC)
LASTS: Final = timedelta(hours=1)
"""How long a meeting lasts; whether it was there is asked after its end."""

SLOTS: Final = (time(8, 30), time(12), time(15), time(16, 30), time(19), time(21))
DEADLINES: Final = tuple(date(2021, 9, 20) + timedelta(days=17 * number) for number in range(15))

_DEADLINES: Final = frozenset(
    {Moment.POSITION_DUE, Moment.POSITION_LATE, Moment.REPORT_DUE, Moment.STATISTICS_DUE}
)
_REPORTS: Final = (
    (Moment.REPORT_DUE, "quarter:202109", date(2021, 11, 30)),
    (Moment.REPORT_DUE, "quarter:202112", date(2022, 2, 28)),
    (Moment.REPORT_DUE, "quarter:202203", date(2022, 5, 31)),
    (Moment.STATISTICS_DUE, "year:2021", date(2022, 1, 20)),
)

Line = tuple[str, int, str, datetime]
"""A letter: its name, whom it is for, what it is about, and the moment of that."""


@dataclass(slots=True, kw_only=True)
class Couple:
    """A pair, and its meeting as it is planned now, since when."""

    school: int
    mentor: int
    mentee: int
    pair: int
    meeting: int = 0
    starts_at: datetime = BEGIN
    since: datetime = BEGIN
    acts_at: datetime | None = None


@dataclass(slots=True, kw_only=True)
class Year:
    """A calendar whose people meet, move and cancel; `expected` is what they should hear."""

    calendar: Calendar
    dice: random.Random
    couples: list[Couple] = field(default_factory=list)
    expected: Counter[Line] = field(default_factory=Counter)

    async def open(self, zone: str, people: int) -> None:
        """Open a school of so many people: one curator, pairs, and a guardian for some."""
        calendar = self.calendar
        school = await calendar.school(zone)
        curators = [await calendar.person(school, Role.CURATOR)]
        guests = [*curators]
        while len(guests) + 2 < people:
            mentor = await calendar.person(school, Role.MENTOR)
            age = self.dice.choice([AgeGroup.UNDER_14, AgeGroup.FROM_14_TO_17])
            mentee = await calendar.person(school, Role.MENTEE, age_group=age)
            guests += mentor, mentee, await calendar.guardian(school, mentee)
            pair = await calendar.pair(school, mentor, mentee)
            self.couples.append(Couple(school=school, mentor=mentor, mentee=mentee, pair=pair))
        event = datetime.combine(date(2022, 5, 20), time(14), calendar.zones[curators[0]])
        run = await calendar.run(school, event, DEADLINES)
        self._expect_event(run, event, guests)
        await self._expect_deadlines(school, curators)
        self._expect_weeks(school, curators)
        self._expect_cards(school, curators)
        self._expect_reports(curators)
        self._expect_end(run, [one for one in self.couples if one.school == school], curators)
        self._expect_weeks_of_mentors([one for one in self.couples if one.school == school])
        for couple in self.couples:
            if couple.school == school:
                await self._plan(couple)

    async def lives(self, until: datetime, *, jitter: Callable[[], timedelta]) -> None:
        """Let time go by; ticks come when something is due, later by a jitter, and for nothing."""
        await self.calendar.ticks()
        has_changed = True
        while self.calendar.now < until:
            stop = await self.calendar.next_stop(until, anew=has_changed) + jitter()
            act = min((one.acts_at for one in self.couples if one.acts_at), default=stop)
            self.calendar.now = max(self.calendar.now, min(act, stop))
            has_acted = await self._act()
            await self.calendar.ticks()
            has_reported = await self._report()
            if has_reported:
                await self.calendar.ticks()
            has_changed = has_acted or has_reported
        for couple in self.couples:
            self._expect_meeting(couple, self.calendar.now)

    async def _act(self) -> bool:
        """Move or cancel the meetings whose people thought better of it; say whether any did."""
        now = self.calendar.now
        acting = [one for one in self.couples if one.acts_at is not None and one.acts_at <= now]
        for couple in acting:
            self._expect_meeting(couple, now)
            if self.dice.random() < 0.5:
                await self._move(couple)
            else:
                await self.calendar.change(meetings, couple.meeting, state="cancelled")
                await self._plan(couple)
        return bool(acting)

    async def _report(self) -> bool:
        """Let every mentor who was just asked say that the meeting took place."""
        asked = {
            one.subject
            for one in self.calendar.heard[-50:]
            if one.name == "meeting-happened" and one.at == self.calendar.now
        }
        for couple in self.couples:
            if f"meeting:{couple.meeting}" in asked:
                now = self.calendar.now
                self._expect_meeting(couple, now)
                await self.calendar.held(couple.meeting, settled_at=now)
                sides = (couple.mentor, couple.mentee)
                self._expect(Moment.FEEDBACK_MISSING, f"meeting:{couple.meeting}", now, sides)
                await self._plan(couple)
        return bool(asked)

    async def _plan(self, couple: Couple) -> None:
        """Plan the pair's next meeting, some days ahead."""
        self._choose(couple)
        couple.meeting = await self.calendar.meeting(couple.school, couple.pair, couple.starts_at)

    async def _move(self, couple: Couple) -> None:
        self._choose(couple)
        await self.calendar.change(meetings, couple.meeting, starts_at=couple.starts_at)

    def _choose(self, couple: Couple) -> None:
        now, zone = self.calendar.now, self.calendar.zones[couple.mentor]
        day = now.astimezone(zone).date() + timedelta(days=self.dice.randrange(4, 40))
        couple.since = now
        couple.starts_at = datetime.combine(day, self.dice.choice(SLOTS), zone)
        before = timedelta(hours=self.dice.choice([10, 40]), minutes=7)
        is_kept = self.dice.random() < 0.7
        couple.acts_at = None if is_kept else couple.starts_at - before

    def _expect_meeting(self, couple: Couple, until: datetime) -> None:
        """Expect what a meeting brings, that stood from its planning to a moment."""
        subject, at = f"meeting:{couple.meeting}", couple.starts_at
        sides = (couple.mentor, couple.mentee)
        within = (couple.since, until)
        self._expect(Moment.MEETING_STARTS, subject, at, sides, within)
        for role, side in ((Role.MENTOR, couple.mentor), (Role.MENTEE, couple.mentee)):
            self._expect(Moment.MEETING_UNREPORTED, subject, at + LASTS, (side,), within, role)

    def _expect_event(self, run: int, at: datetime, guests: Iterable[int]) -> None:
        self._expect(Moment.FINAL_EVENT, f"run:{run}", at, guests)

    async def _expect_deadlines(self, school: int, curators: Iterable[int]) -> None:
        zone = self.calendar.zones[next(iter(curators))]
        for place, day in enumerate(DEADLINES):
            at = datetime.combine(day, time(), zone)
            number = (school - 1) * len(DEADLINES) + place + 1
            for moment in (Moment.POSITION_DUE, Moment.POSITION_LATE):
                self._expect(moment, f"position:{number}", at, curators)

    def _expect_weeks(self, school: int, curators: Iterable[int]) -> None:
        zone = self.calendar.zones[next(iter(curators))]
        for number in range(40):
            at = datetime.combine(date(2021, 9, 6), time(9), zone) + timedelta(weeks=number)
            self._expect(Moment.WEEK_BEGINS, f"school:{school}", at, curators)

    def _expect_reports(self, curators: Iterable[int]) -> None:
        zone = self.calendar.zones[next(iter(curators))]
        for moment, subject, day in _REPORTS:
            self._expect(moment, subject, datetime.combine(day, time(), zone), curators)

    def _expect_weeks_of_mentors(self, couples: Iterable[Couple]) -> None:
        for one in couples:
            zone = self.calendar.zones[one.mentor]
            for number in range(40):
                at = datetime.combine(date(2021, 9, 6), time(9), zone) + timedelta(weeks=number)
                subject, role = f"person:{one.mentor}", Role.MENTOR
                within = (self.calendar.now, END)
                self._expect(Moment.MENTOR_WEEK_BEGINS, subject, at, (one.mentor,), within, role)

    def _expect_end(self, run: int, couples: Iterable[Couple], curators: list[int]) -> None:
        """Pairs are asked on the day after the final event, and curators hear of it."""
        zone = self.calendar.zones[curators[0]]
        asked = datetime.combine(date(2022, 5, 21), time(), zone)
        self._expect(Moment.YEAR_CLOSES, f"run:{run}", asked, curators)
        for one in couples:
            for role, side in ((Role.MENTOR, one.mentor), (Role.MENTEE, one.mentee)):
                subject = f"pair:{one.pair}"
                self._expect(Moment.PAIR_YEAR_ENDS, subject, asked, (side,), role=role)

    def _expect_cards(self, school: int, curators: Iterable[int]) -> None:
        zone = self.calendar.zones[next(iter(curators))]
        for day in (date(2021, 11, 1), date(2022, 3, 1)):
            at = datetime.combine(day, time(), zone)
            self._expect(Moment.CARDS_DUE, f"school:{school}", at, curators)

    def _expect(
        self,
        moment: Moment,
        subject: str,
        at: datetime,
        people: Iterable[int],
        within: tuple[datetime, datetime] = (BEGIN, END),
        role: Role | None = None,
    ) -> None:
        """Expect the letters about something that is so between two moments, or one role's."""
        for person in people:
            occurrence = Occurrence(
                moment=moment,
                at=at,
                subject=subject,
                person_id=PersonId(person),
                account_id=AccountId(person),
                zone=self.calendar.zones[person],
                is_pupil=person in self.calendar.pupils,
                role=role,
                over_at=at + timedelta(days=1) if moment in _DEADLINES else None,
            )
            for reminder in OF[moment]:
                due = due_at(reminder, occurrence)
                if due is not None and within[0] <= due <= within[1]:
                    self.expected[reminder.name, person, subject, at.astimezone(UTC)] += 1


def line(one: Heard) -> Line:
    """Give what a letter was, whenever it was heard."""
    return one.name, one.person_id, one.subject, one.moment
