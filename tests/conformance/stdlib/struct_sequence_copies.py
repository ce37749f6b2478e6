# Tuples with named fields: __match_args__ and __replace__.
import copy
import sys
import time

moment = time.gmtime(0)
later = copy.replace(moment, tm_year=2000, tm_mon=2)
print(later, type(later).__name__)
print(time.struct_time.__match_args__[:3], sys.version_info.__match_args__)
match sys.version_info:
    case sys.__class__():
        print("no")
    case _ if isinstance(sys.version_info, tuple):
        print("tuple")
match moment:
    case time.struct_time(year, tm_mday=day):
        print(year, day)
for attempt in (lambda: moment.__replace__(nothing=1), lambda: moment.__replace__(1)):
    try:
        attempt()
    except TypeError as error:
        print(error)
