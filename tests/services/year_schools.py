"""A school at the end of its year: six pairs, each of which comes to another end."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final

from domain.ids import PairId, PersonId, RunId, SchoolId
from domain.meetings import MeetingKind, MeetingState
from domain.pairs import Pair
from domain.people import Person, Role
from domain.year_ends import Step, Wish
from locales.contents import read_contents
from services import runs
from services.year_ends import deciding, steps, wishes
from services.year_ends.steps import Errand
from storage.database import Database
from tests.pairs import a_meeting, a_pair, someone

LIBRARY: Final = read_contents()
BEGUN: Final = datetime(2021, 9, 1, 6, 0, tzinfo=UTC)
ASKED: Final = datetime(2022, 5, 21, 9, 0, tzinfo=UTC)
OVER: Final = datetime(2022, 6, 3, 9, 0, tzinfo=UTC)
_ON, _END, _UNSURE = Wish.GO_ON, Wish.END, Wish.UNSURE
WISHES: Final = (
    (_ON, _ON),
    (_ON, _ON),
    (_END, _END),
    (_END, _END),
    (_UNSURE, _END),
    (_ON, _END),
)
"""What the mentor and the mentee of each pair wish; the last two do not agree."""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearSchool:
    """A curator, their run, and the pairs with both people in each."""

    database: Database
    curator: Person
    run_id: RunId
    pairs: tuple[Pair, ...]
    people: tuple[tuple[Person, Person], ...]

    @property
    def school_id(self) -> SchoolId:
        """The school."""
        return self.curator.school_id

    async def says(self, now: datetime = ASKED) -> None:
        """Let everybody say what they wish."""
        async with self.database.writing() as uow:
            for pair, both, said in zip(self.pairs, self.people, WISHES, strict=True):
                for person, wish in zip(both, said, strict=True):
                    await wishes.answer(uow, person, pair.id, wish, now)

    async def decides(self, pair: Pair, now: datetime = OVER, *, goes_on: bool) -> None:
        """Let the curator decide about a pair."""
        async with self.database.writing() as uow:
            await deciding.decide(uow, self.curator, self.run_id, pair.id, now, goes_on=goes_on)

    async def takes(self, *wanted: Step, now: datetime = OVER) -> Errand:
        """Let the curator do some steps, each in a unit of work of its own."""
        for step in wanted:
            async with self.database.writing() as uow:
                await steps.take(uow, self.curator, self.run_id, step, LIBRARY, now)
        async with self.database.reading() as uow:
            return await steps.look(uow, self.curator, self.run_id, now)

    async def open_pairs(self) -> dict[PairId, Pair]:
        """Give the pairs that work together."""
        async with self.database.reading() as uow:
            return {one.id: one for one in await uow.of(self.school_id).pairs.open()}

    async def person(self, person_id: PersonId) -> Person:
        """Give somebody as they are now."""
        async with self.database.reading() as uow:
            return await uow.of(self.school_id).people.get(person_id)


async def a_year_school(database: Database, programme: str = "gymnasium-2021") -> YearSchool:
    """Bring a school whose pairs met all year; the first four had their final meeting."""
    curator = await someone(database, 1, Role.CURATOR)
    async with database.writing() as uow:
        school = await uow.schools.get(curator.school_id)
        for field in school.missing:
            words = "Europe/Moscow" if field == "zone" else "Гимназия"
            school = school.with_field(field, words)
        await uow.schools.save(school)
        chosen = LIBRARY.programmes[programme]
        run = await runs.begin(uow, curator.school_id, chosen, 0, BEGUN)
    pairs, people = [], []
    for number in range(len(WISHES)):
        mentor = await someone(database, 10 + number, Role.MENTOR)
        mentee = await someone(database, 20 + number, Role.MENTEE, class_name=f"{number + 6}Б")
        pair = await a_pair(database, mentor, mentee)
        if number < 4:
            at = datetime(2022, 4, 20, 12, 0, tzinfo=UTC)
            await a_meeting(database, pair, MeetingState.HELD, at, MeetingKind.FINAL)
        pairs.append(pair)
        people.append((mentor, mentee))
    return YearSchool(
        database=database,
        curator=replace(curator),
        run_id=run.id,
        pairs=tuple(pairs),
        people=tuple(people),
    )


async def decide_all(school: YearSchool) -> None:
    """Let the curator decide about all: those who agree at once, the others one by one."""
    async with school.database.writing() as uow:
        found = await deciding.agreed(uow, school.curator, school.run_id, OVER)
        await deciding.decide_agreed(
            uow, school.curator, school.run_id, deciding.mark(found), OVER
        )
    for pair in school.pairs[4:]:
        await school.decides(pair, goes_on=False)
