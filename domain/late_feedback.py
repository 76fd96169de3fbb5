"""Late feedback: the pairs in which somebody has not said in time how a meeting was."""

from dataclasses import dataclass

from domain.pairs import PairState
from domain.people import Person
from domain.school_facts import Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Unanswered:
    """A pair in which feedback is late, and who of it has not answered."""

    state: PairState
    people: tuple[Person, ...]


def unanswered(facts: Facts) -> tuple[Unanswered, ...]:
    """List the pairs in which feedback is late, those where it is due the longest first."""
    owing = {(one.pair_id, one.person_id): one.met_at for one in facts.owed}
    found = [
        Unanswered(state=state, people=late)
        for state in facts.pairs
        if (late := tuple(one for one in state.people if (state.pair.id, one.id) in owing))
    ]
    return tuple(
        sorted(
            found,
            key=lambda one: min(owing[one.state.pair.id, each.id] for each in one.people),
        )
    )
