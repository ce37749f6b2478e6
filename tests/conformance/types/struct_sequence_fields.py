# The fields of struct sequences cannot be set or removed.
import os
import sys
import time

for value, name in ((time.localtime(), "tm_year"), (time.localtime(), "tm_zone"), (sys.version_info, "major"),
                    (sys.float_info, "max"), (os.stat("/"), "st_size"), (os.stat("/"), "st_mtime")):
    for change in lambda: setattr(value, name, 1), lambda: delattr(value, name), lambda: setattr(value, "other", 1):
        try:
            change()
        except AttributeError as error:
            print(type(value).__name__, name, error)
