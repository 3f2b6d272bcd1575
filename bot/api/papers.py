"""Everything an export of a draft is made from."""

from bot.bootstrap import Services
from bot.export.papers import DraftPapers, StipendSentences
from bot.scheme.draft import Draft
from bot.services.forms import every_question, missing_questions, questions_of


def papers_of(services: Services, draft: Draft, language: str) -> DraftPapers:
    """Gather a draft, its call, and all that is worked out from the two."""
    call = services.drafting.call_of(draft)
    return DraftPapers(
        call=call,
        draft=draft,
        language=language,
        day=services.clock.now().date(),
        questions=tuple(questions_of(call, "application", draft)),
        missing=tuple(missing_questions(call, draft)),
        places=_places(services, draft),
        assessment=services.drafting.assessment(draft),
        stipend=_stipend(services, draft, language),
    )


def blank_papers_of(services: Services, draft: Draft, language: str) -> DraftPapers:
    """Gather every question of the draft's area, or of all areas before one is chosen, and no answer."""
    call = services.drafting.call_of(draft)
    chosen = {"area": draft.answers["area"]} if draft.area is not None else {}
    return DraftPapers(
        call=call,
        draft=Draft(draft.id, draft.call, draft.language, chosen),
        language=language,
        day=services.clock.now().date(),
        questions=tuple(every_question(call, draft.area)),
        missing=(),
    )


def _places(services: Services, draft: Draft) -> dict[str, str]:
    own = draft.value("municipality")
    numbers = [*([own] if own else []), *(draft.value("cooperating_municipalities") or [])]
    return {number: services.drafting.municipality(number, draft).name for number in numbers}


def _stipend(services: Services, draft: Draft, language: str) -> StipendSentences | None:
    answer = services.stipends.of_draft(draft)
    if answer is None or answer.result is None:
        return None
    told = services.stipend_wording.told(answer, language)
    return StipendSentences(answer.result, told.steps, told.assumptions)
