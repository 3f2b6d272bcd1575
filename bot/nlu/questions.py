"""Whether a text asks something, told by its question mark or its first words."""

import re

_WORDS = (
    r"hva|kva|ka|ke|hvem|kven|kem|kæm|hvor|kor|korr|hvordan|korleis|korsen|koss|kossen|åssen|hvorfor|kvifor|koffor|hvilke\w*|"
    r"når|nar|naar|what|when|how|who|which|where|why"
)
_VERBS = (
    r"er|e|kan|må|ma|maa|skal|får|far|faar|gjelder|gjeld|har|finnes|finst|fins|teller|tel|kreves|krevst|trenger|treng|"
    r"holder|held|blir|vert|går|bør|bur|burde|skulle|vil|kunne|regnes|reknes|reknast|regnast|kommer|kjem|"
    r"do|does|can|could|may|must|is|are|should|will|have|has|did"
)
_SUBJECTS = (
    r"vi|me|mi|det|de|dei|dem|du|dere|dokker|dykk|jeg|eg|æ|han|hun|ho|man|en|ein|et|eit|alle|noen|nokon|\w+en|\w+et|\w+ne|"
    r"\w+ane|\w+a|imdi|nav|we|i|you|there|it|the|our|a|an|they"
)
_ASKS = re.compile(
    rf"(?:(?:og|men|and|but|så|eller|or)\s+)?(?:(?:{_WORDS})\b|(?:{_VERBS})\s+(?:\w+\s+)?(?:{_SUBJECTS})\b)"
)
_MAY_ASK = re.compile(rf"(?:{_WORDS}|{_VERBS})\b")
_PLANS = re.compile(
    r"(?:(?:vi|me|mi|we|kommunen(?: vår)?|kommuna(?: vår)?)\s+)(?:(?:i|på)\s+\w+\s+(?:(?:kommune|bydel)\s+)?)?"
    r"(?:vil|ønsker|ønskjer|ønsk|planlegger|planlegg|tenker|tenkjer|har planer|har planar|har lyst|kunne tenke|"
    r"kunne tenkje|want|plan|would like)\b"
)
_FEWEST_WORDS_OF_A_PROJECT = 10
_CLAUSE = re.compile(r"[:,]\s+")


def asks(folded: str) -> bool:
    """Say whether a folded text looks like a question, with or without its question mark."""
    return "?" in folded or opens(folded)


def opens(folded: str) -> bool:
    """Say whether a folded text begins as a question does."""
    return bool(_ASKS.match(folded))


def may_ask(folded: str) -> bool:
    """Say whether some clause of a folded text begins with a word that questions begin with."""
    return "?" in folded or any(_MAY_ASK.match(clause) for clause in _CLAUSE.split(folded))


def tells_of_project(folded: str) -> bool:
    """Say whether a folded text tells what somebody plans to do, and asks nothing."""
    long_enough = len(folded.split()) >= _FEWEST_WORDS_OF_A_PROJECT
    return long_enough and not asks(folded) and bool(_PLANS.match(folded))
