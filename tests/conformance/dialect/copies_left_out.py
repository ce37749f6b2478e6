# dialect: no copies of itertools' iterators, no code.replace
import copy
import itertools

for iterator in itertools.count(), itertools.chain(), itertools.cycle("a"), itertools.islice("a", 1):
    try:
        copy.copy(iterator)
        print("copied")
    except TypeError as error:
        print(error)
print(hasattr(copy.copy.__code__, "replace"))
