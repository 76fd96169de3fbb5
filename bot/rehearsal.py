"""Rehearsal: the demo's school, in which two dozen people have done what real people do first.

Everything goes through the same services as their taps would, so nothing here is possible that
is not possible in the chat.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from bot.rehearsed_surveys import Surveys
from domain.admission import needed
from domain.consents import ConsentAnswer, ConsentKind, Paper
from domain.ids import AccountId
from domain.kinships import Relation
from domain.meetings import MeetingKind
from domain.people import AgeGroup, Form, Person, Role, Standing
from domain.refusals import LinkSpent
from domain.waves import Audience, Stage
from locales.library import Library
from services import (
    UnitOfWork,
    cards,
    consents,
    entrances,
    invitations,
    kinships,
    opening,
    pairing,
    paper_consents,
    planning,
    schools,
    sending,
)
from services.meetings import Card
from services.signing import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsal:
    """A cast, the library it fills in, and who has come in so far, by the account."""

    uow: UnitOfWork
    library: Library
    cast: Mapping[str, Any]
    now: datetime
    inside: dict[int, Person] = field(default_factory=dict)

    async def play(self) -> None:
        """Open the school and let everybody do their part; a school that is there stays."""
        if await self.uow.schools.by_name(self.cast["school"]) is not None:
            return
        programme = self.library.programme(self.cast["programme"])
        year = self.now.year
        opened = await opening.open_school(
            self.uow, self.cast["school"], programme, self.now, year
        )
        first, *others = [one for one in self.cast["people"] if "roles" in one]
        await self._curator(first, opened.address)
        for one in others:
            await self._guest(one)
        for one in self.cast["pairs"]:
            await self._pair(one)
        for one in self.cast["waves"]:
            await self._wave(one)

    async def _curator(self, one: Mapping[str, Any], address: str) -> None:
        curator = await self._entered(one, address)
        for name, words in self.cast["card"].items():
            await schools.fill_in(self.uow, curator, name, words, self.now)
        await schools.fill_in(self.uow, curator, "zone", self.cast["zone"], self.now)
        await self._admitted(one, curator)

    async def _guest(self, one: Mapping[str, Any]) -> None:
        """Invite somebody; a child waits for a guardian, who comes by the child's link."""
        role = Role(one["roles"][0])
        if role is Role.GUARDIAN:
            return await self._guardian(one)
        form, age = Form(one.get("form", "peer")), AgeGroup(one.get("age", "adult"))
        address = await invitations.invite(self.uow, self._first, role, form, age, self.now)
        person = await self._entered(one, address)
        if "class" in one:
            person = await cards.put_in_class(
                self.uow, self._first, person.id, one["class"], self.now
            )
        if ConsentKind.OWN in needed(age):
            person = await self._agreed(person, person)
        if "paper" in one:
            person = await self._signed(person, one["paper"])
        if needed(age) == (ConsentKind.OWN,) or "paper" in one:
            await self._named(one, person)
        return None

    async def _signed(self, child: Person, number: str) -> Person:
        """Record the consent that a guardian signed on paper."""
        paper = Paper(number=number, on=self.now.date(), kept=self.cast["kept"])
        kind = ConsentKind.GUARDIAN
        return await paper_consents.record(self.uow, self._first, child, kind, paper, self.now)

    async def _guardian(self, one: Mapping[str, Any]) -> None:
        child = self.inside[one["child"]]
        address = await invitations.invite_guardian(self.uow, child, self.now)
        guardian = await self._admitted(one, await self._entered(one, address))
        relation = Relation(one.get("relation", Relation.MOTHER))
        await kinships.relate(self.uow, guardian, child.id, relation, self.now)
        await self._agreed(guardian, child)
        if one.get("checked", True):
            await consents.confirm(self.uow, self._first, guardian.id, child.id, self.now)
            described = {each.get("account"): each for each in self.cast["people"]}
            fresh = await self.uow.of(child.school_id).people.get(child.id)
            await self._named(described[one["child"]], fresh)

    async def _entered(self, one: Mapping[str, Any], address: str) -> Person:
        token = address.rpartition("=")[2]
        account = AccountId(one["account"])
        entry = await invitations.enter(self.uow, account, "ru", token, self.now)
        if entry is None:
            raise LinkSpent
        person = entry.person
        if person.standing is Standing.ASKING:
            for request, _ in await entrances.waiting(self.uow, self._first):
                person = await entrances.accept(self.uow, self._first, request.id, self.now)
        self.inside[one["account"]] = person
        return person

    async def _admitted(self, one: Mapping[str, Any], person: Person) -> Person:
        return await self._named(one, await self._agreed(person, person))

    async def _agreed(self, person: Person, about: Person) -> Person:
        kind = ConsentKind.OWN if about.id == person.id else ConsentKind.GUARDIAN
        seen = (await consents.text_for(self.uow, person, kind)).sha256
        sheet = Sheet(about=about.id, kind=kind, seen=seen)
        return await consents.answer(self.uow, person, sheet, ConsentAnswer.GIVEN, self.now)

    async def _named(self, one: Mapping[str, Any], person: Person) -> Person:
        given, family = one["names"]
        named = await consents.name(self.uow, person, given, family, self.now)
        self.inside[one["account"]] = named
        if one.get("survey"):
            await self._surveys.first(named)
        return named

    async def _pair(self, one: Mapping[str, Any]) -> None:
        """Make a pair, and plan its acquaintance where the cast says when."""
        mentor, mentee = self.inside[one["mentor"]], self.inside[one["mentee"]]
        pair = await pairing.make(self.uow, self._first, mentor.id, mentee.id, self.now)
        if "hours" in one:
            starts_at = self.now + timedelta(hours=one["hours"])
            drafted = await planning.draft(
                self.uow, mentor, pair.id, MeetingKind.ACQUAINTANCE, starts_at, self.now
            )
            card = Card(drafted.id, drafted.rev)
            placed = await planning.settle_place(self.uow, mentor, card, one["place"], self.now)
            await planning.plan(self.uow, mentor, Card(placed.id, placed.rev), self.now)

    async def _wave(self, one: Mapping[str, Any]) -> None:
        """Send a questionnaire to a class, and let some of it answer, pause or refuse."""
        audience = Audience(role=Role(one["role"]), class_name=one["class"])
        due_at = self.now + timedelta(days=one["days"])
        wave = await sending.send(
            self.uow, self._first, self.library, one["questionnaire"], audience, due_at, self.now
        )
        for each in self.cast["people"]:
            if each.get("class") == one["class"] and "wave" in each:
                person = self.inside[each["account"]]
                await self._surveys.replied(person, wave, Stage(each["wave"]))

    @property
    def _surveys(self) -> Surveys:
        words = self.cast["words"]
        return Surveys(uow=self.uow, library=self.library, words=words, now=self.now)

    @property
    def _first(self) -> Person:
        return next(iter(self.inside.values()))
