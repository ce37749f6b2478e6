// The hooks that the VM gives to the layers below.
#pragma once

#include "runtime/frame.h"
#include "runtime/interpreter.h"

namespace gossamer {

// HeapHooks::finalise and ::call_weakref_callback. Errors are unraisable; a pending exception survives.
void finalise_object(void* context, Object* object);
void call_weakref_callback(void* context, Object* reference, Value callback);

// Interpreter's hooks of the same names; see there.
Owned current_frame(Interpreter& interpreter, unsigned depth);
[[nodiscard]] Dict* current_globals(Interpreter& interpreter);
Owned current_locals(Interpreter& interpreter);
Owned frame_back(Interpreter& interpreter, FrameObject* frame);
Owned frame_locals(Interpreter& interpreter, FrameObject* frame);
Owned generator_frame(Interpreter& interpreter, Generator* generator);
Status super_arguments(Interpreter& interpreter, Value* type, Value* self);
// co_flags of the frame that calls a native; 0: none runs.
[[nodiscard]] std::uint32_t current_code_flags(Interpreter& interpreter);

[[nodiscard]] bool is_function_value(const Interpreter& interpreter, Value value);

// Fills the hooks; once, after start_execution.
void connect_execution(Interpreter& interpreter);

}  // namespace gossamer
