"""Training the model when it does not match what it was trained from; told by content, not by time."""

import hashlib
import json
import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bot.calls.shelf import bundled_calls

ROOT = Path(__file__).resolve().parent.parent
MODELS = ROOT / "models"
MODEL = MODELS / "tilskuddsveilederen.tar.gz"
STAMP = MODELS / "trained-from"
# data/descriptions is learnt from apart, in a second, by bot/nlu/describing.py.
TRAINED_FROM = (
    "config.yml",
    "domain.yml",
    "data/nlu/*.yml",
    "data/rules/*.yml",
    "bot/dialogue/*.yml",
    "bot/nlu/*.py",
    "bot/nlu/*.yml",
)


class TrainingError(Exception):
    """The model could not be trained."""


def is_current() -> bool:
    """Say whether there is a model of just what is here."""
    return MODEL.exists() and STAMP.exists() and STAMP.read_text(encoding="utf-8") == fingerprint()


def fingerprint() -> str:
    """Sum up what the model is trained from: NLU data, rules, domain, configuration, NLU code, the calls' examples."""
    digest = hashlib.sha256()
    for path in _files():
        digest.update(str(path.relative_to(ROOT)).encode())
        digest.update(path.read_bytes())
    examples = {call.id: {topic: list(said) for topic, said in call.examples.items()} for call in bundled_calls().all()}
    digest.update(json.dumps(examples, sort_keys=True).encode())
    return digest.hexdigest()


def train() -> None:
    """Train, and keep the model under its own name; raises TrainingError."""
    # Rasa is slow to import, and a start that needs no training must not pay for it.
    from rasa.model_training import train as rasa_train
    from rasa.utils.log_utils import configure_structlog

    from bot.nlu.describing import kept_describing

    configure_structlog(logging.WARNING)
    wanted = fingerprint()
    result = rasa_train(
        domain=str(ROOT / "domain.yml"),
        config=str(ROOT / "config.yml"),
        training_files=[str(ROOT / "data")],
        output=str(MODELS),
        fixed_model_name=MODEL.name.removesuffix(".tar.gz"),
        force_training=False,
    )
    if result.code != 0 or not MODEL.exists():
        raise TrainingError
    kept_describing()
    STAMP.write_text(wanted, encoding="utf-8")


def _files() -> Iterator[Path]:
    for pattern in TRAINED_FROM:
        yield from sorted(ROOT.glob(pattern))


def validate() -> int:
    """Run `rasa data validate`; gives its exit code."""
    command = [
        sys.executable,
        "-m",
        "rasa",
        "data",
        "validate",
        "--config",
        "config.yml",
        "--domain",
        "domain.yml",
        "--data",
        "data",
    ]
    return subprocess.call(command, cwd=ROOT)
