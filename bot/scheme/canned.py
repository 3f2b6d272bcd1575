"""Canned replies: texts that advisers begin an answer with, in both written languages."""

from dataclasses import dataclass
from datetime import datetime

from bot.scheme.wording import Wording


@dataclass(frozen=True)
class CannedReply:
    """One text with its title; `updated_by` is a user's id, or `system` for those that came with the program."""

    id: str
    title: Wording
    text: Wording
    updated_at: datetime
    updated_by: str
