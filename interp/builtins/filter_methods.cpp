// filter.
#include "runtime/container_support.h"
#include "runtime/counted.h"
#include "runtime/guarded_step.h"
#include "runtime/lazy_iterators.h"
#include "runtime/tuple.h"

namespace gossamer {

namespace {

Owned filter_new(Interpreter& in, Args args) {
    Type* type = class_argument(in, args, in.types.filter);
    if (type == nullptr) return kError;
    GOSSAMER_CHECK(refuse_keywords(in, type, "filter", args));
    GOSSAMER_CHECK(check_positional(in, "filter", {args.values, args.count}, 2, 2));
    GOSSAMER_TRY(iterator, get_iterator(in, args[2]));
    auto* filter = create_instance<Filter>(in, type);
    if (filter == nullptr) return kError;
    filter->function = share_into_slot(args[1]);
    filter->iterator = iterator.detach();
    track_once(filter);
    return Owned::adopt(filter);
}

Owned filter_reduce(Interpreter& in, Args args) {
    const auto* filter = as<Filter>(args[0]);
    return reduce_to(in, Value::from_object(heap_type(args[0].as_object())),
                     {filter->function, filter->iterator});
}

constexpr Method kFilterMethods[] = {
    {"__new__", filter_new, raw(),
     "__new__(cls, /, *args, **kwargs)\nKeep the items for which a function is true.", Binding::Static},
    kIteratorIter,
    kIteratorNext,
    {"__reduce__", filter_reduce, exactly(0), "__reduce__($self, /)\nState for copying."},
};

}  // namespace

extern const TypeSpec filter_type_spec;
constexpr TypeSpec filter_type_spec{
    .name = "filter",
    .module = "builtins",
    .documentation =
        "filter(function, iterable, /)\nThe items for which a function is true; with None, the true items.",
    .layout = &filter_layout,
    .basic_size = sizeof(Filter),
    .flags = TypeFlags::kBaseType | TypeFlags::kImmutable,
    .methods = kFilterMethods,
    .getters = {},
    .base = nullptr,
    .next = guarded_step<filter_next>,
};

}  // namespace gossamer
