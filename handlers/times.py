"""Times: which of the times a section is gone through a question belongs to, in words."""

from domain.questions import Question
from domain.repeats import time_of
from domain.sittings import Sitting
from locales.texts import Texts


def is_one(question: Question) -> bool:
    """Whether a question is asked at one of several times."""
    return bool(time_of(question.id))


def heading(sitting: Sitting, question: Question, texts: Texts) -> str:
    """Name the person a question is about, or the number of the time; nothing if asked once."""
    time = time_of(question.id)
    repeat = sitting.questionnaire.section(question.section).repeat
    if repeat is None or not is_one(question):
        return ""
    if repeat.over is None:
        return time
    people = {one.id: one.text for one in sitting.known.people.get(repeat.over, ())}
    return people.get(time) or texts.label("person-gone")


def title(sitting: Sitting, question: Question, texts: Texts) -> str:
    """Give the title of a question's section, with the time if there are several."""
    section = sitting.questionnaire.section(question.section)
    time = heading(sitting, question, texts)
    return texts.label("title-of-time", title=section.title, time=time) if time else section.title
