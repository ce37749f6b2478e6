# dialect: asynchronous generators and coroutines have no hooks
import sys

for name in "set_asyncgen_hooks", "set_coroutine_origin_tracking_depth":
    try:
        getattr(sys, name)
    except AttributeError as error:
        print(error)
