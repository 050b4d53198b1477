"""Everything that a method may need."""

from __future__ import annotations

from dataclasses import dataclass

from .profile import Profile
from .update_queue import UpdateQueue
from .webhook import Webhook
from .world import World


@dataclass
class Backend:
    world: World
    queue: UpdateQueue
    webhook: Webhook
    profile: Profile
    logged_out: bool = False

    def warn(self, what: str) -> None:
        """Notes what Telegram lets pass but a person would see go wrong."""
        self.world.warnings.append(what)
