// map.
#include "runtime/container_support.h"
#include "runtime/counted.h"
#include "runtime/errors/containers.h"
#include "runtime/guarded_step.h"
#include "runtime/lazy_iterators.h"
#include "runtime/list.h"
#include "runtime/tuple.h"

namespace gossamer {

namespace {

Owned map_new(Interpreter& in, Args args) {
    Type* type = class_argument(in, args, in.types.map);
    if (type == nullptr) return kError;
    GOSSAMER_CHECK(refuse_keywords(in, type, "map", args));
    if (args.count < 3) return raise(in, Error::MapTooFewArguments);
    GOSSAMER_TRY(iterators, iterators_of(in, args.from(2)));
    auto* map = create_instance<Map>(in, type);
    if (map == nullptr) return kError;
    map->function = share_into_slot(args[1]);
    map->iterators = Value::from_object(iterators.detach());
    track_once(map);
    return Owned::adopt(map);
}

Owned map_reduce(Interpreter& in, Args args) {
    const auto* map = as<Map>(args[0]);
    const auto* iterators = as<Tuple>(map->iterators);
    GOSSAMER_TRY(arguments, new_tuple(in, iterators->size + 1));
    arguments->items[0] = share_into_slot(map->function);
    for (std::size_t index = 0; index < iterators->size; ++index)
        arguments->items[index + 1] = share_into_slot(iterators->items[index]);
    finish_tuple(arguments.get());
    return tuple_of(in, {Value::from_object(heap_type(args[0].as_object())), arguments.value()}).to_owned();
}

constexpr Method kMapMethods[] = {
    {"__new__", map_new, raw(),
     "__new__(cls, /, *args, **kwargs)\nApply a function to the items of iterables.", Binding::Static},
    kIteratorIter,
    kIteratorNext,
    {"__reduce__", map_reduce, exactly(0), "__reduce__($self, /)\nState for copying."},
};

}  // namespace

extern const TypeSpec map_type_spec;
constexpr TypeSpec map_type_spec{
    .name = "map",
    .module = "builtins",
    .documentation =
        "map(function, iterable, /, *iterables)\nThe results of a function for the items of iterables.",
    .layout = &map_layout,
    .basic_size = sizeof(Map),
    .flags = TypeFlags::kBaseType | TypeFlags::kImmutable,
    .methods = kMapMethods,
    .getters = {},
    .base = nullptr,
    .next = guarded_step<map_next>,
};

}  // namespace gossamer
