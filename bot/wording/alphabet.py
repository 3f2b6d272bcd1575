"""The order of the Norwegian alphabet."""

# Python sorts å before æ and ø.
_LAST = str.maketrans({"æ": "\U0010fffd", "ø": "\U0010fffe", "å": "\U0010ffff"})


def norwegian_order(name: str) -> str:
    """Give what a name is sorted by."""
    return name.lower().translate(_LAST)
