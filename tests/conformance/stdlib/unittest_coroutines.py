# IsolatedAsyncioTestCase: the steps of a test in one loop and one context, and the order of them.
import asyncio
import contextvars
import unittest

log = []
marker = contextvars.ContextVar("marker", default="unset")


class Steps(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        log.append(("setUp", asyncio.get_event_loop_policy().get_event_loop().is_running()))
        marker.set("set")

    async def asyncSetUp(self):
        log.append(("asyncSetUp", marker.get(), asyncio.get_running_loop().get_debug()))
        self.addAsyncCleanup(self.clean, 1, word="two")
        self.addCleanup(log.append, "plain cleanup")

    async def test_order(self):
        await asyncio.sleep(0)
        log.append(("test", marker.get()))

    def test_plain(self):
        log.append(("plain test", marker.get()))

    async def test_fails(self):
        with self.subTest(part=1):
            self.assertEqual(await asyncio.sleep(0, 3), 4)
        raise KeyError("in the test")

    async def test_context(self):
        await self.enterAsyncContext(Manager())
        try:
            await self.enterAsyncContext(object())
        except TypeError as error:
            log.append(str(error))

    async def asyncTearDown(self):
        log.append(("asyncTearDown", marker.get()))

    def tearDown(self):
        log.append(("tearDown", marker.get()))

    async def clean(self, number, word):
        log.append(("cleanup", number, word))


class Manager:
    async def __aenter__(self):
        log.append("entered")

    async def __aexit__(self, *error):
        log.append(("left", error))


for name in "test_order", "test_plain", "test_fails", "test_context":
    result = Steps(name).run()
    print(name, len(result.errors), len(result.failures), result.wasSuccessful(), *log, sep="\n    ")
    log.clear()
