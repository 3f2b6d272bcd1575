"""The calculator: groups of participants in, steps and totals out."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from bot.gateway.plain import typed
from bot.gateway.plain.conditions import AREA, area_of
from bot.gateway.plain.forms import Form, read_form
from bot.gateway.plain.visits import Visit, visit_of
from bot.gateway.ports import Json
from bot.gateway.refusals import Refusal, problem_of
from bot.gateway.threads import in_thread
from bot.scheme.errors import SchemeError

FEWEST_ROWS, MOST_ROWS = 3, 20
DEADLINE, ON, AMOUNT = "frist", "dag", "belop"
_ROW = re.compile(r"participants\[\d+\]\.(\w+)")
_FIELDS = {"count": "antall", "age_group": "alder", "months": "maneder", "other_benefit": "annen"}


@dataclass
class Sheet:
    """The calculator as it is filled in, what is wrong with it by field, and what came out."""

    form: Form
    rows: int = FEWEST_ROWS
    errors: dict[str, str] = field(default_factory=dict)
    result: Json | None = None

    def text(self, name: str) -> str:
        """Give what stands in a field."""
        return self.form.text(name)

    @property
    def basis(self) -> str:
        """Which base amount is wanted."""
        return self.form.text("g") or DEADLINE


async def choose(request: Request) -> Response:
    """GET /enkel/stonad, and with ?omrade=2 the calculator of an area, or why it has none."""
    visit = visit_of(request)
    call = await in_thread(visit.call)
    if AREA not in request.query_params:
        return await visit.show("choose_area", call=call, path="/stonad", purpose="plain_stipend")
    return await _shown(visit, call, area_of(call, request.query_params[AREA]), Sheet(Form()))


async def calculate(request: Request) -> Response:
    """POST /enkel/stonad."""
    visit = visit_of(request)
    form = await read_form(request, visit.gateway.settings.body_bytes)
    call = await in_thread(visit.call)
    area = area_of(call, form.text(AREA))
    sheet = Sheet(form, _rows(form))
    if form.has("flere"):
        sheet.rows = min(sheet.rows + 1, MOST_ROWS)
    else:
        await in_thread(_calculate, visit, call, area, sheet)
    return await _shown(visit, call, area, sheet)


async def _shown(visit: Visit, call: Json, area: Json, sheet: Sheet) -> Response:
    # Every area is asked about one participant: where there is no rule, the answer says so.
    probe = {"call": call["id"], "area": area["number"], "participants": [{"count": 1}]}
    rule = await in_thread(visit.gateway.services.stipend, probe, visit.language)
    status = 422 if sheet.errors else 200
    return await visit.show("stipend", status, call=call, area=area, rule=rule, sheet=sheet)


def _rows(form: Form) -> int:
    given = form.text("rader")
    return max(FEWEST_ROWS, min(int(given), MOST_ROWS)) if re.fullmatch("[0-9]{1,2}", given) else FEWEST_ROWS


def _calculate(visit: Visit, call: Json, area: Json, sheet: Sheet) -> None:
    """Fill in the result, or what is wrong, each group judged on its own."""
    known = {"call": call["id"], "area": area["number"], **_basis(visit, sheet)}
    groups = {row: group for row in range(sheet.rows) if (group := _group(sheet.form, row))}
    for row, group in groups.items():
        _tried(visit, {**known, "participants": [group]}, sheet, f".{row}")
    if not sheet.errors:
        sheet.result = _tried(visit, {**known, "participants": list(groups.values())}, sheet, ".0")


def _basis(visit: Visit, sheet: Sheet) -> Mapping[str, Any]:
    if sheet.basis == ON:
        if day := typed.day(sheet.text("dag")):
            return {"on": day}
        sheet.errors["dag"] = visit.say("plain_no_day")
    if sheet.basis == AMOUNT:
        if amount := typed.amount(sheet.text("belop")):
            return {"base_amount": amount}
        sheet.errors["belop"] = visit.say("plain_no_amount")
    return {}


def _group(form: Form, row: int) -> Json:
    """Read a row; one where nothing is typed is no group."""
    count, months = form.text(f"antall.{row}"), form.text(f"maneder.{row}")
    if not count and not form.text(f"alder.{row}") and not form.has(f"annen.{row}"):
        return {}
    group: Json = {"count": typed.whole_number(count), "other_benefit": form.has(f"annen.{row}")}
    if months:
        group["months"] = typed.whole_number(months)
    if age_group := form.text(f"alder.{row}"):
        group["age_group"] = age_group
    return group


def _tried(visit: Visit, body: Json, sheet: Sheet, row: str) -> Json | None:
    try:
        return visit.gateway.services.stipend(body, visit.language)
    except SchemeError as error:
        for refusal in problem_of(error)[2]:
            sheet.errors.setdefault(_field_of(refusal, row), refusal.told(visit.language))
    return None


def _field_of(refusal: Refusal, row: str) -> str:
    named = _ROW.fullmatch(refusal.field)
    if named:
        return _FIELDS.get(named[1], "antall") + row
    return {"on": "dag", "base_amount": "belop"}.get(refusal.field, "antall" + row)
