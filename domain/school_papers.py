"""School papers: how the questionnaires that a school wrote for itself are named."""

import re
from collections.abc import Collection
from typing import Final

from domain.ids import SchoolId

_OF_A_SCHOOL: Final = re.compile(r"s([1-9][0-9]{0,8})_")


def paper_id(school_id: SchoolId, name: str) -> str:
    """Make the id of a school's own questionnaire from the name of its file."""
    return f"s{school_id}_{name}"


def school_of(questionnaire_id: str) -> SchoolId | None:
    """Say which school wrote a questionnaire for itself; None: it came with the house."""
    found = _OF_A_SCHOOL.match(questionnaire_id)
    return SchoolId(int(found.group(1))) if found is not None else None


def meant(name: str, school_id: SchoolId | None, known: Collection[str]) -> str:
    """Tell which questionnaire a school means by a short name: its own, or else the house's."""
    own = name if school_id is None else paper_id(school_id, name)
    return own if own in known else name
