"""Previews: a questionnaire in the simulator, before anybody is asked it; answers go nowhere."""

import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Final

from pydantic import SecretStr

from bot import casts
from bot.app import App, assemble
from bot.clock import WallClock
from bot.obstacles import Obstacle
from bot.running import until_stopped
from bot.settings import Settings
from bot.stages import a_telegram
from bot.walking import Tell, Walker, opened
from domain.ids import AccountId
from domain.people import Form
from locales.library import Library
from locales.papers import Paper, read_paper
from locales.texts import FALLBACK, texts_for
from services import previews
from services.previews import Trial

PHONE: Final = 1001
"""The account of the telephone in the browser."""

_COMPANY: Final = 4
"""How many names the made-up people of a preview have."""


class NoSuchQuestionnaire(Obstacle):
    """No file holds the questionnaire asked for."""


def written(library: Library, path: Path) -> Library:
    """Put an author's file, wherever it lies, among the current questionnaires.

    Raises:
        BrokenFile: the file is no questionnaire; it says where and why.
    """
    paper: Paper = read_paper(path)
    current = {**library.current, paper.questionnaire.id: paper.questionnaire}
    return replace(library, current=current, sources=(paper.source, *library.sources))


def chosen(library: Library, name: str, form: Form) -> Trial:
    """Find the questionnaire an author names, and make it ready to be tried.

    Raises:
        NoSuchQuestionnaire: there is none; the words name those there are.
    """
    own = (one for papers in library.own.values() for one in papers.values())
    known = {**library.current, **{one.id: one for one in own}}
    if name not in known:
        facts = {"name": name, "known": ", ".join(sorted(known))}
        raise NoSuchQuestionnaire(texts_for(FALLBACK).label("preview-unknown", **facts))
    cast = casts.read()
    names = [tuple(one["names"]) for one in cast["people"] if "names" in one][:_COMPANY]
    return previews.trial(library, known[name], form, cast["school"], names)


async def show(trial: Trial, port: int) -> None:
    """Show the questionnaire on a telephone in the browser, until somebody stops it."""
    name = f"--phone={trial.names[0][0]}:{PHONE}:ru"
    async with _theatre(trial, port, name) as (app, url):
        await opened(app, trial, AccountId(PHONE))
        sys.stdout.write(f"\n{url}/\n\n")
        sys.stdout.flush()
        await until_stopped(app)


async def walk(trial: Trial, port: int, tell: Tell) -> None:
    """Walk through every branch over the simulator, and print every screen."""
    async with _theatre(trial, port) as (app, url):
        try:
            await Walker(app=app, url=url, trial=trial, tell=tell).walk()
        finally:
            await app.close()


@asynccontextmanager
async def _theatre(trial: Trial, port: int, *phones: str) -> AsyncIterator[tuple[App, str]]:
    """Put a bot together beside a simulated Telegram, in a folder that is thrown away."""
    title = trial.questionnaire.title
    async with a_telegram(port, "--bot", title, *phones) as url:
        with tempfile.TemporaryDirectory() as folder:
            settings = Settings.model_construct(
                bot_token=SecretStr("1:preview"), bot_api_base_url=url, data_dir=Path(folder)
            )
            yield await assemble(settings, WallClock(), trial.library), url
