// SyntaxError: its message and the details behind it.
#include "runtime/errors/exceptions.h"
#include "runtime/exception_fields.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/tuple.h"

namespace gossamer {

Status fill_syntax_error_fields(Interpreter& interpreter, Exception* exception, std::span<const Value> args) {
    if (!args.empty()) set_exception_field(exception, exception_field::kSyntaxMessage, Owned::share(args[0]));
    if (args.size() != 2) return Status::ok();
    GOSSAMER_TRY(details, tuple_from(interpreter, args[1]));
    const Tuple* values = as<Tuple>(details.get());
    if (values->size < 4) return raise(interpreter, Error::FieldsAtLeast, 4, values->size);
    if (values->size > 6) return raise(interpreter, Error::FieldsAtMost, 6, values->size);
    if (values->size == 5) return raise(interpreter, Error::SyntaxEndOffsetMissing);
    for (unsigned index = 0; index < values->size; ++index) {
        set_exception_field(exception, exception_field::kSyntaxFile + index,
                            Owned::share(values->items[index]));
    }
    return Status::ok();
}

}  // namespace gossamer
