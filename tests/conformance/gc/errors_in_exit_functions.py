# stderr: ValueError: in an exit function
# An error in an exit function is reported, the others still run.
import atexit


def failing():
    raise ValueError("in an exit function")


def registers():
    print("registering too late")
    atexit.register(print, "never")


atexit.register(print, "runs last")
atexit.register(failing)
atexit.register(registers)
print("end of script")
