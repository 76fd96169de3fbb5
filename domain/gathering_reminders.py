"""Reminders of gatherings: who is silent is asked once more, who may come is told when.

Whom a letter still makes sense for is asked again when it is drawn: only who has not answered is
asked to, and who does not come is not reminded. A day later curators hear what is left to do.
"""

from datetime import time, timedelta
from typing import Final

from domain.occurrences import Moment
from domain.people import Role
from domain.promises import Reminder
from domain.rights import Deed

_HOUR: Final = time(10)


def _before(name: str, moment: Moment, days: int, useful: float) -> Reminder:
    return Reminder(
        name=name,
        moment=moment,
        offset=-timedelta(days=days),
        hour=_HOUR,
        expires_after=timedelta(days=useful),
        counts=days > 1,
        asks=Deed.ANSWER_INVITATION,
    )


USUAL: Final = (
    _before("gathering-unanswered-2", Moment.GATHERING, 2, 0.5),
    _before("gathering-soon-1", Moment.GATHERING, 1, 0.5),
    _before("gathering-soon-0", Moment.GATHERING, 0, 1),
)
FINAL: Final = (
    _before("final-gathering-invited-30", Moment.FINAL_GATHERING, 30, 5),
    _before("final-gathering-unanswered-14", Moment.FINAL_GATHERING, 14, 4),
    _before("final-gathering-soon-7", Moment.FINAL_GATHERING, 7, 3),
    _before("final-gathering-soon-3", Moment.FINAL_GATHERING, 3, 1),
    _before("final-gathering-soon-1", Moment.FINAL_GATHERING, 1, 0.5),
    _before("final-gathering-soon-0", Moment.FINAL_GATHERING, 0, 1),
)
AFTER: Final = Reminder(
    name="gathering-mark-1",
    moment=Moment.GATHERING_OVER,
    offset=timedelta(days=1),
    hour=_HOUR,
    to=frozenset({Role.CURATOR}),
    expires_after=timedelta(days=3),
    asks=Deed.MANAGE_GATHERINGS,
)
"""What is left to do after a gathering: to note who came, and to ask with whom they would work."""
INVITED: Final = FINAL[0]
"""The first letter about a final event, where it was announced early enough for one."""

OF_GATHERINGS: Final = (*USUAL, *FINAL, AFTER)
"""All of these; a number in a name counts days, and 0 is the day itself."""
