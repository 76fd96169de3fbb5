"""Tiers: how large a test runs: small in `make test`, larger in CI, at full figures at night."""

import os
from typing import Final, Literal, TypeVar, cast

Tier = Literal["test", "ci", "nightly"]
TIER: Final = cast("Tier", os.environ.get("TIER", "test"))

Size = TypeVar("Size")


def sized(*, test: Size, ci: Size, nightly: Size) -> Size:
    """Choose the size of a slow test by the environment variable TIER.

    Raises:
        KeyError: TIER names no tier.
    """
    return {"test": test, "ci": ci, "nightly": nightly}[TIER]
