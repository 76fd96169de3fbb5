"""Control cards: about which pairs a curator has to write one this season, and when they begin."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain import local_days
from domain.control_cards import Season, begin_between, season_of
from domain.occurrences import Moment, Occurrence
from domain.pairs import PairState
from domain.people import Person, Role
from domain.rights import Deed, demand
from services import UnitOfWork

_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cards:
    """The cards of a season: `missing` are the pairs without one, of `count` that need it."""

    season: Season
    missing: tuple[PairState, ...]
    count: int

    @property
    def done(self) -> int:
        """How many pairs have a card."""
        return self.count - len(self.missing)


async def look(uow: UnitOfWork, curator: Person, now: datetime) -> Cards:
    """Say which pairs have no card this season; pairs proposed, and those after it, need none.

    Raises:
        NotAllowed: the person is no curator.
    """
    demand(curator, Deed.SEE_SCHOOL)
    school = uow.of(curator.school_id)
    zone = (await uow.schools.get(curator.school_id)).time_zone
    season = season_of(now.astimezone(zone).date())
    begun, over = (
        local_days.begins(one, zone) for one in (season.begins_on, season.ends_on + _A_DAY)
    )
    written = await school.control_cards.pairs_since(begun)
    known = [one for one in await school.pair_states.all(now) if _needs_card(one, over)]
    missing = tuple(one for one in known if one.pair.id not in written)
    return Cards(season=season, missing=missing, count=len(known))


async def seasons(uow: UnitOfWork, since: datetime, until: datetime) -> Iterable[Occurrence]:
    """Find the seasons of cards that begin, for the curators of each school."""
    if not begin_between((since - _A_DAY).date(), (until + _A_DAY).date()):
        return ()
    begun = {
        school.id: (school.time_zone, tuple(_firsts(school.time_zone, since, until)))
        for school in await uow.schools.all()
    }
    found = await uow.occurrences.curators([one for one, (_, days) in begun.items() if days])
    return (
        Occurrence(
            moment=Moment.CARDS_DUE,
            at=at,
            over_at=local_days.begins(
                season_of(at.astimezone(zone).date()).ends_on + _A_DAY, zone
            ),
            subject=f"school:{one.school_id}",
            person_id=one.person_id,
            account_id=one.account_id,
            zone=zone,
            role=Role.CURATOR,
        )
        for one in found
        for zone, days in (begun[one.school_id],)
        for at in days
    )


def _needs_card(state: PairState, over: datetime) -> bool:
    agreed_at = state.pair.agreed_at
    is_on_trial = any(one.is_trial for one in state.people)
    return agreed_at is not None and agreed_at < over and not is_on_trial


def _firsts(zone: ZoneInfo, since: datetime, until: datetime) -> Iterator[datetime]:
    first, last = (one.astimezone(zone).date() for one in (since, until))
    for day in begin_between(first, last):
        at = local_days.begins(day, zone)
        if since <= at <= until:
            yield at
