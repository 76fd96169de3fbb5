"""Companies: the people of one organisation of the demo, who do what real people do first.

Everything goes through the same services as their taps would, so nothing here is possible that
is not possible in the chat.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.rehearsed_surveys import Surveys
from domain.admission import needed
from domain.consents import ConsentAnswer, ConsentKind, Paper
from domain.ids import AccountId
from domain.kinships import Relation
from domain.people import AgeGroup, Form, Person, Role, Standing
from domain.refusals import LinkSpent
from locales.library import Library
from locales.texts import FALLBACK
from services import (
    UnitOfWork,
    births,
    cards,
    consents,
    entrances,
    invitations,
    kinships,
    paper_consents,
    schools,
    staff,
)
from services.signing import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """The people of an organisation, and who of them has come in so far, by the account.

    `house` is what the cast says of this organisation, `cast` what it says of all of them.
    """

    uow: UnitOfWork
    library: Library
    cast: Mapping[str, Any]
    house: Mapping[str, Any]
    now: datetime
    inside: dict[int, Person] = field(default_factory=dict)

    @property
    def first(self) -> Person:
        """Whoever came first and lets in all others."""
        return next(iter(self.inside.values()))

    @property
    def surveys(self) -> Surveys:
        """The questionnaires that these people fill in."""
        words = self.cast["words"]
        return Surveys(uow=self.uow, library=self.library, words=words, now=self.now)

    @property
    def head(self) -> Mapping[str, Any]:
        """What the cast says of whoever comes first."""
        return next(one for one in self.house["people"] if "roles" in one)

    async def come(self, person: Person) -> None:
        """Let whoever is first fill in the card and agree; then all others, by their links."""
        head = self.head
        self.inside[head["account"]] = person
        for name, words in self.house["card"].items():
            await schools.fill_in(self.uow, person, name, words, self.now)
        await schools.fill_in(self.uow, person, "zone", self.cast["zone"], self.now)
        await self._admitted(head, person)
        for one in self.house["people"]:
            if "roles" in one and one is not head:
                await self._guest(one)
        await self._stay()

    async def _stay(self) -> None:
        """Extend the terms that would end before the programme does, so that nobody drops out."""
        ends_on = self.library.programme(self.cast["programme"]).ends_on
        while ending := [
            post
            for post in await staff.posts(self.uow, self.first)
            if post.term is not None and post.term.until.date() < ends_on
        ]:
            for post in ending:
                await staff.extend(self.uow, self.first, post.person.id, post.role, self.now)

    async def entered(self, one: Mapping[str, Any], address: str) -> Person:
        """Open a link on somebody's telephone; staff are let in by whoever came first.

        Raises:
            LinkSpent: the link leads nowhere.
        """
        token = address.rpartition("=")[2]
        account = AccountId(one["account"])
        entry = await invitations.enter(self.uow, account, FALLBACK, token, self.now)
        if entry is None:
            raise LinkSpent
        person = entry.person
        if person.standing is Standing.ASKING:
            for request, _ in await entrances.waiting(self.uow, self.first):
                person = await entrances.accept(self.uow, self.first, request.id, self.now)
        self.inside[one["account"]] = person
        return person

    async def _guest(self, one: Mapping[str, Any]) -> None:
        """Invite somebody; a child waits for a guardian, who comes by the child's link."""
        role, *more = map(Role, one["roles"])
        if role is Role.GUARDIAN:
            return await self._guardian(one)
        form, age = Form(one.get("form", "peer")), AgeGroup(one.get("age", "adult"))
        address = await invitations.invite(self.uow, self.first, role, form, age, self.now)
        person = await self.entered(one, address)
        if "class" in one:
            person = await cards.put_in_class(
                self.uow, self.first, person.id, one["class"], self.now
            )
        if ConsentKind.OWN in needed(age):
            person = await self._agreed(person, person)
        if "paper" in one:
            person = await self._signed(person, one["paper"])
        if needed(age) == (ConsentKind.OWN,) or "paper" in one:
            person = await self._named(one, person)
        for other in more:
            person = await staff.give(self.uow, self.first, person.id, other, self.now)
            self.inside[one["account"]] = person
        return None

    async def _signed(self, child: Person, number: str) -> Person:
        """Record the consent that a guardian signed on paper."""
        paper = Paper(number=number, on=self.now.date(), kept=self.cast["kept"])
        kind = ConsentKind.GUARDIAN
        return await paper_consents.record(self.uow, self.first, child, kind, paper, self.now)

    async def _guardian(self, one: Mapping[str, Any]) -> None:
        child = self.inside[one["child"]]
        address = await invitations.invite_guardian(self.uow, child, self.now)
        guardian = await self._admitted(one, await self.entered(one, address))
        relation = Relation(one.get("relation", Relation.MOTHER))
        await kinships.relate(self.uow, guardian, child.id, relation, self.now)
        await self._agreed(guardian, child)
        if one.get("checked", True):
            await consents.confirm(self.uow, self.first, guardian.id, child.id, self.now)
            described = {each["account"]: each for each in self.house["people"]}
            fresh = await self.uow.of(child.school_id).people.get(child.id)
            await self._named(described[one["child"]], fresh)

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
        if "born" in one:
            words = f"{one['born']:%d.%m.%Y}"
            named = await births.tell(self.uow, named, words, FALLBACK, self.now)
        self.inside[one["account"]] = named
        if one.get("survey"):
            await self.surveys.first(named)
        return named
