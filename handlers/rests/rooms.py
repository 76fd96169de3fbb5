"""All rooms of rests, in their order."""

from aiogram import Router

from handlers.rests import later, pauses, phoning, vacations


def routers() -> tuple[Router, ...]:
    """Take letters put off, pauses, vacations and calls."""
    return later.router(), pauses.router(), vacations.router(), phoning.router()
