"""What the libraries below would say at every start, and nobody can act on."""

import os
import warnings
from typing import Any

SETTINGS = {
    # Rasa's progress bars ask this one whether to show.
    "LOG_LEVEL": "ERROR",
    "RASA_TELEMETRY_ENABLED": "false",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    "TF_CPP_MIN_LOG_LEVEL": "3",
}


def quieten() -> None:
    """Turn telemetry off, and warnings about Rasa's own dependencies; before Rasa is imported."""
    for name, value in SETTINGS.items():
        os.environ.setdefault(name, value)
    # Some of these libraries set the filters anew when they are imported.
    warnings.showwarning = _say_nothing


def _say_nothing(*_: Any, **__: Any) -> None:
    """Stand in for the printing of a warning."""
