"""The rooms of nominations and of the vote, for the house to open."""

from aiogram import Router

from handlers.honours import booth, desk


def routers() -> tuple[Router, ...]:
    """List the rooms in the order they are tried."""
    return (desk.router(), booth.router())
