"""Pair health: how the open pairs of a school go, by a fixed number of statements."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from domain.agendas import declined
from domain.consents import Consent, ConsentKind
from domain.ids import PairId
from domain.lights import Light, Signals
from domain.pair_health import Checkup, Health, Vitals, examine
from domain.pairs import Pair, PairState, PairSums
from domain.people import Form, Person
from domain.rematches import may_decide
from domain.rights import Deed, demand
from services import UnitOfWork, feedback, plans
from services.lights import met
from services.pairing import PairFile

_UNKNOWN: Final = Signals(light=Light.EARLY)
_URGENCY: Final = tuple(Health)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ward:
    """An open pair under a curator's eyes."""

    state: PairSums
    checkup: Checkup
    signals: Signals

    @property
    def pair(self) -> Pair:
        """The pair itself."""
        return self.state.pair


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """All open pairs of a school, those that need somebody first, and by number."""

    wards: tuple[Ward, ...] = ()

    def counts(self) -> Mapping[Health, int]:
        """Count the pairs of each health."""
        return Counter(one.checkup.health for one in self.wards)

    def forms(self) -> tuple[Form, ...]:
        """List the forms there are pairs of."""
        there = {one.pair.form for one in self.wards}
        return tuple(one for one in Form if one in there)

    def of(
        self, health: Health | None = None, form: Form | None = None, *, groups: bool = False
    ) -> Sequence[Ward]:
        """List the pairs of a health, of a form, or the groups among them."""
        return [
            one
            for one in self.wards
            if (health is None or one.checkup.health is health)
            and (form is None or one.pair.form is form)
            and (one.pair.is_group or not groups)
        ]


async def go_round(uow: UnitOfWork, curator: Person, now: datetime) -> Round:
    """Look at every open pair of the curator's school.

    Raises:
        NotAllowed: the person is no curator.
    """
    demand(curator, Deed.SEE_SCHOOL)
    school = uow.of(curator.school_id)
    states = await school.pair_states.sums(now)
    noes = await school.consents.noes(ConsentKind.PAIR_AGREEMENT)
    answers = await school.consents.about(*{one.person_id for one in noes}) if noes else ()
    refused = _refused([one.pair for one in states], answers)
    sums = tuple(map(met, states))
    signals = await feedback.lights_of(uow, curator.school_id, sums, now, curator.id)
    overdue = await plans.overdue(uow, curator.school_id, now)
    wards = (
        _examined(
            Vitals(
                state=one,
                now=now,
                signals=signals.get(one.pair.id, _UNKNOWN),
                overdue_items=overdue.get(one.pair.id, 0),
                is_declined=one.pair.id in refused,
                hears_rematch=may_decide(curator.id, one.pair),
            )
        )
        for one in states
    )
    return Round(wards=tuple(sorted(wards, key=_place)))


async def states_of(
    uow: UnitOfWork, curator: Person, wards: Sequence[Ward], now: datetime
) -> tuple[PairState, ...]:
    """Give those in some pairs of a round, pair for pair.

    Raises:
        NotAllowed: the person is no curator.
    """
    demand(curator, Deed.SEE_SCHOOL)
    if not wards:
        return ()
    ids = [one.pair.id for one in wards]
    found = {
        one.pair.id: one for one in await uow.of(curator.school_id).pair_states.some(ids, now)
    }
    return tuple(found[one] for one in ids)


async def of_pair(uow: UnitOfWork, curator: Person, known: PairFile, now: datetime) -> Ward:
    """Look at one open pair that its curator has read already.

    Raises:
        NotAllowed: the person is no curator.
    """
    demand(curator, Deed.SEE_SCHOOL)
    state = known.agenda.state
    standings = await plans.standings(uow, curator.school_id, [state.pair.id], now)
    plan = standings.get(state.pair.id)
    vitals = Vitals(
        state=state,
        now=now,
        signals=known.signals,
        overdue_items=plan.overdue if plan else 0,
        is_declined=bool(known.agenda.declined),
        hears_rematch=may_decide(curator.id, state.pair),
    )
    return _examined(vitals)


def _examined(vitals: Vitals) -> Ward:
    return Ward(state=vitals.state, checkup=examine(vitals), signals=vitals.signals)


def _refused(pairs: Iterable[Pair], answers: Iterable[Consent]) -> set[PairId]:
    """Find the pairs somebody in them does not agree to; few said no, so only theirs are read."""
    about: dict[int, list[Consent]] = defaultdict(list)
    for one in answers:
        about[one.about_id].append(one)
    noes = {key: known for key, known in about.items() if any(one.is_no for one in known)}
    return {one.id for one in pairs if one.id in noes and declined(one, noes[one.id])}


def _place(ward: Ward) -> tuple[int, int]:
    return _URGENCY.index(ward.checkup.health), ward.pair.number
