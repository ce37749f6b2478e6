// zip.
#include "runtime/container_support.h"
#include "runtime/counted.h"
#include "runtime/errors/objects.h"
#include "runtime/guarded_step.h"
#include "runtime/lazy_iterators.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

namespace gossamer {

namespace {

Owned zip_new(Interpreter& in, Args args) {
    Type* type = class_argument(in, args, in.types.zip);
    if (type == nullptr) return kError;
    constexpr std::string_view kKeyword[] = {"strict"};
    bool is_strict = false;
    const std::size_t keyword_count = args.keyword_count;
    if (keyword_count > 1)
        return raise(in, Error::KeywordsTooMany, "zip", "at most", 1, "keyword ", "", keyword_count);
    for (std::size_t index = 0; index < keyword_count; ++index) {
        const Str* name = as<Str>(args.keyword_names()->items[index]);
        if (name->text() != kKeyword[0]) return raise_unexpected_keyword(in, "zip", name->text(), kKeyword);
        GOSSAMER_TRY(given, is_true(in, args.values[args.count + index]));
        is_strict = given.get();
    }
    GOSSAMER_TRY(iterators, iterators_of(in, args.from(1)));
    auto* zip = create_instance<Zip>(in, type);
    if (zip == nullptr) return kError;
    zip->iterators = Value::from_object(iterators.detach());
    zip->reusable_tuple = Value::empty();
    zip->is_strict = is_strict;
    track_once(zip);
    return Owned::adopt(zip);
}

Owned zip_reduce(Interpreter& in, Args args) {
    const auto* zip = as<Zip>(args[0]);
    Value type = Value::from_object(heap_type(args[0].as_object()));
    if (zip->is_strict) return tuple_of(in, {type, zip->iterators, Value::true_()}).to_owned();
    return tuple_of(in, {type, zip->iterators}).to_owned();
}

Owned zip_setstate(Interpreter& in, Args args) {
    GOSSAMER_TRY(is_strict, is_true(in, args[1]));
    as<Zip>(args[0])->is_strict = is_strict.get();
    return Owned::none();
}

constexpr Method kZipMethods[] = {
    {"__new__", zip_new, raw(), "__new__(cls, /, *args, **kwargs)\nWalk over iterables side by side.",
     Binding::Static},
    kIteratorIter,
    kIteratorNext,
    {"__reduce__", zip_reduce, exactly(0), "__reduce__($self, /)\nState for copying."},
    {"__setstate__", zip_setstate, exactly(1),
     "__setstate__($self, object, /)\nSet whether lengths must agree."},
};

}  // namespace

extern const TypeSpec zip_type_spec;
constexpr TypeSpec zip_type_spec{
    .name = "zip",
    .module = "builtins",
    .documentation =
        "zip(*iterables, strict=False)\nTuples of the iterables' first items, second items and so on.",
    .layout = &zip_layout,
    .basic_size = sizeof(Zip),
    .flags = TypeFlags::kBaseType | TypeFlags::kImmutable,
    .methods = kZipMethods,
    .getters = {},
    .base = nullptr,
    .next = guarded_step<zip_next>,
    .next_pair = zip_next_pair,
};

}  // namespace gossamer
