"""Who holds a turn: a name that tells whether its process is still there."""

import os
import secrets
import socket
from collections.abc import Mapping
from datetime import datetime
from typing import Any

_THIS_PROCESS = secrets.token_hex(6)


def new_owner() -> str:
    """Make a name for one claim of this process."""
    return f"{socket.gethostname()}/{os.getpid()}/{_THIS_PROCESS}/{secrets.token_hex(6)}"


def is_free(row: Mapping[str, Any], now: datetime) -> bool:
    """Say whether nobody holds the conversation's turn: no owner, one whose time is up, or one that has died."""
    owner = row["turn_owner"]
    return owner is None or row["turn_until"] < now or _has_died(owner)


def _has_died(owner: str) -> bool:
    host, process_id, process, _claim = owner.split("/")
    if host != socket.gethostname():
        return False
    if int(process_id) == os.getpid():
        # Our number, but not us: a container that was started again.
        return process != _THIS_PROCESS
    return not _is_alive(int(process_id))


def _is_alive(process_id: int) -> bool:
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
