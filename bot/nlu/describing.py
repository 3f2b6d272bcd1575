"""What a project description is about: a focus area's theme, or a condition that such a project breaks."""

import hashlib
import os
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import joblib
import yaml

from bot.nlu.features import Kind
from bot.nlu.model import Setup, TopicModel
from bot.nlu.provenance import code_fingerprint
from bot.nlu.text import fold, tokens
from bot.nlu.vocabulary import Vocabulary

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "data" / "descriptions"
KEPT = ROOT / "models" / "descriptions.joblib"
# Descriptions are few and long: every word counts, and lemmas add nothing to the pieces of words (measured).
SETUP = Setup((Kind("words", 1.0, 1), Kind("pieces", 1.0, 3)), softness=1.0)
_CLAUSES = re.compile(r"(?<=[.!?:;])\s+|\n+|,\s+(?=(?:og|men|slik|der|som|and|but|so)\b)")
_FEWEST_WORDS, _LONGEST = 3, 140


class Describing:
    """Tells what a description is about, and which of its words say so."""

    def __init__(self, vocabulary: Vocabulary, model: TopicModel) -> None:
        self._vocabulary = vocabulary
        self._model = model

    @classmethod
    def fit(cls, examples: Mapping[str, list[str]]) -> "Describing":
        """Learn from descriptions by theme or condition."""
        named = [(name, text) for name, texts in examples.items() for text in texts]
        counts = Counter(word for _, text in named for word in set(tokens(fold(text))))
        vocabulary = Vocabulary({}, frozenset(word for word, times in counts.items() if times > 1 and word.isalpha()))
        readings = [vocabulary.read(text) for _, text in named]
        return cls(vocabulary, TopicModel.fit(readings, [name for name, _ in named], SETUP))

    @classmethod
    def from_parts(cls, data: Mapping[str, Any]) -> "Describing":
        """Read what to_parts gave."""
        return cls(Vocabulary.from_json(data["vocabulary"]), TopicModel.from_parts(data["model"]))

    def to_parts(self) -> dict[str, Any]:
        """Give what must be kept."""
        return {"vocabulary": self._vocabulary.to_json(), "model": self._model.to_parts()}

    def likely(self, description: str) -> dict[str, float]:
        """Give how likely a description is to be about each theme, or to break each condition; likeliest first."""
        return self._model.probabilities(self._vocabulary.read(description))

    def telling(self, description: str, name: str) -> str:
        """Give the clause of a description that speaks most for a theme or a condition, as it was written."""
        clause = max(_clauses(description), key=lambda each: self.likely(each).get(name, 0.0), default=description)
        return clause if len(clause) <= _LONGEST else f"{clause[:_LONGEST].rsplit(' ', 1)[0]} …"


def read_descriptions(folder: Path = EXAMPLES) -> dict[str, list[str]]:
    """Read the descriptions to learn from, by theme or condition."""
    return {
        name: texts
        for path in sorted(folder.glob("*.yml"))
        for name, texts in yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader).items()
    }


def kept_describing(kept: Path = KEPT, folder: Path = EXAMPLES) -> Describing:
    """Give what was learnt, learning it anew (about a second) where the descriptions or the code have changed."""
    wanted = _fingerprint(folder)
    parts = joblib.load(kept) if kept.exists() else {}
    if parts.get("from") != wanted:
        parts = {"from": wanted, **Describing.fit(read_descriptions(folder)).to_parts()}
        _keep(parts, kept)
    return Describing.from_parts(parts)


def _keep(parts: Mapping[str, Any], kept: Path) -> None:
    # Put in its place when it is whole: another process may start meanwhile.
    kept.parent.mkdir(exist_ok=True)
    unfinished = kept.with_name(f"{kept.name}.{os.getpid()}")
    joblib.dump(parts, unfinished, compress=1)
    unfinished.replace(kept)


def _fingerprint(folder: Path) -> str:
    digest = hashlib.sha256(code_fingerprint().encode())
    for path in sorted(folder.glob("*.yml")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _clauses(description: str) -> Iterator[str]:
    for clause in _CLAUSES.split(description):
        if len(clause.split()) >= _FEWEST_WORDS:
            yield clause.strip(" .,;:!?")
