"""Settings: what an administrator may set, and how a mistake is told."""

from pathlib import Path
from typing import Any

import pytest

from bot.obstacles import Obstacle
from bot.settings import Settings, read_settings
from locales.texts import FALLBACK, texts_for

ROOT = Path(__file__).parents[2]
TOKEN = "42:very-secret"


@pytest.fixture(autouse=True)
def _bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Begin in an empty folder, with none of our keys in the environment."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def test_the_example_names_every_setting_with_its_default() -> None:
    """`.env.example` holds exactly our keys; each value is the default or empty."""
    lines = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
    example = dict(one.split("=", 1) for one in lines if one and not one.startswith("#"))

    assert [name.upper() for name in Settings.model_fields] == list(example)
    for name, field in Settings.model_fields.items():
        default = "" if field.is_required() or field.default == () else str(field.default)
        assert example[name.upper()] == default


def test_every_setting_of_the_example_is_explained() -> None:
    """A comment stands over each key."""
    lines = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
    keys = [number for number, one in enumerate(lines) if one and not one.startswith("#")]

    assert all(lines[number - 1].startswith("# ") for number in keys)


def test_the_example_works_once_a_token_is_filled_in(tmp_path: Path) -> None:
    """Copying the example and filling in the token is enough."""
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    (tmp_path / ".env").write_text(example.replace("BOT_TOKEN=", f"BOT_TOKEN={TOKEN}"))

    settings = read_settings()

    assert settings.bot_id == 42
    assert settings.operator_ids == ()
    assert settings.database == "sqlite:///data/bot.db"


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("", "BOT_TOKEN"),
        ("BOT_TOKEN=", "BOT_TOKEN"),
        ("BOT_TOKEN=none", ".env:1: BOT_TOKEN"),
        (f"BOT_TOKEN={TOKEN}\nHTTP_PORT=many", ".env:2: HTTP_PORT"),
        (f"BOT_TOKEN={TOKEN}\n\n# five\n\nOPERATOR_IDS=5,boss", ".env:5: OPERATOR_IDS"),
        (f"BOT_TOKEN={TOKEN}\nBOT_TOKN={TOKEN}", ".env:2: BOT_TOKN"),
        (f"BOT_TOKEN={TOKEN}\nbot_token={TOKEN}", ".env:2: BOT_TOKEN"),
    ],
)
def test_a_mistake_names_the_line_and_the_key_and_no_value(
    tmp_path: Path, written: str, key: str
) -> None:
    """The start is refused in one line that says which key, and never quotes a secret."""
    (tmp_path / ".env").write_text(written)

    with pytest.raises(Obstacle) as broken:
        read_settings()

    assert str(broken.value).startswith(f"{key}: ")
    assert TOKEN not in str(broken.value)
    assert "\n" not in str(broken.value)


def test_a_mistake_in_the_environment_is_not_blamed_on_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The environment wins over `.env`, so no line of the file is named."""
    (tmp_path / ".env").write_text(f"BOT_TOKEN={TOKEN}\nHTTP_PORT=8081")
    monkeypatch.setenv("HTTP_PORT", "many")

    with pytest.raises(Obstacle) as broken:
        read_settings()

    assert str(broken.value).startswith("HTTP_PORT: ")


def test_every_setting_says_what_it_expects() -> None:
    """No key falls back on words that would fit any."""
    words = texts_for(FALLBACK)
    said = [
        words.label("settings-expected", key=name.upper(), languages="ru")
        for name in Settings.model_fields
    ]

    assert len(set(said)) == len(said)
    assert words.label("settings-expected", key="?", languages="ru") not in said


def test_a_misspelt_key_is_told_what_was_meant(tmp_path: Path) -> None:
    """Most unknown keys are known ones with a slip."""
    (tmp_path / ".env").write_text("BOT_TOKN=1")

    with pytest.raises(Obstacle, match="BOT_TOKEN"):
        read_settings()


def test_foreign_keys_of_the_environment_do_no_harm(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only `.env` is ours alone; the environment belongs to everybody."""
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv("BOT_COLOUR", "green")

    assert read_settings().bot_token.get_secret_value() == TOKEN


def test_no_secret_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings in a log or a traceback show neither the token nor a password."""
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv("PROXY_URL", "http://bot:secret-word@proxy:3128")
    monkeypatch.setenv("DATABASE_URL", "postgresql://bot:secret-word@localhost/bot")

    settings = read_settings()

    assert settings.secrets == (TOKEN, "secret-word", "secret-word")
    assert TOKEN not in repr(settings)
    assert "secret-word" not in repr(settings)


@pytest.mark.parametrize(
    ("written", "ids"), [("", ()), ("5", (5,)), ("5, 6 ,7", (5, 6, 7)), ("5,", (5,))]
)
def test_operators_are_listed_by_comma(
    monkeypatch: pytest.MonkeyPatch, written: str, ids: tuple[int, ...]
) -> None:
    """Spaces and a comma too many do no harm."""
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv("OPERATOR_IDS", written)

    assert read_settings().operator_ids == ids


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"database_url": "postgresql://a@b/c"}, "postgresql://a@b/c"),
        ({"data_dir": Path("/srv/bot")}, "sqlite:////srv/bot/bot.db"),
    ],
)
def test_the_database_is_a_file_unless_one_is_named(facts: dict[str, Any], expected: str) -> None:
    """DATABASE_URL wins; otherwise the file stands in DATA_DIR."""
    assert Settings.model_validate({"bot_token": TOKEN, **facts}).database == expected
