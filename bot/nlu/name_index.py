"""Every name of a municipality, bydel and county, to be looked up as written or as misspelt."""

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from bot.nlu.lexicon import listed
from bot.register.counties import Counties
from bot.register.folding import fold, lower
from bot.register.municipalities import FiledRegister
from bot.scheme.municipality import Municipality

SHORT = 4
LONG = 8
LEAST_LIKENESS = 80
ALSO_WORDS = frozenset(map(fold, listed("also_words")))
IN_COUNTY = re.compile(r"(?:\s+kommune)?\s*(?:\(|,\s*|\s(?:i|in)\s+)(?P<place>[^\W\d_]+(?:\s+[^\W\d_]+){0,2})")


class NameIndex:
    """The names of the register, folded; built once, since it goes through the whole register."""

    def __init__(self, register: FiledRegister, counties: Counties) -> None:
        self._units: dict[str, list[Municipality]] = defaultdict(list)
        self._spellings: set[str] = set()
        for name, unit in register.every_name():
            if unit.district is None or not name.startswith("Bydel"):
                self._units[fold(name)].append(unit)
                self._spellings.add(lower(name))
        self._counties = {fold(name): county.name for county in counties.all() for name in county.names}
        self._guessable = [name for name in self._units if len(name) > SHORT and name not in ALSO_WORDS]
        self.alike = lru_cache(maxsize=4096)(self._alike)

    def exact(self, name: str) -> tuple[Municipality, ...]:
        """Look a folded name up, as it stands and without the genitive's s."""
        return tuple(self._units.get(self.bare(name), ()))

    def bare(self, name: str) -> str:
        """Take the genitive's s off a folded name, unless the name itself ends in one."""
        forms = (name, name.removesuffix("'s"), name.removesuffix("s"))
        return next((form for form in forms if form in self._units), name)

    def spelled(self, name: str) -> bool:
        """Tell whether a lower-case name has its very letters, with or without a genitive's s."""
        return bool({name, name.rstrip("s"), name.removesuffix("'s")} & self._spellings)

    def is_county(self, name: str) -> bool:
        """Tell whether a folded name is a county's."""
        return name in self._counties

    def county_after(self, text: str, place: int) -> str | None:
        """Give the county that stands right after a place in a lower-case text: Nes i Akershus, Våler (Innlandet)."""
        match = IN_COUNTY.match(text, place)
        if match is None:
            return None
        words = f"{fold(match['place'])} "
        names = sorted((name for name in self._counties if words.startswith(f"{name} ")), key=len)
        return self._counties[names[-1]] if names else None

    def counties_in(self, text: str) -> set[str]:
        """Give all counties that a text names."""
        folded = f" {fold(text)} "
        return {county for name, county in self._counties.items() if f" {name} " in folded}

    def _alike(self, name: str, expected: bool) -> tuple[Municipality, ...]:
        """Find the one name that a folded word misspells: one slip, or two in a long name that is expected."""
        for form in (name, name[:-1]) if name.endswith("s") else (name,):
            slips = 2 if len(form) > LONG and expected else 1
            near = [match for match in self._near(form) if OSA.distance(form, match) <= slips]
            if near:
                return tuple(self._units[min(near, key=lambda match: OSA.distance(form, match))])
        return ()

    def _near(self, form: str) -> Sequence[str]:
        """Give the likest names that begin alike: few slips are made in a first letter."""
        matches = process.extract(form, self._guessable, scorer=fuzz.ratio, score_cutoff=LEAST_LIKENESS, limit=4)
        return [match for match, _, _ in matches if match[:1] == form[:1] or match[:2] == form[1::-1]]
