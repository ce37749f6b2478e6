# dialect: there is no debugger until a script brings its own
import sys

try:
    breakpoint()
except NotImplementedError as error:
    print(error)
sys.breakpointhook = lambda *args, **kwargs: print("own hook", args, kwargs)
breakpoint(1, key=2)
sys.breakpointhook = sys.__breakpointhook__
try:
    breakpoint()
except NotImplementedError as error:
    print(error)
del sys.breakpointhook
try:
    breakpoint()
except RuntimeError as error:
    print(error)
