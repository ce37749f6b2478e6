// What natives need of generators; the VM resumes them.
#pragma once

#include "memory/owned.h"
#include "runtime/frame.h"
#include "runtime/interpreter.h"

namespace gossamer {

// What coroutine.__await__() gives.
struct CoroutineWrapper : Object {
    Value coroutine;  // owned
};

// How a resumption ended: the value is what was yielded, or what was returned.
struct Resumed {
    Owned value;  // error: an exception is pending (the generator is finished)
    bool returned = false;
};

// send(value): starts or continues it. ValueError when it is running; a finished one has `returned` None.
Resumed generator_send(Interpreter& interpreter, Generator* generator, Value value);
// Throws the exception instance in at the yield (into the innermost delegate first).
// `given`: the arguments of throw(), for a delegate that is no generator. `is_refused`: they are no
// exception, and `exception` says so; unless a delegate takes them it is raised here, and the generator hears
// nothing of it.
Resumed generator_throw(Interpreter& interpreter, Generator* generator, Owned exception,
                        std::span<const Value> given = {}, bool is_refused = false);
// The exception instance that throw(instance) or throw(type[, value[, traceback]]) asks for.
Owned exception_to_throw(Interpreter& interpreter, Args args);
// The warning that goes with more arguments than one; `method` is its name.
Status warn_of_signature(Interpreter& interpreter, Args args, std::string_view method);
// What is thrown, without that warning.
Owned exception_of_arguments(Interpreter& interpreter, Args args);
// close(): GeneratorExit at the yield; the return value of the generator, or None.
Owned generator_close(Interpreter& interpreter, Generator* generator);
// The next item for a loop; empty at the end.
Owned generator_next(Interpreter& interpreter, Value generator);

// What a native does with an item as soon as it is yielded, while the generator's frame stays where it is.
// `take` runs no code and raises nothing. True: the item's count is the sink's; false: nothing has happened.
struct Sink {
    bool (*take)(Sink& sink, Value item);
};
// The same, but items that the sink takes are not handed out.
Owned generator_feed(Interpreter& interpreter, Value generator, Sink& sink);
[[nodiscard]] inline bool is_generator_object(const Interpreter& interpreter, Value value) {
    if (!value.is_heap()) return false;
    const Type* type = heap_type(value.as_object());
    return type == interpreter.types.generator || type == interpreter.types.coroutine;
}
// Strings, borrowed: those of the function when it was called, or what they have been set to.
[[nodiscard]] Value generator_name(const Generator* generator);
[[nodiscard]] Value generator_qualified_name(const Generator* generator);
// What it waits for in `yield from` or `await`; borrowed, none() when not delegating.
[[nodiscard]] Value generator_delegate(const Generator* generator);
// "generator", "coroutine", "async generator": for error texts.
[[nodiscard]] const char* generator_kind_name(const Generator* generator);

}  // namespace gossamer
