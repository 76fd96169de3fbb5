"""Rehearsal: the organisations of the demo, in which people have done what comes first.

Everything goes through the same services as their taps would, so nothing here is possible that
is not possible in the chat.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot import rehearsed_pairs, rehearsed_positions, rehearsed_training
from bot.companies import Company
from domain.ids import AccountId
from domain.people import Person, Role
from domain.programmes import Programme
from domain.refusals import LinkSpent
from domain.waves import Audience, Stage
from locales.library import Library
from locales.texts import FALLBACK
from services import (
    UnitOfWork,
    opening,
    runs,
    school_invitations,
    sending,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsal:
    """A cast, and the library whose programme it begins."""

    uow: UnitOfWork
    library: Library
    cast: Mapping[str, Any]
    now: datetime

    async def play(self) -> None:
        """Open the school and let everybody do their part; a school that is there stays."""
        if await self.uow.schools.by_name(self.cast["school"]) is not None:
            return
        programme = self.library.programme(self.cast["programme"])
        opened = await opening.open_school(
            self.uow, self.cast["school"], programme, self.now, _year_of(programme)
        )
        company = self._company(self.cast)
        await company.come(await company.entered(company.head, opened.address))
        await self._deeds(company)
        for house in self.cast.get("schools", ()):
            await self._school(company.first, house)

    async def _school(self, coordinator: Person, house: Mapping[str, Any]) -> None:
        """Invite a school to a municipality; in most the link is opened and people come."""
        pilot = house.get("is_pilot", False)
        address = await school_invitations.invite(
            self.uow, coordinator, house["school"], self.now, is_pilot=pilot
        )
        if house.get("waits"):
            return
        company = self._company(house)
        account, token = AccountId(company.head["account"]), address.rpartition("=")[2]
        link = await school_invitations.opened(self.uow, account, token, self.now)
        if link is None:
            raise LinkSpent
        person = await school_invitations.found_school(
            self.uow, account, FALLBACK, link, self.library, self.now
        )
        await company.come(person)
        await self._deeds(company)

    def _company(self, house: Mapping[str, Any]) -> Company:
        return Company(
            uow=self.uow, library=self.library, cast=self.cast, house=house, now=self.now
        )

    async def _deeds(self, company: Company) -> None:
        """Make pairs, train mentors, send questionnaires, fill the road map of an organisation."""
        for one in company.house.get("pairs", ()):
            await rehearsed_pairs.rehearsed(company, one)
        for one in company.house.get("trainings", ()):
            await rehearsed_training.trained(company, one)
        if "holidays" in company.house:
            await rehearsed_training.rested(company, company.house["holidays"])
        for one in company.house.get("waves", ()):
            await self._wave(company, one)
        for one in company.house.get("done", ()):
            await rehearsed_positions.done(company, one)
        for one in company.house.get("numbers", ()):
            await rehearsed_positions.counted(company, one)

    async def _wave(self, company: Company, one: Mapping[str, Any]) -> None:
        """Send a questionnaire to a class, and let some of it answer, pause or refuse."""
        audience = Audience(role=Role(one["role"]), class_name=one["class"])
        due_at = self.now + timedelta(days=one["days"])
        wave = await sending.send(
            self.uow,
            company.first,
            self.library,
            one["questionnaire"],
            audience,
            due_at,
            self.now,
        )
        for each in company.house["people"]:
            if each.get("class") == one["class"] and "wave" in each:
                person = company.inside[each["account"]]
                await company.surveys.replied(person, wave, Stage(each["wave"]))


def _year_of(programme: Programme) -> int:
    """Give the school year a programme was written for."""
    return -runs.years_until(programme, 0)
