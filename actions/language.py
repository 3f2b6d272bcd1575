"""The user's choice of language."""

from rasa_sdk.events import SlotSet

from actions.base import Events, SchemeAction
from actions.scene import Scene


class SpeakNynorsk(SchemeAction):
    """Speak nynorsk from now on."""

    language = "nn"

    def name(self) -> str:
        return "action_speak_nynorsk"

    def perform(self, scene: Scene) -> Events:
        scene.say(scene.services.phrases.text("language_chosen", self.language), language=self.language)
        return [SlotSet("language", self.language), SlotSet("language_chosen", True)]


class SpeakBokmaal(SpeakNynorsk):
    """Speak bokmål from now on."""

    language = "nb"

    def name(self) -> str:
        return "action_speak_bokmaal"


class SpeakEnglish(SpeakNynorsk):
    """Speak English from now on, where the call does."""

    language = "en"

    def name(self) -> str:
        return "action_speak_english"
