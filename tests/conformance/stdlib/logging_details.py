# Filters, exceptions and stacks in the text, adapters, records with more attributes, handlers of more kinds.
import io
import logging
import logging.handlers
import os
import re
import tempfile

out = io.StringIO()
handler = logging.StreamHandler(out)
handler.setFormatter(logging.Formatter("%(name)s %(levelname)s %(message)s"))
handler.name = "mine"
logger = logging.getLogger("app")
logger.addHandler(handler)
logger.addHandler(handler)
logger.propagate = False
print(logger.handlers, logging.getHandlerByName("mine") is handler, logging.getHandlerNames())


def failing():
    try:
        1 / 0
    except ZeroDivisionError:
        logger.exception("it failed: %s", "badly")
        logger.error("no traceback")
        logger.error("with one", exc_info=True)


failing()
logger.error("given", exc_info=ValueError("not raised"))
logger.warning("where", stack_info=True)
print(re.sub(r'File ".*"', "File", out.getvalue()), end="")
out.truncate(0), out.seek(0)

logging.LoggerAdapter(logger, {"user": "me"}).warning("by adapter")
print(logging.LoggerAdapter(logger))
try:
    logger.error("x", extra={"message": 1})
except KeyError as error:
    print(error)
handler.addFilter(lambda record: "secret" not in record.getMessage())
handler.addFilter(logging.Filter("app.part"))
logger.error("held back")
logging.getLogger("app.part").error("let through")
logging.getLogger("app.part.more").error("a secret")
logging.getLogger("app.particular").error("held back")
print(out.getvalue(), end="")
try:
    logger.log("ERROR", "x")
except TypeError as error:
    print(error)

memory = logging.handlers.MemoryHandler(3, target=handler)
other = logging.getLogger("app.part.memory")
other.propagate = False
other.addHandler(memory)
for number in range(4):
    other.warning("number %d", number)
print(out.getvalue().count("number"), len(memory.buffer))
other.error("grave")
print(out.getvalue().count("number"), len(memory.buffer))

with tempfile.TemporaryDirectory() as folder:
    rolling = logging.handlers.RotatingFileHandler(os.path.join(folder, "log"), maxBytes=20, backupCount=2)
    for number in range(5):
        rolling.handle(logging.makeLogRecord({"msg": f"message {number}"}))
    rolling.close()
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name)) as file:
            print(name, file.read().split("\n"))
