"""Whether a message as a whole says yes or no."""

import re

from bot.nlu.lexicon import any_of

PRONOUN = any_of("pronoun")
AUXILIARY = any_of("auxiliary")
NOT = r"(?:ikk?j?e?|ik|itte|itj)"
QUESTION = re.compile(rf"\?|^{any_of('question_words')}\s+\w+")
UNSURE = re.compile(rf"\b{any_of('unsure')}\b")
OTHER_ACT = re.compile(any_of("other_act"))
OPENING = re.compile(
    rf"(?:(?P<yes>{any_of('said_yes')})|(?P<no>{any_of('said_no')}))(?=[^\w-]|$)(?! el\w+ (?:nei|ja)\b)(?! nei$)"
)
FIRM_YES = re.compile(rf"^{any_of('before_firm_yes')}*{any_of('firm_yes')}\b")
FIRM_NO = re.compile(rf"^(?:men |nja )?(?:{NOT}(?:$|[,.]| {any_of('not_at_all')}\b)|{any_of('firm_no')})")
ELLIPTIC = re.compile(
    rf"^(?:ja |jo |jau |nei )?(?:det {AUXILIARY} (?:{PRONOUN}|du)\b"
    rf"|{PRONOUN} (?:gjør|gjer|har|oppfyller|do|have|are|is|will) ?(?:det|da|dette)?$)"
)
DENIAL = re.compile(rf"\b{any_of('denial')}\b|n't\b")
DENIED_WHOLE = re.compile(
    r"^(?:det|dette|den) (?!svart|skrev|ble|blei|vart|var)"
    rf"|^{PRONOUN} {AUXILIARY} (?:ikk?j?e? |itj |kje )?(?:det|dette)\b"
    rf"|^{PRONOUN} (?:oppfyller|har) (?:ikk?j?e?|itj|ingen|inga)\b"
)
TAKEN_BACK = re.compile(r"(?:men )?(?:nei|egentlig ikk?j?e?|det (?:har|er|gjør) \w+ ikk?j?e?)\b")
CLAUSE = re.compile(r"[.!\n;]+(?:\s+|$)")
WORDS = re.compile(r"[^\W_]+")
SHORT = 7


def find_decision(text: str) -> bool | None:
    """Tell whether a lower-case text answers yes or no as a whole: by its first word, or by being short and plain.

    A question, a doubt, a correction of something else and information given unasked are None.
    """
    plain = text.strip(" \"'«»,:)(-–…")
    first = CLAUSE.split(plain, maxsplit=1)[0].strip(" ,")
    opening = OPENING.match(plain)
    if UNSURE.search(plain) or OTHER_ACT.search(plain) or "?" in first:
        return None
    if opening:
        return _opened(plain, opening)
    return _plain(first, plain)


def _opened(plain: str, opening: "re.Match[str]") -> bool | None:
    """Judge a message that opens with a yes or a no."""
    if opening["no"]:
        return None if re.match(r"n[oi]e? (?:problem|idea|of)\b", plain) else False
    rest = plain[opening.end() :].strip(" ,.!")
    if TAKEN_BACK.match(rest):
        return False if not rest.startswith("men") else None
    return None if "?" in rest and not re.search(r"[.!,]", plain[: plain.find("?")]) else True


def _plain(first: str, plain: str) -> bool | None:
    """Judge a message without an opening yes or no: only a short one answers."""
    words = WORDS.findall(plain)
    if not words or len(words) > SHORT + 4 or QUESTION.search(plain):
        return None
    if re.search(r"(?:,\s+(?:ja|jo|jau|yes)| så ja)\b", first):
        return True
    if re.search(r"(?:,\s+(?:nei|no)| så nei)(?: takk)?$", first):
        return False
    if FIRM_NO.search(first):
        return None if re.search(r",\s*men\s+\w+", first) and re.search(r"\d", first) else False
    if len(WORDS.findall(first)) > SHORT:
        return None
    denied = DENIAL.search(first)
    if ELLIPTIC.search(first) or FIRM_YES.search(first):
        return denied is None
    return False if denied and DENIED_WHOLE.search(first) else None
