"""The draft without script: begun, looked over, written to a file, erased."""

from starlette.requests import Request
from starlette.responses import Response

from bot.gateway.access import COOKIE, give_cookie, own_conversation, take_cookie_back
from bot.gateway.conversations import begin
from bot.gateway.drafts import file_response
from bot.gateway.language import accepted_language
from bot.gateway.plain.forms import require_our_form
from bot.gateway.plain.sections import SAVED
from bot.gateway.plain.sheets import AREA, Sheet, sheet_of
from bot.gateway.plain.visits import LANGUAGE, visit_of
from bot.gateway.problems import ProblemError, not_ready
from bot.gateway.threads import in_thread
from bot.scheme.link import READ, RESUME
from bot.scheme.wording import LANGUAGES
from bot.store.conversations import new_token, token_hash

FORMATS = ("docx", "pdf")


async def welcome(request: Request) -> Response:
    """GET /enkel/utkast: what a draft is, and the way back to one's own."""
    visit = visit_of(request)
    own = await in_thread(own_conversation, visit.gateway, request.cookies.get(COOKIE, ""))
    return await visit.show("begin", own=own, erased="slettet" in request.query_params)


async def start(request: Request) -> Response:
    """POST /enkel/utkast: open a conversation with a draft, and give the browser its key."""
    require_our_form(request)
    visit = visit_of(request)
    gateway = visit.gateway
    if not gateway.runner.started.is_set():
        raise not_ready()
    token = new_token()
    named = request.query_params.get(LANGUAGE)
    chosen = named if named in LANGUAGES else None
    claim = await in_thread(begin, gateway, None, None, chosen, accepted_language(request), token_hash(token))
    await gateway.runner.open(claim)
    response = visit.go(f"/utkast/{claim.conversation}/{AREA}")
    give_cookie(response, token, gateway.settings.token_days)
    return response


async def look_over(request: Request) -> Response:
    """GET /enkel/utkast/{conversation}."""
    sheet = await sheet_of(request, READ)
    questions = {each["id"]: section for section in sheet.sections() for each in section.questions}
    labels = {each["id"]: each["label"] for each in sheet.call["questions"]}
    return await sheet.visit.show(
        "draft",
        call=sheet.call,
        sheet=sheet,
        places=questions,
        labels=labels,
        warned=_warned(sheet),
        formats=FORMATS,
        saved=SAVED in request.query_params,
    )


async def download(request: Request) -> Response:
    """GET /enkel/utkast/{conversation}/fil/{format}."""
    sheet = await sheet_of(request, READ)
    file_format = request.path_params["format"]
    if file_format not in FORMATS:
        raise ProblemError(404, "not_found")
    visit = sheet.visit
    visit.gateway.count(request, sheet.access.conversation.id)
    file = await in_thread(visit.gateway.services.export, sheet.access.conversation.id, file_format, visit.language)
    return file_response(file)


async def ask_to_erase(request: Request) -> Response:
    """GET /enkel/utkast/{conversation}/slett."""
    sheet = await sheet_of(request, RESUME)
    return await sheet.visit.show("erase", call=sheet.call, sheet=sheet)


async def erase(request: Request) -> Response:
    """POST /enkel/utkast/{conversation}/slett."""
    require_our_form(request)
    sheet = await sheet_of(request, RESUME)
    gateway, conversation = sheet.visit.gateway, sheet.access.conversation.id
    await in_thread(gateway.store.conversations.delete, conversation, gateway.clock())
    gateway.hub.publish(conversation, None)
    response = sheet.visit.go("/utkast", slettet="1")
    take_cookie_back(response)
    return response


def _warned(sheet: Sheet) -> dict[str, str]:
    answers = sheet.draft["answers"].items()
    return {each: answer["message"] for each, answer in answers if answer["level"] == "warning"}
