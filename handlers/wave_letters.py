"""Letters about waves: a questionnaire waits for its reader.

A nameless questionnaire and one that a school wrote itself are not named by their titles, since
these may speak of something that is nobody's business who sees the telephone.
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from domain.html import NOTHING, joined
from domain.ids import WaveId
from domain.letters import Screen
from domain.refusals import DomainError
from domain.school_papers import school_of
from domain.waves import Stage
from handlers import asked as asking
from handlers import survey_lists
from handlers.letters import Draw, Told
from services import sending, taking_part
from services.sending import Asked

_TOO_SOON: Final = timedelta(hours=20)
"""How long after the letter about its sending a wave is not reminded of by itself."""


async def sent(told: Told) -> Screen | None:
    """Say that a curator asks for answers."""
    found = await _waiting(told)
    if found is None:
        return None
    anonymous = found.questionnaire.anonymous
    note = told.texts.say("letter-wave-anonymous") if anonymous else NOTHING
    words = told.texts.say("letter-wave-sent", **await _facts(found, told))
    return asking.told(found, joined(words, note), told.texts)


async def reminder(told: Told) -> Screen | None:
    """Pass on that the curator waits."""
    found = await _waiting(told)
    if found is None:
        return None
    words = told.texts.say("letter-wave-reminder", **await _facts(found, told))
    return asking.told(found, words, told.texts)


async def due(told: Told) -> Screen | None:
    """Say that the time to answer ends, unless it was moved or the wave is quite new."""
    found = await _waiting(told)
    if found is None or told.letter.moment != found.wave.due_at:
        return None
    if told.now - found.wave.sent_at < _TOO_SOON:
        return None
    words = told.texts.say("letter-wave-due", **await _facts(found, told))
    return asking.told(found, words, told.texts)


LETTERS: Final[Mapping[str, Draw]] = {
    "wave-sent": sent,
    "wave-reminder": reminder,
    "wave-due-3": due,
    "wave-due-1": due,
}
"""Every letter about waves by its name."""


async def _waiting(told: Told) -> Asked | None:
    """Find the wave, if it still waits for its reader."""
    try:
        found = await taking_part.look(
            told.uow, told.person, told.library, WaveId(told.number), told.now
        )
    except DomainError:
        return None
    return None if found.stage in {Stage.FINISHED, Stage.REFUSED} else found


async def _facts(found: Asked, told: Told) -> dict[str, str]:
    """Give what a letter says of a wave; the title is empty where it is not told."""
    zone = await sending.zone(told.uow, told.person)
    asked = found.questionnaire
    is_told = not asked.anonymous and school_of(asked.id) is None
    return {
        "named": "yes" if is_told else "no",
        "title": asked.title if is_told else "",
        "minutes": str(asked.minutes),
        "day": survey_lists.day_of(found.wave.due_at, zone, told.texts),
    }
