# G13: a frame is known to the collector when its call has ended and somebody keeps it.
import gc
import sys


def function():
    frame = sys._getframe()
    print(gc.is_tracked(frame))
    return frame


kept = function()
print(gc.is_tracked(kept), gc.is_tracked(sys._getframe()))
