"""Messages from somebody in danger: what they are about otherwise comes second."""

import re
from pathlib import Path

import yaml

_PATTERNS = yaml.safe_load(Path(__file__).with_name("alarms.yml").read_text(encoding="utf-8"))
_ALARM = re.compile(rf"\b(?:{'|'.join(_PATTERNS)})")
_MOST_WORDS = 30


def sounds_the_alarm(folded: str) -> bool:
    """Say whether a folded message, no longer than such messages are, tells that life or health is in danger."""
    return len(folded.split()) <= _MOST_WORDS and bool(_ALARM.search(folded))
