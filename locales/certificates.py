"""Certificates in words: a line with title, number, day and hours, as they stand on the paper."""

import re
import tomllib
from functools import cache
from typing import Final

from domain.evidence import EvidenceKind, Proof
from domain.refusals import Misunderstood
from locales import evidence
from locales.texts import FALLBACK, HERE

_DOUBLED: Final = re.compile(r"\s*([,;])(?:\s*[,;])+")


def read_certificate(words: str, language: str) -> Proof:
    """Read a line without its hours as the title, the number and the day of a certificate.

    Raises:
        Misunderstood: something is lacking, or it is too long.
    """
    rest = _DOUBLED.sub(r"\1", _hours(language).sub(" , ", " ".join(words.split())))
    try:
        proof = evidence.read(rest, language)
    except Misunderstood as problem:
        if problem.expected == "shorter":
            raise
        raise Misunderstood("certificate") from None
    if proof.kind is not EvidenceKind.DOCUMENT or proof.dated_on is None:
        raise Misunderstood("certificate")
    return proof


def read_hours(words: str, language: str) -> float:
    """Read how many hours a line tells of.

    Raises:
        Misunderstood: it tells of none.
    """
    found = _hours(language).search(" ".join(words.split()))
    if found is None:
        raise Misunderstood("certificate_hours")
    return float(found[1].replace(",", "."))


@cache
def _hours(language: str) -> re.Pattern[str]:
    own = language.isalpha() and (HERE / language / "training.toml").is_file()
    path = HERE / (language if own else FALLBACK) / "training.toml"
    units = sorted(tomllib.loads(path.read_text(encoding="utf-8"))["hours"], key=len, reverse=True)
    spelt = "|".join(re.escape(one) for one in units)
    return re.compile(rf"(?<![\w.,])(\d{{1,4}}(?:[.,]\d)?)\s*(?:{spelt})(?!\w)\.?", re.IGNORECASE)
