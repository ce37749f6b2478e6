// Recursion of repr: a container that is being represented already shows as "[...]" inside itself.
//
//     ReprGuard guard{interpreter, object};
//     if (guard.is_recursive()) return new_str_value(interpreter, "[...]");
//
// The guards under way form a list on the C++ stack, innermost first: nothing is allocated, nothing is
// global.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

namespace gossamer {

class ReprGuard {
public:
    // Borrows the object, which the caller keeps alive for the life of the guard.
    ReprGuard(Interpreter& interpreter, const Object* object)
        : interpreter_{interpreter}, object_{object}, outer_{interpreter.repr_guards} {
        for (const ReprGuard* guard = outer_; guard != nullptr; guard = guard->outer_)
            if (guard->object_ == object) is_recursive_ = true;
        interpreter.repr_guards = this;
    }
    ReprGuard(Interpreter& interpreter, Value object) : ReprGuard{interpreter, object.as_object()} {}
    ~ReprGuard() { interpreter_.repr_guards = outer_; }
    ReprGuard(const ReprGuard&) = delete;
    ReprGuard& operator=(const ReprGuard&) = delete;

    // Whether the object's repr is already under way further out.
    [[nodiscard]] bool is_recursive() const { return is_recursive_; }

private:
    Interpreter& interpreter_;
    const Object* object_;
    ReprGuard* outer_;
    bool is_recursive_ = false;
};

}  // namespace gossamer
