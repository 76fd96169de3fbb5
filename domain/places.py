"""Places: where a meeting is, in the words of whoever plans it; an address of the web opens."""

import re
from typing import Final

_LINK: Final = re.compile(
    r"https://(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}(?::[0-9]{2,5})?"
    r"(?:[/?#][!#-;=?-\[\]_a-z~]*)?(?=[\s,;)]|$)",
    re.IGNORECASE,
)


def link_in(place: str | None) -> str | None:
    """Find the first address of the web in a place; it is certain to be one a button may open."""
    found = _LINK.search(place or "")
    return None if found is None else found.group().rstrip(".,;")
