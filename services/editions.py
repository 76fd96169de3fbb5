"""Editions: whether what authors wrote anew fits what people have answered already."""

from collections.abc import Iterable
from pathlib import Path

from domain.answers import chosen
from domain.questionnaires import Questionnaire
from locales.checks import BrokenFile
from locales.editions import changes, silently_edited
from locales.papers import Paper, parsed
from services import UnitOfWork
from storage.questionnaires import Edition


async def clashes(
    uow: UnitOfWork, papers: Iterable[Paper]
) -> tuple[tuple[BrokenFile, ...], tuple[BrokenFile, ...]]:
    """Find what must be mended, and what had better be looked at; only answers are counted."""
    editions = await uow.questionnaires.all()
    problems: list[BrokenFile] = []
    doubts: list[BrokenFile] = []
    for paper in papers:
        known = [one for one in editions if one.id == paper.questionnaire.id]
        source = paper.source
        same = next((one for one in known if one.version == source.version), None)
        if same is not None and same.sha256 != source.sha256:
            problems.append(silently_edited(source))
        before = _newest_before(known, source.version)
        if before is not None:
            for change in changes(before, paper):
                count = await _count(uow, source.id, change.question, change.option)
                if count:
                    told = problems if change.is_grave else doubts
                    told.append(change.said(paper.path, count))
    return tuple(problems), tuple(doubts)


def _newest_before(known: Iterable[Edition], version: int) -> Questionnaire | None:
    earlier = [one for one in known if one.version < version]
    newest = max(earlier, key=lambda one: one.version, default=None)
    if newest is None:
        return None
    try:
        return parsed(Path(f"{newest.id}.toml"), newest.body)
    except BrokenFile:
        return None  # written under older rules: there is nothing to compare with


async def _count(
    uow: UnitOfWork, questionnaire_id: str, question_id: str, option: str | None
) -> int:
    values = await uow.questionnaires.kept(questionnaire_id, question_id)
    if option is None:
        return len(values)
    return sum(option in chosen(tuple(one) if isinstance(one, list) else one) for one in values)
