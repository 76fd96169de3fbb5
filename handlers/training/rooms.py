"""The rooms of choosing and training mentors, for the house to open."""

from aiogram import Router

from handlers.training import (
    candidate_words,
    candidates,
    certificates,
    groups,
    journals,
    learning,
    lessons,
)


def routers() -> tuple[Router, ...]:
    """List the rooms in the order they are tried."""
    return (
        candidates.router(),
        candidate_words.router(),
        groups.router(),
        lessons.router(),
        journals.router(),
        certificates.router(),
        learning.router(),
    )
