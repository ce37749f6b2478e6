// weakref.ref: what scripts see of a weak reference. Clearing and callbacks are memory's (memory/weakrefs.h).
#include "memory/count.h"
#include "runtime/attributes.h"
#include "runtime/errors/weakref.h"
#include "runtime/iterate.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/str.h"
#include "runtime/text_format.h"
#include "runtime/tuple.h"
#include "runtime/weakref.h"

#include <string>

namespace gossamer {

namespace {

[[nodiscard]] WeakReference* self_of(Value value) {
    return as<WeakReference>(value);
}

[[nodiscard]] bool has_keywords(Args args) {
    return args.keyword_count != 0 && args.keyword_count > 0;
}

// Takes no notice of keywords: they are for __init__, which a subclass may have of its own.
Owned ref_new(Interpreter& in, Args args) {
    Type* type = class_argument(in, args, in.types.weakref_reference);
    if (type == nullptr) return kError;
    const std::uint32_t given = args.count - 1;
    if (given < 1) return raise(in, Error::WeakrefNewMissing, given);
    if (given > 2) return raise(in, Error::WeakrefNewTooMany, given);
    return new_weakref(in, type, args[1], given == 2 ? args[2] : Value::none());
}

// Checks the number of arguments and does nothing else: __new__ has done it all.
Owned ref_init(Interpreter& in, Args args) {
    if (has_keywords(args)) return raise(in, Error::WeakrefNoKeywords);
    const std::uint32_t given = args.count - 1;
    if (given < 1) return raise(in, Error::WeakrefInitMissing, given);
    if (given > 2) return raise(in, Error::WeakrefInitTooMany, given);
    return Owned::none();
}

Owned ref_call(Interpreter& in, Args args) {
    if (has_keywords(args)) return raise(in, Error::WeakrefCallNoKeywords);
    if (args.count > 1) return raise(in, Error::WeakrefCallArguments, args.count - 1);
    Object* referent = live_referent(self_of(args[0]));
    return referent == nullptr ? Owned::none() : Owned::share(referent);
}

Owned ref_hash(Interpreter& in, Args args) {
    GOSSAMER_TRY(hash, hash_of_weakref(in, self_of(args[0])));
    return new_int(in, hash.get());
}

// Alive both: whatever the referents' comparison gives. Either dead: identity. A proxy is a reference too.
Owned compare(Interpreter& in, Args args, Comparison comparison) {
    if (!is_weakref(args[1]) && !is_weak_proxy(in, args[1])) return Owned::not_implemented();
    Object* left = live_referent(self_of(args[0]));
    Object* right = live_referent(self_of(args[1]));
    if (left == nullptr || right == nullptr) {
        return Owned::boolean((args[0] == args[1]) == (comparison == Comparison::Eq));
    }
    Owned held_left = Owned::share(left);
    Owned held_right = Owned::share(right);
    return rich_compare(in, held_left.get(), held_right.get(), comparison);
}
Owned ref_eq(Interpreter& in, Args args) {
    return compare(in, args, Comparison::Eq);
}
Owned ref_ne(Interpreter& in, Args args) {
    return compare(in, args, Comparison::Ne);
}

// " (name)" when the type of the referent provides `__name__` and it is a str: functions and classes.
Result<bool> append_name(Interpreter& in, Value referent, std::string& text) {
    Owned name = Owned::share(find_in_mro(type_of(in, referent), in.names.dunder_name));
    if (name.is_empty()) return true;
    name = find_attribute(in, referent, in.names.dunder_name);
    if (name.is_error()) return kError;
    if (!name.is_empty() && is_str(name.get())) {
        text += " (";
        text += as<Str>(name.get())->text();
        text += ")";
    }
    return true;
}

Owned ref_repr(Interpreter& in, Args args) {
    std::string text = "<weakref at " + address_text(args[0]);
    if (live_referent(self_of(args[0])) == nullptr) return new_str_value(in, text + "; dead>");
    Owned referent = Owned::share(live_referent(self_of(args[0])));
    text += "; to '";
    text += full_name_of_type(in, referent.get());
    text += "' at " + address_text(referent.get());
    GOSSAMER_TRY(done, append_name(in, referent.get(), text));
    return new_str_value(in, text + ">");
}

Owned ref_class_getitem(Interpreter& in, Args args) {
    return class_getitem(in, args[0], args[1]);
}

Owned get_callback(Interpreter&, Value self) {
    return Owned::share(self_of(self)->callback);
}
// It has a text of its own, unlike other attributes that cannot be set.
Status set_callback(Interpreter& in, Value, Value) {
    return raise(in, Error::WeakrefReadonly);
}

constexpr Method ref_methods[] = {
    {"__new__", ref_new, raw(), "", Binding::Static},
    {"__init__", ref_init, raw(), ""},
    {"__call__", ref_call, raw(), "($self, /)\nThe referent, or None when it is gone."},
    {"__hash__", ref_hash, exactly(0), ""},
    {"__eq__", ref_eq, exactly(1), ""},
    {"__ne__", ref_ne, exactly(1), ""},
    {"__repr__", ref_repr, exactly(0), ""},
    {"__class_getitem__", ref_class_getitem, exactly(1),
     "__class_getitem__($type, object, /)\nA generic alias of the class.", Binding::Class},
};
constexpr Getter ref_getters[] = {
    {"__callback__", get_callback, set_callback, nullptr, true},
};

}  // namespace

extern const TypeSpec weakref_reference_type_spec;
const TypeSpec weakref_reference_type_spec{"ReferenceType",
                                           "weakref",
                                           "A reference that does not keep its referent alive.",
                                           &kWeakReferenceLayout,
                                           sizeof(WeakReference),
                                           TypeFlags::kBaseType | TypeFlags::kWeakref | TypeFlags::kImmutable,
                                           ref_methods,
                                           ref_getters};

}  // namespace gossamer
