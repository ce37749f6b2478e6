"""Copies of objects: copy() shares the parts, deepcopy() copies them as well.

An object may say how it is copied (__copy__, __deepcopy__); otherwise it is taken apart by __reduce_ex__ and put
together again. What cannot change is its own copy.
"""

from _weakref import ref

import copyreg

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    """What cannot be copied."""


error = Error


def _function():
    pass


# Copies of these are the objects themselves: they cannot change, or what they stand for exists once.
_atomic = {type(None), type(...), type(NotImplemented), bool, int, float, complex, str, bytes, range, property,
           type, type(_function), type(len), type(_function.__code__), ref}
_atomic_when_shallow = _atomic | {tuple, frozenset, slice}

del _function


def copy(x):
    """A copy that shares its parts with the original."""
    cls = type(x)
    if cls in _atomic_when_shallow or issubclass(cls, type):
        return x
    if cls is list or cls is dict or cls is set or cls is bytearray:
        return x.copy()
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    reductor, arguments = _find_reductor(x, cls, "shallow")
    recipe = reductor(*arguments)
    if isinstance(recipe, str):
        return x
    return _reconstruct(x, None, *recipe)


# No more than this function and one below for each level: how deep the recursion limit lets one copy.
def deepcopy(x, memo=None, _nil=[]):
    """A copy whose parts are copies as well. `memo` holds what has been copied so far, by id()."""
    cls = type(x)
    if cls in _atomic:
        return x
    if memo is None:
        memo = {}
    done = memo.get(id(x), _nil)
    if done is not _nil:
        return done
    copier = _deep_copiers.get(cls)
    if copier is not None:
        result = copier(x, memo)
    elif issubclass(cls, type):
        return x
    elif (copier := getattr(x, "__deepcopy__", None)) is not None:
        result = copier(memo)
    else:
        reductor, arguments = _find_reductor(x, cls, "deep")
        recipe = reductor(*arguments)
        result = x if isinstance(recipe, str) else _reconstruct(x, memo, *recipe)
    if result is not x:
        memo[id(x)] = result
        _keep_alive(x, memo)
    return result


def _find_reductor(x, cls, kind):
    """What tells how to make another one, and what to call it with."""
    reductor = copyreg.dispatch_table.get(cls)
    if reductor is not None:
        return reductor, (x,)
    reductor = getattr(x, "__reduce_ex__", None)
    if reductor is not None:
        return reductor, (4,)
    reductor = getattr(x, "__reduce__", None)
    if reductor is not None:
        return reductor, ()
    raise Error(f"un({kind})copyable object of type {cls}")


def _keep_alive(x, memo):
    # The memo goes by id(): no original may die, and its id come back, before all is done.
    memo.setdefault(id(memo), []).append(x)


def _reconstruct(x, memo, func, args, state=None, list_items=None, dict_items=None):
    """Follow a recipe; with a memo, on copies of its parts."""
    deep = memo is not None
    if deep:
        args = [deepcopy(arg, memo) for arg in args]
    result = func(*args)
    if deep:
        # Known before its parts are copied: they may lead back to it.
        memo[id(x)] = result
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(result, "__setstate__"):
            result.__setstate__(state)
        else:
            _set_state(result, state)
    for item in list_items or ():
        result.append(deepcopy(item, memo) if deep else item)
    for key, value in dict_items or ():
        if deep:
            key = deepcopy(key, memo)
            value = deepcopy(value, memo)
        result[key] = value
    return result


def _set_state(result, state):
    """A state is the attributes in __dict__, or a pair of those and the ones in slots."""
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state is not None:
        result.__dict__.update(state)
    if slots is not None:
        for name, value in slots.items():
            setattr(result, name, value)


def _deep_list(x, memo):
    result = []
    memo[id(x)] = result
    for item in x:
        result.append(deepcopy(item, memo))
    return result


def _deep_tuple(x, memo):
    parts = [deepcopy(item, memo) for item in x]
    # A tuple that contains itself by way of its parts has been copied by now.
    done = memo.get(id(x))
    if done is not None:
        return done
    if all(part is item for part, item in zip(parts, x)):
        return x
    return tuple(parts)


def _deep_dict(x, memo):
    result = {}
    memo[id(x)] = result
    for key, value in x.items():
        result[deepcopy(key, memo)] = deepcopy(value, memo)
    return result


def _deep_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


class _Example:
    def method(self):
        pass


_deep_copiers = {list: _deep_list, tuple: _deep_tuple, dict: _deep_dict, type(_Example().method): _deep_method}

del _Example


def replace(obj, /, **changes):
    """A copy with some fields changed; the object's class says how (__replace__)."""
    cls = obj.__class__
    replacer = getattr(cls, "__replace__", None)
    if replacer is None:
        raise TypeError(f"replace() does not support {cls.__name__} objects")
    return replacer(obj, **changes)
