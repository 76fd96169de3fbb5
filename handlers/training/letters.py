"""Letters about the way to being a mentor: they name nobody, and never give a reason.

Each is drawn as things stand when it leaves: None where there is nothing to say any more.
"""

from collections.abc import Mapping
from typing import Final

from domain.candidacies import Step
from domain.html import Html, joined
from domain.ids import TrainingId, TrainingSessionId
from domain.letters import Button, Rows, Screen
from domain.refusals import NotAllowed, NotYours
from domain.training import Lesson
from handlers.letters import Draw, Told
from handlers.meeting_words import moment
from handlers.taps import Tap
from handlers.training.learning import lesson as said
from services.training import learning, lessons
from services.zones import zone_of


async def interview(told: Told) -> Screen | None:
    """Say when the interview is."""
    try:
        at = (await learning.mine(told.uow, told.person)).standing.interview_at
    except (NotAllowed, NotYours):
        return None
    if at is None or at <= told.now:
        return None
    when = moment(at, told.texts, await zone_of(told.uow, told.person))
    return Screen(told.texts.say("letter-candidate-interview", when=when), _look(told))


async def selected(told: Told) -> Screen | None:
    """Say that the school would like to go on."""
    if await _step(told) not in {Step.SELECTED, Step.TRAINING}:
        return None
    return Screen(told.texts.say("letter-candidate-selected"), _look(told))


async def refused(told: Told) -> Screen | None:
    """Say kindly that it will not be this time, and whom to ask."""
    if await _step(told) is not Step.REFUSED:
        return None
    return Screen(told.texts.say("letter-candidate-refused"))


async def admitted(told: Told) -> Screen | None:
    """Say that they may be a mentor."""
    if await _step(told) is not Step.ADMITTED:
        return None
    return Screen(told.texts.say("letter-candidate-admitted"), _look(told))


async def planned(told: Told) -> Screen | None:
    """List what is planned."""
    return await _plan(told, told.texts.say("letter-training-planned"))


async def cancelled(told: Told) -> Screen | None:
    """Say that a lesson was taken off the plan, and list the others."""
    return await _plan(told, told.texts.say("letter-training-cancelled"), is_empty_told=True)


async def moved(told: Told) -> Screen | None:
    """Say that a lesson is at another time or place now."""
    lesson = await _lesson(told)
    if lesson is None:
        return None
    return await _one(told, lesson, told.texts.say("letter-training-moved"))


async def ahead(told: Told) -> Screen | None:
    """Remind that a lesson is near."""
    lesson = await _lesson(told)
    if lesson is None or told.letter.moment != lesson.starts_at:
        return None
    zone = await zone_of(told.uow, told.person)
    today = told.now.astimezone(zone).date()
    days = (lesson.starts_at.astimezone(zone).date() - today).days
    return await _one(told, lesson, told.texts.say("letter-training-ahead", days=days))


async def unmarked(told: Told) -> Screen | None:
    """Ask who was there, unless somebody has noted it."""
    try:
        found, _group = await lessons.look(told.uow, told.person, TrainingSessionId(told.number))
    except (NotAllowed, NotYours):
        return None
    if not found.awaits_marks(told.now) or told.letter.moment != found.ends_at:
        return None
    look = Button(told.texts.label("button-mark-lesson"), str(Tap("lesson", "open", found.id)))
    words = told.texts.say("letter-training-mark", topic=found.topic)
    return Screen(words, ((look,),))


LETTERS: Final[Mapping[str, Draw]] = {
    "candidate-interview": interview,
    "candidate-selected": selected,
    "candidate-refused": refused,
    "candidate-admitted": admitted,
    "training-planned": planned,
    "training-cancelled": cancelled,
    "training-moved": moved,
    "training-tomorrow": ahead,
    "training-today": ahead,
    "training-mark": unmarked,
}
"""Every letter about choosing and training mentors by its name."""


async def _step(told: Told) -> Step | None:
    try:
        return (await learning.mine(told.uow, told.person)).standing.step
    except (NotAllowed, NotYours):
        return None


async def _lesson(told: Told) -> Lesson | None:
    """Find a lesson still to come of one's own groups."""
    try:
        found = await learning.lesson(told.uow, told.person, TrainingSessionId(told.number))
    except (NotAllowed, NotYours):
        return None
    return None if found.is_held or found.starts_at <= told.now else found


async def _one(told: Told, lesson: Lesson, lead: Html) -> Screen:
    zone = await zone_of(told.uow, told.person)
    return Screen(joined(lead, said(lesson, told.texts, zone)), _look(told))


async def _plan(told: Told, lead: Html, *, is_empty_told: bool = False) -> Screen | None:
    try:
        _training, known = await learning.planned(
            told.uow, told.person, TrainingId(told.number), told.now
        )
    except (NotAllowed, NotYours):
        return None
    if not known and not is_empty_told:
        return None
    zone = await zone_of(told.uow, told.person)
    lines = [said(one, told.texts, zone) for one in known]
    return Screen(joined(lead, joined(*lines, by="\n")), _look(told))


def _look(told: Told) -> Rows:
    look = Button(told.texts.label("button-open-learning"), str(Tap("learning", "show")))
    return ((look,),)
