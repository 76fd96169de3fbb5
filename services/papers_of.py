"""Papers of somebody: their questionnaires in the words that were asked and answered."""

import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from domain.my_data import Record
from domain.questions import Kind
from locales.dates import said_day, said_moment
from locales.texts import Texts
from services import UnitOfWork

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
    asked = {one["id"]: one for one in body.get("questions", ())}
    question = asked.get(answer["question_id"], {})
    labels = {one["id"]: one["text"] for one in question.get("options", ())}
    value = answer.get("value")
    parts = value if isinstance(value, list) else [value]
    words = ", ".join(_word(one, labels, question.get("kind"), texts) for one in parts)
    return [str(question.get("text", answer["question_id"])), words]


def _word(value: Any, labels: Mapping[Any, str], kind: str | None, texts: Texts) -> str:
    """Say an answer as it was shown: yes, no, a day, the words of an option."""
    if value is None:
        return texts.label("answer-skipped")
    if isinstance(value, bool):
        return texts.label(f"option-{'yes' if value else 'no'}")
    if kind == Kind.DATE:
        return said_day(date.fromisoformat(value), texts.language)
    return labels.get(value, str(value))
