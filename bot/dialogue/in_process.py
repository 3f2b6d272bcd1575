"""Actions run where Rasa runs: the endpoint Rasa would call over HTTP, without the HTTP."""

from collections.abc import Iterable
from typing import Any

from rasa.core.actions.action import RemoteAction
from rasa.utils.endpoints import EndpointConfig
from rasa_sdk import Action
from rasa_sdk.executor import ActionExecutor


def trust_actions() -> None:
    """Let Rasa take an action's result as it is; the executor has checked its events already.

    For every action Rasa checks its own JSON schema against the schema of schemas before it looks at the result:
    some 50 ms of CPU a call, most of a turn.
    """
    RemoteAction._validate_action_result = lambda _action, _result: True


class InProcessActions(EndpointConfig):
    """An action endpoint that runs the actions it was given.

    Rasa goes on without the events of an action that fails; `failures` keeps the error by conversation, so that the
    engine can give up the turn instead of answering half.
    """

    def __init__(self, actions: Iterable[Action]) -> None:
        super().__init__("http://in-process.invalid", enable_selective_domain=True)
        trust_actions()
        self.failures: dict[str, Exception] = {}
        self._executor = ActionExecutor()
        for action in actions:
            self._executor.register_action(action)

    async def request(self, *_: Any, json: Any = None, **__: Any) -> Any:
        """Run the action Rasa asks for, and give back its events and responses."""
        try:
            return await self._executor.run(json)
        except Exception as error:
            self.failures[json["sender_id"]] = error
            raise
