# Parameters and signatures made by hand, bound to arguments, and what is refused.
import functools, inspect
from inspect import Parameter, Signature


def f(a, /, b, *args, c, d=4, **rest):
    pass


signature = inspect.signature(f)
for parameter in signature.parameters.values():
    print(repr(parameter), repr(parameter.kind), parameter.kind.description, parameter.default is Parameter.empty)
for arguments, keywords in (((1, 2), {"c": 3}), ((1, 2, 3, 4), {"c": 3, "x": 5}), ((), {}), ((1,), {}), ((1, 2), {}),
                            ((1, 2), {"b": 1, "c": 1}), ((1,), {"b": 2, "c": 3, "a": 4})):
    for bind in (signature.bind, signature.bind_partial):
        try:
            bound = bind(*arguments, **keywords)
            print(bound, bound.args, bound.kwargs)
        except TypeError as error:
            print(bind.__name__, error)
bound = signature.bind(1, 2, c=3)
bound.apply_defaults()
print(bound.arguments)
plain = inspect.signature(lambda x, y: 0)
for arguments, keywords in (((1, 2, 3), {}), ((1, 2), {"z": 1})):
    try:
        plain.bind(*arguments, **keywords)
    except TypeError as error:
        print(error)
for make in (lambda: Parameter("1", Parameter.KEYWORD_ONLY), lambda: Parameter("x", 9),
             lambda: Parameter("if", Parameter.KEYWORD_ONLY), lambda: Parameter(3, Parameter.KEYWORD_ONLY),
             lambda: Parameter("x", Parameter.VAR_KEYWORD, default=1),
             lambda: Signature([Parameter("x", Parameter.KEYWORD_ONLY), Parameter("y", Parameter.POSITIONAL_ONLY)]),
             lambda: Signature([Parameter("x", 0, default=1), Parameter("y", 0)]),
             lambda: Signature([Parameter("x", 3), Parameter("x", 3)]),
             lambda: Signature([Parameter("x", 1, annotation=int, default=0)], return_annotation="str"),
             lambda: Parameter("x", 1).replace(kind=3, default=None)):
    try:
        print(make())
    except (TypeError, ValueError) as error:
        print(error)
print(inspect.signature(functools.partial(f, 1, c=3)), inspect.signature(functools.partial(f, 1, b=2)))
print(signature == inspect.signature(f), hash(signature) == hash(inspect.signature(f)), signature.format(max_width=10))
