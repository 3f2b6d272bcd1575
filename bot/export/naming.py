"""File names that tell what they hold, in letters every system takes."""

import re
import unicodedata
from datetime import date

# Letters that are no plain letter with a mark on it.
FOLDED = str.maketrans({"æ": "ae", "ø": "o", "đ": "d", "ŋ": "n", "ŧ": "t", "ß": "ss", "ð": "d", "þ": "th"})
LONGEST_PLACE = 60


def file_name(municipality: str | None, area: int | None, day: date, format: str) -> str:
    """Name a file «utkast-bodo-omrade-2-2023-02-01.docx»; what is not known is left out. A calendar is of no draft."""
    place = ascii_slug(municipality or "")[:LONGEST_PLACE].strip("-")
    parts = ["utkast", place, "" if area is None else f"omrade-{area}"] if format != "ics" else ["frister"]
    return f"{'-'.join([*filter(None, parts), day.isoformat()])}.{format}"


def ascii_slug(text: str) -> str:
    """Write a name in small plain letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", text.lower().translate(FOLDED)).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
