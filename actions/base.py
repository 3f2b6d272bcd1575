"""What all actions share: the services, and what is said when the scheme raises an error."""

import logging
from abc import ABC, abstractmethod
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.scene import Scene
from bot.bootstrap import Services, bundled_services
from bot.scheme.errors import SchemeError

Events = list[dict[str, Any]]


class SchemeAction(Action, ABC):
    """Asks a service, utters what it got, and returns events."""

    def __init__(self, services: Services | None = None) -> None:
        self._services = services

    @property
    def services(self) -> Services:
        """The services it was given, or the bundled ones under `rasa run actions`."""
        if self._services is None:
            self._services = bundled_services()
        return self._services

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> Events:
        """Perform; an error of the scheme becomes an apology and an offer of a human."""
        scene = Scene(self.services, dispatcher, tracker)
        try:
            return self.perform(scene)
        except SchemeError as error:
            logging.getLogger(__name__).error("%s: %s", self.name(), type(error).__name__)
            scene.utter("failed", choices=[scene.human()])
            return []

    @abstractmethod
    def perform(self, scene: Scene) -> Events:
        """Do what the action is for."""
