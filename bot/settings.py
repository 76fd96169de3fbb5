"""Settings of the process, from the environment or `.env`; read before anything slow."""

from pathlib import Path
from typing import Annotated

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict


class Settings(BaseSettings):
    """What an administrator may set; every key stands in `.env.example` with a comment."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="forbid")

    bot_token: SecretStr = Field(min_length=3)
    bot_api_base_url: str = "https://api.telegram.org"
    data_dir: Path = Path("data")
    database_url: str = ""
    http_port: int = Field(default=0, ge=0, le=65535)
    operator_ids: Annotated[tuple[int, ...], NoDecode] = ()
    log_level: str = "INFO"

    @field_validator("operator_ids", mode="before")
    @classmethod
    def _by_comma(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(part.strip() for part in value.split(",") if part.strip())
        return value

    @property
    def database(self) -> str:
        """The address of the database; a file in the data folder unless another is named."""
        return self.database_url or f"sqlite:///{self.data_dir / 'bot.db'}"

    @property
    def bot_id(self) -> int:
        """The bot's own number, which every token begins with; 0 for a token without one."""
        head = self.bot_token.get_secret_value().partition(":")[0]
        return int(head) if head.isdigit() else 0


class SettingsBroken(Exception):
    """The settings cannot be used; the words name the key and what is expected, never a value."""


def read_settings() -> Settings:
    """Read the settings.

    Raises:
        SettingsBroken: a key is missing, unknown or holds something else than is expected.
    """
    try:
        return Settings()
    except ValidationError as broken:
        first = broken.errors(include_input=False, include_url=False)[0]
        key = "_".join(str(part) for part in first["loc"]).upper()
        raise SettingsBroken(f"{key}: {first['msg']}") from None
