# Which attributes of builtin classes are members and which are computed, and what both say when they are set.
import collections
import functools
import inspect
import types
import weakref

members = [slice.start, range.step, complex.real, BaseException.__suppress_context__, OSError.errno, StopIteration.value,
           SyntaxError.msg, UnicodeDecodeError.start, ImportError.name, ExceptionGroup.message, property.fget,
           types.FunctionType.__closure__, types.FunctionType.__globals__,
           types.MethodType.__func__, types.CodeType.co_argcount, type.__dict__["__base__"], super.__thisclass__,
           classmethod.__func__, functools.partial.func, collections.defaultdict.default_factory,
           weakref.ref.__callback__, types.TracebackType.tb_frame, types.CoroutineType.cr_origin]
computed = [int.real, float.imag, int.numerator, BaseException.args, BaseException.__cause__,
            types.FunctionType.__code__, types.FunctionType.__name__, types.CellType.cell_contents,
            types.GeneratorType.gi_frame, types.FrameType.f_locals, type.__dict__["__name__"], property.__isabstractmethod__,
            types.BuiltinFunctionType.__self__, memoryview.obj, types.CodeType.co_varnames]
for descriptor in members + computed:
    print(type(descriptor).__name__, descriptor, inspect.ismemberdescriptor(descriptor),
          inspect.isgetsetdescriptor(descriptor), inspect.isdatadescriptor(descriptor))
print(type(slice.start) is types.MemberDescriptorType, type(int.real) is types.GetSetDescriptorType)
print(slice.start.__name__, slice.start.__objclass__, slice.start.__qualname__, slice.start.__get__(slice(1, 2)))


def attempt(action, *args):
    try:
        print(action(*args))
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)


def function():
    pass


attempt(setattr, slice(1), "start", 2)
attempt(delattr, slice(1), "start")
attempt(setattr, 1, "real", 2)
attempt(setattr, function, "__globals__", {})
attempt(setattr, function, "__closure__", None)
attempt(setattr, function.__code__, "co_argcount", 2)
attempt(setattr, len, "__self__", 2)
attempt(setattr, functools.partial(int), "args", ())
attempt(slice.start.__get__, 5)
attempt(slice.start.__set__, 5, 1)
attempt(OSError.errno.__set__, OSError(), 1)
attempt(OSError.errno.__get__, ValueError())


class Slotted:
    __slots__ = "slot"


print(type(Slotted.slot) is type(slice.start), Slotted.slot)
