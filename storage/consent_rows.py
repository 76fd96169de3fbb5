"""Rows of consents: read as consents, and made of them."""

from datetime import date
from typing import Any

from sqlalchemy import Row

from domain.consents import Consent, ConsentAnswer, ConsentKind, Method, Paper
from domain.kinships import Relation


def as_consent(row: Row[Any]) -> Consent:
    """Read a consent from its row, with the version of its text beside it."""
    relation = _relation(row.relation)
    return Consent(
        person_id=row.person_id,
        kind=ConsentKind(row.kind),
        answered_by=row.answered_by,
        text_sha256=row.text_sha256,
        answer=ConsentAnswer(row.answer),
        answered_at=row.answered_at,
        version=row.version,
        withdrawn_at=row.withdrawn_at,
        is_confirmed=bool(row.is_confirmed),
        method=Method(row.method),
        relation=relation,
        message_id=row.message_id,
        paper=_paper(row.paper_number, row.paper_on, row.paper_kept, relation),
        seen_by=row.seen_by,
        valid_until=row.valid_until,
        renewal_at=row.renewal_at,
        about_id=row.about_id,
    )


def as_row(consent: Consent) -> dict[str, Any]:
    """Spell a consent as columns."""
    paper = consent.paper
    return {
        "person_id": consent.person_id,
        "kind": consent.kind,
        "answered_by": consent.answered_by,
        "text_sha256": consent.text_sha256,
        "answer": consent.answer,
        "answered_at": consent.answered_at,
        "method": consent.method,
        "relation": consent.relation,
        "message_id": consent.message_id,
        "paper_number": paper.number if paper else None,
        "paper_on": paper.on if paper else None,
        "paper_kept": paper.kept if paper else None,
        "seen_by": consent.seen_by,
        "valid_until": consent.valid_until,
        "about_id": consent.about_id,
    }


def _paper(
    number: str | None, on: date | None, kept: str | None, relation: Relation | None
) -> Paper | None:
    """Read a paper; one whose particulars were erased is none."""
    if on is None:
        return None
    return Paper(number=number or "", on=on, kept=kept or "", relation=relation)


def _relation(words: str | None) -> Relation | None:
    return Relation(words) if words else None
