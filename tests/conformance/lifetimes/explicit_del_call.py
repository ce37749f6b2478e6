# Calling __del__ by hand is an ordinary call: it does not count as the one
# time that the machinery runs it.
import gc


class Thing:
    def __del__(self):
        print("__del__")


thing = Thing()
thing.__del__()
thing.__del__()
print(gc.is_finalized(thing))
del thing
print("end")
