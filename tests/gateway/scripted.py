"""An engine and services that fit their ports and do what a test tells them."""

import asyncio
from dataclasses import replace
from datetime import datetime, timezone
from decimal import Decimal

from bot.dialogue.engine import Card, Choice, EngineError, Outcome, Reply
from bot.gateway.asking import Opened
from bot.gateway.files import File
from bot.gateway.ports import DraftView, Opening, RefusedError
from bot.scheme import casework
from bot.scheme.case import APPLICANT, Case, CaseEvent
from bot.scheme.citation import Citation
from bot.scheme.draft import Answer, Draft
from bot.scheme.errors import (
    ForeignConditionError,
    NoBaseAmountError,
    OutdatedDraftError,
    StipendInputError,
    UnknownCallError,
    UnknownCaseError,
    UnknownItemError,
    UnknownMunicipalityError,
    UnknownVersionError,
)
from bot.store.records import NewReply

CITATION = Citation("Rundskriv 2023", "Søknadsfrist", "deadline")
CONTACTS = [{"name": "Kari", "body": "imdi", "phone": "22 00 00 00", "email": "kari@imdi.no"}]


class ScriptedEngine:
    """Answers «svar på …», and fails, waits or is silent where the message says so."""

    def __init__(self, start_seconds=0.0, take_seconds=0.0):
        self.turns = []
        self.taking = {}
        self.most_at_once = 0
        self.start_seconds = start_seconds
        self.take_seconds = take_seconds
        self.is_up = False
        self.act = None

    async def start(self):
        await asyncio.sleep(self.start_seconds)
        self.is_up = True

    async def ready(self):
        return self.is_up

    async def stop(self):
        self.is_up = False

    async def take(self, turn):
        self.turns.append(turn)
        self.taking[turn.conversation] = self.taking.get(turn.conversation, 0) + 1
        self.most_at_once = max(self.most_at_once, self.taking[turn.conversation])
        try:
            await asyncio.sleep(self.take_seconds)
            if self.act is not None:
                await asyncio.to_thread(self.act, turn)
            return self._outcome(turn)
        finally:
            self.taking[turn.conversation] -= 1

    def _outcome(self, turn):
        state = {"turns": turn.state.get("turns", 0) + 1}
        match turn.text:
            case "feil":
                raise EngineError(turn.conversation)
            case "bug":
                raise KeyError("hemmelig tekst")
            case "taus":
                return Outcome([], None, turn.language, state)
            case "nynorsk":
                return Outcome([Reply("Ja vel", "nn")], "own_share", "nn", state)
        choices = [Choice("Frist", {"intent": "ask", "topic": "deadline"})]
        card = Card("contact", {"contacts": []}) if turn.text == "kort" else None
        text = "Velkommen" if turn.meaning and turn.meaning["intent"] == "open" else f"svar på {turn.text}"
        return Outcome([Reply(text, turn.language, [CITATION], choices, card)], None, turn.language, state)


class ScriptedServices:
    """Keeps real drafts and cases in the store it is given; the rest are fixed answers."""

    def __init__(self, store):
        self.store = store
        self.asked = []
        self.asking = ScriptedAsking(store)

    def prepare(self):
        """Nothing is needed."""

    def opening(self, call, municipality):
        if call not in (None, "2023"):
            raise UnknownCallError(call)
        if municipality not in (None, "0301", "1554"):
            raise UnknownMunicipalityError(municipality)
        return Opening("2023", "nn" if municipality == "1554" else None)

    def municipalities(self):
        return {"1804": "Bodø", "0301": "Oslo", "1554": "Averøy"}

    def begin_draft(self, conversation):
        self.store.drafts.save(Draft(conversation.id, conversation.call, conversation.language))

    def calls(self, language):
        return [{"id": "2023", "title": language, "deadline": "2023-02-14", "open": False}]

    def call_as_json(self, call, language):
        if call != "2023":
            raise UnknownCallError(call)
        return {"id": call, "contacts": CONTACTS}

    def statement(self, call, statement, language):
        self.call_as_json(call, language)
        if statement != "deadline":
            raise UnknownItemError("statement", statement)
        return {"id": statement, "text": language}

    def assess(self, call, area, answers, language):
        if "foreign" in answers:
            raise ForeignConditionError("foreign", area)
        self.asked.append((call, area, dict(answers), language))
        return {"verdict": "needs_more", "findings": [], "open": []}

    def stipend(self, body, language):
        self.asked.append((body, language))
        if body.get("base_amount") == Decimal("1.00"):
            raise StipendInputError("base_amount", "between", {"least": 10_000, "most": 1_000_000})
        if "on" in body and body["on"].year > 2027:
            raise NoBaseAmountError(body["on"])
        return {"rule": "none", "text": language}

    def recommend(self, call, text, language):
        self.asked.append(text)
        return {"areas": []}

    def draft_view(self, draft_id, language):
        return self._view(self.store.drafts.get(draft_id))

    def patch_draft(self, draft_id, answers, language, version, by="owner"):
        draft = self._seen(draft_id, version)
        for question, value in answers.items():
            if question == "unknown":
                raise UnknownItemError("question", question)
            if question == "bad":
                raise RefusedError("answers.bad", "Slik kan det ikke være.")
            draft = draft.answered(question, Answer(value, "form", datetime.now(timezone.utc)))
        return self._view(self.store.drafts.save(draft, by))

    def import_draft(self, draft_id, exported, language, version, by="owner"):
        return self.patch_draft(draft_id, exported["answers"], language, version, by)

    def set_status(self, draft_id, wanted, language, version, by="owner"):
        return self._view(self.store.drafts.save(replace(self._seen(draft_id, version), status=wanted), by))

    def draft_versions(self, draft_id):
        return {"versions": [each.number for each in self.store.drafts.versions(self._seen(draft_id, None))]}

    def restore_version(self, draft_id, number, language, version, by="owner"):
        if number > self._seen(draft_id, version).version:
            raise UnknownVersionError(number)
        return self.draft_view(draft_id, language)

    def _seen(self, draft_id, version):
        draft = self.store.drafts.get(draft_id)
        if version is not None and version != draft.version:
            raise OutdatedDraftError(draft_id)
        return draft

    def _view(self, draft):
        answers = {question: {"value": answer.value} for question, answer in draft.answers.items()}
        return DraftView(draft.version, {"call": draft.call, "answers": answers})

    def export_name(self, draft_id, file_format, language, blank=False):
        return f"Utkast æ.{file_format}"

    def export(self, draft_id, file_format, language, blank=False):
        draft = self.store.drafts.get(draft_id)
        return File(draft.id.encode(), f"Utkast æ.{file_format}", "text/markdown")


class ScriptedAsking:
    """Opens cases and lets their applicants act, with nothing known."""

    def __init__(self, store):
        self._store = store

    def preview(self, conversation, language):
        return {"sends": [], "channels": ["chat"], "expected": None, "contacts": []}

    def open(self, conversation, question, language):
        now = datetime.now(timezone.utc)
        case_id = question.message[-8:] + conversation.id[:4]
        reach = question.reach
        case = Case(
            case_id, conversation.id, question.message, question.text, reach, language, now, conversation.call, {}
        )
        is_new = case_id not in [each.id for each in self._store.cases.of_conversation(conversation.id)]
        self._store.cases.open(case, CaseEvent(case_id, now, APPLICANT, "opened", question.text))
        return Opened({"case": case_id}, NewReply("Sendt.", language) if is_new else None)

    def cases(self, conversation):
        cases = [
            {"case": each.id, "status": each.status} for each in self._store.cases.of_conversation(conversation.id)
        ]
        return {"cases": cases, "with": "adviser" if conversation.held_by else "assistant"}

    def writing(self, conversation_id, text, client_id):
        return lambda case: casework.write(self._own(case, conversation_id), text, client_id, case.created_at)

    def rate(self, conversation_id, case_id, helpful, comment):
        self._change(conversation_id, case_id, lambda case: casework.rate(case, helpful, comment, case.created_at))

    def withdraw(self, conversation_id, case_id):
        self._change(conversation_id, case_id, lambda case: casework.withdraw(case, case.created_at))

    def _change(self, conversation_id, case_id, act):
        now = datetime.now(timezone.utc)
        self._store.cases.change(case_id, lambda case: act(self._own(case, conversation_id)), now)

    def _own(self, case, conversation_id):
        if case.conversation != conversation_id:
            raise UnknownCaseError(case.id)
        return case
