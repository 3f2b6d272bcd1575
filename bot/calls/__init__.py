"""The calls, one YAML file each, and the reader that refuses a bad one."""
