"""Choosing a focus area from a description."""

from bot.scheme.recommending import Recommendation, recommend
from bot.services.ports import Calls


class Recommending:
    """Recommends focus areas of a call."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls

    def recommend(self, call_id: str, description: str) -> Recommendation:
        """Weigh a description of any length against the call's areas."""
        return recommend(self._calls.get(call_id), description)
