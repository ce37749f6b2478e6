# Levels, loggers in a tree, handlers, formats in three styles.
import io
import logging

out = io.StringIO()
logging.basicConfig(stream=out, format="%(levelname)-8s|%(name)s|%(message)s|%(funcName)s", level=logging.DEBUG)


def work():
    logging.debug("plain %d", 1)
    logging.getLogger("a.b").info("named %(x)s", {"x": 2})
    logging.getLogger("a").warning("%s and %s", "one", "two")


work()
logging.log(35, "own level")
logging.addLevelName(35, "NOTICE")
logging.log(35, "own level with a name")
print(out.getvalue(), end="")

root = logging.getLogger()
print(root, root.handlers[0].level, logging.getLogger("root") is root, logging.getLogger("a.b").parent)
late = logging.getLogger("x.y.z")
print(late.parent, logging.getLogger("x"), late.parent)
print(sorted(str(one) for one in logging.getLogger("a").getChildren()), logging.getLogger("a").getChild("c").name)

logger = logging.getLogger("quiet")
logger.setLevel("ERROR")
print(logger, logger.getEffectiveLevel(), logger.isEnabledFor(logging.WARNING), logger.hasHandlers())
logger.propagate = False
print(logger.hasHandlers())
logging.disable(logging.ERROR)
print(logger.isEnabledFor(logging.ERROR), logger.isEnabledFor(logging.CRITICAL))
logging.disable(logging.NOTSET)

record = logging.makeLogRecord({"name": "n", "msg": "m %s", "args": (1,), "levelname": "INFO", "k": 5})
for style, text in (("%", "%(name)s %(message)s %(k)d"), ("{", "{name:>4} {message} {k}"), ("$", "$name ${message} $$")):
    print(logging.Formatter(text, style=style).format(record))
print(logging.Formatter("%(message)s %(extra)s", defaults={"extra": "default"}).format(record))
for style, text in (("%", "none"), ("{", "none"), ("{", "{a!x}"), ("$", "$"), ("?", "x")):
    try:
        logging.Formatter(text, style=style)
    except ValueError as error:
        print(error)
try:
    logging.Formatter("%(nothing)s").format(record)
except ValueError as error:
    print(error)
print(logging.getLevelName(20), logging.getLevelName("INFO"), logging.getLevelName(21))
for wrong in ("LOUD", 1.5):
    try:
        logger.setLevel(wrong)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(record, logging.StreamHandler(io.StringIO()), logging.NullHandler(), logging.lastResort)
