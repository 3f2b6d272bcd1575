"""Where blocking work is done: one hop into a thread and back."""

from collections.abc import Callable
from functools import partial
from typing import ParamSpec, TypeVar

import anyio.to_thread

P = ParamSpec("P")
T = TypeVar("T")


async def in_thread(work: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
    """Run work in a thread and wait for what it gives."""
    return await anyio.to_thread.run_sync(partial(work, *arguments, **named))
