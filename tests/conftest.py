"""What every test shares: a test that is skipped fails the run where nothing may be skipped."""

import os

from hypothesis import settings

# How long an example takes depends on what else the machine does; speed is measured by `make bench`.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

SKIP_NOTHING = "TILSKUDD_TESTS_SKIP_NOTHING"


def pytest_terminal_summary(terminalreporter, config):
    skipped = terminalreporter.stats.get("skipped", [])
    if skipped and os.environ.get(SKIP_NOTHING):
        terminalreporter.write_line(f"{len(skipped)} tests were skipped, and {SKIP_NOTHING} is set")


def pytest_sessionfinish(session):
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get(SKIP_NOTHING) and reporter.stats.get("skipped") and session.exitstatus == 0:
        session.exitstatus = 1
