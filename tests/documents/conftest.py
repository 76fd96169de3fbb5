"""What tests of documents share."""

import pytest

NASTY = (
    "=1+1",
    "+7 (912) 345-67-89",
    "-5",
    "@SUM(A1:A9)",
    '=HYPERLINK("https://example.org", "нажми")',
    "{{ 7*7 }} {% if %} {_{ 7 }_} {# #}",
    "</w:t></w:r> <b>Анна & Пётр</b> &amp; &#65;",
    '\'"` \\ \\n $x$ *x* _x_ ~ # #import "x": y',
    "https://example.org/?a=1&b=2",
    "_x0041_ 1e5 007 2010-09-01",
)
"""Words of people that a program might take for orders."""


@pytest.fixture(params=NASTY)
def nasty(request: pytest.FixtureRequest) -> str:
    """Give one after another."""
    words: str = request.param
    return words
