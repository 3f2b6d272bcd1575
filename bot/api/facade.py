"""What the gateway asks for, answered by the services; texts in the language asked for."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from bot.api.asking import ServicesAsking
from bot.api.calls import call_json, call_line, statement_json
from bot.api.drafts import UNKNOWN, answers_shown, draft_json
from bot.api.importing import answers_from
from bot.api.inbox import InboxDesk
from bot.api.papers import blank_papers_of, papers_of
from bot.api.places import municipality_names, numbered
from bot.api.recommendations import recommendation_json
from bot.api.shapes import Json, finding_json
from bot.api.stipends import groups_from_json, stipend_json
from bot.api.versions import places_in, version_json
from bot.bootstrap import Services
from bot.export.blank import blank_file_name, render_blank
from bot.export.naming import file_name
from bot.export.rendering import MEDIA_TYPES, render
from bot.gateway.files import File
from bot.gateway.ports import DraftView, Opening, UnreadyDraftError
from bot.scheme.assessment import assess
from bot.scheme.call import Call
from bot.scheme.draft import READY, Draft, DraftStatus
from bot.scheme.errors import AnswerRefusedError, OutdatedDraftError
from bot.scheme.link import OWNER
from bot.services.rechecking import faults_of
from bot.store.records import Conversation
from bot.wording.canned_replies import bundled_replies


class GatewayServices:
    """Fits the gateway's port `Services`."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self.asking = ServicesAsking(services)
        self.desk = InboxDesk(services)

    def prepare(self) -> None:
        """Keep the canned replies that come with the program."""
        self._services.canned.seed(bundled_replies())

    def opening(self, call: str | None, municipality: str | None) -> Opening:
        """Check what a conversation is to begin with, and give the municipality's own language."""
        chosen = self._services.calls.get(call) if call else self._services.drafting.newest_call()
        if municipality is None:
            return Opening(chosen.id)
        unit = self._services.register.municipality(municipality, chosen.deadline)
        return Opening(chosen.id, unit.language)

    def municipalities(self) -> Mapping[str, str]:
        """Give every municipality's name by its number; where two share one, with the county."""
        return municipality_names(self._services.register.all(self._today()))

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

    def statement(self, call: str, statement: str, language: str) -> Json:
        """Give what a citation names."""
        return statement_json(statement, self._services.calls.get(call), language)

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

    def patch_draft(
        self, draft_id: str, answers: Json, language: str, version: int | None, by: str = OWNER
    ) -> DraftView:
        """Put answers into a draft, each judged on its own; null takes one out, "unknown" is «vet ikke»."""
        drafting = self._services.drafting.acting_for(by)
        draft = self._seen(draft_id, version)
        for question_id in answers:
            drafting.call_of(draft).question(question_id)
        given, unnamed = self._given(drafting.call_of(draft), answers)
        removed = [each for each, value in answers.items() if value is None]
        recorded = drafting.record(draft, given, "form", removed)
        return self._view(recorded.draft, {**unnamed, **recorded.refusals}, language)

    def import_draft(
        self, draft_id: str, exported: Json, language: str, version: int | None, by: str = OWNER
    ) -> DraftView:
        """Put an exported draft's answers into a draft; what cannot be taken is named, the rest is kept."""
        drafting = self._services.drafting.acting_for(by)
        draft = self._seen(draft_id, version)
        values, refusals = answers_from(drafting.call_of(draft), exported)
        recorded = drafting.record(draft, values, "import")
        return self._view(recorded.draft, {**refusals, **recorded.refusals}, language)

    def set_status(
        self, draft_id: str, wanted: DraftStatus, language: str, version: int | None, by: str = OWNER
    ) -> DraftView:
        """Call a draft ready for approval unless an answer has an error, or take it back."""
        draft = self._seen(draft_id, version)
        versions = self._services.versions
        if wanted.state != READY:
            return self._view(versions.in_progress(draft, wanted.by, by), {}, language)
        self._refuse_unready(draft, language)
        return self._view(versions.ready(draft, wanted.by or "", by), {}, language)

    def draft_versions(self, draft_id: str) -> Json:
        """Show what has been changed, newest first."""
        drafting = self._services.drafting
        draft = drafting.existing(draft_id)
        told = self._services.versions.told(draft)
        changes = [change for _, changed in told for change in changed]
        places = places_in(changes, drafting.call_of(draft), lambda number: drafting.municipality(number, draft).name)
        return {"versions": [version_json(*each) for each in told], "places": places}

    def restore_version(
        self, draft_id: str, number: int, language: str, version: int | None, by: str = OWNER
    ) -> DraftView:
        """Bring an earlier version back as a new one."""
        draft = self._seen(draft_id, version)
        return self._view(self._services.versions.restored(draft, number, by), {}, language)

    def export_name(self, draft_id: str, file_format: str, language: str, blank: bool = False) -> str:
        """Name the file an export gives."""
        draft = self._services.drafting.existing(draft_id)
        return self._file_name(draft, file_format, blank)

    def export(self, draft_id: str, file_format: str, language: str, blank: bool = False) -> File:
        """Write a draft, or its questions without answers, as a file."""
        draft = self._services.drafting.existing(draft_id)
        if blank:
            content = render_blank(file_format, blank_papers_of(self._services, draft, language))
        else:
            content = render(file_format, papers_of(self._services, draft, language))
        return File(content, self._file_name(draft, file_format, blank), MEDIA_TYPES[file_format])

    def _seen(self, draft_id: str, version: int | None) -> Draft:
        draft = self._services.drafting.existing(draft_id)
        if version is not None and version != draft.version:
            raise OutdatedDraftError(draft_id)
        return draft

    def _refuse_unready(self, draft: Draft, language: str) -> None:
        faults = faults_of(self._services.drafting.call_of(draft), draft)
        answers = self._view(draft, faults, language).body["answers"]
        wrong = {each: answer["message"] for each, answer in answers.items() if answer["level"] == "error"}
        if wrong:
            raise UnreadyDraftError(wrong)

    def _given(self, call: Call, answers: Json) -> tuple[Json, dict[str, AnswerRefusedError]]:
        """Give the values to record, municipalities by their numbers, and why some can be none."""
        given: Json = {}
        refusals: dict[str, AnswerRefusedError] = {}
        for each, value in answers.items():
            try:
                named = numbered(self._services.register, call.question(each), value, call.deadline)
            except AnswerRefusedError as refusal:
                refusals[each] = refusal
                continue
            given |= {} if value is None else {each: _value(named)}
        return given, refusals

    def _view(self, draft: Draft, refusals: Mapping[str, AnswerRefusedError], language: str) -> DraftView:
        services = self._services
        remarks = services.remarking.remarks(draft)
        texts = answers_shown(papers_of(services, draft, language))
        body = draft_json(services.drafting, draft, texts, remarks, refusals, services.phrases, language)
        return DraftView(draft.version, body)

    def _file_name(self, draft: Draft, file_format: str, blank: bool) -> str:
        if blank:
            return blank_file_name(draft.area, self._today(), file_format)
        number = draft.value("municipality")
        place = self._services.drafting.municipality(number, draft).name if number else None
        return file_name(place, draft.area, self._today(), file_format)

    def _today(self) -> date:
        return self._services.clock.now().date()


def _value(value: Any) -> Any:
    return None if value == UNKNOWN else value
