// Steps of iterators over other iterators.
#pragma once

#include "runtime/call.h"

namespace gossamer {

// TypeSpec::next of an iterator that asks others for their items: each link of a chain of them is a C++ call,
// and the chain may be as long as memory allows. RecursionError where the stack ends.
template <Owned (*kNext)(Interpreter& interpreter, Value iterator)>
Owned guarded_step(Interpreter& interpreter, Value iterator) {
    NativeCallGuard guard{interpreter};
    GOSSAMER_CHECK(guard.check("while calling a Python object"));
    return kNext(interpreter, iterator);
}

}  // namespace gossamer
