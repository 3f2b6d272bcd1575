"""The conditions as a list to fill in; the verdict is shown with its sources, and nothing is stored."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from bot.gateway.plain.forms import Form, read_form
from bot.gateway.plain.visits import Visit, visit_of
from bot.gateway.ports import Json
from bot.gateway.problems import ProblemError
from bot.gateway.threads import in_thread

AREA = "omrade"
YES, NO, UNKNOWN = "ja", "nei", "vet_ikke"
# The groups in which findings are told, in their order.
BROKEN, OPEN, WEAKER, MET, OUTSIDE, UNANSWERED = "broken", "open", "weaker", "met", "outside", "unanswered"
GROUPS = (BROKEN, OPEN, WEAKER, MET, OUTSIDE, UNANSWERED)


@dataclass(frozen=True)
class Asked:
    """One condition as it is asked: `met_by` is the answer that meets it, `chosen` the one that was given."""

    id: str
    text: str
    help: str | None
    only_if: str | None
    met_by: bool
    chosen: str

    @property
    def meets(self) -> bool | None:
        """Whether the condition is met, as far as the answer goes."""
        return None if self.chosen not in (YES, NO) else (self.chosen == YES) == self.met_by


async def choose(request: Request) -> Response:
    """GET /enkel/vilkar, and with ?omrade=2 the conditions of an area."""
    visit = visit_of(request)
    call = await in_thread(visit.call)
    if AREA not in request.query_params:
        return await visit.show("choose_area", call=call, path="/vilkar", purpose="plain_conditions")
    area = area_of(call, request.query_params[AREA])
    return await _shown(visit, call, area, Form(), None)


async def judge(request: Request) -> Response:
    """POST /enkel/vilkar."""
    visit = visit_of(request)
    form = await read_form(request, visit.gateway.settings.body_bytes)
    call = await in_thread(visit.call)
    area = area_of(call, form.text(AREA))
    answers = {each.id: each.meets for each in _asked(visit, call, area, form)}
    given = {} if area.get("refers_to") else answers
    found = await in_thread(visit.gateway.services.assess, call["id"], area["number"], given, visit.language)
    return await _shown(visit, call, area, form, found)


def area_of(call: Json, number: str) -> Json:
    """Find an area by its number; raises ProblemError (404) where the call has none such."""
    for area in call["areas"]:
        if str(area["number"]) == number:
            found: Json = area
            return found
    raise ProblemError(404, "not_found")


async def _shown(visit: Visit, call: Json, area: Json, form: Form, found: Json | None) -> Response:
    asked = _asked(visit, call, area, form)
    return await visit.show("conditions", call=call, area=area, asked=asked, found=found, groups=_grouped(found))


def _grouped(found: Json | None) -> Mapping[str, Sequence[Json]]:
    groups: dict[str, list[Json]] = {each: [] for each in GROUPS}
    for finding in found["findings"] if found else []:
        groups[_group_of(finding, found["open"] if found else ())].append(finding)
    return groups


def _group_of(finding: Json, still_open: Sequence[str]) -> str:
    if finding["condition"] in still_open:
        return OPEN
    match finding["status"], finding["kind"]:
        case "met", _:
            return MET
        case "unmet", "krav":
            return BROKEN
        case ("not_applicable", _) | ("unmet", "gjelder"):
            return OUTSIDE
        case "unmet", _:
            return WEAKER
    return UNANSWERED


def _asked(visit: Visit, call: Json, area: Json, form: Form) -> Sequence[Asked]:
    questions = {each["id"]: each for each in call["questions"]}
    told = {each["id"]: each for each in call["conditions"]}
    return [
        _one(visit, condition, questions, told, form.text(condition["id"]))
        for condition in call["conditions"]
        if area["number"] in condition["areas"] and condition["kind"] != "info"
    ]


def _one(visit: Visit, condition: Json, questions: Mapping[str, Json], told: Mapping[str, Json], chosen: str) -> Asked:
    question = questions.get(condition["id"], {})
    guard = told.get(condition.get("applies_when", ""))
    # What another question judges, a number or a day, is asked as a statement to say yes or no to.
    is_decision = question.get("kind") == "yes_no"
    return Asked(
        id=condition["id"],
        text=question["text"] if is_decision else visit.say("plain_is_true", text=condition["text"]),
        help=question.get("help") if is_decision else None,
        only_if=guard["question"] if guard else None,
        met_by=question.get("met_by", True) if is_decision else True,
        chosen=chosen,
    )
