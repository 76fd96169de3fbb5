"""Papers of somebody: their questionnaires in the words that were asked and answered."""

import tomllib
from collections.abc import Mapping
from typing import Any, Final

from domain.my_data import Record
from locales.texts import Texts
from services import UnitOfWork

TABLES: Final = frozenset({"interviews", "answers"})
"""The tables whose rows are told here."""


async def sections(uow: UnitOfWork, found: Record, texts: Texts) -> list[dict[str, Any]]:
    """Tell each questionnaire: its title, its questions and the answers to them."""
    editions = {(one.id, one.version): one for one in await uow.questionnaires.all()}
    told = []
    for interview in found["interviews"]:
        edition = editions[interview["questionnaire_id"], interview["version"]]
        body = tomllib.loads(edition.body)
        given = [one for one in found["answers"] if one["interview_id"] == interview["id"]]
        title = body.get("title", edition.id)
        told.append(
            {
                "heading": texts.label("copy-questionnaire", title=title),
                "lines": [str(interview["began_at"])],
                "rows": [_row(body, one) for one in given],
            }
        )
    return told


def _row(body: Mapping[str, Any], answer: Mapping[str, Any]) -> list[str]:
    asked = {one["id"]: one for one in body.get("questions", ())}
    question = asked.get(answer["question_id"], {})
    labels = {one["id"]: one["text"] for one in question.get("options", ())}
    value = answer.get("value")
    parts = value if isinstance(value, list) else [value]
    words = ", ".join(str(labels.get(one, one)) for one in parts if one is not None)
    return [str(question.get("text", answer["question_id"])), words]
