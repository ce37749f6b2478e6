# An error in the __del__ of a local that dies with its function made a frame
# object for the frame that was just being left, which was then never let go.
import sys


class Local:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name, "called by", sys._getframe(1).f_code.co_name)
        missing


def report(unraisable):
    frame = unraisable.exc_traceback.tb_frame
    print("unraisable", unraisable.exc_value, frame.f_code.co_name, "in", frame.f_back.f_code.co_name)


def leaves(parameter):
    local = Local("local")


def leaves_by_exception(parameter):
    raise ValueError


def generator(parameter):
    yield


sys.unraisablehook = report
leaves(Local("parameter"))
try:
    leaves_by_exception(Local("unwound"))
except ValueError as error:
    error.__traceback__ = None
for item in generator(Local("generator")):
    pass
print("end")
