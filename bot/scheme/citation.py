"""Where in the circular a statement comes from."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Citation:
    """The circular, the heading, and the bullet's number within its list."""

    circular: str
    section: str
    statement: str
    area: int | None = None
    point: int | None = None
    url: str | None = None
