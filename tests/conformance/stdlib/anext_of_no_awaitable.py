# What anext() gets is awaited by the same rules as anything else; batched() takes strict by keyword only.
import itertools

class Bad:
    def __await__(self): return 42
class GenIt:
    def __aiter__(self): return self
    def __anext__(self): yield
class BadIt:
    def __aiter__(self): return self
    def __anext__(self): return Bad()
class StrIt:
    def __aiter__(self): return self
    def __anext__(self): return iter("abc")
def run(co):
    try: co.send(None)
    except BaseException as e: print(type(e).__name__, e)
async def f(c, *d):
    await anext(c(), *d)
for c in (GenIt, BadIt, StrIt):
    run(f(c)); run(f(c, 1))


try:
    itertools.batched([], 1, True)
except TypeError as error:
    print(error)
