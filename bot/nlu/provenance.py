"""What a trained component was made by: Rasa keeps it only while this is the same."""

import hashlib
from functools import lru_cache
from pathlib import Path

HERE = Path(__file__).parent


@lru_cache(maxsize=1)
def code_fingerprint() -> str:
    """Sum up this package's code and word lists; Rasa itself looks at a component's own module only."""
    digest = hashlib.sha256()
    for path in sorted([*HERE.glob("*.py"), *HERE.glob("*.yml")]):
        digest.update(path.read_bytes())
    return digest.hexdigest()
