// Exception objects: their layout, how they are made, and the fields of the smaller families.
//
// Making one from arguments runs no dialect code as long as the arguments are plain builtin objects, which
// those of raise() are. Contexts and tracebacks are set elsewhere (raise.cpp, vm/unwind.cpp).
#include "runtime/exception.h"

#include "memory/heap.h"
#include "runtime/errors/exceptions.h"
#include "runtime/exception_fields.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "runtime/type.h"

#include <algorithm>

namespace gossamer {

// ---- Layout

namespace {

Exception* exception_of(Object* object) {
    return static_cast<Exception*>(object);
}

void traverse_exception(Object* object, Visitor& visitor) {
    const Exception* exception = exception_of(object);
    for (unsigned index = 0; index < exception->field_count; ++index)
        visitor.visit(exception->fields()[index]);
    visitor.visit(exception->args);
    visitor.visit(exception->traceback);
    visitor.visit(exception->cause);
    visitor.visit(exception->context);
}

// The next owned value, left empty. Used by deaths and by the collector alike: a field that was taken reads
// as None, args as ().
Value take_next_value(Exception* exception) {
    if (Value field = take_family_field(exception); field.is_heap()) return field;
    if (exception->args.is_heap()) return std::exchange(exception->args, Value::empty());
    if (exception->traceback.is_heap()) return std::exchange(exception->traceback, Value::none());
    if (exception->cause.is_heap()) return std::exchange(exception->cause, Value::none());
    if (exception->context.is_heap()) return std::exchange(exception->context, Value::none());
    return Value::empty();
}

Value take_next_of_exception(Object* object) {
    return take_next_value(exception_of(object));
}

void free_exception_buffers(Heap& heap, Object* object) {
    const Exception* exception = exception_of(object);
    if (exception->field_count > 1)
        heap.free_buffer(exception->field_row, exception->field_count * sizeof(Value));
}

std::size_t exception_cell_size(const Object*) {
    return sizeof(Exception);
}

}  // namespace

Value take_family_field(Exception* exception) {
    const bool downwards =
        exception_family(static_cast<const Type*>(exception->shape->type)) == ExceptionFamily::Attribute;
    for (unsigned index = 0; index < exception->field_count; ++index) {
        Value& field = exception->fields()[downwards ? exception->field_count - 1 - index : index];
        if (field.is_heap()) return std::exchange(field, Value::empty());
    }
    return Value::empty();
}

const Layout exception_layout = {
    .traverse = traverse_exception,
    .take_next = take_next_of_exception,
    .free_buffers = free_exception_buffers,
    .clear_next = take_next_of_exception,
    .cell_size = exception_cell_size,
    .weakref_offset = 0,
};

const Layout exception_group_layout = [] {
    Layout layout = exception_layout;
    layout.weakref_offset = sizeof(Exception);
    return layout;
}();

// ---- Families

ExceptionFamily exception_family(const Type* type) {
    return static_cast<ExceptionFamily>((type->flags & TypeFlags::kExceptionFamily) >>
                                        TypeFlags::kExceptionFamilyShift);
}

std::uint8_t exception_field_count(ExceptionFamily family) {
    switch (family) {
    case ExceptionFamily::Plain: return 0;
    case ExceptionFamily::StopIteration:
    case ExceptionFamily::SystemExit:
    case ExceptionFamily::Name: return 1;
    case ExceptionFamily::Attribute:
    case ExceptionFamily::Group: return 2;
    case ExceptionFamily::Import: return 4;
    case ExceptionFamily::Os:
    case ExceptionFamily::UnicodeDecode:
    case ExceptionFamily::UnicodeEncode:
    case ExceptionFamily::UnicodeTranslate: return 5;
    case ExceptionFamily::Syntax: return 8;
    }
    return 0;
}

// ---- Making

Owned allocate_exception(Interpreter& interpreter, Type* type, std::span<const Value> args) {
    GOSSAMER_TRY(arguments, tuple_of(interpreter, args));
    // Known to the collector even when it can be in no cycle: the number of objects that a run finds is shown
    // by scripts, and exceptions are often among them.
    if (!args.empty() && !arguments->is_tracked()) interpreter.heap.track(arguments.get());
    GOSSAMER_TRY(instance, allocate_instance(interpreter, type));
    auto* exception = as<Exception>(instance.get());
    exception->args = Value::from_object(arguments.detach());
    exception->traceback = Value::none();
    exception->context = Value::none();
    exception->cause = Value::none();
    const std::uint8_t count = exception_field_count(exception_family(type));
    exception->field = Value::empty();
    if (count > 1) {
        auto* row = static_cast<Value*>(interpreter.heap.allocate_buffer(count * sizeof(Value)));
        if (row == nullptr) return raise_memory_error(interpreter);
        std::fill_n(row, count, Value::empty());
        exception->field_row = row;
    }
    exception->field_count = count;
    return instance;
}

Owned new_exception(Interpreter& interpreter, Type* type, std::span<const Value> args) {
    GOSSAMER_TRY(exception, allocate_exception(interpreter, type, args));
    GOSSAMER_CHECK(fill_exception_fields(interpreter, as<Exception>(exception.get()), args, nullptr));
    return exception;
}

Tuple* exception_args(const Interpreter& interpreter, const Exception* exception) {
    return exception->args.is_heap() ? as<Tuple>(exception->args) : interpreter.empty_tuple;
}

// ---- Fields

namespace {

void clear_fields(Exception* exception, std::initializer_list<unsigned> fields) {
    for (const unsigned field : fields)
        set_exception_field(exception, field, Owned{});
}

// Puts each keyword's value into the field of that name; an unknown one is TypeError. `names` stand in the
// order of the fields from `first_field` on.
Status fill_keywords(Interpreter& interpreter, Exception* exception, std::span<const Value> values,
                     Tuple* keyword_names, unsigned first_field, const char* type_name,
                     std::initializer_list<std::string_view> names) {
    if (keyword_names == nullptr) return Status::ok();
    GOSSAMER_CHECK(check_keyword_names(interpreter, type_name, keyword_names, {names.begin(), names.size()}));
    for (std::size_t index = 0; index < keyword_names->size; ++index) {
        const auto* keyword = as<Str>(keyword_names->items[index]);
        const auto* found = std::find(names.begin(), names.end(), keyword->text());
        set_exception_field(exception, first_field + static_cast<unsigned>(found - names.begin()),
                            Owned::share(values[index]));
    }
    return Status::ok();
}

Status fill_system_exit(Interpreter& interpreter, Exception* exception, std::span<const Value> args) {
    if (args.size() > 1) {
        GOSSAMER_TRY(codes, tuple_of(interpreter, args));
        set_exception_field(exception, exception_field::kExitCode, std::move(codes).to_owned());
    } else if (args.size() == 1) {
        set_exception_field(exception, exception_field::kExitCode, Owned::share(args[0]));
    }
    return Status::ok();
}

}  // namespace

Status fill_exception_fields(Interpreter& interpreter, Exception* exception, std::span<const Value> args,
                             Tuple* keyword_names) {
    const ExceptionFamily family = exception_family(heap_type(exception));
    const std::size_t keyword_count = keyword_names == nullptr ? 0 : keyword_names->size;
    const std::span<const Value> positional = args.first(args.size() - keyword_count);
    const std::span<const Value> keyword_values = args.last(keyword_count);
    switch (family) {
    case ExceptionFamily::Import:
        clear_fields(exception, {exception_field::kImportMessage, exception_field::kImportName,
                                 exception_field::kImportPath, exception_field::kImportNameFrom});
        if (positional.size() == 1) {
            set_exception_field(exception, exception_field::kImportMessage, Owned::share(positional[0]));
        }
        return fill_keywords(interpreter, exception, keyword_values, keyword_names,
                             exception_field::kImportName, "ImportError", {"name", "path", "name_from"});
    case ExceptionFamily::Attribute:
        clear_fields(exception, {exception_field::kAttributeName, exception_field::kAttributeObject});
        return fill_keywords(interpreter, exception, keyword_values, keyword_names,
                             exception_field::kAttributeName, "AttributeError", {"name", "obj"});
    case ExceptionFamily::Name:
        clear_fields(exception, {exception_field::kNameName});
        return fill_keywords(interpreter, exception, keyword_values, keyword_names,
                             exception_field::kNameName, "NameError", {"name"});
    default: break;
    }
    if (keyword_count != 0) {
        return raise(interpreter, Error::ExceptionNoKeywords, heap_type(exception)->name_text());
    }
    switch (family) {
    case ExceptionFamily::StopIteration:
        set_exception_field(exception, exception_field::kStopValue,
                            positional.empty() ? Owned{} : Owned::share(positional[0]));
        return Status::ok();
    case ExceptionFamily::SystemExit: return fill_system_exit(interpreter, exception, positional);
    case ExceptionFamily::Os: return fill_os_error_fields(interpreter, exception, positional);
    case ExceptionFamily::Syntax: return fill_syntax_error_fields(interpreter, exception, positional);
    case ExceptionFamily::UnicodeDecode:
    case ExceptionFamily::UnicodeEncode:
    case ExceptionFamily::UnicodeTranslate:
        return fill_unicode_error_fields(interpreter, exception, family, positional);
    default: return Status::ok();
    }
}

}  // namespace gossamer
