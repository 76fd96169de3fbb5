"""Logs: lines of JSON, without people's words and names, without a token."""

import asyncio
import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import update

from bot import logs
from storage.tables import interviews
from tests.conversations import walks
from tests.world import Someone, World

TOKEN = "7012345678:AAFnDoNotPrintThisTokenAnywhere_0-x9"
SECRET = "short-secret"
ACCOUNT = 7_000_123_456
CANARIES = ("Пелагея", "боюсь Колю", "+70000000000", "+7 912 345-67-89", "Соловьёва", str(ACCOUNT))


class Kept:
    """What was logged since the test began."""

    def __init__(self) -> None:
        self.stream = io.StringIO()

    @property
    def text(self) -> str:
        """Everything as it stands in the log."""
        return self.stream.getvalue()

    @property
    def lines(self) -> list[dict[str, Any]]:
        """Every line, read."""
        return [json.loads(line) for line in self.text.splitlines()]


@pytest.fixture
def kept() -> Iterator[Kept]:
    """A log kept at DEBUG, and put away afterwards."""
    root, log = logging.getLogger(), Kept()
    handlers, level, raises = list(root.handlers), root.level, logging.raiseExceptions
    logs.keep("DEBUG", ["42:test", SECRET, ""], log.stream)
    yield log
    for handler in [one for one in root.handlers if one not in handlers]:
        root.removeHandler(handler)
    root.setLevel(level)
    logging.raiseExceptions = raises
    logging.captureWarnings(capture=False)


def test_a_line_says_when_where_how_bad_and_what(kept: Kept) -> None:
    """The words of our own modules are kept, with the facts they give."""
    logging.getLogger("bot.intake").warning("no updates %s", 7, extra={"status": 502})

    (line,) = kept.lines
    at = line.pop("at")
    assert at.endswith("Z")
    assert line == {
        "event": "no updates 7",
        "level": "warning",
        "logger": "bot.intake",
        "status": 502,
    }


def test_a_fact_that_is_not_on_the_list_is_left_out(kept: Kept) -> None:
    """What a line may say is a closed list, so nothing slips in beside it."""
    logging.getLogger("bot.intake").warning("seen", extra={"name_of_child": "Пелагея"})

    assert "Пелагея" not in kept.text
    assert kept.lines[0]["event"] == "seen"


@pytest.mark.parametrize("logger", ["bot.wire", "aiohttp.client"])
@pytest.mark.parametrize(
    "secret", [TOKEN, "42:test", SECRET, f"https://x/bot{TOKEN}/getMe", "http://bot:pass1@proxy"]
)
def test_a_secret_is_starred_out(kept: Kept, logger: str, secret: str) -> None:
    """Whoever logs it, in the words, in what fills them in, or as a fact."""
    written = secret.replace("%", "")
    logging.getLogger(logger).error(f"asked {written} in vain")  # noqa: G004 - as libraries do
    logging.getLogger(logger).error("asked %s", written, extra={"reason": written})

    assert len(kept.lines) == 2
    assert "***" in kept.text
    for part in (TOKEN, "42:test", SECRET, "pass1"):
        assert part not in kept.text


def test_what_fills_in_a_library_s_words_is_left_out(kept: Kept) -> None:
    """It may be a row of the database or what somebody typed; so may every line but the first."""
    logging.getLogger("asyncio").error("Task failed\nfuture: %s", "боюсь Колю")
    logging.getLogger("apscheduler").warning("Job %s missed", "боюсь Колю")

    assert [one["event"] for one in kept.lines] == ["Task failed", "Job %s missed"]


def test_an_exception_shows_its_way_and_not_its_words(kept: Kept) -> None:
    """Files and lines lead to the fault; what it says may quote a person."""
    try:
        int("боюсь Колю")
    except ValueError:
        logging.getLogger("bot.worker").exception("broke")

    (line,) = kept.lines
    assert line["fault"].startswith("ValueError at test_logs.py:")
    assert "боюсь" not in kept.text


def test_a_library_is_heard_from_warnings_on(kept: Kept) -> None:
    """At DEBUG the database driver would tell every row."""
    logging.getLogger("aiosqlite").debug("executing %s", "боюсь Колю")
    logging.getLogger("aiosqlite").info("боюсь Колю")

    assert kept.text == ""


def test_what_cannot_be_formatted_is_not_printed(
    kept: Kept, capsys: pytest.CaptureFixture[str]
) -> None:
    """A slip of ours in a line of the log must not spill what was to fill it in."""
    logging.getLogger("bot.worker").warning("%d updates", "боюсь Колю")

    assert "боюсь" not in kept.text + "".join(capsys.readouterr())


async def test_a_task_that_breaks_unseen_is_told_without_its_words(kept: Kept) -> None:
    """The event loop writes the exception into its words; only their beginning is kept."""
    loop = asyncio.get_running_loop()

    loop.call_exception_handler(
        {
            "message": "Unhandled exception",
            "exception": ValueError("боюсь Колю"),
            "names": "Пелагея",
        }
    )

    (line,) = kept.lines
    assert (line["event"], line["logger"]) == ("Unhandled exception", "asyncio")
    assert "боюсь" not in kept.text
    assert "Пелагея" not in kept.text


@pytest.mark.database
async def test_a_day_of_troubles_leaves_nobody_in_the_log(kept: Kept, world: World) -> None:
    """People write, send contacts, are misunderstood, meet broken rooms; the log knows none."""
    anna = await world.mentee("Пелагея")
    stranger = Someone(world, world.telegram.add_phone("Пелагея Соловьёва", ACCOUNT))

    await stranger.sends("/start", "боюсь Колю", "мой номер +7 912 345-67-89")
    await stranger.attaches("contact")
    await walks.to_the_reason(anna)
    await anna.attaches("contact", "Соловьёва")
    world.telegram.push({"message": {"text": "боюсь Колю", "from": {"id": ACCOUNT}}})
    async with world.app.database.connection() as connection:
        await connection.execute(update(interviews).values(form="gone"))
    await anna.sends("боюсь Колю")

    assert any("broke its handler" in one["event"] for one in kept.lines)
    for canary in (*CANARIES, "42:test"):
        assert canary not in kept.text
