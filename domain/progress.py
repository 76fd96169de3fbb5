"""Progress: how far facts have come that follow from a road map itself, and sums of them."""

from collections.abc import Iterable
from typing import Final
from zoneinfo import ZoneInfo

from domain.programmes import Fact
from domain.readings import Reading, Status
from domain.road_maps import Line, RoadMap, Seen
from domain.runs import Agreement, Run

OF_THE_MAP: Final = frozenset({Fact.ROADMAP_AGREED, Fact.ROADMAP_DONE, Fact.ROADMAP_IN_TIME})
"""Facts about the whole map; positions that wait for them are not asked for by them."""


def is_complete(seen: Seen | None) -> bool:
    """Whether everything asked for is there; where nothing is asked for, nothing is complete."""
    return seen is not None and seen.done == seen.count > 0


def together(parts: Iterable[Seen]) -> Seen:
    """Add up what several schools have come to."""
    known = tuple(parts)
    return Seen(done=sum(one.done for one in known), count=sum(one.count for one in known))


def all_done(road_map: RoadMap) -> Seen:
    """Count the positions that are done, of those that concern the school."""
    asked = _asked(road_map)
    return Seen(done=sum(one.row.is_done for one in asked), count=len(asked))


def done_in_time(road_map: RoadMap, zone: ZoneInfo) -> Seen:
    """Count the positions done on their last day at the latest, of those that have one."""
    asked = [one for one in _asked(road_map) if one.row.due_on is not None]
    return Seen(done=sum(_is_in_time(one, zone) for one in asked), count=len(asked))


def planned_and_reached(readings: Iterable[Reading]) -> Seen | None:
    """Count figures that came to what was planned; None: one is unknown, or none is planned."""
    asked = [one for one in readings if one.planned is not None]
    if not asked or any(one.status is Status.NO_DATA for one in asked):
        return None
    return Seen(done=sum(one.status is Status.DONE for one in asked), count=len(asked))


def agreed(run: Run) -> Seen:
    """Say whether the municipality agreed to the road map of a run."""
    return Seen(done=int(run.agreement is Agreement.AGREED), count=1)


def _asked(road_map: RoadMap) -> tuple[Line, ...]:
    """List the lines that count but for those which wait for the map itself."""
    return tuple(
        one for one in road_map.lines if one.row.counts and one.position.done_by not in OF_THE_MAP
    )


def _is_in_time(line: Line, zone: ZoneInfo) -> bool:
    done_at, due_on = line.row.done_at, line.row.due_on
    return done_at is not None and due_on is not None and done_at.astimezone(zone).date() <= due_on
