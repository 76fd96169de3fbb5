"""Pages: a long list, a few rows at a time."""

from collections.abc import Callable, Sequence
from typing import Final, TypeVar

from domain.letters import Button, Rows
from locales.texts import Texts

A_PAGE: Final = 8

Item = TypeVar("Item")


def paged(
    items: Sequence[Item],
    page: int,
    texts: Texts,
    turn: Callable[[int], str],
    size: int = A_PAGE,
) -> tuple[Sequence[Item], Rows]:
    """Give what stands on a page, and the row that turns to its neighbours, if it has any.

    `turn` spells the tap that leads to a page; a page beyond the end is the last one.
    """
    last = max(len(items) - 1, 0) // size
    page = min(page, last)
    before = Button(texts.label("button-page-before"), turn(page - 1))
    after = Button(texts.label("button-page-after"), turn(page + 1))
    row = (*((before,) if page > 0 else ()), *((after,) if page < last else ()))
    return items[page * size : (page + 1) * size], (row,) if row else ()
