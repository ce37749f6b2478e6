"""Tests as classes: each method whose name begins with "test" is a test of its own.

A compact form of CPython's module: cases with their assertions, suites, loading from modules and classes, results,
and main() with its usual output.
"""

__all__ = [
    "IsolatedAsyncioTestCase", "TestResult", "TestCase", "FunctionTestCase", "TestSuite", "TextTestRunner", "TestLoader",
    "TestProgram", "main", "defaultTestLoader", "SkipTest", "skip", "skipIf", "skipUnless", "expectedFailure", "TextTestResult",
    "doModuleCleanups", "addModuleCleanup", "enterModuleContext",
]

__unittest = True

from unittest.case import (FunctionTestCase, SkipTest, TestCase, addModuleCleanup, doModuleCleanups,
                           enterModuleContext, expectedFailure, skip, skipIf, skipUnless)
from unittest.loader import TestLoader, defaultTestLoader
from unittest.main import TestProgram, main
from unittest.result import TestResult
from unittest.runner import TextTestResult, TextTestRunner
from unittest.suite import BaseTestSuite, TestSuite


def __getattr__(name):
    # Only tests of coroutines pay for importing asyncio.
    if name == "IsolatedAsyncioTestCase":
        global IsolatedAsyncioTestCase
        from unittest.async_case import IsolatedAsyncioTestCase
        return IsolatedAsyncioTestCase
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__():
    return globals().keys() | {"IsolatedAsyncioTestCase"}
