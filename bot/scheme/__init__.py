"""The scheme in plain Python: values and rules, no input or output, no clock."""
