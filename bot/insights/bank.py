"""The examples the assistant is trained on, and the topics whose examples are most like a question."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import yaml
from sklearn.feature_extraction.text import TfidfVectorizer

NLU = Path(__file__).resolve().parents[2] / "data/nlu"
ASK = "ask/"
MOST = 3


def read_bank(folder: Path = NLU) -> Mapping[str, Sequence[str]]:
    """Read every intent's examples."""
    bank: dict[str, list[str]] = {}
    for path in sorted(folder.glob("*.yml")):
        for part in yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)["nlu"]:
            if "intent" in part:
                bank.setdefault(part["intent"], []).extend(_examples(part["examples"]))
    return bank


class Nearest:
    """Finds topics by the letters their examples share with a question: a hint for the reviewer, and no more."""

    def __init__(self, bank: Mapping[str, Sequence[str]]) -> None:
        pairs = [
            (name.removeprefix(ASK), text) for name, texts in bank.items() if name.startswith(ASK) for text in texts
        ]
        self._topics = [topic for topic, _ in pairs]
        self._letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(4, 4), lowercase=True, sublinear_tf=True)
        self._examples = self._letters.fit_transform([text for _, text in pairs])

    def topics(self, question: str) -> tuple[str, ...]:
        """Give the nearest topics, best first; none where nothing is alike."""
        likeness = (self._examples @ self._letters.transform([question]).T).toarray().ravel()
        found: list[str] = []
        for place in likeness.argsort()[::-1]:
            if likeness[place] <= 0 or len(found) == MOST:
                break
            if self._topics[place] not in found:
                found.append(self._topics[place])
        return tuple(found)


def _examples(written: str) -> Iterator[str]:
    for line in written.splitlines():
        yield line.removeprefix("- ").strip()
