"""What every test of a deed begins with."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from locales.library import Library
from services import questionnaires
from storage.database import Database
from tests.databases import an_open_database
from tests.services.shelves import a_library


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """A database with all tables and no rows."""
    async with an_open_database(tmp_path) as opened:
        yield opened


@pytest.fixture
async def library(database: Database, tmp_path: Path) -> Library:
    """A library of one questionnaire of two questions, enrolled."""
    async with database.writing() as uow:
        return await questionnaires.enrol(uow, a_library(tmp_path))
