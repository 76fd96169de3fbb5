"""Menu doors: the rooms somebody may enter, and how a long menu is put into groups.

A telephone shows six or seven rows. Who has no more doors than that sees them all; for others what
is needed every week stands alone, and the rest in groups by what one wants to do. A group of one
door is that door.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from domain.people import Person
from domain.rights import Deed, may
from handlers.taps import Tap

FEW: Final = 7
"""So many doors are shown without groups."""


class Group(StrEnum):
    """What somebody wants to do behind some of the doors, in the order of the menu."""

    OWN = "own"
    HOLD = "hold"
    RESULTS = "results"
    SCHOOL = "school"


@dataclass(frozen=True, slots=True)
class Door:
    """A room, what one must be allowed there, and its group; None: it stands alone."""

    deed: Deed
    tap: Tap
    group: Group | None = None


_DOORS: Final = (
    Door(Deed.SEE_OWN_PAIRS, Tap("meetings", "show"), Group.OWN),
    Door(Deed.SEE_OWN_WEEK, Tap("week", "show"), Group.OWN),
    Door(Deed.SEE_TRAINING, Tap("learning", "show"), Group.OWN),
    Door(Deed.ANSWER_INVITATION, Tap("invited", "show"), Group.OWN),
    Door(Deed.SEE_OWN_CHILD, Tap("child", "show"), Group.OWN),
    Door(Deed.SEE_SCHOOLS, Tap("district", "show")),
    Door(Deed.SEE_QUEUE, Tap("queue", "show")),
    Door(Deed.ANSWER_TALK, Tap("talks", "show"), Group.HOLD),
    Door(Deed.READ_NUMBERS, Tap("digest", "show")),
    Door(Deed.SEE_SCHOOL, Tap("pairs", "show")),
    Door(Deed.SEE_UNPAIRED, Tap("unpaired", "show")),
    Door(Deed.SEE_PEOPLE, Tap("people", "show")),
    Door(Deed.READ_ROAD_MAP, Tap("roadmap", "show")),
    Door(Deed.READ_ROAD_MAP, Tap("event", "show"), Group.HOLD),
    Door(Deed.MANAGE_GATHERINGS, Tap("gathering", "show"), Group.HOLD),
    Door(Deed.MANAGE_HONOURS, Tap("honour", "show"), Group.HOLD),
    Door(Deed.KEEP_CONTESTS, Tap("contest", "show"), Group.HOLD),
    Door(Deed.KEEP_PUBLICATIONS, Tap("publication", "show"), Group.HOLD),
    Door(Deed.SEND_BROADCAST, Tap("broadcast", "show"), Group.HOLD),
    Door(Deed.READ_INDICATORS, Tap("indicators", "show"), Group.RESULTS),
    Door(Deed.READ_REPORTS, Tap("reports", "show"), Group.RESULTS),
    Door(Deed.READ_RESULTS, Tap("surveys", "show"), Group.RESULTS),
    Door(Deed.SEE_LINKS, Tap("invite", "show"), Group.SCHOOL),
    Door(Deed.MANAGE_STAFF, Tap("staff", "show"), Group.SCHOOL),
    Door(Deed.MANAGE_TRAINING, Tap("training", "show"), Group.SCHOOL),
    Door(Deed.LEND_MATERIALS, Tap("materials", "show"), Group.SCHOOL),
    Door(Deed.FILL_IN_SCHOOL_CARD, Tap("school", "show"), Group.SCHOOL),
)
"""The rooms that stand in the menu, by what one may do there."""
_IN_THE_QUEUE: Final = frozenset({"unpaired"})
"""What those who have a queue find there alone."""
_TOLD_BY_THE_QUEUE: Final = frozenset({"talks"})
"""What calls those who have a queue from there; for others it stands in the menu alone."""
ROOMS: Final = tuple(one.tap.room for one in _DOORS)


def of(person: Person) -> tuple[Door, ...]:
    """List every door a person may open."""
    has_queue = may(person, Deed.SEE_QUEUE)
    return tuple(
        one
        for one in _DOORS
        if may(person, one.deed) and not (has_queue and one.tap.room in _IN_THE_QUEUE)
    )


def arranged(person: Person) -> tuple[Door | Group, ...]:
    """Give the rows of a person's menu: the doors that stand alone, then the groups."""
    known = of(person)
    if len(known) <= FEW:
        return known
    inside = {group: within(person, group) for group in Group}
    grouped = {one for doors in inside.values() if len(doors) > 1 for one in doors}
    alone = tuple(one for one in known if one not in grouped)
    return (*alone, *(group for group, doors in inside.items() if len(doors) > 1))


def within(person: Person, group: Group) -> tuple[Door, ...]:
    """List the doors of a group that a person may open."""
    has_queue = may(person, Deed.SEE_QUEUE)
    return tuple(
        one
        for one in of(person)
        if one.group is group and (has_queue or one.tap.room not in _TOLD_BY_THE_QUEUE)
    )
