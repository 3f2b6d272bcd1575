"""The buttons for everything the assistant does."""

from actions.scene import Choice, Scene

MENU = ("recommend_area", "check_eligibility", "calculate_stipend", "start_application", "human")


def menu(scene: Scene) -> list[Choice]:
    """Give the whole menu."""
    return [scene.choice(name) for name in MENU]
