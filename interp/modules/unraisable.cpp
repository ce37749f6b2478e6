#include "modules/unraisable.h"

#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/dict.h"
#include "runtime/errors/modules.h"
#include "runtime/exception.h"
#include "runtime/frame.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/streams.h"
#include "runtime/struct_sequence.h"
#include "runtime/traceback_text.h"
#include "runtime/tuple.h"
#include "runtime/type.h"

namespace gossamer {

namespace {

constexpr Getter kFields[] = {
    struct_field<0>("exc_type", "Exception type"),
    struct_field<1>("exc_value", "Exception value"),
    struct_field<2>("exc_traceback", "Exception traceback"),
    struct_field<3>("err_msg", "Error message"),
    struct_field<4>("object", "Object causing the exception"),
};
constexpr TypeSpec kArgumentsSpec =
    struct_sequence_spec("UnraisableHookArgs", "builtins", "What sys.unraisablehook is given.", kFields);

struct Unraisable {
    Owned exception;  // an Exception, or none()
    Owned traceback;
    Owned message;  // a str or none()
    Owned object;
};

void append_line_of(Interpreter& in, std::string& out, const Unraisable& unraisable) {
    if (is_str(unraisable.message.get())) {
        out += as<Str>(unraisable.message.get())->text();
        if (unraisable.object.get().is_none()) {
            out += ":\n";
            return;
        }
        out += ": ";
    } else if (unraisable.object.get().is_none()) {
        return;
    } else {
        out += "Exception ignored in: ";
    }
    Owned shown = repr_of(in, unraisable.object.get());
    if (shown.is_error()) clear_pending(in);
    out += shown.is_error() ? std::string_view{"<object repr() failed>"} : as<Str>(shown.get())->text();
    out += '\n';
}

// "module.Type: text", the colon even for an empty text.
void append_exception_line(Interpreter& in, std::string& out, Value exception) {
    append_exception_type(in, out, heap_type(exception.as_object()));
    out += ": ";
    Owned text = str_of(in, exception);
    if (text.is_error()) clear_pending(in);
    out += text.is_error() ? std::string_view{"<exception str() failed>"} : as<Str>(text.get())->text();
    out += '\n';
}

void print_unraisable(Interpreter& in, const Unraisable& unraisable) {
    std::string out;
    append_line_of(in, out, unraisable);
    if (unraisable.traceback.get().is_heap()) append_plain_traceback(in, out, unraisable.traceback.get());
    if (is_exception(unraisable.exception.get())) append_exception_line(in, out, unraisable.exception.get());
    if (write_stream(in, in.names.stderr_, out)) flush_stream(in, in.names.stderr_);
}

// The hook has failed itself: that is what gets reported.
void print_hook_failure(Interpreter& in, Value hook) {
    Unraisable failure;
    failure.exception = take_pending(in);
    failure.traceback = Owned::share(as<Exception>(failure.exception.get())->traceback);
    failure.message = new_str_value(in, "Exception ignored in sys.unraisablehook");
    if (failure.message.is_error()) clear_pending(in);
    failure.object = Owned::share(hook);
    print_unraisable(in, failure);
}

// An error that no dialect code raised shows where the running code was.
void add_running_frame(Interpreter& in, Exception* exception) {
    if (exception->traceback.is_heap() || in.current_globals(in) == nullptr) return;
    Owned frame = in.current_frame(in, 0);
    if (frame.is_error()) return clear_pending(in);
    const auto* object = as<FrameObject>(frame.get());
    if (object->record == nullptr) return;
    const auto word = static_cast<std::uint32_t>(object->record->pc - object->code->instructions - 1);
    Owned entry =
        new_traceback(in, Value::none(), frame.get(), object->code->unit->position_at(word).line, word);
    if (entry.is_error()) return clear_pending(in);
    replace(exception->traceback, std::move(entry));
}

// It has no name that scripts could take away: it is found among the classes of tuples.
Type* arguments_type(const Interpreter& in) {
    for (Type* type : in.types.tuple->subclasses) {
        if (type->spec == &kArgumentsSpec) return type;
    }
    return nullptr;
}

Owned arguments_of(Interpreter& in, const Unraisable& unraisable) {
    Type* type = arguments_type(in);
    if (type == nullptr) return Owned{};
    const Value exception = unraisable.exception.get();
    const Value values[] = {Value::from_object(heap_type(exception.as_object())), exception,
                            unraisable.traceback.get(), unraisable.message.get(), unraisable.object.get()};
    return new_struct_sequence(in, type, values);
}

}  // namespace

void report_unraisable(Interpreter& in, const char* message, Value object) {
    Unraisable unraisable;
    unraisable.exception = take_pending(in);
    if (!is_exception(unraisable.exception.get()) || in.ending == Ending::Silent) return;
    add_running_frame(in, as<Exception>(unraisable.exception.get()));
    unraisable.traceback = Owned::share(as<Exception>(unraisable.exception.get())->traceback);
    unraisable.object = Owned::share(object.is_empty() ? Value::none() : object);
    unraisable.message = message == nullptr ? Owned::none() : new_str_value(in, message);
    if (unraisable.message.is_error()) {
        clear_pending(in);
        unraisable.message = Owned::none();
    }
    Owned hook = Owned::share(dict_find_str(in.sys_dict, in.names.unraisablehook));
    if (hook.is_empty() || hook.get().is_none()) return print_unraisable(in, unraisable);
    Owned arguments = arguments_of(in, unraisable);
    if (arguments.is_error() || arguments.is_empty()) {
        clear_pending(in);
        return print_unraisable(in, unraisable);
    }
    Owned result = call(in, hook.get(), {arguments.get()});
    if (result.is_error()) print_hook_failure(in, hook.get());
}

Owned default_unraisable_hook(Interpreter& in, Args args) {
    if (type_of(in, args[0]) != arguments_type(in)) return raise(in, Error::UnraisableArguments);
    const auto* values = as<Tuple>(args[0]);
    Unraisable unraisable;
    unraisable.exception = Owned::share(values->items[1]);
    unraisable.traceback = Owned::share(values->items[2]);
    unraisable.message = Owned::share(values->items[3]);
    unraisable.object = Owned::share(values->items[4]);
    print_unraisable(in, unraisable);
    return Owned::none();
}

Status make_unraisable_type(Interpreter& in) {
    GOSSAMER_CHECK(make_struct_sequence_type(in, kArgumentsSpec));
    return Status::ok();
}

}  // namespace gossamer
