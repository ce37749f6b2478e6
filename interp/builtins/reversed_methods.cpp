// reversed.
#include "runtime/attributes.h"
#include "runtime/container_support.h"
#include "runtime/counted.h"
#include "runtime/errors/containers.h"
#include "runtime/lazy_iterators.h"
#include "runtime/tuple.h"

#include <algorithm>

namespace gossamer {

namespace {

// What has __reversed__ answers itself; a sequence gets an iterator that counts down.
Owned reversed_new(Interpreter& in, Args args) {
    Type* type = class_argument(in, args, in.types.reversed);
    if (type == nullptr) return kError;
    GOSSAMER_CHECK(refuse_keywords(in, type, "reversed", args));
    GOSSAMER_CHECK(check_positional(in, "reversed", {args.values, args.count}, 1, 1));
    Value sequence = args[1];
    const Type* sequence_type = type_of(in, sequence);
    Value own_method = sequence_type->find_special(Special::reversed);
    const bool is_sequence = !sequence_type->find_special(Special::getitem).is_empty() &&
                             !is_kind(sequence, TypeFlags::kDict) && sequence_type != in.types.union_type &&
                             sequence_type != in.types.generic_alias &&
                             sequence_type != in.types.weakref_callable_proxy;
    if (own_method.is_none() || (own_method.is_empty() && !is_sequence)) {
        return raise(in, Error::NotReversible, type_name(in, sequence));
    }
    if (!own_method.is_empty()) {
        bool absent = false;
        return call_special(in, sequence, Special::reversed, {}, &absent);
    }
    GOSSAMER_TRY(size, length(in, sequence));
    auto* reversed = create_instance<Reversed>(in, type);
    if (reversed == nullptr) return kError;
    reversed->sequence = share_into_slot(sequence);
    reversed->index = size.get() - 1;
    track_once(reversed);
    return Owned::adopt(reversed);
}

Owned reversed_hint(Interpreter& in, Args args) {
    const auto* reversed = as<Reversed>(args[0]);
    if (reversed->sequence.is_empty()) return Owned::immediate(Value::from_int(0));
    Owned sequence = Owned::share(reversed->sequence);
    GOSSAMER_TRY(size, length(in, sequence.get()));
    const std::int64_t position = as<Reversed>(args[0])->index + 1;
    return Owned::immediate(Value::from_int(size.get() < position ? 0 : position));
}

Owned reversed_reduce(Interpreter& in, Args args) {
    const auto* reversed = as<Reversed>(args[0]);
    Value type = Value::from_object(heap_type(args[0].as_object()));
    if (reversed->sequence.is_empty()) return reduce_to(in, type, {Value::from_object(in.empty_tuple)});
    return reduce_to(in, type, {reversed->sequence}, Value::from_int(reversed->index));
}

Owned reversed_setstate(Interpreter& in, Args args) {
    GOSSAMER_TRY(given, position_in_state(in, args[1]));
    auto* reversed = as<Reversed>(args[0]);
    if (reversed->sequence.is_empty()) return Owned::none();
    Owned sequence = Owned::share(reversed->sequence);
    GOSSAMER_TRY(size, length(in, sequence.get()));
    reversed->index = std::clamp<std::int64_t>(given.get(), -1, size.get() - 1);
    return Owned::none();
}

constexpr Method kReversedMethods[] = {
    {"__new__", reversed_new, raw(), "__new__(cls, /, *args, **kwargs)\nWalk over a sequence backwards.",
     Binding::Static},
    kIteratorIter,
    kIteratorNext,
    {"__length_hint__", reversed_hint, exactly(0), "__length_hint__($self, /)\nHow many items are left."},
    {"__reduce__", reversed_reduce, exactly(0), "__reduce__($self, /)\nState for copying."},
    {"__setstate__", reversed_setstate, exactly(1), "__setstate__($self, object, /)\nSet the position."},
};

}  // namespace

extern const TypeSpec reversed_type_spec;
constexpr TypeSpec reversed_type_spec{
    .name = "reversed",
    .module = "builtins",
    .documentation = "reversed(sequence, /)\nThe items of a sequence from the last to the first.",
    .layout = &reversed_layout,
    .basic_size = sizeof(Reversed),
    .flags = TypeFlags::kBaseType | TypeFlags::kImmutable,
    .methods = kReversedMethods,
    .getters = {},
    .base = nullptr,
    .next = reversed_next,
};

}  // namespace gossamer
