# stderr-file
# What goes to stderr: the last resort, and events that cannot be emitted.
import logging
import sys

logging.getLogger("nobody").info("too low for the last resort")
logging.getLogger("nobody").warning("last resort")
logging.warning("root with the default format")
logging.getLogger("x.y").error("named")
for wrong in ({"stream": sys.stderr, "filename": "x"}, {"handlers": [], "stream": sys.stderr}, {"style": "?"},
              {"unknown": 1, "more": 2}):
    try:
        logging.basicConfig(force=True, **wrong)
    except ValueError as error:
        print(error)
logging.basicConfig(force=True, format="{levelname} {message}", style="{")
logging.error("braces")
logging.captureWarnings(True)
import warnings
warnings.warn_explicit("careful", UserWarning, "some.py", 3)
logging.captureWarnings(False)
try:
    logging.setLoggerClass(int)
except TypeError as error:
    print(error)
try:
    logging.getLogger(5)
except TypeError as error:
    print(error)
try:
    logging.Handler().emit(None)
except NotImplementedError as error:
    print(error)
