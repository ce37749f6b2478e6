// The type traceback.
#include "runtime/errors/exceptions.h"
#include "runtime/errors/vm.h"
#include "runtime/exception.h"
#include "runtime/function.h"
#include "runtime/list.h"
#include "runtime/native.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/type.h"

namespace gossamer {

namespace {

constexpr auto kInstructionBytes = static_cast<std::int64_t>(sizeof(Instruction));

Traceback* traceback_of(Value self) {
    return as<Traceback>(self);
}

// Lines and places are C ints in CPython.
Result<std::int64_t> as_c_int(Interpreter& in, Value value) {
    GOSSAMER_TRY(number, as_int64(in, value));
    if (number.get() != static_cast<int>(number.get())) return raise(in, Error::CodeReplaceTooLarge);
    return number.get();
}

// traceback(tb_next, tb_frame, tb_lasti, tb_lineno)
Owned traceback_new(Interpreter& in, Args args) {
    constexpr const char* kNames[] = {"tb_next", "tb_frame", "tb_lasti", "tb_lineno"};
    for (std::size_t index = 0; index < 4; ++index) {
        if (args.get(index + 1).is_empty())
            return raise(in, Error::TracebackMissing, kNames[index], index + 1);
    }
    if (type_of(in, args[2]) != in.types.frame) {
        return raise(in, Error::TracebackArgument, kNames[1], "frame", type_name(in, args[2]));
    }
    if (!args[1].is_none() && type_of(in, args[1]) != in.types.traceback) {
        return raise(in, Error::TracebackNextType, type_name(in, args[1]));
    }
    GOSSAMER_TRY(last_instruction, as_c_int(in, args[3]));
    GOSSAMER_TRY(line, as_c_int(in, args[4]));
    return new_traceback(in, args[1], args[2], static_cast<std::uint32_t>(line.get()),
                         static_cast<std::uint32_t>(last_instruction.get() / kInstructionBytes));
}

Owned get_next(Interpreter&, Value self) {
    return Owned::share(traceback_of(self)->next);
}

Status set_next(Interpreter& in, Value self, Value value) {
    if (value.is_empty()) return raise(in, Error::DeletedTracebackNext);
    if (!value.is_none() && type_of(in, value) != in.types.traceback) {
        return raise(in, Error::TracebackNextValue, type_name(in, value));
    }
    for (Value at = value; at.is_heap(); at = traceback_of(at)->next) {
        if (at == self) return raise(in, Error::TracebackLoop);
    }
    replace(traceback_of(self)->next, Owned::share(value));
    return Status::ok();
}

Owned get_frame(Interpreter&, Value self) {
    return Owned::share(traceback_of(self)->frame);
}
Owned get_line(Interpreter&, Value self) {
    const auto line = static_cast<std::int32_t>(traceback_line(traceback_of(self)));
    return Owned::immediate(Value::from_int(line));
}
// In bytes, like f_lasti.
Owned get_last_instruction(Interpreter&, Value self) {
    return Owned::immediate(Value::from_int(traceback_of(self)->instruction * kInstructionBytes));
}

Owned traceback_dir(Interpreter& in, Args) {
    GOSSAMER_TRY(names, new_list(in));
    for (const char* name : {"tb_frame", "tb_next", "tb_lasti", "tb_lineno"}) {
        GOSSAMER_TRY(text, intern(in, name));
        GOSSAMER_CHECK(list_append(in, names.get(), std::move(text).to_owned()));
    }
    return std::move(names).to_owned();
}

constexpr Method kMethods[] = {
    {"__dir__", traceback_dir, exactly(0), "__dir__($self, /)\nThe attributes that are its own."},
    {"__new__", traceback_new, keywords(),
     "traceback($type, /, tb_next=<required>, tb_frame=<required>, tb_lasti=<required>, "
     "tb_lineno=<required>)\n"
     "A traceback entry.",
     Binding::Static},
};
constexpr Getter kGetters[] = {
    {"tb_next", get_next, set_next, ""},
    {"tb_frame", get_frame, nullptr, "", true},
    {"tb_lineno", get_line, nullptr, ""},
    {"tb_lasti", get_last_instruction, nullptr, "", true},
};

}  // namespace

extern const TypeSpec traceback_type_spec;
constinit const TypeSpec traceback_type_spec{
    "traceback",       "builtins",        "Create a new traceback object.",
    &traceback_layout, sizeof(Traceback), TypeFlags::kImmutable,
    kMethods,          kGetters,
};

}  // namespace gossamer
