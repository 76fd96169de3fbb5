"""Consent texts: what people agree to, in versions; a file is named kind-version.md."""

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from domain.consents import ConsentKind
from domain.html import Html, escaped
from domain.schools import School
from locales.texts import FALLBACK, HERE

SHELF: Final = HERE / FALLBACK / "consents"
"""Where the texts stand; the law is Russian, so they are shown in Russian in every language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentText:
    """A text as it is shown and agreed to; `sha256` is the hex digest of `body`."""

    kind: ConsentKind
    version: int
    body: str

    @property
    def sha256(self) -> str:
        """What the text is known by, for as long as a consent rests on it."""
        return hashlib.sha256(self.body.encode()).hexdigest()

    @property
    def html(self) -> Html:
        """The text for the screen: headings in bold, everything else as it stands."""
        return Html("\n".join(map(_line, self.body.splitlines())))


def consent_text(kind: ConsentKind, school: School) -> ConsentText:
    """Give the newest text of a kind with the operator of personal data written in.

    Raises:
        ValueError: the school has not said who it is, so that the consent would be void.
    """
    if not school.is_ready:
        raise ValueError("a consent needs the operator's name and address")
    version, template = _newest(kind)
    body = template.format(
        operator=school.legal_name, address=school.address, contact=school.contact
    )
    return ConsentText(kind=kind, version=version, body=body)


@cache
def _newest(kind: ConsentKind) -> tuple[int, str]:
    version, path = max((_version(one), one) for one in SHELF.glob(f"{kind}-*.md"))
    return version, path.read_text(encoding="utf-8").strip()


def _version(path: Path) -> int:
    return int(path.stem.rpartition("-")[2])


def _line(line: str) -> str:
    heading = line.removeprefix("# ")
    return f"<b>{escaped(heading)}</b>" if heading != line else escaped(line)
