"""A file that somebody downloads."""

from dataclasses import dataclass


@dataclass(frozen=True)
class File:
    """A file's content, the name it is kept under, and what it is."""

    content: bytes
    name: str
    media_type: str
