"""What actions and answers say: the phrases beside this file, in bokmål, nynorsk and English.

What Rasa utters by itself, by a rule and without an action, stands as responses in the domain's parts.
"""

from collections.abc import Mapping
from pathlib import Path

import yaml

from bot.scheme.errors import UnknownItemError

FOLDER = Path(__file__).parent / "phrases"


class Phrases:
    """Phrases by name, in the language asked for; bokmål where the language has none."""

    def __init__(self, texts: Mapping[str, Mapping[str, str]]) -> None:
        self._texts = texts

    def text(self, name: str, language: str, /, **values: object) -> str:
        """Give a phrase with its values filled in, or raise UnknownItemError."""
        if name not in self._texts:
            raise UnknownItemError("phrase", name)
        texts = self._texts[name]
        return texts.get(language, texts["nb"]).format_map(values)


def bundled_phrases() -> Phrases:
    """Read every file of phrases."""
    texts: dict[str, Mapping[str, str]] = {}
    for path in sorted(FOLDER.glob("*.yml")):
        texts.update(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader))
    return Phrases(texts)
