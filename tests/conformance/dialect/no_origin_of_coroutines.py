# dialect: where coroutines come from is not tracked
import sys

try:
    sys.set_coroutine_origin_tracking_depth
except AttributeError as error:
    print(error)
print(sys.get_coroutine_origin_tracking_depth())
