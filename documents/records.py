"""Records: everything kept about somebody, for machines to read."""

import json
from collections.abc import Mapping
from typing import Any


def record(facts: Mapping[str, Any]) -> bytes:
    """Write facts as JSON that people can read, too."""
    return json.dumps(facts, ensure_ascii=False, indent=2).encode()
