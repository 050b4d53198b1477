"""Talking to Signpost from the command line, and running it.

python -m bot run                    web chat, and Telegram when TELEGRAM_BOT_TOKEN is set
python -m bot ask "my baby wont settle"
python -m bot ask --jsonl < turns.jsonl
python -m bot chat
python -m bot crisis "i cant go on"   what the crisis rules and the model say of a message
python -m bot crisis --figures        ... and of all development messages
"""

import argparse
import asyncio
import logging
import sys

from bot.settings import BadSetting, Settings


def main(arguments: list[str] | None = None) -> int:
    """Run the command; returns the exit code: 0, 2 for bad input, 1 when it cannot run."""
    parser = argparse.ArgumentParser(prog="python -m bot", description="Signpost, the chat bot.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("run", help="serve the web chat, and Telegram when it has a token")
    ask = commands.add_parser("ask", help="answer one message, or JSON lines, without keeping anything")
    ask.add_argument("text", nargs="?", help="one message")
    ask.add_argument(
        "--jsonl", action="store_true", help='read lines {"chat","text", ...} from standard input'
    )
    commands.add_parser("chat", help="a conversation in the terminal")
    crisis = commands.add_parser("crisis", help="try the crisis rules and the model on a message")
    crisis.add_argument("text", nargs="?", help="one message")
    crisis.add_argument("--figures", action="store_true", help="judge them on the development messages")
    given = parser.parse_args(arguments)
    sys.stdout.reconfigure(errors="backslashreplace")
    logging.basicConfig(
        level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s", stream=sys.stderr
    )
    if given.command == "ask" and given.text is None and not given.jsonl:
        ask.error('give a message in quotes, or --jsonl with lines {"chat","text"} on standard input')
    if given.command == "crisis" and given.text is None and not given.figures:
        crisis.error("give a message in quotes, or --figures")
    try:
        return COMMANDS[given.command](Settings.read(), given)
    except BadSetting as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 0


def run(settings: Settings, given: argparse.Namespace) -> int:
    """Serve until stopped."""
    from bot.run import serve

    asyncio.run(serve(settings))
    return 0


def ask(settings: Settings, given: argparse.Namespace) -> int:
    """Answer one message in words, or JSON lines with JSON lines."""
    from bot import terminal

    return terminal.ask_lines(settings) if given.jsonl else terminal.ask_once(settings, given.text)


def chat(settings: Settings, given: argparse.Namespace) -> int:
    """Hold a conversation in the terminal."""
    from bot import terminal

    return terminal.chat(settings)


def crisis(settings: Settings, given: argparse.Namespace) -> int:
    """Say what the rules and the model make of one message, or of all development messages."""
    from bot import crisis_trial
    from bot.parts import Parts

    interpreter = Parts.open(settings).interpreter
    if given.figures:
        print(crisis_trial.figures(interpreter))
        for example in crisis_trial.missed(interpreter):
            print(f"  missed: {example.label}: {example.text}")
    else:
        print(crisis_trial.explain(given.text, interpreter))
    return 0


COMMANDS = {"run": run, "ask": ask, "chat": chat, "crisis": crisis}


if __name__ == "__main__":
    sys.exit(main())
