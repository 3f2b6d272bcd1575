"""What needs no conversation: the calls, eligibility, stipends, recommendations. Nothing is stored."""

from collections.abc import Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.gateway.bodies import Body, read_body
from bot.gateway.context import gateway_of
from bot.gateway.language import language_of
from bot.gateway.problems import ProblemError
from bot.gateway.texts import say
from bot.gateway.threads import in_thread
from bot.privacy.cleaning import clean
from bot.privacy.redaction import redact
from bot.scheme.errors import UnknownCallError, UnknownItemError

AGE_GROUPS = ("under_25", "25_or_over")


async def list_calls(request: Request) -> Response:
    """GET /api/calls."""
    calls = await in_thread(gateway_of(request).services.calls, language_of(request))
    return JSONResponse({"calls": list(calls)})


async def show_call(request: Request) -> Response:
    """GET /api/calls/{call}."""
    services = gateway_of(request).services
    try:
        call = await in_thread(services.call_as_json, request.path_params["call"], language_of(request))
    except UnknownCallError:
        raise ProblemError(404, "not_found") from None
    return JSONResponse(call)


async def show_statement(request: Request) -> Response:
    """GET /api/calls/{call}/statements/{statement}: what a citation names, in our words."""
    services, asked = gateway_of(request).services, request.path_params
    try:
        found = await in_thread(services.statement, asked["call"], asked["statement"], language_of(request))
    except (UnknownCallError, UnknownItemError):
        raise ProblemError(404, "not_found") from None
    return JSONResponse(found)


async def assess(request: Request) -> Response:
    """POST /api/eligibility."""
    gateway = gateway_of(request)
    body = await read_body(request, gateway.settings.body_bytes)
    call, area = body.text("call", required=True), body.whole("area", required=True)
    answers = _answers(body)
    body.done()
    assert call is not None
    assert area is not None
    return JSONResponse(await in_thread(gateway.services.assess, call, area, answers, language_of(request)))


def _answers(body: Body) -> Mapping[str, bool | None]:
    answers = body.mapping("answers", required=True)
    for condition, value in answers.items():
        if value is not None and not isinstance(value, bool):
            body.refuse(f"answers.{condition[:100]}", "field_boolean")
    return answers


async def calculate_stipend(request: Request) -> Response:
    """POST /api/stipend."""
    gateway = gateway_of(request)
    body = await read_body(request, gateway.settings.body_bytes)
    given = {
        "call": body.text("call", required=True),
        "area": body.whole("area", required=True),
        "participants": [_participants(part) for part in body.parts("participants")],
        "on": body.day("on"),
        "base_amount": body.amount("base_amount"),
    }
    body.done()
    wanted = {name: value for name, value in given.items() if value is not None}
    return JSONResponse(await in_thread(gateway.services.stipend, wanted, language_of(request)))


def _participants(part: Body) -> dict[str, Any]:
    given = {
        "count": part.whole("count", required=True),
        "age": part.whole("age"),
        "age_group": part.one_of("age_group", AGE_GROUPS),
        "months": part.whole("months"),
        "other_benefit": part.boolean("other_benefit"),
    }
    part.close_part()
    return {name: value for name, value in given.items() if value is not None}


async def recommend(request: Request) -> Response:
    """POST /api/recommend."""
    gateway = gateway_of(request)
    body = await read_body(request, gateway.settings.body_bytes)
    call, given = body.text("call", required=True), body.text("text", required=True)
    description = clean(given or "")
    if given is not None and not description:
        body.refuse("text", "field_empty")
    body.done()
    assert call is not None
    language = language_of(request)
    kept = redact(description, say("personal_number_marker", language)).text
    return JSONResponse(await in_thread(gateway.services.recommend, call, kept, language))
