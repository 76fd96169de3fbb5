"""A school's year at the level of services: time goes by, and it is noted who hears what.

A recording courier takes the place of Telegram: what leaves the desk counts as heard at once.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.desk import Desk, Draw
from bot.mishaps import Mishaps
from domain.html import Html
from domain.ids import PersonId
from domain.letters import Fate, Letter, LetterState, Screen
from domain.people import Role
from services import UnitOfWork, reminding
from tests.services.rosters import BEGIN, Roster


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A letter that reached somebody; those of one message have the same moment and `message`."""

    name: str
    person_id: int
    subject: str
    moment: datetime
    at: datetime
    message: int


async def plain(_: UnitOfWork, letter: Letter, __: datetime) -> Screen:
    """Draw a letter as its name."""
    return Screen(Html(letter.name))


@dataclass(slots=True, kw_only=True)
class Calendar(Roster):
    """A school as time goes by, and everything heard so far; `draw` says what letters say."""

    draw: Draw = plain
    heard: list[Heard] = field(default_factory=list)
    _ahead: tuple[datetime, ...] = ()
    _known_until: datetime = BEGIN

    async def ticks(self) -> None:
        """Write what is due, and let all that may leave reach its readers."""
        async with self.database.writing() as uow:
            await reminding.write_due_letters(uow, self.now)
            desk = Desk(self.draw, Mishaps([]))
            while found := await uow.outbox.unasked(self.now, [], 1):
                letter = await desk.made_ready(uow, found[0], self.now)
                if letter is not None:
                    self._note(letter)
                    fate = Fate(letter=letter, state=LetterState.SENT)
                    await uow.outbox.settle([fate], self.now)

    async def next_stop(self, until: datetime, *, anew: bool = True) -> datetime:
        """Find when anything is due next, at most a week ahead; not anew: as was found last."""
        if anew or self.now >= self._known_until:
            self._known_until = min(until, self.now + timedelta(days=7))
            async with self.database.reading() as uow:
                horizon = self._known_until - self.now
                self._ahead = await reminding.upcoming(uow, self.now, horizon)
        async with self.database.reading() as uow:
            waiting = await uow.outbox.next_moment(self.now)
        stops = (*self._ahead, self._known_until, *([] if waiting is None else [waiting]))
        return min(one for one in stops if one > self.now)

    async def lives_until(self, moment: datetime) -> None:
        """Let time go by, with a tick wherever anything is due."""
        await self.ticks()
        while self.now < moment:
            self.now = await self.next_stop(moment)
            await self.ticks()

    def names(self, person: int) -> list[str]:
        """List the letters somebody heard, in their order."""
        return [one.name for one in self.heard if one.person_id == person]

    def local(self, one: Heard) -> datetime:
        """Give the moment somebody heard a letter, by their own clock."""
        return one.at.astimezone(self.zones[one.person_id])

    def _note(self, message: Letter) -> None:
        for letter in (message, *message.others):
            self.heard.append(
                Heard(
                    name=letter.name,
                    person_id=letter.person_id or PersonId(0),
                    subject=letter.subject,
                    moment=letter.moment or self.now,
                    at=self.now,
                    message=message.id,
                )
            )


async def a_couple(calendar: Calendar) -> tuple[int, int, int, int]:
    """Bring a school, a mentor, a mentee and their pair, all grown up."""
    school = await calendar.school()
    mentor = await calendar.person(school, Role.MENTOR)
    mentee = await calendar.person(school, Role.MENTEE)
    return school, mentor, mentee, await calendar.pair(school, mentor, mentee)


def moscow(words: str) -> datetime:
    """Read a moment as the clocks of Moscow show it."""
    return datetime.fromisoformat(words).replace(tzinfo=ZoneInfo("Europe/Moscow"))
