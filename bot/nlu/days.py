"""Days as people write them, absolute or seen from today; how long something lasts is a number's concern."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from bot.nlu.lexicon import any_word, numbered
from bot.nlu.number_words import SMALL
from bot.nlu.spans import Found, blotted

MONTHS = numbered("months")
WEEKDAYS = numbered("weekdays")
ORDINALS = numbered("ordinals")
NEAR = numbered("near_days")
MONTH = any_word(MONTHS)
YEAR = r"(?:,?\s*(?P<year>(?:19|20)\d\d|['-]\d\d)\b)?"
DAY_WORD = any_word(ORDINALS)
COUNT = r"(?P<count>\d{1,2}|[a-zæøåé]+)"

ISO = re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b")
FIGURES = re.compile(
    r"(?<![\d.,/])(?P<day>\d{1,2})(?P<mark>[./])\s?(?P<month>\d{1,2})(?:[./-]\s?(?P<year>(?:19|20)?\d\d)\b(?![.,]?\d)|\.)"
    r"(?!\d)(?!,\d)"
)
BARE = re.compile(
    r"\b(?:den|innen|innan|før|frist\w*(?:\s+er)?|til|frå|fra|etter|by|before|dato\w*(?:\s+er)?|sendt|levert|levere"
    r"|sender|leverer|søker|søkjer|kommer|kjem|inn|på)\s+(?P<day>\d{1,2})(?P<mark>[./])(?P<month>\d{1,2})(?![\w.,/]\d|\d)"
    r"(?!\s*(?:mill|g\b|prosent|%|av\b|år|mnd|måned|stønad|times?|stilling|årsverk))"
)
SLASH = re.compile(
    r"(?<![\d/.,])(?P<day>1[3-9]|2\d|3[01])(?:/(?P<month>\d{1,2})|\.(?P<written>0[1-9]|1[0-2]))(?![\d/]|-\d|[.,]\d)"
    r"(?!\s*(?:kr|mill|prosent|%|g\b))"
)
NAMED = re.compile(
    rf"(?<![\d.,])(?P<day>\d{{1,2}})\.?\s?(?:th|st|nd|rd|de|of|\s)*\s?(?P<month>{MONTH})(?:\b|(?=\d{{4}}))\.?{YEAR}"
)
SPELLED = re.compile(rf"\b(?P<day>{DAY_WORD})\s+(?:of\s+)?(?P<month>{MONTH})\b{YEAR}")
MONTH_FIRST = re.compile(
    rf"\b(?P<month>{MONTH})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\s*\d|[.,]\d|\s+(?:delta|pers|stk|m[nå]|kvin|elev)){YEAR}"
)
NEAR_WORDS = re.compile(rf"\b(?:{any_word(NEAR)})\b(?!\s*(?:-|tidlig))")
IN_SOME = re.compile(rf"\b(?:om|in)\s+{COUNT}\s+(?P<unit>dag|uke|veke|måned|månad|mnd|day|week|month)\w*")
SINCE = re.compile(
    rf"\b(?:for\s+)?{COUNT}\s+(?P<unit>dag|uke|veke|måned|månad|mnd|day|week|month)\w*\s+(?:siden|sidan|ago)\b"
)
WEEKDAY = re.compile(
    r"\b(?P<which>neste|førstkommende|fyrstkomande|kommende|next|på|til|innen|innan|on|by|this)\s+"
    rf"(?P<day>{any_word(WEEKDAYS)})(?:en)?\b"
)
DAYS_IN: Mapping[str, int] = {"dag": 1, "day": 1, "uke": 7, "veke": 7, "week": 7}

Reader = Callable[["re.Match[str]", date, int], date | None]


def find_days(text: str, today: date, year: int) -> Sequence[Found[date | None]]:
    """Find days in a lower-case text.

    A date without a year is given `year`; one that no calendar has (31.2.) is found without a value.
    """
    found: list[Found[date | None]] = []
    for pattern, read in READERS:
        matches = list(pattern.finditer(text))
        found += [Found(read(match, today, year), match.start(), match.end()) for match in matches]
        text = blotted(text, matches)
    return sorted(found, key=lambda day: day.start)


def _written(match: re.Match[str], today: date, year: int) -> date | None:
    """Read a day that is written out, in figures or with the month's name."""
    parts = match.groupdict()
    day = ORDINALS.get(parts["day"]) or int(parts["day"])
    named = parts["month"] or parts["written"]
    month = MONTHS.get(named) or int(named)
    stated = (parts.get("year") or "").strip("'-")
    if stated:
        year = int(stated) if len(stated) == 4 else 2000 + int(stated)
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _near(match: re.Match[str], today: date, year: int) -> date | None:
    return today + timedelta(days=NEAR[match[0]])


def _in_some(match: re.Match[str], today: date, year: int) -> date | None:
    """Count days, weeks or months forward from today."""
    count = _count(match["count"])
    return None if count is None else _moved(today, match["unit"], count)


def _since(match: re.Match[str], today: date, year: int) -> date | None:
    """Count days, weeks or months back from today."""
    count = _count(match["count"])
    return None if count is None else _moved(today, match["unit"], -count)


def _weekday(match: re.Match[str], today: date, year: int) -> date | None:
    """Find the coming weekday; "neste" means the one of next week, as "på" means the very next."""
    ahead = (WEEKDAYS[match["day"]] - today.weekday() - 1) % 7 + 1
    if match["which"] in ("neste", "next") and today.weekday() + ahead < 7:
        ahead += 7
    return today + timedelta(days=ahead)


def _count(word: str) -> int | None:
    return int(word) if word.isdigit() else SMALL.get(word)


def _moved(today: date, unit: str, count: int) -> date:
    """Move a day by a number of units; a month later is the same day, or the month's last."""
    if unit in DAYS_IN:
        return today + timedelta(days=DAYS_IN[unit] * count)
    years, month = divmod(today.month - 1 + count, 12)
    first = date(today.year + years, month + 1, 1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return first.replace(day=min(today.day, last.day))


READERS: Sequence[tuple[re.Pattern[str], Reader]] = (
    (ISO, _written),
    (NAMED, _written),
    (SPELLED, _written),
    (MONTH_FIRST, _written),
    (FIGURES, _written),
    (BARE, _written),
    (SLASH, _written),
    (NEAR_WORDS, _near),
    (IN_SOME, _in_some),
    (SINCE, _since),
    (WEEKDAY, _weekday),
)
