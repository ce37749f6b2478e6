// isinstance and issubclass: real subclass relation first, then what classes say about themselves.
#include "runtime/type_check.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/errors/objects.h"
#include "runtime/errors/vm.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

namespace gossamer {

namespace {

// `value.__class__` when it may differ from the type: proxies and classes that define it.
Owned claimed_class(Interpreter& interpreter, Value value) {
    const Type* type = type_of(interpreter, value);
    const Type* plain = interpreter.types.object;
    Str* name = interpreter.names.dunder_class;
    if (type->find_special(Special::getattribute) == plain->find_special(Special::getattribute) &&
        find_in_mro(type, name) == find_in_mro(plain, name)) {
        return Owned{};
    }
    GOSSAMER_TRY(found, find_attribute(interpreter, value, name));
    return is_kind(found.get(), TypeFlags::kType) ? std::move(found) : Owned{};
}

// `cls.__bases__` of something that is no type but claims to be like one; empty when it does not.
Owned claimed_bases(Interpreter& interpreter, Value cls) {
    GOSSAMER_TRY(found, find_attribute(interpreter, cls, interpreter.names.dunder_bases));
    return is_tuple(found.get()) ? std::move(found) : Owned{};
}

Result<bool> derives_by_bases(Interpreter& interpreter, Value derived, Value cls) {
    if (derived == cls) return true;
    NativeCallGuard guard{interpreter};
    GOSSAMER_CHECK(guard.check("in __issubclass__"));
    GOSSAMER_TRY(bases, claimed_bases(interpreter, derived));
    if (bases.is_empty()) return false;
    for (Value base : as<Tuple>(bases.get())->values()) {
        GOSSAMER_TRY(found, derives_by_bases(interpreter, base, cls));
        if (found.get()) return true;
    }
    return false;
}

// A builtin type whose instances have no __class__ but their type: those of kinds of their own.
[[nodiscard]] bool is_plain_builtin(const Type* type) {
    constexpr std::uint32_t kKinds = TypeFlags::kInt | TypeFlags::kFloat | TypeFlags::kStr |
                                     TypeFlags::kBytes | TypeFlags::kTuple | TypeFlags::kList |
                                     TypeFlags::kDict | TypeFlags::kSet;
    return type->has(kKinds) && !type->has(TypeFlags::kHeapType);
}

template <class Check>
Result<bool> check_any(const Tuple* classes, Check check) {
    for (Value cls : classes->values()) {
        GOSSAMER_TRY(found, check(cls));
        if (found.get()) return true;
    }
    return false;
}

}  // namespace

Result<bool> is_instance_really(Interpreter& interpreter, Value value, Value cls) {
    if (is_kind(cls, TypeFlags::kType)) {
        const auto* type = as<Type>(cls);
        const Type* own = type_of(interpreter, value);
        if (is_subtype(own, type)) return true;
        if (is_plain_builtin(own)) return false;
        GOSSAMER_TRY(claimed, claimed_class(interpreter, value));
        return !claimed.is_empty() && is_subtype(as<Type>(claimed.get()), type);
    }
    GOSSAMER_TRY(bases, claimed_bases(interpreter, cls));
    if (bases.is_empty()) return raise(interpreter, Error::IsInstanceArgument);
    GOSSAMER_TRY(own_class, find_attribute(interpreter, value, interpreter.names.dunder_class));
    if (own_class.is_empty()) return false;
    return derives_by_bases(interpreter, own_class.get(), cls);
}

Result<bool> is_subclass_really(Interpreter& interpreter, Value derived, Value cls) {
    if (is_kind(derived, TypeFlags::kType) && is_kind(cls, TypeFlags::kType)) {
        return is_subtype(as<Type>(derived), as<Type>(cls));
    }
    if (!is_kind(derived, TypeFlags::kType)) {
        GOSSAMER_TRY(bases, claimed_bases(interpreter, derived));
        if (bases.is_empty()) return raise(interpreter, Error::IsSubclassArgument);
    }
    if (!is_kind(cls, TypeFlags::kType)) {
        GOSSAMER_TRY(bases, claimed_bases(interpreter, cls));
        if (bases.is_empty()) return raise(interpreter, Error::IsSubclassSecond);
    }
    return derives_by_bases(interpreter, derived, cls);
}

Result<bool> is_instance(Interpreter& interpreter, Value value, Value class_or_tuple) {
    Value cls = class_or_tuple;
    const Type* own = type_of(interpreter, value);
    if (cls.is_heap() && cls.as_object() == own) return true;
    const Type* metatype = type_of(interpreter, cls);
    if (metatype == interpreter.types.type) return is_instance_really(interpreter, value, cls);
    if (is_tuple(cls)) {
        NativeCallGuard guard{interpreter};
        GOSSAMER_CHECK(guard.check("in __instancecheck__"));
        Owned held = Owned::share(cls);
        return check_any(as<Tuple>(cls), [&](Value one) { return is_instance(interpreter, value, one); });
    }
    bool absent = false;
    const Value arguments[] = {value};
    GOSSAMER_TRY(answer, call_special(interpreter, cls, Special::instancecheck, arguments, &absent));
    if (!absent) return is_true(interpreter, answer.get());
    return is_instance_really(interpreter, value, cls);
}

Result<bool> is_subclass(Interpreter& interpreter, Value class_, Value class_or_tuple) {
    Value cls = class_or_tuple;
    if (type_of(interpreter, cls) == interpreter.types.type) {
        if (class_ == cls) return true;
        return is_subclass_really(interpreter, class_, cls);
    }
    if (is_tuple(cls)) {
        NativeCallGuard guard{interpreter};
        GOSSAMER_CHECK(guard.check("in __subclasscheck__"));
        Owned held = Owned::share(cls);
        return check_any(as<Tuple>(cls), [&](Value one) { return is_subclass(interpreter, class_, one); });
    }
    bool absent = false;
    const Value arguments[] = {class_};
    GOSSAMER_TRY(answer, call_special(interpreter, cls, Special::subclasscheck, arguments, &absent));
    if (!absent) return is_true(interpreter, answer.get());
    return is_subclass_really(interpreter, class_, cls);
}

}  // namespace gossamer
