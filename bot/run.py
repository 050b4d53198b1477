"""`make run`: the web chat, and Telegram when it has a token, in one process and one event loop."""

import asyncio
import logging
import signal

from bot.conversation import Conversation
from bot.settings import Settings

log = logging.getLogger(__name__)
STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM)


async def serve(settings: Settings) -> None:
    """Serve until SIGINT or SIGTERM; raises BadSetting when a front end cannot start."""
    conversation = Conversation.open(settings)
    tasks = [asyncio.create_task(front_end) for front_end in _front_ends(conversation, settings)]
    loop = asyncio.get_running_loop()
    for number in STOP_SIGNALS:
        loop.add_signal_handler(number, lambda: [task.cancel() for task in tasks])
    try:
        await asyncio.gather(*tasks)
    except asyncio.CancelledError:
        log.info("stopped")
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        conversation.store.close()


def _front_ends(conversation: Conversation, settings: Settings):
    from bot.web.serve import serve as serve_web

    if not settings.telegram_token:
        print("No TELEGRAM_BOT_TOKEN is set, so only the web chat runs.", flush=True)
        return [serve_web(conversation, settings)]
    from bot.telegram.serve import Telegram

    telegram = Telegram(conversation, settings)
    return [serve_web(conversation, settings, telegram), telegram.serve()]
