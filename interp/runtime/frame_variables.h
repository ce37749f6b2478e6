// The variables of a frame, wherever they are at the moment: registers of a running frame, a suspended
// generator's registers, or the frame object's own; cells are looked into. What f_locals and locals() show.
#pragma once

#include "runtime/frame.h"

namespace gossamer {

struct Str;

class FrameVariables {
public:
    // `function` is the callee, for its closure; not heap: no free variables.
    FrameVariables(const Code* code, Value* registers, Value function)
        : code_{code}, registers_{registers}, function_{function} {}
    static FrameVariables of(FrameObject* frame);

    // Locals in register order, then free variables. Some are hidden (the iterator of a comprehension).
    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] Str* name(std::size_t index) const;
    [[nodiscard]] bool is_hidden(std::size_t index) const;
    // Where the value is, borrowed until anything runs; *place is empty while the variable is unbound.
    [[nodiscard]] Value* place(std::size_t index) const;
    [[nodiscard]] Value value(std::size_t index) const { return *place(index); }
    // The variable of this name, or -1.
    [[nodiscard]] std::int64_t find(const Str* name) const;

private:
    [[nodiscard]] bool is_cell(std::size_t index) const;

    const Code* code_;
    Value* registers_;
    Value function_;
};

// The bound variables as a new dict.
Owned snapshot_of_variables(Interpreter& interpreter, const FrameVariables& variables);

// The same of a frame whose names are in a namespace: the variables of the comprehension that is running in
// it, of the `count` locals; empty when there is none.
Owned comprehension_variables(Interpreter& interpreter, const FrameVariables& variables, std::size_t count);

// f_locals of a function's frame: reads and writes its variables.
struct FrameLocalsProxy : Object {
    FrameObject* frame;  // owned
};

Owned new_frame_locals_proxy(Interpreter& interpreter, FrameObject* frame);

}  // namespace gossamer
