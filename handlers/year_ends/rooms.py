"""The rooms of the end of a year, for the house to open."""

from aiogram import Router

from handlers.year_ends import classes, couples, desk, surveys, wishes


def routers() -> tuple[Router, ...]:
    """List the rooms in the order they are tried."""
    return (
        desk.router(),
        couples.router(),
        surveys.router(),
        classes.router(),
        wishes.router(),
    )
