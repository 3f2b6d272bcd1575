"""The canned replies that come with the program."""

from collections.abc import Mapping
from pathlib import Path

import yaml

from bot.scheme.wording import Wording

_FILE = Path(__file__).with_name("canned_replies.yml")


def bundled_replies() -> Mapping[str, tuple[Wording, Wording]]:
    """Give the title and the text of each reply, by its key."""
    read = yaml.load(_FILE.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return {key: (Wording(**reply["title"]), Wording(**reply["text"])) for key, reply in read.items()}
