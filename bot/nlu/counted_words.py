"""Words that stand around a number and tell what it counts, as fragments of patterns on lower-case text."""

from bot.nlu.lexicon import any_of

STOP = any_of("stop")
ADJECTIVES = rf"(?:\s*-?\s*|(?:\s+(?!{STOP}\b)[^\W\d_-]+\b){{1,2}}?\s+)"
WOMEN = any_of("women")
PEOPLE = any_of("people")
NOT_PEOPLE = rf"(?!\w*{any_of('not_people')})"
OTHER_THINGS = any_of("other_things")
BARELY = rf"(?:\s+{any_of('barely')})*"
IS = r"(?:er|e|æ|var|blir|vert|fyller|is|was|turns)"
AGE_SUBJECT = rf"\b{any_of('age_subject')}(?:\s+(?:vår|min))?\s+{IS}{BARELY}\s*$"
ONE_ON = rf"\b{any_of('one_of_an_age')}\s+(?:som\s+er\s+)?(?:på|rundt){BARELY}\s*$"
MONEY_BEFORE = rf"\b{any_of('money')}\b[^.;?!\d]{{0,25}}$"
WHOLE = r"\s*-?\s*(?:(?:hele?t?|heile|heilt|fulle?t?|ekstra|whole|full|extra|til)\s+)?"
YEARS = rf"{WHOLE}(?:kalender)?(?:års?\b|years?\b|årig\w*)"
MONTHS = rf"{WHOLE}{any_of('month_words')}"
LONG_AGO = rf"\b{any_of('long_ago')}\b[^.?!]{{0,30}}$"
FREE = rf"(?=\s*$|\s*[^\w\s]|\s+(?:{STOP}|{any_of('after_a_count')})\b)"
UNDER_OR_OVER = rf"\b{any_of('under_or_over')}\s*$"
AGE_BEFORE = rf"\b{any_of('age_before')}\s*:?\s*(?:er\s+)?$"
COUNT_BEFORE = (
    rf"\b{any_of('count_before')}(?:\s+(?:vår|våre|vårt|i prosjektet|totalt|deltak\w+))?"
    rf"\s*(?:\s{any_of('is_set_to')}|[:=])?(?:\s+(?:spikret|satt|sett)\s+til)?{BARELY}(?:\s+på)?\s*$"
)
WE_ARE = rf"\b(?:vi|me|mi|oss|we)\s+{any_of('are_so_many')}{BARELY}(?:\s+(?:på|with))?\s*$"
ARE_WE = rf"\b(?:er|blir|e|vert|are)\s+(?:vi|me|oss|we|det)(?:\s+visst)?{BARELY}\s*$"
IN_ALL = rf"\s+{any_of('in_all')}\b"
OLDER_OR_YOUNGER = (
    r"\s*(?:år|years?)?\s*(?:eller|og|or|and|\+)\s*(?:eldre|yngre|over|under|older|younger|above|oppover)|\s?\+"
)
