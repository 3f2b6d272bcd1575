"""What advisers are told when another one was first."""

from starlette.requests import Request
from starlette.responses import Response

from bot.gateway.context import gateway_of
from bot.gateway.language import language_of
from bot.gateway.problems import ProblemError, problem_response
from bot.gateway.threads import in_thread
from bot.scheme.errors import CaseTakenError


async def on_case_taken(request: Request, error: Exception) -> Response:
    """Tell who has the case."""
    assert isinstance(error, CaseTakenError)
    people = await in_thread(gateway_of(request).store.users.all)
    names = {user.id: user.name for user in people}
    holder = names.get(error.holder or "", "?")
    return problem_response(ProblemError(409, "case_taken", {"name": holder}), language_of(request))
