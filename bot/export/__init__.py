"""A draft or a case as a file.

`DraftPapers` gathers the draft and what is worked out from it, `draw_up` makes one outline of it, and each format
renders the outline: docx, pdf and md. The json holds the draft itself, and the ics the call's dates.
`render(format, papers)` does it all, `MEDIA_TYPES` and `file_name` tell what to call the result.
`CasePapers`, `render_case` and `case_file_name` do the same for a case that goes to the archive, as docx, pdf and json.
"""

from bot.export.case_papers import CasePapers
from bot.export.case_rendering import CASE_FORMATS, case_file_name, render_case
from bot.export.naming import file_name
from bot.export.papers import DraftPapers, StipendSentences
from bot.export.rendering import FORMATS, MEDIA_TYPES, render

__all__ = [
    "CASE_FORMATS",
    "FORMATS",
    "MEDIA_TYPES",
    "CasePapers",
    "DraftPapers",
    "StipendSentences",
    "case_file_name",
    "file_name",
    "render",
    "render_case",
]
