"""The importer that joins domain.yml with the parts beside this file, and the calls' own examples with the NLU data."""

from pathlib import Path

from rasa.shared.core.domain import Domain
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.calls.shelf import bundled_calls

PARTS = Path(__file__).parent


class CallImporter(RasaFileImporter):
    """Reads the domain in parts, and lets a call bring topics with examples of its own."""

    def get_domain(self) -> Domain:
        """Join domain.yml with every part."""
        parts = [str(path) for path in sorted(PARTS.glob("*.yml"))]
        paths = [self._domain_path, *parts] if self._domain_path else parts
        return Domain.load(paths)

    def get_nlu_data(self, language: str | None = "nb") -> TrainingData:
        """Read data/nlu, and add what the calls bring."""
        bank = super().get_nlu_data(language)
        added = [
            Message.build(text=example, intent=f"ask/{topic}")
            for call in bundled_calls().all()
            for topic, examples in call.examples.items()
            for example in examples
        ]
        return bank.merge(TrainingData(training_examples=added)) if added else bank
