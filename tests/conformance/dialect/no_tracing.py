# dialect: no trace, profile or audit hooks
import sys

for name in ("settrace", "setprofile", "addaudithook"):
    try:
        getattr(sys, name)(lambda *arguments: None)
        print(name, "done")
    except NotImplementedError as error:
        print(error)
print(sys.gettrace(), sys.getprofile(), hasattr(sys, "monitoring"), sys.audit("event", 1))
