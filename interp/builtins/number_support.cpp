#include "builtins/number_support.h"

#include "runtime/call.h"
#include "runtime/raise.h"
#include "runtime/tuple.h"

namespace gossamer {

Owned as_instance_of(Interpreter& interpreter, Value class_, const Type* exact, Owned number) {
    if (class_.as_object() == exact) return number;
    return call(interpreter, class_, {number.get()});
}

Status check_constructor(Interpreter& interpreter, const char* name, Args args, std::uint32_t maximum) {
    if (args.keyword_count != 0) {
        return raise(interpreter, Error::NoKeywords, name);
    }
    if (args.count > maximum + 1) {
        return raise(interpreter, Error::ArityAtMost, name, maximum, maximum == 1 ? "" : "s", args.count - 1);
    }
    return Status::ok();
}

}  // namespace gossamer
