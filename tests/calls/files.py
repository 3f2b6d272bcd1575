"""The call files the tests read."""

from pathlib import Path

from bot.calls.shelf import call_files

INVENTED = Path(__file__).parent / "invented.yml"
FILES = [INVENTED, *call_files()]
