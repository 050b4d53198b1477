"""Which language a message is written in: its script, and the words and letters of each language."""

from nlu.languages.written import DEFAULT, written_in

__all__ = ["DEFAULT", "written_in"]
