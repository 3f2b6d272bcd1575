"""What a focus area says on stipends: the rules are the program's, every figure is the call's."""

from dataclasses import dataclass
from fractions import Fraction

CALCULATED = ("year4", "cap")
RULES = (*CALCULATED, "none", "refer")


@dataclass(frozen=True)
class StipendTerms:
    """A rule and its figures, in base amounts (G) a participant and year.

    - `year4` fixes the stipend, and `young_share` of it for who is below `young_below_age`; the grant covers a part
    - `cap` limits the grant and leaves the stipend open (`stipend_in_base_amounts` is None)
    - `none`, where the circular has no rule, and `refer`, where another circular has it, stand without figures

    `statement` is the statement of the call whose citation a calculation carries. `longest_months` is the most one
    participant can be given; where `other_benefit_bars`, who has another benefit gets no grant.
    """

    rule: str
    statement: str
    grant_in_base_amounts: Fraction = Fraction(0)
    longest_months: int = 0
    stipend_in_base_amounts: Fraction | None = None
    young_below_age: int | None = None
    young_share: Fraction = Fraction(1)
    other_benefit_bars: bool = False

    @property
    def is_calculated(self) -> bool:
        """Say whether the rule gives anything to calculate."""
        return self.rule in CALCULATED
