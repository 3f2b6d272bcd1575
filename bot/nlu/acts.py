"""Acts by what they do to the question that waits."""

COMMANDS = frozenset(
    {
        "cancel",
        "pause",
        "resume",
        "start_over",
        "skip",
        "go_back",
        "repeat",
        "dont_know",
        "undo_correct",
        "show_draft",
        "list_questions",
        "export",
        "share_draft",
        "calendar",
        "budget",
        "human",
        "case_status",
        "language_nn",
        "language_nb",
        "language_en",
        "delete_me",
        "privacy",
        "why_ask",
        "what_means",
        "example",
        "who_knows",
        "source",
        "shorter",
        "more",
        "wrong_answer",
        "capabilities",
        "bot_challenge",
    }
)
ASKING_COMMANDS = frozenset(
    {
        "why_ask",
        "what_means",
        "example",
        "who_knows",
        "source",
        "repeat",
        "human",
        "privacy",
        "bot_challenge",
        "capabilities",
    }
)
REPLIES = frozenset({"affirm", "deny", "inform"})
# What is said with a no, and is not the answer no.
UNWILLING = frozenset({"cancel", "pause", "dont_know"})
BEGINNINGS = frozenset({"recommend_area", "check_eligibility", "calculate_stipend", "start_application"})
SMALL_TALK = frozenset({"greet", "goodbye", "thank", "how_are_you"})
DESCRIBED = frozenset({"choice", "choices"})
UNTOLD_KINDS = frozenset({"email", "organisation_number", "line"})
ALARMS = frozenset({"outside_crisis", "outside_anger"})
CORRECTIONS = frozenset({"correct", "undo_correct"})
