"""Indicators: the figures a programme is measured by.

To add one, append an `Indicator` to the module of its subject and give it words in locales under
`formula-` and its id. It is pure: what it counts are facts that somebody else has read.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from domain.indicators import course, coverage, districts, publicity, road_maps
from domain.indicators.shapes import Indicator, Lacking, Unit

__all__ = ["INDICATORS", "Indicator", "Lacking", "Unit"]

INDICATORS: Final[Mapping[str, Indicator]] = MappingProxyType(
    {
        one.id: one
        for module in (coverage, course, publicity, road_maps, districts)
        for one in module.EVERY
    }
)
"""Every indicator a programme may name, by its id."""
