// frame objects. A running frame is read through its call record, a suspended one through its generator.
#include "memory/count.h"
#include "runtime/dict.h"
#include "runtime/errors/vm.h"
#include "runtime/frame.h"
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
Owned get_lineno(Interpreter&, Value self) {
    const FrameObject* frame = self_of(self);
    return Owned::immediate(Value::from_int(frame->code->unit->position_at(current_instruction(frame)).line));
}
Owned get_lasti(Interpreter&, Value self) {
    return Owned::immediate(
        Value::from_int(current_instruction(self_of(self)) * static_cast<std::int64_t>(sizeof(Instruction))));
}
Owned get_none(Interpreter&, Value) {
    return Owned::none();
}

// Releases what a finished frame keeps alive.
Owned frame_clear(Interpreter& in, Args args) {
    FrameObject* frame = self_of(args[0]);
    if (frame->record != nullptr) return raise(in, Error::FrameClearExecuting);
    if (frame->generator != nullptr) return raise(in, Error::FrameClearSuspended);
    for (std::uint32_t index = 0; index < frame->local_count; ++index)
        replace(frame->locals[index], Owned{});
    replace(frame->name_space, Owned{});
    replace(frame->locals_proxy_extra, Owned{});
    return Owned::none();
}

Owned frame_repr(Interpreter& in, Args args) {
    const FrameObject* frame = self_of(args[0]);
    const std::string line = std::to_string(frame->code->unit->position_at(current_instruction(frame)).line);
    return format_text(
        in, "<frame at {}, file '{}', line {}, code {}>",
        {address_text(args[0]), frame->code->file_name->text(), line, frame->code->name->text()});
}

constexpr Method frame_methods[] = {
    {"__repr__", frame_repr, exactly(0), ""},
    {"clear", frame_clear, exactly(0), "clear($self, /)\nRelease what a finished frame keeps alive."},
};
constexpr Getter frame_getters[] = {
    {"f_code", get_code, nullptr, nullptr},         {"f_globals", get_globals, nullptr, nullptr},
    {"f_builtins", get_builtins, nullptr, nullptr}, {"f_locals", get_locals, nullptr, nullptr},
    {"f_back", get_back, nullptr, nullptr},         {"f_lineno", get_lineno, nullptr, nullptr},
    {"f_lasti", get_lasti, nullptr, nullptr},       {"f_trace", get_none, nullptr, nullptr},
};

}  // namespace

extern const TypeSpec frame_type_spec;
const TypeSpec frame_type_spec{
    "frame",       "builtins",          "A call of a function, running or ended.",
    &frame_layout, sizeof(FrameObject), TypeFlags::kNoInstantiate | TypeFlags::kImmutable,
    frame_methods, frame_getters};

}  // namespace gossamer
