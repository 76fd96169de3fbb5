"""Environments: settings that somebody may have written, right and wrong, made from a seed."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

SECRETS: Final = (
    "7012345678:AAFnDoNotPrintThisTokenAnywhere_0-x9",
    "pr0xy-Pa55word",
    "d4tabase-Pa55word",
)
TOKEN, PROXY_PASSWORD, DATABASE_PASSWORD = SECRETS
SOUND: Final = {
    "BOT_TOKEN": TOKEN,
    "BOT_API_BASE_URL": "https://api.telegram.org",
    "PROXY_URL": f"socks5://bot:{PROXY_PASSWORD}@proxy.school:1080",
    "DATA_DIR": "data",
    "DATABASE_URL": f"postgresql://bot:{DATABASE_PASSWORD}@localhost/mentoring",
    "SCHOOL_FILES": "schools",
    "HTTP_PORT": "8081",
    "OPERATOR_IDS": "5, 6",
    "DEFAULT_LANGUAGE": "ru",
    "DEFAULT_TIMEZONE": "Asia/Yekaterinburg",
    "LOG_LEVEL": "WARNING",
}
WRONG: Final[Mapping[str, tuple[str, ...]]] = {
    "BOT_TOKEN": (
        TOKEN.partition(":")[2],
        TOKEN.partition(":")[0],
        TOKEN.replace(":", ""),
        f"bot{TOKEN}",
        TOKEN.replace("D", "\u0414"),
        f"{TOKEN} {TOKEN}",
        f"-{TOKEN}",
    ),
    "BOT_API_BASE_URL": (
        "api.telegram.org",
        "ftp://api.telegram.org",
        "https://",
        "https://api.telegram.org:99999",
        f"https://api.telegram.org/bot{TOKEN}",
        f"https://bot:{PROXY_PASSWORD}@api.telegram.org",
        "https://api.telegram.org/?x=1",
    ),
    "PROXY_URL": (
        f"bot:{PROXY_PASSWORD}@proxy.school:1080",
        f"socks5://bot:{PROXY_PASSWORD}@proxy.school",
        f"socks5://bot:{PROXY_PASSWORD}@:1080",
        f"mtproto://proxy.school:443/{PROXY_PASSWORD}",
        f"tg://proxy?server=proxy.school&port=443&secret={PROXY_PASSWORD}",
        f"socks5://bot:{PROXY_PASSWORD}@proxy.school:none",
    ),
    "DATA_DIR": (".env.example", TOKEN),
    "DATABASE_URL": (
        "bot.db",
        "sqlite://",
        "sqlite:///:memory:",
        f"mysql://bot:{DATABASE_PASSWORD}@localhost/mentoring",
        f"postgresql://bot:{DATABASE_PASSWORD}@localhost",
        f"postgresql://bot:{DATABASE_PASSWORD}@localhost:-1/mentoring",
    ),
    "SCHOOL_FILES": (".env.example", TOKEN),
    "HTTP_PORT": ("-1", "65536", "8081.5", "http", "0x1f", TOKEN),
    "OPERATOR_IDS": ("-5", "5;6", "@director", "5,6.5", "0", "9" * 30, TOKEN),
    "DEFAULT_LANGUAGE": ("russian", "xx", "../ru", TOKEN),
    "DEFAULT_TIMEZONE": ("Moscow", "MSK+3", "../Moscow", "/etc/localtime", "Europe", TOKEN),
    "LOG_LEVEL": ("LOUD", "10", TOKEN),
}
FINE: Final[Mapping[str, tuple[str, ...]]] = {
    "BOT_API_BASE_URL": ("http://127.0.0.1:8081", "https://api.telegram.org/", "https://x.y/z"),
    "PROXY_URL": ("", f"http://bot:{PROXY_PASSWORD}@proxy.school:3128", "socks5h://[::1]:9050"),
    "DATABASE_URL": ("", "sqlite:///school.db", "postgresql+asyncpg:///mentoring"),
    "HTTP_PORT": ("", "0", " 8081 ", "65535"),
    "OPERATOR_IDS": ("", "5", "5,6,", "4503599627370495"),
    "DEFAULT_TIMEZONE": ("", "UTC", "Europe/Kaliningrad"),
    "LOG_LEVEL": ("", "debug", "Error"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Environment:
    """What an administrator wrote; `refused` is the key that must be named, None: all is well.

    `refused` is "" where a line is no key at all.
    """

    story: str
    refused: str | None
    file: bytes = b""
    variables: Mapping[str, str] = field(default_factory=dict)


def environments(count: int, seed: int) -> list[Environment]:
    """Make environments, each spoiled, or changed without harm, in one of many ways."""
    chance = random.Random(seed)  # noqa: S311 - a plan of mistakes
    return [_WAYS[number % len(_WAYS)](chance) for number in range(count)]


def _written(values: Mapping[str, str]) -> bytes:
    return "".join(f"{key}={value}\n" for key, value in values.items()).encode()


def _wrong_in_the_file(chance: random.Random) -> Environment:
    key = chance.choice(list(WRONG))
    value = chance.choice(WRONG[key])
    return Environment(
        story=f"{key}={value} in .env", refused=key, file=_written({**SOUND, key: value})
    )


def _wrong_in_the_environment(chance: random.Random) -> Environment:
    key = chance.choice(list(WRONG))
    value = chance.choice(WRONG[key])
    return Environment(
        story=f"{key}={value} in the environment",
        refused=key,
        file=_written(SOUND),
        variables={key: value},
    )


def _fine(chance: random.Random) -> Environment:
    key = chance.choice(list(FINE))
    value = chance.choice(FINE[key])
    return Environment(
        story=f"{key}={value!r}", refused=None, file=_written({**SOUND, key: value})
    )


def _without_a_token(chance: random.Random) -> Environment:
    rest = {key: value for key, value in SOUND.items() if key != "BOT_TOKEN"}
    left = chance.choice([rest, {**rest, "BOT_TOKEN": ""}, {}])
    return Environment(
        story=f"no token among {len(left)}", refused="BOT_TOKEN", file=_written(left)
    )


def _one_key_missing(chance: random.Random) -> Environment:
    missing = chance.choice([key for key in SOUND if key != "BOT_TOKEN"])
    left = {key: value for key, value in SOUND.items() if key != missing}
    return Environment(story=f"without {missing}", refused=None, file=_written(left))


def _a_key_twice(chance: random.Random) -> Environment:
    key = chance.choice(list(SOUND))
    spelt = chance.choice([key, key.lower()])
    file = _written(SOUND) + f"{spelt}={SOUND[key]}\n".encode()
    return Environment(story=f"{spelt} twice", refused=key, file=file)


def _a_misspelt_key(chance: random.Random) -> Environment:
    key = chance.choice(list(SOUND))
    at = chance.randrange(1, len(key))
    spelt = key[:at] + "Q" + key[at:]
    file = _written({**SOUND, spelt: SOUND[key]})
    return Environment(story=f"{spelt} for {key}", refused=spelt, file=file)


def _a_foreign_variable(chance: random.Random) -> Environment:
    name = chance.choice(["PATH_TO_BOT", "LANG", "BOT_TOKN", "DATA"])
    return Environment(
        story=f"{name} in the environment",
        refused=None,
        file=_written(SOUND),
        variables={name: TOKEN},
    )


def _a_bare_secret(chance: random.Random) -> Environment:
    line = chance.choice([TOKEN, f"{TOKEN}=", TOKEN.partition(":")[2] + "=1", f"={TOKEN}"])
    place = chance.randrange(3)
    lines = _written(SOUND).decode().splitlines()
    lines.insert(place, line)
    return Environment(story=f"a line {line}", refused="", file="\n".join(lines).encode())


def _not_utf_8(chance: random.Random) -> Environment:
    words = "# \u0442\u043e\u043a\u0435\u043d \u0431\u043e\u0442\u0430\n"
    encoding = chance.choice(["cp1251", "utf-16", "koi8-r"])
    file = (words + _written(SOUND).decode()).encode(encoding)
    return Environment(story=f".env in {encoding}", refused="", file=file)


def _as_windows_writes(chance: random.Random) -> Environment:
    text = _written(SOUND).decode()
    marked = chance.choice([text, "\ufeff" + text]).replace("\n", chance.choice(["\n", "\r\n"]))
    return Environment(story="a mark or other line ends", refused=None, file=marked.encode())


def _an_open_quote(chance: random.Random) -> Environment:
    key = chance.choice(list(SOUND))
    quote = chance.choice(['"', "'"])
    file = _written({**SOUND, key: quote + SOUND[key]})
    return Environment(story=f"{key} with an open quote", refused="", file=file)


def _commented(chance: random.Random) -> Environment:
    key = chance.choice(list(SOUND))
    quote = chance.choice(["", '"', "'"])
    line = f"export {key}={quote}{SOUND[key]}{quote}  # {SOUND[key]}\n"
    rest = {name: value for name, value in SOUND.items() if name != key}
    file = b"\n# a comment\n" + line.encode() + _written(rest)
    return Environment(story=f"{key} with a comment", refused=None, file=file)


_WAYS: Final[tuple[Callable[[random.Random], Environment], ...]] = (
    _wrong_in_the_file,
    _wrong_in_the_environment,
    _fine,
    _without_a_token,
    _wrong_in_the_file,
    _one_key_missing,
    _a_key_twice,
    _a_misspelt_key,
    _a_foreign_variable,
    _a_bare_secret,
    _not_utf_8,
    _as_windows_writes,
    _an_open_quote,
    _commented,
)
