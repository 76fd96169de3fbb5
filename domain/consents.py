"""Consents: what people agree to, each kind on its own, and what proves an answer.

Each kind is one text, one button and one purpose; nothing is agreed to in a bundle. What follows
from the answers is said in `domain/admission.py`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from domain.ids import MessageId, PersonId
from domain.kinships import Relation


class ConsentKind(StrEnum):
    """What is agreed to: one text, one button, one purpose."""

    OWN = "own"
    GUARDIAN = "guardian"
    PUBLISH = "publish"
    PUBLISH_GUARDIAN = "publish_guardian"
    SPECIAL = "special"
    MENTOR_AGREEMENT = "mentor_agreement"
    PAIR_AGREEMENT = "pair_agreement"

    @property
    def is_guardians(self) -> bool:
        """Whether a guardian gives it about a child."""
        return self in {ConsentKind.GUARDIAN, ConsentKind.PUBLISH_GUARDIAN}


ON_PAPER_ONLY: Final = frozenset({ConsentKind.SPECIAL, ConsentKind.MENTOR_AGREEMENT})
"""The law asks for these in writing, so that no button can stand for them."""


PROGRAMME: Final = (ConsentKind.OWN, ConsentKind.GUARDIAN)
"""What decides whether somebody may take part at all."""


class ConsentAnswer(StrEnum):
    """What somebody said to a consent; `read` of a child has no legal force."""

    GIVEN = "given"
    REFUSED = "refused"
    READ = "read"


class Method(StrEnum):
    """How an answer came: from the signer's own account, or on paper that staff have seen."""

    ACCOUNT = "account"
    PAPER = "paper"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A consent on paper: its number in the school's register, its day, and where it is kept."""

    number: str
    on: date
    kept: str
    relation: Relation | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """An answer to a consent text about a person, with everything that proves it.

    The text is known by its SHA-256. `is_confirmed` tells whether a curator has seen who the
    guardian is; own consents and papers need it not. `answered_by` is the signer; of the paper of
    a guardian who has no account it is the one who saw it. `renewal_at` is when
    the signer was asked again because the consent ends. `about_id` is the pair, where one is
    agreed to.
    """

    person_id: PersonId
    kind: ConsentKind
    answered_by: PersonId
    text_sha256: str
    answer: ConsentAnswer
    answered_at: datetime
    version: int = 1
    withdrawn_at: datetime | None = None
    is_confirmed: bool = True
    method: Method = Method.ACCOUNT
    relation: Relation | None = None
    message_id: MessageId | None = None
    paper: Paper | None = None
    seen_by: PersonId | None = None
    valid_until: date | None = None
    renewal_at: datetime | None = None
    about_id: int = 0

    @property
    def is_given(self) -> bool:
        """Whether the answer was yes, and was not taken back."""
        return self.answer is ConsentAnswer.GIVEN and self.withdrawn_at is None

    @property
    def is_no(self) -> bool:
        """Whether the answer was no, or a yes was taken back."""
        return self.answer is ConsentAnswer.REFUSED or self.withdrawn_at is not None

    @property
    def signer(self) -> PersonId | None:
        """Whose answer it is; None: a guardian known from a paper only."""
        on_paper = self.kind.is_guardians and self.method is Method.PAPER
        return None if on_paper and self.answered_by == self.seen_by else self.answered_by

    def is_valid(self, today: date | None = None) -> bool:
        """Whether the consent counts: given, by whom it should be, and not run out by a day."""
        return self.is_given and self.is_confirmed and self.runs_on(today)

    def runs_on(self, today: date | None) -> bool:
        """Whether the consent has not run out by a day; without a day it never has."""
        return today is None or self.valid_until is None or today <= self.valid_until


def last_of(consents: Iterable[Consent], kind: ConsentKind) -> tuple[Consent, ...]:
    """Give the last answer of each signer to a kind; a child's «read» is no answer."""
    answers = [
        one for one in consents if one.kind is kind and one.answer is not ConsentAnswer.READ
    ]
    in_order = sorted(answers, key=lambda one: one.answered_at)
    return tuple({(one.signer, one.about_id): one for one in in_order}.values())


def ends_on(answered_at: datetime, months: int) -> date:
    """Give the last day of a consent: the end of the month that many months later."""
    whole = answered_at.year * 12 + answered_at.month - 1 + months + 1
    return date(whole // 12, whole % 12 + 1, 1) - timedelta(days=1)
