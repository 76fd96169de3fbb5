"""Audiences: who of a school is asked when a curator chooses whom to ask."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from domain.classes import folded
from domain.ids import PersonId
from domain.kinships import Kinship
from domain.pairs import Pair
from domain.people import Form, Person, Standing
from domain.questionnaires import Questionnaire
from domain.waves import Among, Audience

_BEFORE_CONSENT: Final = frozenset({Standing.ADMITTED, Standing.WAITING})


@dataclass(frozen=True, slots=True, kw_only=True)
class Community:
    """The people of a school, the pairs that work together now, and who is whose guardian."""

    people: Sequence[Person]
    pairs: Sequence[Pair] = ()
    kinships: Sequence[Kinship] = ()

    def chosen(self, audience: Audience, questionnaire: Questionnaire) -> tuple[Person, ...]:
        """List whom an audience means, of those the questionnaire may be put to."""
        meant = self._of_pair(audience) if audience.pair_id else self._of_role(audience)
        return tuple(one for one in meant if may_be_asked(one, questionnaire))

    def invited(self, audiences: Iterable[Audience]) -> tuple[Person, ...]:
        """List whom some audiences mean, of those who may be written to and are no trial."""
        meant = self.meant(audiences)
        return tuple(one for one in meant if one.is_admitted and not one.is_trial)

    def meant(self, audiences: Iterable[Audience]) -> tuple[Person, ...]:
        """List whom some audiences mean, each once, whether or not they may be written to."""
        meant = {one.id: one for audience in audiences for one in self._of_role(audience)}
        return tuple(meant.values())

    def classes(self, asked: Sequence[Person]) -> Mapping[str, Person]:
        """Give each class of some people by its spelling; somebody of it stands for it."""
        wanted = {one.id for one in asked}
        wanted |= {one.child_id for one in self.kinships if one.guardian_id in wanted}
        found: dict[str, Person] = {}
        for one in self.people:
            if one.id in wanted and one.class_name:
                found.setdefault(folded(one.class_name), one)
        return found

    def _of_role(self, audience: Audience) -> Iterator[Person]:
        paired = {each for one in self.pairs for each in one.sides}
        in_class = self._of_class(audience.class_name)
        for one in self.people:
            if audience.role not in one.roles or not _is_of_form(one, audience.form):
                continue
            is_paired = one.id in paired
            fits = {Among.ALL: True, Among.PAIRED: is_paired, Among.UNPAIRED: not is_paired}
            if fits[audience.among] and (in_class is None or one.id in in_class):
                yield one

    def _of_pair(self, audience: Audience) -> Iterator[Person]:
        sides = {each for one in self.pairs for each in one.sides if one.id == audience.pair_id}
        return (one for one in self.people if one.id in sides)

    def _of_class(self, class_name: str | None) -> frozenset[PersonId] | None:
        """Find who belongs to a class, themselves or by a child; None: any class will do."""
        if class_name is None:
            return None
        asked = folded(class_name)
        members = {
            one.id for one in self.people if one.class_name and folded(one.class_name) == asked
        }
        parents = {one.guardian_id for one in self.kinships if one.child_id in members}
        return frozenset(members | parents)


def may_be_asked(person: Person, questionnaire: Questionnaire) -> bool:
    """Whether a questionnaire may be put to somebody, so far as consents and roles go.

    Nameless answers need no consent. Trial people are left out of every count, so of this too.
    """
    standings = _BEFORE_CONSENT if questionnaire.anonymous else {Standing.ADMITTED}
    return person.standing in standings and not person.is_trial and questionnaire.is_for(person)


def is_sendable(questionnaire: Questionnaire) -> bool:
    """Whether a curator may send it: others are begun where their subject is."""
    return questionnaire.about == "school"


def _is_of_form(person: Person, form: Form | None) -> bool:
    return form is None or person.form is form
