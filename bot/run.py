"""`make run`: the web chat, and Telegram when it has a token, in one process and one event loop."""

import asyncio
import signal

from bot import safety
from bot.conversation import Conversation
from bot.settings import Settings

STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM)


async def serve(settings: Settings) -> None:
    """Serve until SIGINT or SIGTERM; raises BadSetting when a front end cannot start."""
    conversation = Conversation.open(settings)
    stop = asyncio.Event()
    for number in STOP_SIGNALS:
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    front_ends = [asyncio.create_task(front_end) for front_end in _front_ends(conversation, settings)]
    asyncio.get_running_loop().run_in_executor(None, safety.assess, "")  # compiles the rules meanwhile
    stopping = asyncio.create_task(stop.wait())
    await asyncio.wait([*front_ends, stopping], return_when=asyncio.FIRST_COMPLETED)
    for task in (*front_ends, stopping):
        task.cancel()
    ends = await asyncio.gather(*front_ends, return_exceptions=True)
    conversation.store.close()
    for problem in ends:
        if isinstance(problem, Exception):
            raise problem


def _front_ends(conversation: Conversation, settings: Settings):
    from bot.web.serve import serve as serve_web

    if not settings.telegram_token:
        print("No TELEGRAM_BOT_TOKEN is set, so only the web chat runs.", flush=True)
        return [serve_web(conversation, settings)]
    from bot.telegram.serve import Telegram

    telegram = Telegram(conversation, settings)
    return [serve_web(conversation, settings, telegram), telegram.serve()]
