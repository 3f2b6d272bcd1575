"""A recommendation as JSON."""

from bot.api.shapes import Json, citation_json, optional
from bot.dialogue.phrases import Phrases
from bot.scheme.call import Call
from bot.scheme.recommending import Reason, Recommendation, Suggestion


def recommendation_json(call: Call, found: Recommendation, phrases: Phrases, language: str) -> Json:
    """Write the areas, best first, a question where two are close, or why nothing qualifies."""
    written: Json = {"areas": [_suggestion(each, phrases, language) for each in found.suggestions]}
    if found.close:
        written["question"] = _question(found, phrases, language)
    if found.refused is not None:
        written["not_eligible"] = {
            "reason": found.refused.reason.in_language(language),
            "citation": citation_json(call.condition(found.refused.condition).citation),
        }
    elif not found.suggestions:
        written["question"] = phrases.text("no_area_found", language)
    return written


def _suggestion(suggestion: Suggestion, phrases: Phrases, language: str) -> Json:
    area = suggestion.area
    reasons = [_reason(reason, language) for reason in suggestion.reasons]
    if area.refers_to:
        text = phrases.text("recommended_own_circular", language, number=area.number, circular=area.refers_to)
        reasons.append({"text": text, "quote": ""})
    return {"area": area.number, "score": suggestion.score, "reasons": reasons}


def _reason(reason: Reason, language: str) -> Json:
    text = reason.text.in_language(language)
    return optional({"text": text, "quote": reason.quote, "condition": reason.condition})


def _question(found: Recommendation, phrases: Phrases, language: str) -> str:
    first, second = (each.area for each in found.suggestions[:2])
    return phrases.text(
        "recommended_close",
        language,
        number=second.number,
        title=second.title.in_language(language),
        first=first.gist.in_language(language),
        second=second.gist.in_language(language),
    )
