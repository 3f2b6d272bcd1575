"""The criteria an application is assessed by, and the answers that bear on each."""

from dataclasses import dataclass

from bot.scheme.citation import Citation
from bot.scheme.wording import Wording


@dataclass(frozen=True)
class Bearing:
    """One answer that bears on a criterion; all of it is advice of ours, without citation.

    `advice` says what would strengthen the answer, `words` how long we advise a text to be at the least, and
    `silent` are answers that say nothing for the criterion.
    """

    question: str
    advice: Wording
    words: int | None = None
    silent: tuple[object, ...] = ()


@dataclass(frozen=True)
class Criterion:
    """What IMDi looks at when it weighs applications; no condition, and nothing that is scored."""

    id: str
    title: Wording
    text: Wording
    citation: Citation
    bearings: tuple[Bearing, ...] = ()
