// Raising: texts are filled in, instances made, contexts linked. See raise.h for the contract.
#include "runtime/raise.h"

#include "runtime/attributes.h"
#include "runtime/exception.h"
#include "runtime/exception_fields.h"
#include "runtime/number.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "runtime/type.h"
#include "support/text_builder.h"

#include <cstring>

namespace gossamer {

namespace {

struct ErrorRow {
    Type* Interpreter::Types::*type;
    std::string_view text;
};

constexpr ErrorRow kCoreErrors[] = {
#define ERROR(id, type, text) {&Interpreter::Types::type, text},
#include "runtime/errors/core.def"
};
constexpr ErrorRow kObjectsErrors[] = {
#define ERROR(id, type, text) {&Interpreter::Types::type, text},
#include "runtime/errors/objects.def"
};
constexpr ErrorRow kContainersErrors[] = {
#define ERROR(id, type, text) {&Interpreter::Types::type, text},
#include "runtime/errors/containers.def"
};
constexpr ErrorRow kTextErrors[] = {
#define ERROR(id, type, text) {&Interpreter::Types::type, text},
#include "runtime/errors/text.def"
};
constexpr ErrorRow kNumbersErrors[] = {
#define ERROR(id, type, text) {&Interpreter::Types::type, text},
#include "runtime/errors/numbers.def"
};
constexpr ErrorRow kExceptionsErrors[] = {
#define ERROR(id, type, text) {&Interpreter::Types::type, text},
#include "runtime/errors/exceptions.def"
};
constexpr ErrorRow kWeakrefErrors[] = {
#define ERROR(id, type, text) {&Interpreter::Types::type, text},
#include "runtime/errors/weakref.def"
};
constexpr ErrorRow kVmErrors[] = {
#define ERROR(id, type, text) {&Interpreter::Types::type, text},
#include "runtime/errors/vm.def"
};
constexpr ErrorRow kModulesErrors[] = {
#define ERROR(id, type, text) {&Interpreter::Types::type, text},
#include "runtime/errors/modules.def"
};

constexpr const ErrorRow* kErrors[] = {
#define ERROR_AREA(area) k##area##Errors,
#include "runtime/errors.def"
};

void append_error_text(TextBuilder& out, std::string_view text,
                       std::initializer_list<ErrorArgument> arguments) {
    const ErrorArgument* argument = arguments.begin();
    while (!text.empty()) {
        const std::size_t hole = text.find("{}");
        out.append(text.substr(0, hole));
        if (hole == std::string_view::npos) return;
        text.remove_prefix(hole + 2);
        GOSSAMER_ASSERT(argument != arguments.end());
        if (argument == arguments.end()) continue;
        if (argument->is_number) {
            out.append_int(argument->number);
        } else {
            out.append(argument->text);
        }
        ++argument;
    }
}

// The exception being handled becomes the context of the new one. If the new one is itself in the chain of
// contexts, it is taken out there, so that the chain stays free of cycles.
void link_context(Interpreter& interpreter, Exception* exception) {
    const Value self = Value::from_object(exception);
    const Value handled = handled_exception(interpreter);
    if (!handled.is_heap() || handled == self) return;
    Owned cut;
    const auto* slow = as<Exception>(handled);
    bool move_slow = false;
    for (auto* at = as<Exception>(handled); at->context.is_heap();) {
        if (at->context == self) {
            cut = Owned::adopt(std::exchange(at->context, Value::none()));
            break;
        }
        at = as<Exception>(at->context);
        if (at == slow) break;  // a script made a cycle of its own
        if (move_slow) slow = as<Exception>(slow->context);
        move_slow = !move_slow;
    }
    replace(exception->context, Owned::share(handled));
}

}  // namespace

ErrorArgument::ErrorArgument(const Str* words) : text{words->text()} {}

ErrorTag raise_error(Interpreter& interpreter, ErrorId error,
                     std::initializer_list<ErrorArgument> arguments) {
    const ErrorRow& row = kErrors[error.area()][error.row()];
    Type* type = interpreter.types.*row.type;
    if (row.text.empty()) return raise_with(interpreter, type, Value::empty());
    TextBuilder text;
    append_error_text(text, row.text, arguments);
    GOSSAMER_TRY(message, new_str(interpreter, text));
    return raise_with(interpreter, type, message.value());
}

ErrorTag raise_memory_error(Interpreter& interpreter) {
    if (!interpreter.making_memory_error && interpreter.types.MemoryError != nullptr) {
        interpreter.making_memory_error = true;
        Owned fresh = new_exception(interpreter, interpreter.types.MemoryError, {});
        interpreter.making_memory_error = false;
        if (!fresh.is_error()) return raise_instance(interpreter, std::move(fresh));
    }
    restore_pending(interpreter, Owned::share(interpreter.memory_error));
    return kError;
}

ErrorTag raise_with(Interpreter& interpreter, Type* exception_type, Value argument) {
    const std::span<const Value> arguments{&argument, argument.is_empty() ? 0u : 1u};
    GOSSAMER_TRY(exception, new_exception(interpreter, exception_type, arguments));
    return raise_instance(interpreter, std::move(exception));
}

ErrorTag raise_with_args(Interpreter& interpreter, Type* exception_type,
                         std::initializer_list<Value> arguments) {
    GOSSAMER_TRY(exception,
                 new_exception(interpreter, exception_type, {arguments.begin(), arguments.size()}));
    return raise_instance(interpreter, std::move(exception));
}

ErrorTag raise_instance(Interpreter& interpreter, Owned exception) {
    GOSSAMER_ASSERT(is_exception(exception.get()));
    link_context(interpreter, as<Exception>(exception.get()));
    restore_pending(interpreter, std::move(exception));
    return kError;
}

ErrorTag raise_os_error(Interpreter& interpreter, int error_number, Value file_name) {
    const Value number = Value::from_int(error_number);
    GOSSAMER_TRY(text, new_str(interpreter, std::strerror(error_number)));
    Type* type = os_error_type(interpreter, interpreter.types.OSError, number);
    if (file_name.is_empty()) return raise_with_args(interpreter, type, {number, text.value()});
    return raise_with_args(interpreter, type, {number, text.value(), file_name});
}

Owned take_pending(Interpreter& interpreter) {
    return Owned::adopt(std::exchange(interpreter.pending, Value::empty()));
}

void restore_pending(Interpreter& interpreter, Owned exception) {
    replace(interpreter.pending, std::move(exception));
}

bool pending_is(const Interpreter& interpreter, const Type* type) {
    return is_pending(interpreter) && is_subtype(heap_type(interpreter.pending.as_object()), type);
}

void set_pending_name(Interpreter& interpreter, Str* name) {
    if (!pending_is(interpreter, interpreter.types.NameError)) return;
    set_exception_field(as<Exception>(interpreter.pending), exception_field::kNameName, Owned::share(name));
}

void set_pending_attribute(Interpreter& interpreter, Value object, Str* name) {
    if (!pending_is(interpreter, interpreter.types.AttributeError)) return;
    auto* exception = as<Exception>(interpreter.pending);
    set_exception_field(exception, exception_field::kAttributeName, Owned::share(name));
    set_exception_field(exception, exception_field::kAttributeObject, Owned::share(object));
}

void set_pending_import(Interpreter& interpreter, Value name, Value path, Value name_from) {
    if (!pending_is(interpreter, interpreter.types.ImportError)) return;
    auto* exception = as<Exception>(interpreter.pending);
    set_exception_field(exception, exception_field::kImportName, Owned::share(name));
    set_exception_field(exception, exception_field::kImportPath, Owned::share(path));
    set_exception_field(exception, exception_field::kImportNameFrom, Owned::share(name_from));
}

void set_pending_import(Interpreter& interpreter, Value module, Str* name_from) {
    Owned name;
    Owned path;
    {
        PendingGuard guard{interpreter};
        name = find_attribute(interpreter, module, interpreter.names.dunder_name);
        if (!name.is_error()) path = find_attribute(interpreter, module, interpreter.names.dunder_file);
        if (name.is_error() || path.is_error()) clear_pending(interpreter);
    }
    if (!is_kind(name.get(), TypeFlags::kStr)) name = Owned::none();
    if (!is_kind(path.get(), TypeFlags::kStr)) path = Owned::none();
    set_pending_import(interpreter, name.get(), path.get(), Value::from_object(name_from));
}

void clear_pending(Interpreter& interpreter) {
    take_pending(interpreter).reset();
}

}  // namespace gossamer
