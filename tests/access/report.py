"""Runs tests and writes how many passed and failed as JSON, for scripts/test.mjs. Must not know any
one test."""

import json
import unittest
from pathlib import Path


class Result(unittest.TextTestResult):
    """Knows which tests failed, each once, whatever went wrong in it and how often."""

    def failed(self) -> int:
        wrong = [test for test, _ in [*self.failures, *self.errors]]
        # A part of a test that failed counts as its test.
        whole = {getattr(test, "test_case", test).id() for test in wrong}
        return len(whole | {test.id() for test in self.unexpectedSuccesses})


def run_and_report(tests: unittest.TestSuite, path: Path) -> bool:
    """Runs them and writes {"passed", "failed", "skipped"}. What: whether none failed."""
    runner = unittest.TextTestRunner(resultclass=Result, verbosity=2)
    result = runner.run(tests)
    assert isinstance(result, Result)
    failed, skipped = result.failed(), len(result.skipped)
    path.write_text(json.dumps({
        "passed": result.testsRun - failed - skipped, "failed": failed, "skipped": skipped}))
    return failed == 0
