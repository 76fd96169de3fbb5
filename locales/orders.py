"""Orders in words: a line with the number and the day, as they stand on the paper."""

from typing import Final

from domain.evidence import EvidenceKind
from domain.orders import Order
from domain.refusals import Misunderstood
from locales import evidence

_TITLE: Final = "order"
"""A line about an order need not say what it is about; as evidence it would have to."""


def read_order(words: str, language: str) -> Order:
    """Read a line as the number and the day of an order.

    Raises:
        Misunderstood: one of them is lacking, or the number is longer than any there is.
    """
    try:
        proof = evidence.read(f"{_TITLE} {words}", language)
    except Misunderstood as problem:
        if problem.expected == "shorter":
            raise
        raise Misunderstood("order") from None
    if proof.kind is not EvidenceKind.DOCUMENT or not proof.number or proof.dated_on is None:
        raise Misunderstood("order")
    return Order(number=proof.number, on=proof.dated_on)
