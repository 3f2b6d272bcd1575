"""Errors as RFC 9457 describes them, with texts a person understands."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.gateway.language import language_of
from bot.gateway.refusals import Refusal, problem_of
from bot.gateway.texts import say
from bot.scheme.errors import SchemeError

MEDIA_TYPE = "application/problem+json"
DETAILS = {404: "not_found", 405: "method_not_allowed", 413: "too_large", 503: "not_ready"}


@dataclass(eq=False)
class ProblemError(Exception):
    """A request that cannot be answered: a status, the key of its detail in texts.yml, and the fields at fault."""

    status: int
    key: str
    values: Mapping[str, Any] = field(default_factory=dict)
    refusals: Sequence[Refusal] = ()
    headers: Mapping[str, str] = field(default_factory=dict)


def refused(*refusals: Refusal) -> ProblemError:
    """Make the problem of a body that was understood and refused."""
    return ProblemError(422, "refused", refusals=refusals)


def too_many(seconds: float) -> ProblemError:
    """Make the problem of too many requests; it tells when to come back."""
    wait = max(1, math.ceil(seconds))
    return ProblemError(429, "too_many", {"seconds": wait}, headers={"Retry-After": str(wait)})


def not_ready() -> ProblemError:
    """Make the problem of a service that is still starting."""
    return ProblemError(503, "not_ready", headers={"Retry-After": "2"})


def problem_response(problem: ProblemError, language: str) -> Response:
    """Write a problem in a language."""
    body: dict[str, Any] = {
        "type": f"urn:tilskuddsveilederen:problem:{problem.key}",
        "title": say(f"title_{problem.status}", language),
        "status": problem.status,
        "detail": say(problem.key, language, **problem.values),
    }
    if problem.refusals:
        body["errors"] = [{"field": each.field, "message": each.told(language)} for each in problem.refusals]
    headers = dict(problem.headers)
    if problem.status == 401:
        headers.setdefault("WWW-Authenticate", "Bearer")
    return JSONResponse(body, problem.status, headers, MEDIA_TYPE)


async def on_problem(request: Request, error: Exception) -> Response:
    """Answer a problem of ours."""
    assert isinstance(error, ProblemError)
    return problem_response(error, language_of(request))


async def on_scheme_error(request: Request, error: Exception) -> Response:
    """Answer what the scheme or the store refused."""
    assert isinstance(error, SchemeError)
    status, key, refusals = problem_of(error)
    return problem_response(ProblemError(status, key, refusals=refusals), language_of(request))


async def on_http_error(request: Request, error: Exception) -> Response:
    """Answer what the router refused: an unknown address, a method that is not there."""
    assert isinstance(error, HTTPException)
    status = error.status_code if error.status_code in DETAILS else 404
    return problem_response(ProblemError(status, DETAILS[status], headers=error.headers or {}), language_of(request))


async def on_crash(request: Request, error: Exception) -> Response:
    """Answer a failure of ours without telling what it was; the log has its traceback."""
    return problem_response(ProblemError(500, "our_error"), language_of(request))
