"""Individual plans on the screens of mentors, mentees and curators."""

from aiogram import Router

from handlers.plans import approvals, fields, marks, rooms, steps


def routers() -> tuple[Router, ...]:
    """Take everything that is tapped and typed about plans."""
    every = (rooms, fields, steps, approvals, marks)
    return tuple(one.router() for one in every)
