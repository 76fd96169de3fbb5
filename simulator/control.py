"""Control: how a test outside this process looks at Telegram and makes trouble in it."""

from dataclasses import asdict
from typing import Any

from aiohttp import web

from simulator.faults import Fault
from simulator.pictures import menu, picture
from simulator.telegram import Telegram


class Control:
    """The paths under `/control`."""

    def __init__(self, telegram: Telegram) -> None:
        self.telegram = telegram

    def routes(self) -> list[web.RouteDef]:
        """List the paths under `/control`."""
        return [
            web.get("/control/state", self.state),
            web.get("/control/ledger", self.ledger),
            web.post("/control/faults", self.add_faults),
            web.delete("/control/faults", self.clear_faults),
            web.post("/control/updates", self.push),
            web.post("/control/reset-ids", self.reset_ids),
            web.post("/control/redeliver", self.redeliver),
        ]

    async def state(self, _request: web.Request) -> web.Response:
        """Show phones, groups, commands, faults, and how far the updates are."""
        return web.json_response(self._state())

    async def ledger(self, request: web.Request) -> web.Response:
        """Show the ledger, from the entry numbered `since` on."""
        since = int(request.query.get("since", "0"))
        return web.json_response([asdict(entry) for entry in self.telegram.ledger[since:]])

    async def add_faults(self, request: web.Request) -> web.Response:
        """Put a list of faults in force."""
        for fault in [Fault(**fields) for fields in await request.json()]:
            self.telegram.faults.add(fault)
        return web.json_response({"active": len(self.telegram.faults.active)})

    async def clear_faults(self, _request: web.Request) -> web.Response:
        """Let everything work again."""
        self.telegram.faults.clear()
        return web.json_response({"active": 0})

    async def push(self, request: web.Request) -> web.Response:
        """Queue raw bodies and tell their update ids."""
        pushed = [self.telegram.push(update) for update in await request.json()]
        return web.json_response({"update_ids": pushed})

    async def reset_ids(self, request: web.Request) -> web.Response:
        """Number the updates from `next` on."""
        self.telegram.reset_update_ids(int((await request.json())["next"]))
        return web.json_response({"next": self.telegram.updates.next_id})

    async def redeliver(self, request: web.Request) -> web.Response:
        """Serve the last updates again."""
        count = self.telegram.redeliver((await request.json()).get("last"))
        return web.json_response({"redelivered": count})

    def _state(self) -> dict[str, Any]:
        telegram = self.telegram
        return {
            "next_update_id": telegram.updates.next_id,
            "pending": len(telegram.updates.pending),
            "queued": len(telegram.updates.history),
            "polls": telegram.polls,
            "requests": len(telegram.ledger),
            "faults": [asdict(fault) for fault in telegram.faults.active],
            "commands": menu(telegram.commands),
            "phones": [picture(phone) for phone in telegram.phones.values()],
            "groups": [
                {"id": group.id, "title": group.title, "member": group.member}
                for group in telegram.groups.values()
            ],
        }
