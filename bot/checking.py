"""Checking: every mistake of every file told at once, and what had better be looked at."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from bot.settings import Settings
from locales.checks import BrokenFile, broken
from locales.inspection import Inspection, inspected, inspected_alone
from locales.lines import line_of, lines_of
from locales.papers import Paper
from locales.texts import FALLBACK, texts_for

Tell = Callable[[str], object]


async def report(settings: Settings | None, files: Sequence[Path], tell: Tell, warn: Tell) -> int:
    """Look through the files, or through these alone; give the exit code.

    Screens are drawn, and kept answers counted, only when the files themselves are sound.
    """
    words = texts_for(FALLBACK)
    school_files = None if settings is None else settings.school_files_path
    found = inspected_alone(files) if files else inspected(school_files)
    problems, doubts = list(found.problems), list(found.doubts)
    if problems:
        tell(words.label("check-stopped"))
    else:
        papers = (*found.papers, *found.own)
        problems += _too_long(papers)
        if settings is not None:
            worse, odd = await _clashes(settings, papers)
            problems, doubts = [*problems, *worse], [*doubts, *odd]
    _tell_all(problems, doubts, tell, warn)
    if not problems:
        tell(f"OK: {_summary(found)}")
    return int(bool(problems))


def _tell_all(
    problems: Iterable[BrokenFile], doubts: Iterable[BrokenFile], tell: Tell, warn: Tell
) -> None:
    words = texts_for(FALLBACK)
    for one in sorted(problems, key=_place):
        warn(str(one))
    for one in sorted(doubts, key=_place):
        place = f"{one.path}:{one.line}"
        tell(words.label("check-doubt", place=place, words=one.message))


def _place(one: BrokenFile) -> tuple[str, int]:
    return str(one.path), one.line


def _summary(found: Inspection) -> str:
    counts = [len(found.papers), len(found.programmes), len(found.own)]
    return " + ".join(str(one) for at, one in enumerate(counts) if one or not at)


def _too_long(papers: Iterable[Paper]) -> list[BrokenFile]:
    """Draw every screen at its longest; this takes seconds to import, so it comes last."""
    from bot.proofs import excesses  # noqa: PLC0415 - a broken file is told before it is loaded

    problems = []
    for paper in papers:
        lines = lines_of(paper.body)
        ids = [one.id for one in paper.questionnaire.questions]
        for one in excesses(paper.questionnaire):
            way = (
                ("thanks",) if one.question not in ids else ("questions", ids.index(one.question))
            )
            told = broken(
                paper.path, line_of(lines, way), one.code, name=one.question or "", limit=one.size
            )
            problems.append(told)
    return problems


async def _clashes(
    settings: Settings, papers: Iterable[Paper]
) -> tuple[tuple[BrokenFile, ...], tuple[BrokenFile, ...]]:
    """Compare with what people answered, if a database of this version is there."""
    if not settings.database_url and not (settings.data_dir / "bot.db").exists():
        return (), ()
    from services import editions  # noqa: PLC0415 - as above
    from storage import schema  # noqa: PLC0415
    from storage.database import Database  # noqa: PLC0415

    database = Database(settings.database)
    try:
        if not await schema.is_current(database):
            return (), ()
        async with database.reading() as uow:
            return await editions.clashes(uow, papers)
    finally:
        await database.close()
