"""Choosing a focus area from a description."""

from bot.scheme.recommending import Impression, Recommendation, recommend
from bot.services.ports import Calls, Descriptions


class Recommending:
    """Recommends focus areas of a call."""

    def __init__(self, calls: Calls, descriptions: Descriptions) -> None:
        self._calls = calls
        self._descriptions = descriptions

    def recommend(self, call_id: str, description: str) -> Recommendation:
        """Weigh a description of any length against the call's areas."""
        likely = self._descriptions.likely(description)
        impression = Impression(likely, lambda name: self._descriptions.telling(description, name))
        return recommend(self._calls.get(call_id), description, impression)
