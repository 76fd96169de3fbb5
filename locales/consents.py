"""Consent texts: what people agree to, in versions; a file is named kind-version.md.

Beside the newest version of each stands kind-version.short.md: the same in a few sentences that
a child of twelve understands. Files of old versions stay, so that what was agreed to can be shown
as it was.
"""

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from domain.consents import ConsentKind
from domain.html import Html, escaped
from domain.schools import School
from domain.settings import SchoolSettings
from locales.texts import FALLBACK, HERE

SHELF: Final = HERE / FALLBACK / "consents"
"""Where the texts stand; the law is Russian, so they are shown in Russian in every language."""

A_PAGE: Final = 3500
"""How many characters of a text stand on one screen; Telegram takes 4,096 with the markup."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentText:
    """A text as it is shown and agreed to; `sha256` is the hex digest of `body`."""

    kind: ConsentKind
    version: int
    body: str
    summary: str = ""

    @property
    def sha256(self) -> str:
        """What the text is known by, for as long as a consent rests on it."""
        return hashlib.sha256(self.body.encode()).hexdigest()

    @property
    def short(self) -> Html:
        """The summary for the screen."""
        return escaped(self.summary)

    @property
    def pages(self) -> tuple[Html, ...]:
        """The whole text for the screen, cut between paragraphs where it is too long for one."""
        pages = [""]
        for paragraph in self.body.split("\n\n"):
            if pages[-1] and len(pages[-1]) + len(paragraph) > A_PAGE:
                pages.append("")
            pages[-1] = f"{pages[-1]}\n\n{paragraph}".strip()
        return tuple(Html("\n".join(map(_line, page.splitlines()))) for page in pages)


def consent_text(
    kind: ConsentKind,
    school: School,
    settings: SchoolSettings,
    version: int = 0,
) -> ConsentText:
    """Give a text of a kind with the operator of personal data written in; 0 means the newest.

    Raises:
        ValueError: the school has not said who it is, so that the consent would be void.
    """
    if not school.is_ready:
        raise ValueError("a consent needs the operator's name and address")
    number = version or newest(kind)
    return ConsentText(
        kind=kind,
        version=number,
        body=_filled(f"{kind}-{number}.md", school, settings),
        summary=_filled(f"{kind}-{newest(kind)}.short.md", school, settings),
    )


@cache
def newest(kind: ConsentKind) -> int:
    """Say which version of a text is the newest."""
    whole = (one for one in SHELF.glob(f"{kind}-*.md") if not one.stem.endswith(".short"))
    return max(int(one.stem.rpartition("-")[2]) for one in whole)


def _filled(name: str, school: School, settings: SchoolSettings) -> str:
    return _read(SHELF / name).format(
        operator=school.legal_name,
        address=school.address,
        contact=school.contact,
        months=settings.consent_months,
        days=settings.erase_after,
    )


@cache
def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8").strip()


def _line(line: str) -> str:
    heading = line.removeprefix("# ")
    return f"<b>{escaped(heading)}</b>" if heading != line else escaped(line)
