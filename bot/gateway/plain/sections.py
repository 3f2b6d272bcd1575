"""A section of the draft: shown as a form, and saved as a change of the draft like any other."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from bot.gateway.changes import Change, cleaned_values
from bot.gateway.plain.conditions import UNKNOWN
from bot.gateway.plain.filled import Filled, sent, value_of
from bot.gateway.plain.forms import Form, read_form, require_our_form
from bot.gateway.plain.sheets import Section, Sheet, sheet_of
from bot.gateway.ports import Json
from bot.privacy.cleaning import clean
from bot.privacy.redaction import redact
from bot.scheme.link import EDIT, READ

SAVED, REMOVED = "lagret", "fjernet"


@dataclass
class Sent:
    """What a form changed: the texts and values by question, what is wrong with them, and what was taken out."""

    texts: dict[str, Filled] = field(default_factory=dict)
    values: dict[str, Any] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    removed: list[str] = field(default_factory=list)


async def show(request: Request) -> Response:
    """GET /enkel/utkast/{conversation}/{section}."""
    sheet = await sheet_of(request, READ)
    section = sheet.section(request.path_params["section"])
    named = request.query_params.get(REMOVED, "").split(",")
    removed = [each["id"] for each in section.questions if each["id"] in named]
    return await _shown(sheet, section, Sent(removed=removed), SAVED in request.query_params)


async def save(request: Request) -> Response:
    """POST /enkel/utkast/{conversation}/{section}; each answer is judged on its own, the good ones are kept."""
    require_our_form(request)
    sheet = await sheet_of(request, EDIT)
    gateway = sheet.visit.gateway
    gateway.count(request, sheet.access.conversation.id)
    section = sheet.section(request.path_params["section"])
    form = await read_form(request, gateway.settings.draft_bytes)
    change = _read(sheet, section, form)
    if change.values:
        view = await Change(request, gateway, sheet.access).view(gateway.services.patch_draft, change.values)
        sheet = sheet.shown(view)
        change.errors |= _refusals(view.body, change.values)
    if change.errors:
        return await _shown(sheet, section, change, saved=False)
    return sheet.visit.go(_next(sheet, section, change, form), **_said(change))


def _read(sheet: Sheet, section: Section, form: Form) -> Sent:
    change = Sent()
    for question in section.questions:
        given = sent(question, form, sheet.years)
        shown = form.text(f"var.{question['id']}")
        # What the form showed and nobody touched is no change, even if another window has changed it meanwhile.
        if shown and shown != given.digest:
            _take(sheet, question, given, change)
    return change


def _take(sheet: Sheet, question: Json, given: Filled, change: Sent) -> None:
    name, language = question["id"], sheet.visit.language
    if any(redact(clean(text), "").removed for text in given.parts.values()):
        change.removed.append(name)
    filled = _settled(sheet, question, Filled(cleaned_values(dict(given.parts), language)))
    change.texts[name] = filled
    if filled.is_given and filled.is_unknown:
        change.errors[name] = sheet.visit.say("plain_both")
    else:
        change.values[name] = value_of(question, filled, sheet.years)


def _settled(sheet: Sheet, question: Json, filled: Filled) -> Filled:
    """Take the tick at «vet ikke» away where it stood before, and now an answer is written."""
    if filled.is_given and sheet.kept(question).is_unknown:
        return Filled({part: text for part, text in filled.parts.items() if part != UNKNOWN})
    return filled


def _refusals(draft: Json, values: Mapping[str, Any]) -> dict[str, str]:
    answers = draft["answers"]
    return {each: answers[each]["message"] for each in values if answers.get(each, {}).get("level") == "error"}


def _next(sheet: Sheet, section: Section, change: Sent, form: Form) -> str:
    """Go on to the next section, unless there is something here to be read first."""
    warned = [each for each in change.values if sheet.draft["answers"].get(each, {}).get("level") == "warning"]
    stays = bool(warned or change.removed or not form.has("videre"))
    return sheet.path + (f"/{section.id}" if stays else sheet.after(section))


def _said(change: Sent) -> dict[str, str]:
    removed = {REMOVED: ",".join(change.removed)} if change.removed else {}
    return {SAVED: "1", **removed}


async def _shown(sheet: Sheet, section: Section, change: Sent, saved: bool) -> Response:
    fields = sheet.fields(section, change.texts, change.errors)
    removed = [each for each in fields if each.question["id"] in change.removed]
    return await sheet.visit.show(
        "section",
        422 if change.errors else 200,
        call=sheet.call,
        sheet=sheet,
        section=section,
        fields=fields,
        wrong=[each for each in fields if each.error],
        removed=removed,
        saved=saved,
    )
