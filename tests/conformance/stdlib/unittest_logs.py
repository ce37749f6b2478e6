# assertLogs and assertNoLogs: what they catch, what they leave behind, and how they fail.
import io
import logging
import unittest

stream = io.StringIO()
logging.basicConfig(stream=stream, level=logging.WARNING)
named = logging.getLogger("parent.child")


class Logs(unittest.TestCase):
    def test_all(self):
        with self.assertLogs() as caught:
            logging.info("to the root: %d", 1)
            named.debug("too low")
            named.error("to a child")
        print(caught.output, [record.levelno for record in caught.records], caught._fields)
        with self.assertLogs("parent", "DEBUG") as caught:
            named.debug("deep")
        print(caught.output)
        with self.assertLogs(named, logging.ERROR) as caught:
            named.warning("not enough")
            named.critical("enough")
            try:
                raise KeyError("seen")
            except KeyError:
                named.exception("with %s", "traceback")
        print(*[line.splitlines()[0] for line in caught.output], caught.output[1].splitlines()[-1])
        with self.assertNoLogs("other", level="INFO") as nothing:
            named.warning("passes to the handlers")
            logging.getLogger("other").debug("too low")
        print(nothing, named.handlers, named.level, named.propagate, logging.getLogger().level)

    def test_nothing(self):
        with self.assertLogs("parent.child", level="WARNING"):
            named.info("too low")

    def test_root(self):
        with self.assertLogs(level=25):
            pass

    def test_unexpected(self):
        with self.assertNoLogs(named):
            named.info("one")
            named.error("two")

    def test_error(self):
        with self.assertLogs():
            raise ValueError("goes through")


for name in "test_all", "test_nothing", "test_root", "test_unexpected", "test_error":
    result = Logs(name).run()
    for _, text in result.failures + result.errors:
        print(name, text.splitlines()[-1])
print(stream.getvalue())
