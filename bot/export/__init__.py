"""A draft as a file.

`DraftPapers` gathers the draft and what is worked out from it, `draw_up` makes one outline of it, and each format
renders the outline: docx, pdf and md. The json holds the draft itself, and the ics the call's dates.
`render(format, papers)` does it all, `MEDIA_TYPES` and `file_name` tell what to call the result.
"""

from bot.export.naming import file_name
from bot.export.papers import DraftPapers, StipendSentences
from bot.export.rendering import FORMATS, MEDIA_TYPES, render

__all__ = ["FORMATS", "MEDIA_TYPES", "DraftPapers", "StipendSentences", "file_name", "render"]
