"""Settings of the process, from the environment or `.env`; read before anything slow."""

import os
import re
from pathlib import Path
from typing import Annotated, Final, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot import addresses, env_file
from bot.obstacles import Obstacle
from bot.secrecy import holds_a_token
from locales.texts import FALLBACK, languages, texts_for

FILE: Final = Path(".env")

_TOKEN: Final = re.compile(r"[0-9]{1,19}:[A-Za-z0-9_-]+", re.ASCII)
_LARGEST_ACCOUNT: Final = 2**52
_MISPLACED: Final = "a token where none belongs"

Account = Annotated[int, Field(gt=0, lt=_LARGEST_ACCOUNT)]


class Settings(BaseSettings):
    """What an administrator may set; every key stands in `.env.example` with a comment."""

    model_config = SettingsConfigDict(
        env_file=FILE, env_file_encoding=env_file.ENCODING, env_ignore_empty=True, extra="forbid"
    )

    bot_token: SecretStr
    bot_api_base_url: str = "https://api.telegram.org"
    proxy_url: str = Field(default="", repr=False)
    data_dir: Path = Path("data")
    database_url: str = Field(default="", repr=False)
    secret_key_file: str = ""
    backup_key_file: str = ""
    backup_dir: str = ""
    backup_days: int = Field(default=30, ge=1, le=35)
    school_files: str = ""
    http_port: int = Field(default=0, ge=0, le=65535)
    operator_ids: Annotated[tuple[Account, ...], NoDecode] = ()
    default_language: str = FALLBACK
    default_timezone: ZoneInfo = ZoneInfo("Europe/Moscow")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"

    @field_validator("*", mode="before")
    @classmethod
    def _as_written(cls, value: object, about: ValidationInfo) -> object:
        """Drop blanks around a value; refuse signs no value has, and a token in a wrong place."""
        if not isinstance(value, str):
            return value
        if any(ord(one) < ord(" ") for one in value):
            raise ValueError("a control character")
        if about.field_name != "bot_token" and holds_a_token(value):
            raise ValueError(_MISPLACED)
        return value.strip()

    @field_validator("bot_token")
    @classmethod
    def _shaped(cls, token: SecretStr) -> SecretStr:
        if not _TOKEN.fullmatch(token.get_secret_value()):
            raise ValueError("not shaped like a token")
        return token

    @field_validator("bot_api_base_url")
    @classmethod
    def _bot_api(cls, written: str) -> str:
        return addresses.bot_api(written)

    @field_validator("proxy_url")
    @classmethod
    def _proxy(cls, written: str) -> str:
        return written and addresses.proxy(written)

    @field_validator("database_url")
    @classmethod
    def _database(cls, written: str) -> str:
        return written and addresses.database(written)

    @field_validator("data_dir")
    @classmethod
    def _folder(cls, path: Path) -> Path:
        path = path.expanduser()
        if path.exists() and not path.is_dir():
            raise ValueError("not a folder")
        return path

    @field_validator("school_files", "backup_dir")
    @classmethod
    def _folder_if_any(cls, written: str) -> str:
        path = Path(written).expanduser()
        if written and path.exists() and not path.is_dir():
            raise ValueError("not a folder")
        return written

    @field_validator("operator_ids", mode="before")
    @classmethod
    def _by_comma(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(part.strip() for part in value.split(",") if part.strip())
        return value

    @field_validator("default_language")
    @classmethod
    def _spoken(cls, language: str) -> str:
        if language not in languages():
            raise ValueError("no such language")
        return language

    @field_validator("log_level", mode="before")
    @classmethod
    def _capital(cls, value: object) -> object:
        return value.upper() if isinstance(value, str) else value

    @property
    def database(self) -> str:
        """The address of the database; a file in the data folder unless another is named."""
        return self.database_url or f"sqlite:///{self.data_dir / 'bot.db'}"

    @property
    def secret_key_path(self) -> Path:
        """Where the key is kept; in the data folder unless another place is named."""
        named = self.secret_key_file
        return Path(named).expanduser() if named else self.data_dir / "secret.key"

    @property
    def backup_key_path(self) -> Path:
        """Where the key of backups is kept; in the data folder unless another place is named."""
        named = self.backup_key_file
        return Path(named).expanduser() if named else self.data_dir / "backup.key"

    @property
    def school_files_path(self) -> Path:
        """Where schools keep what they wrote for themselves; in the data folder unless named."""
        return (
            Path(self.school_files).expanduser()
            if self.school_files
            else self.data_dir / "schools"
        )

    @property
    def bot_id(self) -> int:
        """The bot's own number, which every token begins with."""
        return int(self.bot_token.get_secret_value().partition(":")[0])

    @property
    def secrets(self) -> tuple[str, ...]:
        """What must never be told: the token, and the passwords that stand in addresses."""
        addressed = (urlsplit(one).password for one in (self.proxy_url, self.database_url))
        return (self.bot_token.get_secret_value(), *(one for one in addressed if one))


class SettingsBroken(Obstacle):
    """The settings cannot be used; the words name the key and what is expected, never a value."""


def read_settings() -> Settings:
    """Read the settings.

    Raises:
        EnvFileBroken: `.env` cannot be read, or holds a key nobody knows or one twice.
        SettingsBroken: a key is missing or holds something else than is expected.
    """
    lines = env_file.lines_of(FILE, frozenset(map(str.upper, Settings.model_fields)))
    try:
        return Settings()
    except ValidationError as broken:
        first = broken.errors(include_input=False, include_url=False)[0]
    key = str(first["loc"][0]).upper()
    words = texts_for(FALLBACK)
    if first["type"] == "missing":
        raise SettingsBroken(f"{key}: {words.label('settings-missing', key=key)}")
    place = "" if _is_in_the_environment(key) or key not in lines else f"{FILE}:{lines[key]}: "
    if _MISPLACED in first["msg"]:
        raise SettingsBroken(f"{place}{key}: {words.label('settings-token-misplaced')}")
    expected = words.label("settings-expected", key=key, languages=", ".join(sorted(languages())))
    raise SettingsBroken(f"{place}{key}: {expected}")


def _is_in_the_environment(key: str) -> bool:
    return any(name.upper() == key and value for name, value in os.environ.items())
