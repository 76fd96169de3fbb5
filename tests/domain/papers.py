"""Small questionnaires for tests, in which only what a test is about has to be said."""

from typing import Any

from domain.answers import Value
from domain.ids import InterviewId, PersonId
from domain.interviews import Interview
from domain.known import NOTHING_KNOWN, Known
from domain.people import Form
from domain.questionnaires import Questionnaire
from domain.questions import Crowd, Option, Question
from domain.sittings import Sitting


def options(*words: str) -> list[dict[str, str]]:
    """Number words as options o1, o2 and so on."""
    return [{"id": f"o{place}", "text": text} for place, text in enumerate(words, start=1)]


def question(kind: str = "text", key: str = "q", **changes: Any) -> Question:
    """Make a question; one that chooses has two options unless told otherwise."""
    given = {"options": options("Да", "Нет")} if kind in {"choice", "many", "rank"} else {}
    tables = {"id": key, "section": "s", "kind": kind, "text": "Вопрос?", **given, **changes}
    return Question.model_validate(tables)


def questionnaire(*questions: Question, **changes: Any) -> Questionnaire:
    """Make a questionnaire of one section."""
    tables = {
        "id": "paper",
        "version": 1,
        "title": "Анкета",
        "minutes": 8,
        "who": ["mentee"],
        "about": "school",
        "thanks": "Спасибо",
        "sections": [{"id": "s", "title": "Раздел"}],
        "questions": [one.model_dump() for one in questions],
        **changes,
    }
    return Questionnaire.model_validate(tables)


def only_if(key: str, *values: str) -> dict[str, Any]:
    """Write a condition as an author does."""
    return {"question": key, "is_any_of": list(values)}


def sitting(
    paper: Questionnaire,
    *,
    at: str | None = None,
    form: Form = Form.PEER,
    known: Known = NOTHING_KNOWN,
    **answers: Value,
) -> Sitting:
    """Sit a mentee down in front of a questionnaire with some answers given before."""
    interview = Interview(
        id=InterviewId(1),
        person_id=PersonId(1),
        questionnaire_id=paper.id,
        version=paper.version,
        form=form,
        at=at,
        answers=answers,
    )
    return Sitting(paper, interview, known)


def people(crowd: Crowd, **names: str) -> Known:
    """Know some people of a crowd by their tokens and names."""
    return Known(people={crowd: tuple(Option(id=key, text=name) for key, name in names.items())})
