"""The rooms of road maps, in the order in which they are tried."""

from aiogram import Router

from handlers import (
    hidden_positions,
    position_adding,
    position_dates,
    position_editing,
    position_roles,
    programmes,
    road_map_tables,
    road_maps,
)


def routers() -> tuple[Router, ...]:
    """List the rooms that show road maps, begin them and make them a school's own."""
    return (
        road_maps.router(),
        road_map_tables.router(),
        programmes.router(),
        position_adding.router(),
        position_editing.router(),
        position_dates.router(),
        position_roles.router(),
        hidden_positions.router(),
    )
