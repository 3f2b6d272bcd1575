"""The questions that lead to a focus area where there is no description, and the choices each of them has."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.scheme.wording import Wording


@dataclass(frozen=True)
class GuideOption:
    """One choice: its weight for each area it speaks for, by number, or the condition that such a project breaks.

    `condition` is one that such a project meets; it is told only with the areas the condition holds for.
    """

    id: str
    title: Wording
    areas: Mapping[int, float] = field(default_factory=dict)
    condition: str | None = None
    breaks: str | None = None


@dataclass(frozen=True)
class GuideStep:
    """One question with its choices, of which one is taken."""

    id: str
    text: Wording
    options: tuple[GuideOption, ...]
