"""The actions, through what they utter."""
