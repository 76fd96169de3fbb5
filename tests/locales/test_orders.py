"""Orders as they are typed: one line with the number and the day of the paper."""

from datetime import date

import pytest

from domain.orders import Order
from domain.refusals import Misunderstood
from locales.orders import read_order


@pytest.mark.parametrize(
    ("words", "number", "on"),
    [
        ("№ 5 от 12.12.2021", "5", date(2021, 12, 12)),
        ("Приказ № 15-ОД от 3 марта 2022", "15-ОД", date(2022, 3, 3)),
    ],
)
def test_an_order_is_a_number_and_a_day(words: str, number: str, on: date) -> None:
    """The word for it may stand before."""
    assert read_order(words, "ru") == Order(number=number, on=on)


@pytest.mark.parametrize("words", ["приказ от 12.12.2021", "5", "приказ", "№ 5"])
def test_a_number_or_a_day_alone_is_no_order(words: str) -> None:
    """Both stand on every paper, and both are asked for again."""
    with pytest.raises(Misunderstood) as problem:
        read_order(words, "ru")
    assert problem.value.expected == "order"
