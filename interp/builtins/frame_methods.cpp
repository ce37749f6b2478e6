// frame objects. A running frame is read through its call record, a suspended one through its generator.
#include "memory/count.h"
#include "runtime/dict.h"
#include "runtime/errors/vm.h"
#include "runtime/frame.h"
#include "runtime/generator.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/text_format.h"

#include <string>

namespace gossamer {

namespace {

[[nodiscard]] FrameObject* self_of(Value value) {
    return as<FrameObject>(value);
}

// The instruction at which the frame stands.
[[nodiscard]] std::uint32_t current_instruction(const FrameObject* frame) {
    if (frame->record == nullptr) return frame->instruction;
    const auto behind = frame->record->pc - frame->code->instructions;
    return behind > 0 ? static_cast<std::uint32_t>(behind - 1) : 0;
}

Owned get_code(Interpreter&, Value self) {
    return Owned::share(self_of(self)->code);
}
Owned get_globals(Interpreter&, Value self) {
    return Owned::share(self_of(self)->globals);
}
Owned get_builtins(Interpreter& in, Value) {
    return Owned::share(in.builtins);
}
Owned get_locals(Interpreter& in, Value self) {
    return in.frame_locals(in, self_of(self));
}
Owned get_back(Interpreter& in, Value self) {
    return in.frame_back(in, self_of(self));
}
// What leaves a function at its end has no line of its own: it counts as part of what stands before it.
[[nodiscard]] std::uint32_t current_line(const FrameObject* frame) {
    const CodeUnit& unit = *frame->code->unit;
    std::uint32_t instruction = current_instruction(frame);
    std::uint32_t line = unit.position_at(instruction).line;
    if (frame->code->instructions[instruction].opcode() != Opcode::ReturnNone) return line;
    while (line == 0 && instruction > 0)
        line = unit.position_at(--instruction).line;
    return line;
}
Owned get_lineno(Interpreter&, Value self) {
    const std::uint32_t line = current_line(self_of(self));
    return line == 0 ? Owned::none() : Owned::immediate(Value::from_int(line));
}
Owned get_lasti(Interpreter&, Value self) {
    return Owned::immediate(
        Value::from_int(current_instruction(self_of(self)) * static_cast<std::int64_t>(sizeof(Instruction))));
}
Status set_lineno(Interpreter& in, Value, Value value) {
    if (value.is_empty()) return raise(in, Error::AttributeDeletion);
    return raise(in, Error::FrameLineOutsideTrace);
}

// Trace functions are not in the dialect: what belongs to them can be stored and has no effect.
Owned get_trace(Interpreter&, Value self) {
    return Owned::share(self_of(self)->trace);
}
Status set_trace(Interpreter&, Value self, Value value) {
    replace(self_of(self)->trace, value.is_empty() ? Owned::none() : Owned::share(value));
    return Status::ok();
}
template <bool FrameObject::*member>
Owned get_flag(Interpreter&, Value self) {
    return Owned::boolean(self_of(self)->*member);
}
template <bool FrameObject::*member>
Status set_flag(Interpreter& in, Value self, Value value) {
    if (value.is_empty()) return raise(in, Error::FlagDeletion);
    if (!value.is_bool()) return raise(in, Error::FlagNotBool);
    self_of(self)->*member = value.is_true();
    return Status::ok();
}

// Releases what a finished frame keeps alive.
Owned frame_clear(Interpreter& in, Args args) {
    FrameObject* frame = self_of(args[0]);
    if (frame->record != nullptr) return raise(in, Error::FrameClearExecuting);
    if (Generator* generator = frame->generator; generator != nullptr) {
        // One that has not begun is closed, a coroutine only says what it says at its death; what is left of
        // one that has ended dies with it.
        if (generator->state == GeneratorState::Suspended) return raise(in, Error::FrameClearSuspended);
        if (generator->state != GeneratorState::Created || generator->kind != GeneratorKind::Coroutine)
            return generator_close(in, generator);
        in.heap.hooks.finalise(in.heap.hooks.context, generator);
        return Owned::none();
    }
    for (std::uint32_t index = 0; index < frame->local_count; ++index)
        replace(frame->locals[index], Owned{});
    frame->is_cleared = true;
    replace(frame->name_space, Owned{});
    replace(frame->locals_proxy_extra, Owned{});
    return Owned::none();
}

Owned frame_repr(Interpreter& in, Args args) {
    const FrameObject* frame = self_of(args[0]);
    const std::string line = std::to_string(current_line(frame));
    return format_text(
        in, "<frame at {}, file '{}', line {}, code {}>",
        {address_text(args[0]), frame->code->file_name->text(), line, frame->code->name->text()});
}

constexpr Method frame_methods[] = {
    {"__repr__", frame_repr, exactly(0), ""},
    {"clear", frame_clear, exactly(0), "clear($self, /)\nRelease what a finished frame keeps alive."},
};
constexpr Getter frame_getters[] = {
    {"f_code", get_code, nullptr, nullptr},
    {"f_globals", get_globals, nullptr, nullptr},
    {"f_builtins", get_builtins, nullptr, nullptr},
    {"f_locals", get_locals, nullptr, nullptr},
    {"f_back", get_back, nullptr, nullptr},
    {"f_lineno", get_lineno, set_lineno, nullptr},
    {"f_lasti", get_lasti, nullptr, nullptr},
    {"f_trace", get_trace, set_trace, nullptr},
    {"f_trace_lines", get_flag<&FrameObject::traces_lines>, set_flag<&FrameObject::traces_lines>, nullptr,
     true},
    {"f_trace_opcodes", get_flag<&FrameObject::traces_opcodes>, set_flag<&FrameObject::traces_opcodes>,
     nullptr},
};

}  // namespace

extern const TypeSpec frame_type_spec;
const TypeSpec frame_type_spec{
    "frame",       "builtins",          "A call of a function, running or ended.",
    &frame_layout, sizeof(FrameObject), TypeFlags::kNoInstantiate | TypeFlags::kImmutable,
    frame_methods, frame_getters};

}  // namespace gossamer
