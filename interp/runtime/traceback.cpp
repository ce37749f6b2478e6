// Traceback objects: a chain from the outermost frame towards the place where an exception was raised.
#include "memory/heap.h"
#include "runtime/exception.h"
#include "runtime/frame.h"
#include "runtime/raise.h"
#include "runtime/type.h"

namespace gossamer {

namespace {

void traverse_traceback(Object* object, Visitor& visitor) {
    const auto* traceback = static_cast<Traceback*>(object);
    visitor.visit(traceback->next);
    visitor.visit(traceback->frame);
}

// The inner frames first: their locals die before those of the outer ones.
Value take_next_of_traceback(Object* object) {
    auto* traceback = static_cast<Traceback*>(object);
    if (traceback->next.is_heap()) return std::exchange(traceback->next, Value::none());
    if (traceback->frame.is_heap()) return std::exchange(traceback->frame, Value::none());
    return Value::empty();
}

std::size_t traceback_cell_size(const Object*) {
    return sizeof(Traceback);
}

}  // namespace

const Layout traceback_layout = {
    .traverse = traverse_traceback,
    .take_next = take_next_of_traceback,
    .free_buffers = nullptr,
    .clear_next = take_next_of_traceback,
    .cell_size = traceback_cell_size,
    .weakref_offset = 0,
    .flat = flat_row(sizeof(Traceback), offsetof(Traceback, next), 2),
};

Owned new_traceback(Interpreter& interpreter, Value next, Value frame, std::uint32_t line,
                    std::uint32_t instruction) {
    auto* traceback = interpreter.heap.create<Traceback>(interpreter.types.traceback->instance_shape);
    if (traceback == nullptr) return raise_memory_error(interpreter);
    traceback->next = Owned::share(next).detach();
    traceback->frame = Owned::share(frame).detach();
    traceback->line = line;
    traceback->instruction = instruction;
    interpreter.heap.track(traceback);
    return Owned::adopt(traceback);
}

std::uint32_t traceback_line(const Traceback* traceback) {
    if (traceback->line != Traceback::kLineOfInstruction || !traceback->frame.is_heap())
        return traceback->line;
    const Code* code = as<FrameObject>(traceback->frame)->code;
    return code == nullptr ? 0 : code->unit->position_at(traceback->instruction).line;
}

}  // namespace gossamer
