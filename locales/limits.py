"""Limits: how much of what Telegram takes on a screen, by the code of the complaint."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

LONG: Final = "screen_long"
"""Characters of a message, counted in UTF-16 without the markup."""

BUTTONS: Final = "screen_buttons"

TAP: Final = "screen_tap"
"""Buttons that cannot be made because what stands behind them is too long."""

LIMITS: Final[Mapping[str, int]] = MappingProxyType({LONG: 4096, BUTTONS: 100, TAP: 0})
