"""A change of a draft, made once more on what stands there now where another change came between."""

import random
import time
from collections.abc import Callable
from typing import TypeVar

from bot.scheme.draft import Draft
from bot.scheme.errors import OutdatedDraftError

T = TypeVar("T")
# The origins of what is said: whoever says it has read no version of the draft.
SPOKEN = ("chat", "mentioned")
# Many write at once at most for moments; whoever has tried this often is told.
TRIES = 20
LONGEST_PAUSE = 0.02


def repeated(work: Callable[[Draft], T], draft: Draft, read: Callable[[str], Draft]) -> T:
    """Do what changes a draft until it is not outrun; raises OutdatedDraftError in the end, and what `work` raises."""
    for _ in range(TRIES - 1):
        try:
            return work(draft)
        except OutdatedDraftError:
            pause()
            draft = read(draft.id)
    return work(draft)


def pause() -> None:
    """Wait a moment, for each of those who met another one."""
    time.sleep(random.uniform(0, LONGEST_PAUSE))
