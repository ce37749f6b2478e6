# dialect: no copies of the iterators of itertools
import copy
import itertools

for iterator in itertools.count(), itertools.chain(), itertools.cycle("a"), itertools.islice("a", 1):
    try:
        copy.copy(iterator)
        print("copied")
    except TypeError as error:
        print(error)
