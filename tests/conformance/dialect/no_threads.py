# dialect: threads cannot be started
import _thread

try:
    _thread.start_new_thread(print, ())
except NotImplementedError as error:
    print(error)
try:
    import threading
except ModuleNotFoundError as error:
    print(error)
lock = _thread.allocate_lock()
with lock:
    print(lock.locked())
print(lock.locked(), _thread.get_ident() == _thread.get_ident())
