"""What the libraries below would say at every start, and nobody can act on."""

import os
import warnings

SETTINGS = {
    "RASA_TELEMETRY_ENABLED": "false",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    "TF_CPP_MIN_LOG_LEVEL": "3",
}


def quieten() -> None:
    """Turn telemetry off, and warnings about Rasa's own dependencies; before Rasa is imported."""
    for name, value in SETTINGS.items():
        os.environ.setdefault(name, value)
    warnings.simplefilter("ignore")
