"""A Telegram Bot API server for tests: real HTTP, Telegram's own rules and Telegram's own error bodies.

    async with BotApiServer(token="123456:TEST") as server:      # in the running event loop
        asha = server.person(first_name="Asha")
        asha.says("/start")
        [welcome] = await asha.reply()
        asha.taps(welcome.labels[0])

`with BotApiServer() as server:` runs it in a thread of its own, for a bot that is another process;
there `asha.wait_reply()` and `server.wait_until(...)` take the place of the awaited ones.
"""

from .server import BotApiServer
from .world import Button, Call, Sent

__all__ = ["BotApiServer", "Button", "Call", "Sent"]
