"""Rights are asked where things are done: no deed of the table is there in vain."""

import ast
from collections.abc import Iterator

import pytest

from domain.rights import Deed
from tests.architecture.sources import calls, modules, name_of


def _asked() -> Iterator[str]:
    """Yield the names of the deeds that services ask about."""
    for module in modules("services"):
        for call in calls(module, "demand", "may"):
            for one in (*call.args, *(keyword.value for keyword in call.keywords)):
                if isinstance(one, ast.Attribute) and name_of(one.value) == "Deed":
                    yield one.attr


@pytest.mark.parametrize("deed", Deed)
def test_every_deed_is_asked_by_some_service(deed: Deed) -> None:
    """A right that nobody asks for protects nothing."""
    assert deed.name in set(_asked())
