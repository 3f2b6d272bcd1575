"""What goes to a human together with a question, told to the applicant line by line."""

from collections import Counter

from bot.dialogue.phrases import Phrases
from bot.scheme.case import Case
from bot.scheme.draft import Draft
from bot.services.drafting import Drafting
from bot.services.stipends import Stipends
from bot.wording import day, kroner

REQUIRED = "krav"


class HandoverWording:
    """Tells what is sent; every line is a phrase."""

    def __init__(self, phrases: Phrases, drafting: Drafting, stipends: Stipends) -> None:
        self._phrases = phrases
        self._drafting = drafting
        self._stipends = stipends

    def lines(self, draft: Draft, language: str) -> list[str]:
        """Tell what is known by now, and what is not; the conversation always goes along."""
        return [
            self._place(draft, language),
            *self._area(draft, language),
            *self._verdict(draft, language),
            *self._amount(draft, language),
            self._answers(draft, language),
            self._phrases.text("handover_conversation", language),
        ]

    def sent(self, case: Case, language: str) -> str:
        """Tell that a case is opened, how it will be answered, and by when where that is promised."""
        say = self._phrases.text
        channel = case.reach.channel
        sent = say(f"handover_sent_{channel}", language, reference=case.reference, address=case.reach.address)
        by_day = [say("handover_expected", language, day=day(case.due, language))] if case.due else []
        return " ".join([sent, *by_day, say("handover_go_on", language)])

    def _place(self, draft: Draft, language: str) -> str:
        number = draft.value("municipality")
        if not number:
            return self._phrases.text("handover_no_place", language)
        return self._phrases.text("handover_place", language, name=self._drafting.municipality(number, draft).name)

    def _area(self, draft: Draft, language: str) -> list[str]:
        if draft.area is None:
            return []
        area = self._drafting.call_of(draft).area(draft.area)
        title = area.title.in_language(language)
        return [self._phrases.text("handover_area", language, number=area.number, title=title)]

    def _verdict(self, draft: Draft, language: str) -> list[str]:
        assessment = self._drafting.assessment(draft)
        if assessment is None:
            return []
        verdict = self._phrases.text(f"handover_{assessment.verdict.value}", language)
        counts = Counter(finding.status.value for finding in assessment.findings if finding.condition.kind == REQUIRED)
        standing = {status: counts[status] for status in ("met", "unmet", "unknown")}
        return [self._phrases.text("handover_verdict", language, verdict=verdict, **standing)]

    def _amount(self, draft: Draft, language: str) -> list[str]:
        answer = self._stipends.of_draft(draft)
        if answer is None or answer.result is None or answer.result.grant_max is None:
            return []
        values = {"amount": kroner(answer.result.grant_max, language), "count": draft.value("participants")}
        return [self._phrases.text("handover_amount", language, **values)]

    def _answers(self, draft: Draft, language: str) -> str:
        count = len(draft.answers)
        phrase = "handover_answers" if count > 1 else "handover_one_answer" if count else "handover_no_answers"
        return self._phrases.text(phrase, language, count=count)
