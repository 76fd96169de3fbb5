"""Settings: what an administrator may set, and how a mistake is told."""

from pathlib import Path
from typing import Any

import pytest

from bot.settings import Settings, SettingsBroken, read_settings

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
        (f"BOT_TOKEN={TOKEN}\nHTTP_PORT=many", "HTTP_PORT"),
        (f"BOT_TOKEN={TOKEN}\nHTTP_PORT=70000", "HTTP_PORT"),
        (f"BOT_TOKEN={TOKEN}\nOPERATOR_IDS=5,boss", "OPERATOR_IDS"),
        (f"BOT_TOKEN={TOKEN}\nBOT_TOKN={TOKEN}", "BOT_TOKN"),
    ],
)
def test_a_mistake_names_the_key_and_no_value(tmp_path: Path, written: str, key: str) -> None:
    """The start is refused in one line that says which key, and never quotes a secret."""
    (tmp_path / ".env").write_text(written)

    with pytest.raises(SettingsBroken) as broken:
        read_settings()

    assert str(broken.value).startswith(key)
    assert TOKEN not in str(broken.value)
    assert "\n" not in str(broken.value)


def test_foreign_keys_of_the_environment_do_no_harm(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only `.env` is ours alone; the environment belongs to everybody."""
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv("BOT_COLOUR", "green")

    assert read_settings().bot_token.get_secret_value() == TOKEN


def test_the_token_is_never_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings in a log or a traceback show stars for the token."""
    monkeypatch.setenv("BOT_TOKEN", TOKEN)

    assert TOKEN not in repr(read_settings())


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
