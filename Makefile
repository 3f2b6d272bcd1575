# Any Python 3 will do here: bot/install.py brings the right one. Nothing else needs to be installed.
PYTHON := $(shell command -v python3 || command -v python)
export PYTHONWARNINGS := ignore
BOT := .venv/bin/python -m bot

.PHONY: run test train check bench evaluate install

install:
	@$(PYTHON) bot/install.py

run: install
	@$(BOT) run

test: install
	@$(BOT) train
	@.venv/bin/python -m pytest

train: install
	@$(BOT) train

check: install
	@.venv/bin/ruff format --check .
	@.venv/bin/ruff check .
	@.venv/bin/mypy
	@$(BOT) calls check
	@$(BOT) validate

bench: install
	@$(BOT) bench

evaluate: install
	@$(BOT) evaluate
