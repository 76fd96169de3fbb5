"""`.env.example` is what an administrator sees of the settings, so it must tell the truth."""

import re

import pytest

from bot.settings import Settings
from tests.architecture.sources import ROOT

_KEY = re.compile(r"^([A-Z][A-Z_]*)=(.*)$", re.MULTILINE)
_EXAMPLE = ROOT / ".env.example"


def test_the_example_names_exactly_the_settings() -> None:
    """None is missing, none is made up, none stands twice."""
    keys = [key for key, _ in _KEY.findall(_EXAMPLE.read_text(encoding="utf-8"))]
    assert sorted(keys) == sorted(name.upper() for name in Settings.model_fields)


def test_the_example_holds_the_defaults(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever copies it and fills in a token gets what they would have got without the rest."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv("BOT_TOKEN", "42:test")
    assert Settings(_env_file=_EXAMPLE) == Settings(_env_file=None)


def test_every_setting_is_explained() -> None:
    """A comment stands right above each key."""
    lines = _EXAMPLE.read_text(encoding="utf-8").splitlines()
    for above, line in zip(["", *lines], lines, strict=False):
        assert not _KEY.match(line) or above.startswith("# "), line
