# f_locals of a function's frame reads and writes its variables; what is no
# variable of the function is kept beside them. Nothing can be removed.
import sys


def shows(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


def function(first, second=2):
    frame = sys._getframe()
    proxy = frame.f_locals
    print(type(proxy).__name__, list(proxy), len(proxy), "first" in proxy, "unbound" in proxy)
    proxy["second"] = 22
    proxy["unbound"] = "bound now"
    proxy["extra"] = "extra"
    print(second, unbound, frame.f_locals["extra"], list(proxy))
    shows(lambda: proxy["missing"])
    shows(lambda: proxy[1])
    shows(lambda: proxy[[]])
    shows(lambda: proxy.__delitem__("first"))
    shows(lambda: proxy.pop("first"))
    shows(lambda: (proxy.get("first"), proxy.get("missing"), proxy.get("missing", 3)))
    shows(lambda: proxy.get())
    shows(lambda: (proxy.setdefault("first", 5), proxy.setdefault("more", 6)))
    shows(lambda: proxy.update({"second": 23, "other": 7}))
    shows(lambda: proxy.update(3))
    shows(lambda: [type(part).__name__ for part in (proxy.keys(), proxy.values(), proxy.items(), proxy.copy())])
    shows(lambda: [type(part).__name__ for part in (proxy | {}, {} | proxy, iter(proxy), reversed(proxy))])
    shows(lambda: proxy | 3)
    shows(lambda: (proxy == dict(proxy), proxy == frame.f_locals, proxy == sys._getframe().f_locals, proxy != 3))
    shows(lambda: hash(proxy))
    second_view = frame.f_locals
    second_view |= {"second": 24}
    print(second, list(proxy)[-3:])
    shows(lambda: type(proxy)())
    shows(lambda: type(proxy)(3))
    if second is None:
        unbound = None
    return frame


kept = function(1)
print(kept.f_locals["first"], kept.f_locals["extra"])
kept.clear()
print("first" in kept.f_locals)


def captures():
    variable = 1

    def inner():
        variable
        return sys._getframe().f_locals

    inner()["variable"] = 2
    print(variable, sys._getframe().f_locals["variable"])
    locals()["variable"] = 3
    print(variable, type(locals()).__name__)


captures()
print(sys._getframe().f_locals is globals())
