"""Papers of somebody: their questionnaires in the words that were asked and answered."""

import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from domain.my_data import Record
from domain.questions import Kind
from domain.repeats import is_more, plain, time_of
from locales.dates import said_day, said_moment
from locales.texts import Texts
from services import UnitOfWork

_CODE: Final = 3
"""How many figures the code of somebody has at least."""
TABLES: Final = frozenset({"interviews", "answers"})
"""The tables whose rows are told here."""


async def sections(
    uow: UnitOfWork, found: Record, texts: Texts, zone: ZoneInfo
) -> list[dict[str, Any]]:
    """Tell each questionnaire: its title, its questions and the answers to them."""
    editions = {(one.id, one.version): one for one in await uow.questionnaires.all()}
    told = []
    for interview in found["interviews"]:
        edition = editions[interview["questionnaire_id"], interview["version"]]
        body = tomllib.loads(edition.body)
        given = [one for one in found.get("answers", ()) if one["interview_id"] == interview["id"]]
        title = body.get("title", edition.id)
        told.append(
            {
                "heading": texts.label("copy-questionnaire", title=title),
                "lines": [_began(interview, texts, zone)],
                "rows": [_row(body, one, texts) for one in given],
            }
        )
    return told


def _began(interview: Mapping[str, Any], texts: Texts, zone: ZoneInfo) -> str:
    began_at = datetime.fromisoformat(interview["began_at"])
    return said_moment(began_at, zone, texts.language, "d MMMM y, HH:mm")


def _row(body: Mapping[str, Any], answer: Mapping[str, Any], texts: Texts) -> list[str]:
    name = answer["question_id"]
    question = _question(body, name)
    labels = {one["id"]: one["text"] for one in question.get("options", ())}
    value = answer.get("value")
    parts = value if isinstance(value, list) else [value]
    words = ", ".join(_word(one, labels, question.get("kind"), texts) for one in parts)
    text = str(question.get("text", name))
    return [f"{text} ({_time(name, texts)})" if time_of(name) else text, words]


def _question(body: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """Find a question as its author wrote it; whether to go on is asked by a section."""
    if is_more(name):
        sections = {one["id"]: one for one in body.get("sections", ())}
        words = sections.get(plain(name), {}).get("repeat", {}).get("more", name)
        return {"text": words, "kind": Kind.YES_NO}
    asked: Mapping[str, Mapping[str, Any]] = {one["id"]: one for one in body.get("questions", ())}
    return asked.get(plain(name), {})


def _time(name: str, texts: Texts) -> str:
    """Say at which time it was asked, or about whom: codes of people have three figures."""
    time = time_of(name)
    is_person = len(time) >= _CODE and not is_more(name)
    return texts.label("copy-person", number=time) if is_person else time


def _word(value: Any, labels: Mapping[Any, str], kind: str | None, texts: Texts) -> str:
    """Say an answer as it was shown: yes, no, a day, the words of an option."""
    if value is None:
        return texts.label("answer-skipped")
    if isinstance(value, bool) or kind == Kind.YES_NO:
        return texts.label(f"option-{'yes' if value in {True, 'yes'} else 'no'}")
    if kind == Kind.PEOPLE:
        return texts.label("copy-person", number=str(value))
    if kind == Kind.DATE:
        return said_day(date.fromisoformat(value), texts.language)
    return labels.get(value, str(value))
