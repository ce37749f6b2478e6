// Calling a native function: its receiver and its arity are checked and its keywords bound as its table row
// says.
//
// Error texts name the function as CPython does: "list.append() takes …" where any number of arguments but
// the right one is wrong, "pop expected at most …" where there is a range, bare "expected …" for slot
// wrappers.
#include "runtime/call.h"
#include "runtime/callable.h"
#include "runtime/dialect_native.h"
#include "runtime/dict.h"
#include "runtime/errors/objects.h"
#include "runtime/native_signature.h"
#include "runtime/raise.h"
#include "runtime/special_call.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

#include <algorithm>
#include <array>
#include <boost/container/small_vector.hpp>
#include <string>

namespace gossamer {

namespace {

[[nodiscard]] bool is_wrapper(const Interpreter& interpreter, const NativeCallable& callable) {
    const Type* kind = heap_type(&callable);
    return kind == interpreter.types.wrapper_descriptor || kind == interpreter.types.method_wrapper;
}

// "list.append" for methods, "len" and "sys.getrefcount" for functions.
[[nodiscard]] std::string qualified_name(const Interpreter& interpreter, const NativeCallable& callable) {
    std::string name = callable.method->name;
    const Type* type = callable.owner;
    if (type == nullptr && !callable.self.is_empty() && !is_dialect_native(callable)) {
        type = is_kind(callable.self, TypeFlags::kType) ? as<Type>(callable.self)
                                                        : type_of(interpreter, callable.self);
    }
    if (type == nullptr) {
        if (!is_str(callable.module) || as<Str>(callable.module)->text() == "builtins") return name;
        return std::string{as<Str>(callable.module)->text()} + "." + name;
    }
    return std::string{type->qualified_name->text()} + "." + name;
}

[[nodiscard]] const char* plural(std::size_t count) {
    return count == 1 ? "" : "s";
}

// CPython words some of these with the name of the function before them, and the name is empty: wrappers of
// two parameters, and the products of sequences.
[[nodiscard]] bool is_named_by_nothing(const Interpreter& interpreter, const NativeCallable& callable) {
    if (callable.method->arity.maximum > 1) return true;
    const std::string_view name = callable.method->name;
    if (name != "__mul__" && name != "__rmul__" && name != "__imul__") return false;
    const Type* type = callable.owner != nullptr ? callable.owner : type_of(interpreter, callable.self);
    return !type->find_special(Special::getitem).is_empty();
}

ErrorTag raise_arity(Interpreter& interpreter, const NativeCallable& callable, std::size_t given) {
    const Arity arity = callable.method->arity;
    const std::size_t minimum = arity.minimum;
    const std::size_t maximum = arity.maximum;
    const char* name = callable.method->name;
    bool too_few = given < minimum;
    if (is_wrapper(interpreter, callable)) {
        if (minimum == maximum) {
            const char* before = is_named_by_nothing(interpreter, callable) ? " " : "";
            return raise(interpreter, Error::WrapperArityExactly, before, minimum, plural(minimum), given);
        }
        std::size_t limit = too_few ? minimum : maximum;
        return raise(interpreter, too_few ? Error::WrapperArityAtLeast : Error::WrapperArityAtMost, limit,
                     plural(limit), given);
    }
    if (minimum == maximum && maximum < 2) {
        std::string full = qualified_name(interpreter, callable);
        return raise(interpreter, maximum == 0 ? Error::ArityNone : Error::ArityOne, std::string_view{full},
                     given);
    }
    if (minimum == maximum)
        return raise(interpreter, Error::ArityExactly, name, minimum, plural(minimum), given);
    std::size_t limit = too_few ? minimum : maximum;
    return raise(interpreter, too_few ? Error::ArityAtLeast : Error::ArityAtMost, name, limit, plural(limit),
                 given);
}

ErrorTag raise_no_keywords(Interpreter& interpreter, const NativeCallable& callable) {
    if (is_wrapper(interpreter, callable))
        return raise(interpreter, Error::WrapperNoKeywords, callable.method->name);
    std::string full = qualified_name(interpreter, callable);
    return raise(interpreter, Error::NoKeywords, std::string_view{full});
}

// The first argument of an unbound method must be what the method is for.
Status check_receiver(Interpreter& interpreter, const NativeCallable& callable, const Value* args,
                      std::size_t count) {
    const Type* owner = callable.owner;
    const char* name = callable.method->name;
    bool wrapper = is_wrapper(interpreter, callable);
    if (count == 0) {
        if (wrapper) return raise(interpreter, Error::WrapperNoObject, name, owner->name_text());
        return raise(interpreter, Error::UnboundMethodNoObject, owner->name_text(), name);
    }
    const Type* type = type_of(interpreter, args[0]);
    if (type == owner || is_subtype(type, owner)) [[likely]]
        return Status::ok();
    return raise(interpreter, wrapper ? Error::WrapperWrongObject : Error::DescriptorWrongObject, name,
                 owner->name_text(), type->name_text());
}

// The nearest builtin type whose struct instances of `type` have.
[[nodiscard]] const Type* builtin_base(const Type* type) {
    while (type->has(TypeFlags::kHeapType))
        type = type->base;
    return type;
}

// `__new__` called by name: the class must be one that this `__new__` can make an instance of.
Status check_new(Interpreter& interpreter, const NativeCallable& callable, const Value* args,
                 std::size_t count) {
    const Type* owner = callable.owner;
    std::string_view owner_name = owner->name_text();
    if (count == 0) return raise(interpreter, Error::NewNoType, owner_name);
    if (!is_kind(args[0], TypeFlags::kType)) {
        return raise(interpreter, Error::NewNotType, owner_name, type_name(interpreter, args[0]));
    }
    const auto* type = as<Type>(args[0]);
    if (type == owner) return Status::ok();
    std::string_view name = type->name_text();
    if (!is_subtype(type, owner))
        return raise(interpreter, Error::NewNotSubtype, owner_name, name, name, owner_name);
    const Type* base = builtin_base(type);
    const bool is_complete = type->mro != nullptr;  // else its metaclass is still being asked for it
    if (is_complete && !base->has(TypeFlags::kNoInstantiate) &&
        is_same_native(interpreter, base->find_special(Special::new_), Value::from_object(&callable)))
        return Status::ok();
    return raise(interpreter, Error::NewNotSafe, owner_name, name, is_complete ? base->name_text() : name);
}

}  // namespace

DirectCall direct_call_of(const Method& method, bool has_receiver) {
    const std::uint16_t receiver = has_receiver ? 1 : 0;
    if (method.function == nullptr) return {};
    const auto counted = [receiver](std::size_t count) {
        return static_cast<std::uint16_t>(receiver + count);
    };
    switch (method.arity.kind) {
    case Arity::Kind::Raw: return {receiver, DirectCall::kAny, 0};
    case Arity::Kind::Keywords: return direct_call_of_signature(method, receiver);
    case Arity::Kind::Positional: break;
    }
    const bool is_open = method.arity.maximum == Arity::kAny;
    return {counted(method.arity.minimum), is_open ? DirectCall::kAny : counted(method.arity.maximum), 0};
}

Owned call_padded(Interpreter& interpreter, const NativeCallable& callable, const Value* values,
                  std::uint32_t count) {
    const std::uint32_t padded = callable.direct.padded;
    GOSSAMER_ASSERT(padded <= kMostPadded);
    alignas(Value) std::byte room[kMostPadded * sizeof(Value)];  // written as far as it is needed
    auto* const all = reinterpret_cast<Value*>(room);
    for (std::uint32_t index = 0; index < padded; ++index)
        all[index] = index < count ? values[index] : Value::empty();
    return callable.method->function(interpreter, Args{all, padded});
}

Owned call_raw(Interpreter& interpreter, const Method& method, const Value* values, std::size_t positional,
               Tuple* keyword_names) {
    const auto count = static_cast<std::uint32_t>(positional);
    if (keyword_names == nullptr || keyword_names->size == 0)
        return method.function(interpreter, Args{values, count});
    const std::size_t total = positional + keyword_names->size;
    boost::container::small_vector<Value, 16> all{values, values + total};
    all.push_back(Value::from_object(keyword_names));
    return method.function(interpreter,
                           Args{all.data(), count, static_cast<std::uint32_t>(keyword_names->size)});
}

Tuple* Args::keyword_names() const {
    return keyword_count == 0 ? nullptr : as<Tuple>(values[count + keyword_count]);
}

Owned call_native(Interpreter& interpreter, const NativeCallable& callable, const Value* args,
                  std::size_t count, Tuple* keyword_names) {
    const Method& method = *callable.method;
    const std::size_t keyword_count = keyword_names == nullptr ? 0 : keyword_names->size;
    const std::size_t positional = count - keyword_count;
    bool has_receiver = false;
    if (method.binding == Binding::Static) {
        if (callable.owner != nullptr && std::string_view{method.name} == "__new__") {
            GOSSAMER_CHECK(check_new(interpreter, callable, args, positional));
            has_receiver = true;
        }
    } else if (callable.owner != nullptr) {
        GOSSAMER_CHECK(check_receiver(interpreter, callable, args, positional));
        has_receiver = true;
    } else {
        has_receiver = !callable.self.is_empty();
    }
    const std::size_t own = positional - (has_receiver ? 1 : 0);
    switch (method.arity.kind) {
    case Arity::Kind::Positional:
        if (keyword_count != 0) return raise_no_keywords(interpreter, callable);
        if (own < method.arity.minimum ||
            (own > method.arity.maximum && method.arity.maximum != Arity::kAny)) {
            return raise_arity(interpreter, callable, own);
        }
        return method.function(interpreter, Args{args, static_cast<std::uint32_t>(positional)});
    case Arity::Kind::Raw: return call_raw(interpreter, method, args, positional, keyword_names);
    case Arity::Kind::Keywords: break;
    }
    return call_with_signature(interpreter, method, args, positional, keyword_names, has_receiver);
}

}  // namespace gossamer
