"""What the gateway asks for, answered by the services; texts in the language asked for."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from bot.api.calls import call_json, call_line
from bot.api.drafts import UNKNOWN, draft_json
from bot.api.papers import papers_of
from bot.api.recommendations import recommendation_json
from bot.api.shapes import Json, finding_json
from bot.api.stipends import groups_from_json, stipend_json
from bot.bootstrap import Services
from bot.export.naming import file_name
from bot.export.rendering import MEDIA_TYPES, render
from bot.gateway.ports import DraftView, File, Opening
from bot.scheme.assessment import assess
from bot.scheme.case import Reach
from bot.scheme.draft import Draft
from bot.scheme.errors import AnswerRefusedError, OutdatedDraftError
from bot.store.records import Conversation


class GatewayServices:
    """Fits the gateway's port `Services`."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def opening(self, call: str | None, municipality: str | None) -> Opening:
        """Check what a conversation is to begin with, and give the municipality's own language."""
        chosen = self._services.calls.get(call) if call else self._services.drafting.newest_call()
        if municipality is None:
            return Opening(chosen.id)
        unit = self._services.register.municipality(municipality, chosen.deadline)
        return Opening(chosen.id, unit.language)

    def begin_draft(self, conversation: Conversation) -> None:
        """Make the conversation's draft, with the municipality if it is known."""
        drafting = self._services.drafting
        draft = drafting.begin(conversation.id, conversation.call, conversation.language)
        if conversation.municipality:
            drafting.record(draft, {"municipality": conversation.municipality}, "register")

    def calls(self, language: str) -> Sequence[Json]:
        """Give a line for each call."""
        return [call_line(call, self._today(), language) for call in self._services.calls.all()]

    def call_as_json(self, call: str, language: str) -> Json:
        """Give everything about a call."""
        return call_json(self._services.calls.get(call), self._today(), language)

    def assess(self, call: str, area: int, answers: Mapping[str, bool | None], language: str) -> Json:
        """Judge the answers."""
        assessment = assess(self._services.calls.get(call), area, answers)
        return {
            "verdict": assessment.verdict.value,
            "findings": [finding_json(finding, language) for finding in assessment.findings],
            "open": list(assessment.open),
        }

    def stipend(self, body: Json, language: str) -> Json:
        """Calculate a stipend."""
        call = self._services.calls.get(body["call"])
        groups = groups_from_json(body["participants"])
        answer = self._services.stipends.calculate(
            call.id, body["area"], groups, body.get("on"), body.get("base_amount")
        )
        return stipend_json(call, answer, self._services.stipend_wording, language)

    def recommend(self, call: str, text: str, language: str) -> Json:
        """Recommend focus areas for a description."""
        found = self._services.recommending.recommend(call, text)
        return recommendation_json(self._services.calls.get(call), found, self._services.phrases, language)

    def draft_view(self, draft_id: str, language: str) -> DraftView:
        """Show a draft."""
        return self._view(self._services.drafting.existing(draft_id), {}, language)

    def patch_draft(self, draft_id: str, answers: Json, language: str, version: int | None) -> DraftView:
        """Put answers into a draft, each judged on its own; null takes one out, "unknown" is «vet ikke»."""
        drafting = self._services.drafting
        draft = drafting.existing(draft_id)
        if version is not None and version != draft.version:
            raise OutdatedDraftError(draft_id)
        for question_id in answers:
            drafting.call_of(draft).question(question_id)
        for question_id in [each for each, value in answers.items() if value is None]:
            draft = drafting.remove(draft, question_id)
        given = {each: _value(value) for each, value in answers.items() if value is not None}
        recorded = drafting.record(draft, given, "form")
        return self._view(recorded.draft, recorded.refusals, language)

    def export_name(self, draft_id: str, file_format: str, language: str) -> str:
        """Name the file an export gives."""
        draft = self._services.drafting.existing(draft_id)
        return self._file_name(draft, file_format)

    def export(self, draft_id: str, file_format: str, language: str) -> File:
        """Write a draft as a file."""
        draft = self._services.drafting.existing(draft_id)
        content = render(file_format, papers_of(self._services, draft, language))
        return File(content, self._file_name(draft, file_format), MEDIA_TYPES[file_format])

    def handoff(self, conversation: Conversation, message: str, question: str, reach: Reach, language: str) -> Json:
        """Open a case with everything known."""
        draft = self._services.drafting.existing(conversation.id)
        return {"case": self._services.inbox.open(draft, message, question, language, reach).id}

    def _view(self, draft: Draft, refusals: Mapping[str, AnswerRefusedError], language: str) -> DraftView:
        body = draft_json(self._services.drafting, draft, refusals, self._services.phrases, language)
        return DraftView(draft.version, body)

    def _file_name(self, draft: Draft, file_format: str) -> str:
        number = draft.value("municipality")
        place = self._services.drafting.municipality(number, draft).name if number else None
        return file_name(place, draft.area, self._today(), file_format)

    def _today(self) -> date:
        return self._services.clock.now().date()


def _value(value: Any) -> Any:
    return None if value == UNKNOWN else value
