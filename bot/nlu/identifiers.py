"""Organisation numbers, e-mail addresses, and the figures in a message that count nothing."""

import re
from collections.abc import Sequence

from stdnum.no import orgnr

from bot.nlu.spans import Found, blotted

EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+")
NINE_DIGITS = re.compile(r"(?<![\d.,])(?:\d{9}|\d{3} \d{3} \d{3})(?!\d|[ .,]\d{3}\b)")
KRONER_FOLLOW = re.compile(r"\s*(?:kr\b|kroner|kronar|nok\b|,-)")
ORDINAL_NOUNS = (
    r"(?:års?|året|åra|årene|klasse\w*|trinn\w*|steg|plass\w*|gang\w*|termin\w*|kvartal\w*|semester\w*|kapittel|ledd"
    r"|avsnitt|punkt|spørsmål|område\w*|satsings\w*|rate\w*|utbetaling\w*)"
)
UNCOUNTED = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b\d{6} ?\d{5}\b",  # personal numbers: redacted before this, and never a count
        r"(?:\+|\b00)47[ \d]{8,12}\d\b|\b\d{2} \d{2} \d{2} \d{2}\b|\b\d{3} \d{2} \d{3}\b",
        r"\b(?:tlf|telefon\w*|mobil\w*|ring|phone|call)\b\.?[:\s]*(?:nr\.?|nummer\w*)?[:\s]*\d[\d ]{3,}\d\b",
        r"\b[2-9]\d{7}\b(?!\s*(?:kr|,-))",
        r"§+\s*\d+\w*(?:\s*-\s*\d+)?(?:\s*(?:,|og|til)\s*\d+\b)*(?!\d)",
        r"\b(?:rundskriv\w*|circular|g|forskrift\w*)[\s-]*(?:nr\.?|nummer)?\s*\d+/\d{4}|\b\d{1,3}/(?:19|20)\d\d\b",
        r"\b(?:kapittel|kap\.?|kapitlet|chapter|section|del|punkt\w*|pkt\.?|spørsmål\w*|spm\.?|question|alternativ\w*"
        r"|versjon|vedlegg|side|page|steg|step|nivå|level|trinn|rad|linje|nr\.?|no\.|nummer|number|svar\w*"
        r"|artikkel|spor|ekstratilskudd|ekstratilskot|tema|henvendelse|hendvendelse|sak|rundskriv|circular|klasse|font|arial|punt|kl\.?|klokk[ae]n?|paragraf\w*|ledd|bokstav|gruppe|tabell|rom|uke|veke|week|fase|runde|bydel\w*)\s*(?:nr\.?|nummer)?\s*#?"
        r"(?:\d{1,3}[a-z]?|én|ein|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv)\b(?![.,]\d)(?!\s*(?:%|prosent))",
        r"\b(?:kl\.?|klokk[ae]n?)\s*\d{1,2}(?:[.:]\d{2})?\b|\b\d{1,2}:\d{2}\b",
        rf"\b\d{{1,2}}\.\s*{ORDINAL_NOUNS}\b",
        r"\b\d{1,2}\s*(?:st|nd|rd|th)\b(?:\s+year)?|\b\d{1,2}(?:-?de|-?te)\s+\w+",
        r"\b(?:år(?:et)?|ar|aar|year)\s*(?:nr\.?\s*|nummer\s*)?(?:[1-5]|én|ein|to|tre|fire|fem|one|two|three|four)\b"
        r"(?!\s*(?:deltak|deltag|person|stk|måned|månad|mnd|participants|months))(?![.,]?\d)",
        r"\b(?:[a-zæøå]{1,4}-)?\d+/\d+\b(?!\s*-?\d)"
        r"|\b[a-zæøå]+\s+(?:(?:halv|tredj?e?|fjerde|fire|femte|fem|sjette|seks|tolv|ti|åtte)\w*del\w{0,4}|tredel\w*|tredjedl\w*|thirds?)\b",
        r"\b(?:19[3-9]|20[0-3])\d\b(?!\s*(?:kr\b|kroner|kronar|nok\b|,-|deltak|deltag|person|[ .]\d{3}\b))",
        r"\b(?:de|disse|alle)\s+to\s+(?:første|siste|andre|neste)\b|\bén\s+og\s+samme\b|\bett\s+og\s+samme\b",
        r"\b(?:om|for|in)\s+(?:\d+|\w+)\s+(?:år|years?)\s+(?:siden|sidan|ago|tilbake)\b|\bom\s+\w+\s+år\b",
        r"\bden\s+\d{1,2}\b\.?|\btusen\s+takk\b",
        r"\b(?:[abc][12]|ks-?\d+|covid-?19|office\s*365|24/7)\b",
    )
)


def find_emails(text: str) -> Sequence[Found[str]]:
    """Find e-mail addresses."""
    return [Found(match[0].rstrip("."), match.start(), match.end()) for match in EMAIL.finditer(text)]


def find_organisation_numbers(text: str) -> Sequence[Found[str]]:
    """Find nine digits that pass the checksum; with a unit of money after them they are an amount."""
    return [
        Found(match[0].replace(" ", ""), match.start(), match.end())
        for match in NINE_DIGITS.finditer(text)
        if orgnr.is_valid(match[0]) and not KRONER_FOLLOW.match(text, match.end())
    ]


def without_uncounted(text: str) -> str:
    """Blot out what has digits and counts nothing: telephones, paragraphs, calendar years, ordinals, fractions."""
    text = blotted(text, ADDRESS.finditer(text))
    text = re.sub(
        r"\borg\w*[\s.:-]*(?:nr|nummer\w*|no)?[\s.:]*(?:er\s+)?\d[\d ]{7,9}\d\b", lambda m: "·" * len(m[0]), text
    )
    for pattern in UNCOUNTED:
        text = blotted(text, pattern.finditer(text))
    return text
