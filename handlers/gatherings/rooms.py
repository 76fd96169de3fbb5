"""The rooms of gatherings, for the house to open."""

from aiogram import Router

from handlers.gatherings import choices, desk, doorway, invited


def routers() -> tuple[Router, ...]:
    """List the rooms in the order they are tried."""
    return (desk.router(), choices.router(), doorway.router(), invited.router())
