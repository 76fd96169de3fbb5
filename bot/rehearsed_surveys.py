"""Surveys of the demo: people of its school fill in what they find, or what is sent to them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Final

from bot.performing import Performer
from domain.pairs import FIRST_SURVEYS
from domain.people import Person
from domain.sittings import Sitting
from domain.waves import Stage, Wave
from locales.library import Library
from services import UnitOfWork, interviewing, taking_part
from services.interviewing import Page

SOME: Final = 6
"""How many questions somebody has answered who is still under way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surveys:
    """The questionnaires that are filled in, and the words that people write in them."""

    uow: UnitOfWork
    library: Library
    words: Mapping[str, Sequence[str]]
    now: datetime

    async def first(self, person: Person) -> None:
        """Fill in the first questionnaire of somebody's role and send it off."""
        role = next(one for one in FIRST_SURVEYS if one in person.roles)
        sitting = await interviewing.begin(
            self.uow, person, self.library, FIRST_SURVEYS[role], self.now
        )
        await self._answered(person, sitting)

    async def replied(self, person: Person, wave: Wave, stage: Stage) -> None:
        """Go as far with what a wave asks as somebody gets: refuse, pause or send it off."""
        if stage is Stage.REFUSED:
            await taking_part.refuse(self.uow, person, self.library, wave.id, self.now)
            return
        await taking_part.take_up(self.uow, person, self.library, wave.id, self.now)
        sitting = await interviewing.begin(
            self.uow, person, self.library, wave.questionnaire_id, self.now, wave_id=wave.id
        )
        await self._answered(person, sitting, None if stage is Stage.FINISHED else SOME)

    async def felt(self, person: Person, sitting: Sitting, given: Mapping[str, str | int]) -> None:
        """Answer about a meeting as was settled beforehand, and send it off."""
        await self._answered(person, sitting, given=given)

    async def _answered(
        self,
        person: Person,
        sitting: Sitting,
        most: int | None = None,
        given: Mapping[str, str | int] = MappingProxyType({}),
    ) -> None:
        """Answer question after question until the answers are sent off, or there are so many."""
        performer = Performer(
            person=person,
            words=self.words,
            looks_back=sitting.questionnaire.follows is not None,
            now=self.now,
            given=given,
        )
        while sitting.interview.is_open and len(sitting.interview.answers) != most:
            for move in performer.moves(sitting.question):
                page = Page(sitting.interview.id, sitting.interview.rev)
                made = await interviewing.make(
                    self.uow, person, self.library, page, move, self.now
                )
                sitting = made.sitting
        if sitting.interview.is_open:
            await interviewing.pause(self.uow, person)
