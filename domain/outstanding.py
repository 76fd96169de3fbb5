"""Outstanding answers: whose word stands between somebody and taking part.

Who left comes back when nobody's no stands any more: whoever took a consent back says yes anew, or
brings a paper that is recorded as theirs. Of two guardians the other one need not answer again,
since what they agreed to was never taken back.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from domain.admission import USUAL, Terms, lacking, needed
from domain.consents import Consent, ConsentKind, last_of
from domain.ids import PersonId
from domain.people import Person


class Want(StrEnum):
    """What is wrong with an answer: there is none, it is no, or a yes that does not count."""

    SILENT = "silent"
    NO = "no"
    UNSEEN = "unseen"
    RUN_OUT = "run-out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outstanding:
    """An answer that is waited for; `signer` is None where nobody in particular has to give it."""

    kind: ConsentKind
    want: Want
    signer: PersonId | None = None


def outstanding(
    person: Person, consents: Iterable[Consent], terms: Terms = USUAL
) -> tuple[Outstanding, ...]:
    """List the answers to the programme that somebody needs before they may take part."""
    known = tuple(consents)
    kinds = needed(person.age_group, terms.policy)
    noes = tuple(one for kind in kinds for one in _noes(kind, last_of(known, kind)))
    missed = [kind for kind in lacking(person, known, terms) if kind not in _kinds(noes)]
    return (*noes, *(one for kind in missed for one in _missed(kind, last_of(known, kind), terms)))


def has_no(person: Person, consents: Iterable[Consent], terms: Terms = USUAL) -> bool:
    """Whether somebody's no stands."""
    return any(one.want is Want.NO for one in outstanding(person, consents, terms))


def _noes(kind: ConsentKind, answers: Iterable[Consent]) -> Iterator[Outstanding]:
    for one in answers:
        if one.is_no:
            yield Outstanding(kind=kind, want=Want.NO, signer=one.signer)


def _missed(
    kind: ConsentKind, answers: tuple[Consent, ...], terms: Terms
) -> Iterator[Outstanding]:
    for one in answers:
        want = Want.UNSEEN if one.runs_on(terms.today) else Want.RUN_OUT
        yield Outstanding(kind=kind, want=want, signer=one.signer)
    if not answers:
        yield Outstanding(kind=kind, want=Want.SILENT)


def _kinds(found: Iterable[Outstanding]) -> set[ConsentKind]:
    return {one.kind for one in found}
