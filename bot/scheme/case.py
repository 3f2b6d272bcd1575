"""A case (henvendelse): a question that a human must answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

CHANNELS = ("chat", "email", "phone")


@dataclass(frozen=True)
class Reach:
    """How the applicant wants the answer."""

    channel: str
    address: str | None = None


@dataclass(frozen=True)
class Case:
    """The question, and everything that was known when it was asked."""

    id: str
    conversation: str
    message: str
    question: str
    reach: Reach
    language: str
    created_at: datetime
    known: Mapping[str, Any]
