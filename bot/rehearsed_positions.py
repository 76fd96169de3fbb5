"""Positions of the demo: what its people have done, proved and counted when it begins."""

from collections.abc import Mapping
from typing import Any

from bot.companies import Company
from domain.entered_numbers import EnteredNumber, Number
from domain.evidence import document
from services import entered_numbers, evidence, positions, road_maps
from services.positions import Page


async def done(company: Company, one: Mapping[str, Any]) -> None:
    """Let somebody prove a position of the road map they look at, and mark it done."""
    uow, now, person = company.uow, company.now, company.inside[one["by"]]
    seen = await road_maps.look(uow, person, company.library, now)
    for line in seen.lines if seen else ():
        if line.position.id == one["position"]:
            proof = document(one["document"], one.get("number"), one["dated_on"])
            await evidence.add(uow, person, line.row.id, proof, now)
            row = await uow.of(person.school_id).positions.get(line.row.id)
            await positions.mark(uow, person, Page(row.id, row.rev), now)


async def counted(company: Company, one: Mapping[str, Any]) -> None:
    """Let whoever came first enter a number that the bot cannot count."""
    now = company.now
    number = EnteredNumber(
        name=Number(one["name"]),
        year=one["year"],
        value=one["value"],
        counted_on=now.date(),
        source=one["source"],
    )
    await entered_numbers.enter(company.uow, company.first, number, company.library, now)
