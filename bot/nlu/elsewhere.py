"""Other grants and schemes, known by name: the words around a name may be those of a question about this one."""

import re
from pathlib import Path

import yaml

_NAMES = yaml.safe_load(Path(__file__).with_name("other_grants.yml").read_text(encoding="utf-8"))
_ANOTHER_GRANT = re.compile(rf"\b(?:{'|'.join(_NAMES)})\b")


def names_another_grant(folded: str) -> bool:
    """Say whether a folded message names a grant of somebody else's."""
    return bool(_ANOTHER_GRANT.search(folded))
