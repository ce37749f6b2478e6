# What __reduce__ may answer, and what is wrong with the rest.
import copyreg
import pickle


class Plain:
    pass


class Outer:
    class Inner:
        def method(self):
            pass


class Reduced:
    def __init__(self, answer):
        self.answer = answer

    def __reduce__(self):
        return self.answer


def set_state(obj, state):
    obj.set_to = state


new, new_ex = copyreg.__newobj__, copyreg.__newobj_ex__
answers = [lambda: None, lambda: (1,), lambda: (1, 2), lambda: (int, 2), lambda: (int, (), None, 3),
           lambda: (int, (), None, None, 3), lambda: (int, (), None, None, None, 3), lambda: (int,) * 7, lambda: "nope",
           lambda: "Plain", lambda: (new, ()), lambda: (new, (1,)), lambda: (new, (int,)), lambda: (new_ex, (1,)),
           lambda: (new_ex, (1, 2, 3)), lambda: (new_ex, (int, 2, 3)), lambda: (new_ex, (int, (), 3)),
           lambda: (new_ex, (int, ("7",), {"base": 8})), lambda: (list, (), None, iter([1, 2])),
           lambda: (list, (), None, iter([1])), lambda: (dict, (), None, None, iter([(1, 2)])),
           lambda: (dict, (), None, None, iter([1])), lambda: (Plain, (), {"a": 1}, None, None, set_state),
           lambda: (Plain, (), {"a": 1})]
for number, answer in enumerate(answers):
    for protocol in (0, 1, 2, 3, 5):
        try:
            data = pickle.dumps(Reduced(answer()), protocol)
            back = pickle.loads(data)
            print(number, data, back if " at 0x" not in repr(back) else back.__dict__)
        except Exception as error:
            print(number, type(error).__name__, str(error).partition(" at 0x")[0])
for value in (Outer.Inner, Outer.Inner.method, [Outer.Inner] * 2, Plain().__init__):
    for protocol in range(6):
        try:
            print(pickle.dumps(value, protocol), pickle.loads(pickle.dumps(value, protocol)) == value)
        except Exception as error:
            print(type(error).__name__, error)
