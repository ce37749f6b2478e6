// itertools: what the copies of iterators have in common.
#include "modules/itertools.h"
#include "runtime/errors/core.h"
#include "runtime/warnings_core.h"

namespace gossamer {

Status warn_of_copying(Interpreter& interpreter) {
    return warn(interpreter, interpreter.types.DeprecationWarning,
                "Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14.");
}

Owned reduce_iterator(Interpreter& interpreter, Value iterator, std::initializer_list<Value> arguments,
                      Value state) {
    GOSSAMER_TRY(result, reduce_to(interpreter, Value::from_object(heap_type(iterator.as_object())),
                                   arguments, state));
    GOSSAMER_CHECK(warn_of_copying(interpreter));
    return result;
}

const Tuple* state_tuple(Interpreter& interpreter, Value state) {
    if (warn_of_copying(interpreter).is_error()) return nullptr;
    if (is_tuple(state)) return as<Tuple>(state);
    raise(interpreter, Error::AnyTypeError, "state is not a tuple");
    return nullptr;
}

}  // namespace gossamer
