// enumerate.
#include "runtime/container_support.h"
#include "runtime/counted.h"
#include "runtime/errors/containers.h"
#include "runtime/guarded_step.h"
#include "runtime/lazy_iterators.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

namespace gossamer {

namespace {

// Its two parameters by position or name, with the messages that enumerate alone gives.
Status read_arguments(Interpreter& in, Args args, Value& iterable, Value& start) {
    const std::size_t keyword_count = args.keyword_count;
    const std::size_t given = args.count - 1 + keyword_count;
    if (given > 2) return raise(in, Error::AtMostArguments, "enumerate", 2, "s", given);
    iterable = args.get(1);
    start = args.get(2);
    for (std::size_t index = 0; index < keyword_count; ++index) {
        const Str* name = as<Str>(args.keyword_names()->items[index]);
        Value value = args.values[args.count + index];
        if (name->text() == "iterable" && iterable.is_empty()) {
            iterable = value;
        } else if (name->text() == "start" && start.is_empty() && given == 2) {
            start = value;
        } else {
            return raise(in, Error::InvalidKeyword, name, "enumerate");
        }
    }
    if (iterable.is_empty()) return raise(in, Error::MissingRequired, "enumerate", "iterable");
    return Status::ok();
}

Owned enumerate_new(Interpreter& in, Args args) {
    Type* type = class_argument(in, args, in.types.enumerate);
    if (type == nullptr) return kError;
    Value iterable;
    Value start;
    GOSSAMER_CHECK(read_arguments(in, args, iterable, start));
    Owned number = start.is_empty() ? Owned::immediate(Value::from_int(0)) : to_index(in, start);
    if (number.is_error()) return kError;
    GOSSAMER_TRY(iterator, get_iterator(in, iterable));
    auto* enumerate = create_instance<Enumerate>(in, type);
    if (enumerate == nullptr) return kError;
    enumerate->iterator = iterator.detach();
    enumerate->next_number = number.detach();
    enumerate->reusable_pair = Value::empty();
    track_once(enumerate);
    return Owned::adopt(enumerate);
}

Owned enumerate_reduce(Interpreter& in, Args args) {
    const auto* enumerate = as<Enumerate>(args[0]);
    Value type = Value::from_object(heap_type(args[0].as_object()));
    return reduce_to(in, type, {enumerate->iterator, enumerate->next_number});
}

constexpr Method kEnumerateMethods[] = {
    {"__new__", enumerate_new, raw(), "__new__(cls, /, *args, **kwargs)\nNumber the items of an iterable.",
     Binding::Static},
    kIteratorIter,
    kIteratorNext,
    {"__reduce__", enumerate_reduce, exactly(0), "__reduce__($self, /)\nState for copying."},
    kClassGetItem,
};

}  // namespace

extern const TypeSpec enumerate_type_spec;
constexpr TypeSpec enumerate_type_spec{
    .name = "enumerate",
    .module = "builtins",
    .documentation = "enumerate(iterable, start=0)\nThe items of an iterable with their numbers, as pairs.",
    .layout = &enumerate_layout,
    .basic_size = sizeof(Enumerate),
    .flags = TypeFlags::kBaseType | TypeFlags::kImmutable,
    .methods = kEnumerateMethods,
    .getters = {},
    .base = nullptr,
    .next = guarded_step<enumerate_next>,
    .next_pair = enumerate_next_pair,
};

}  // namespace gossamer
