// slice: what scripts see of runtime/slice.h.
#include "runtime/container_support.h"
#include "runtime/counted.h"
#include "runtime/errors/containers.h"
#include "runtime/number.h"
#include "runtime/range.h"
#include "runtime/slice.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "support/hash.h"

namespace gossamer {

namespace {

[[nodiscard]] SliceObject* self_of(Args args) {
    return as<SliceObject>(args[0]);
}

Owned slice_new(Interpreter& in, Args args) {
    if (class_argument(in, args, in.types.slice) == nullptr) return kError;
    GOSSAMER_CHECK(check_positional(in, "slice", args, 1, 3));
    if (args.count == 2) return new_slice(in, Value::none(), args[1], Value::none());
    return new_slice(in, args[1], args[2], args.count == 4 ? args[3] : Value::none());
}

Owned slice_repr(Interpreter& in, Args args) {
    const SliceObject* slice = self_of(args);
    TextBuilder builder;
    builder.append("slice(");
    GOSSAMER_CHECK(append_repr(in, builder, slice->start));
    builder.append(", ");
    GOSSAMER_CHECK(append_repr(in, builder, slice->stop));
    builder.append(", ");
    GOSSAMER_CHECK(append_repr(in, builder, slice->step));
    builder.append(')');
    return text_of(in, builder);
}

Ref<Tuple> parts_of(Interpreter& in, Value slice) {
    const auto* parts = as<SliceObject>(slice);
    return tuple_of(in, {parts->start, parts->stop, parts->step});
}

Owned slice_hash(Interpreter& in, Args args) {
    const SliceObject* slice = self_of(args);
    TupleHash hash;
    for (Value part : {slice->start, slice->stop, slice->step}) {
        GOSSAMER_TRY(part_hash, hash_of(in, part));
        hash.add(part_hash.get());
    }
    return new_int(in, hash.finish());
}

// Slices compare as tuples of their three parts.
template <Comparison kComparison>
Owned slice_compare(Interpreter& in, Args args) {
    if (!is_slice(in, args[1])) return Owned::not_implemented();
    if (args[0] == args[1]) {
        constexpr bool is_true =
            kComparison == Comparison::Eq || kComparison == Comparison::Le || kComparison == Comparison::Ge;
        return Owned::boolean(is_true);
    }
    GOSSAMER_TRY(left, parts_of(in, args[0]));
    GOSSAMER_TRY(right, parts_of(in, args[1]));
    return compare_sequences(in, left.value(), right.value(), kComparison);
}

Owned slice_indices_method(Interpreter& in, Args args) {
    GOSSAMER_TRY(length, to_index(in, args[1]));
    GOSSAMER_TRY(is_negative, compare_is_true(in, length.get(), Value::from_int(0), Comparison::Lt));
    if (is_negative.get()) return raise(in, Error::SliceLengthNegative);
    SliceIndices indices;
    GOSSAMER_CHECK(slice_indices(in, args[0], length.get(), indices));
    return tuple_of(in, {indices.start.get(), indices.stop.get(), indices.step.get()}).to_owned();
}

Owned slice_reduce(Interpreter& in, Args args) {
    const SliceObject* slice = self_of(args);
    return reduce_to(in, Value::from_object(in.types.slice), {slice->start, slice->stop, slice->step});
}

Owned slice_start(Interpreter&, Value self) {
    return Owned::share(as<SliceObject>(self)->start);
}
Owned slice_stop(Interpreter&, Value self) {
    return Owned::share(as<SliceObject>(self)->stop);
}
Owned slice_step(Interpreter&, Value self) {
    return Owned::share(as<SliceObject>(self)->step);
}

constexpr Method kSliceMethods[] = {
    {"__new__", slice_new, raw(), "__new__(cls, /, *args, **kwargs)\nMake a slice.", Binding::Static},
    {"__repr__", slice_repr, exactly(0), ""},
    {"__hash__", slice_hash, exactly(0), ""},
    {"__lt__", slice_compare<Comparison::Lt>, exactly(1), ""},
    {"__le__", slice_compare<Comparison::Le>, exactly(1), ""},
    {"__eq__", slice_compare<Comparison::Eq>, exactly(1), ""},
    {"__ne__", slice_compare<Comparison::Ne>, exactly(1), ""},
    {"__gt__", slice_compare<Comparison::Gt>, exactly(1), ""},
    {"__ge__", slice_compare<Comparison::Ge>, exactly(1), ""},
    {"indices", slice_indices_method, exactly(1),
     "indices($self, object, /)\nReturn (start, stop, step) of the slice for a sequence of that length."},
    {"__reduce__", slice_reduce, exactly(0), "__reduce__($self, /)\nState for copying."},
};

constexpr Getter kSliceGetters[] = {
    {"start", slice_start, nullptr, "", true},
    {"stop", slice_stop, nullptr, "", true},
    {"step", slice_step, nullptr, "", true},
};

}  // namespace

extern const TypeSpec slice_type_spec;
constexpr TypeSpec slice_type_spec{
    .name = "slice",
    .module = "builtins",
    .documentation =
        "slice(stop) or slice(start, stop, step=None): the part of a sequence that start:stop:step selects.",
    .layout = &slice_layout,
    .basic_size = sizeof(SliceObject),
    .flags = TypeFlags::kImmutable,
    .methods = kSliceMethods,
    .getters = kSliceGetters,
};

}  // namespace gossamer
