"""Coroutines that take turns: an event loop, tasks, and what they wait with.

There are no threads, sockets and processes: a loop has timers and callbacks only.
"""

from . import coroutines, events, exceptions, futures, locks, loops, queues, runners, taskgroups, tasks, timeouts, waiting
from .coroutines import *
from .events import *
from .exceptions import *
from .futures import *
from .futures import wrap_future
from .locks import *
from .loops import *
from .queues import *
from .runners import *
from .taskgroups import *
from .tasks import *
from .timeouts import *
from .waiting import *

__all__ = (coroutines.__all__ + events.__all__ + exceptions.__all__ + futures.__all__ + ["to_thread", "wrap_future"] +
           locks.__all__ + loops.__all__ + queues.__all__ + runners.__all__ + taskgroups.__all__ + tasks.__all__ +
           timeouts.__all__ + waiting.__all__)


async def to_thread(func, /, *args, **kwargs):
    """Threads are not in the dialect."""
    raise NotImplementedError("threads are not in the dialect")
