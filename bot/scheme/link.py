"""A link to a conversation, that can be kept and handed to a colleague, and what it lets its holder do."""

from dataclasses import dataclass
from datetime import datetime

# Who acts with the conversation's own token; anybody else acts under the id of a link.
OWNER = "owner"
READ, EDIT, RESUME = "read", "edit", "resume"
MODES = (RESUME, READ, EDIT)
# What a mode includes: the draft to be read, to be changed, or everything the owner may.
_INCLUDED = {READ: (READ,), EDIT: (READ, EDIT), RESUME: (READ, EDIT, RESUME)}


@dataclass(frozen=True)
class Link:
    """One link; its secret is known to nobody but its holders, so it is not here. `id` is no secret."""

    id: str
    conversation: str
    mode: str
    created_at: datetime
    expires: datetime


def allows(mode: str, needed: str) -> bool:
    """Say whether a link of a mode lets its holder do what another mode is needed for."""
    return needed in _INCLUDED[mode]
