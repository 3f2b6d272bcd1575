"""What the assistant would have done with a case, and whether that was right."""

from dataclasses import dataclass

from bot.nlu.evaluation.cases import Case
from bot.nlu.interpreting import Understanding
from bot.nlu.plausibility import TOPIC
from bot.nlu.understanding import ASK, OUTSIDE, UNCLEAR


@dataclass(frozen=True)
class Outcome:
    """A case, how it was understood, and the seconds that took."""

    case: Case
    understanding: Understanding
    seconds: float

    @property
    def given(self) -> tuple[str, ...]:
        """What the message was taken to mean: its topics, or the act."""
        verdict = self.understanding.verdict
        return verdict.topics if verdict.intent == ASK else (verdict.intent,)

    @property
    def right(self) -> bool:
        """Whether something right is among what would be answered, or among what the user is asked to tell apart."""
        return any(meanings <= set(self.given) | self._offered for meanings in self.case.expected)

    @property
    def asked_which(self) -> bool:
        """Whether the user would be asked if it is the answer or something else."""
        return self.understanding.verdict.kind == "doubt"

    @property
    def _offered(self) -> frozenset[str]:
        return (
            frozenset({str(self.understanding.verdict.instead).removeprefix(TOPIC)})
            if self.asked_which
            else frozenset()
        )

    @property
    def first_right(self) -> bool:
        """Whether the first thing answered is right."""
        return self.right and any(self.given[0] in meanings for meanings in self.case.expected)

    @property
    def misled(self) -> bool:
        """Whether a wrong fact would be told, and told as the one answer."""
        verdict = self.understanding.verdict
        return verdict.intent == ASK and verdict.kind == "clear" and not self.right

    @property
    def lost(self) -> bool:
        """Whether the assistant would needlessly say that it did not understand."""
        return self.given == (UNCLEAR,) and not self.right

    @property
    def outside(self) -> bool:
        """Whether the case lies outside the scheme."""
        return self.case.name.startswith(OUTSIDE)

    @property
    def fended_off(self) -> bool:
        """Whether a case outside the scheme got no fact of the scheme as its answer."""
        return self.given[0].startswith(OUTSIDE) or self.given == (UNCLEAR,) or self.right
