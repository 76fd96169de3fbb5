"""Places: an address of the web that a button may open is found among other words."""

import pytest

from domain.places import link_in


@pytest.mark.parametrize(
    ("place", "link"),
    [
        ("https://meet.example.org/abc", "https://meet.example.org/abc"),
        (
            "Комната https://a-b.example.org/x?y=1&z=2#q, код 5",
            "https://a-b.example.org/x?y=1&z=2#q",
        ),
        ("HTTPS://Example.ORG", "HTTPS://Example.ORG"),
        ("см. https://example.org:8443/x.", "https://example.org:8443/x"),
        ("http://example.org", None),
        ("https://localhost/x", None),
        ("https://пример.рф", None),
        ("https://example.org/<b>", None),
        ("https://name@example.org", None),
        ("javascript:alert(1)", None),
        ("Библиотека", None),
        ("", None),
        (None, None),
    ],
)
def test_only_what_surely_opens_is_a_link(place: str | None, link: str | None) -> None:
    """A button with anything else would be refused by Telegram together with its message."""
    assert link_in(place) == link
