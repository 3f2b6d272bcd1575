"""What the cases teach: questions the assistant should have answered, as a proposal that a person reviews.

Nothing here reaches the assistant: a reviewer moves what is good into `data/nlu` and a call's file.
"""
