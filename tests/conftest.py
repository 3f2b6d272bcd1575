"""What every test shares: a test that is skipped fails the run where nothing may be skipped."""

import os

SKIP_NOTHING = "TILSKUDD_TESTS_SKIP_NOTHING"


def pytest_terminal_summary(terminalreporter, config):
    skipped = terminalreporter.stats.get("skipped", [])
    if skipped and os.environ.get(SKIP_NOTHING):
        terminalreporter.write_line(f"{len(skipped)} tests were skipped, and {SKIP_NOTHING} is set")


def pytest_sessionfinish(session):
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get(SKIP_NOTHING) and reporter.stats.get("skipped") and session.exitstatus == 0:
        session.exitstatus = 1
