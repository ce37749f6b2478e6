// Calling any value from native code.
//
// A callee that is not a dialect function is unwrapped step by step (bound methods, `__call__`) until a
// native or a dialect function is reached; only calls through natives recurse on the C++ stack.
#include "runtime/call.h"

#include "memory/count.h"
#include "runtime/attributes.h"
#include "runtime/callable.h"
#include "runtime/construct.h"
#include "runtime/counted.h"
#include "runtime/dict.h"
#include "runtime/errors/objects.h"
#include "runtime/module.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

#include <algorithm>
#include <boost/container/small_vector.hpp>

namespace gossamer {

namespace {

using Arguments = boost::container::small_vector<Value, 8>;

[[nodiscard]] Arguments with_receiver(Value receiver, std::span<const Value> args) {
    Arguments all;
    all.reserve(args.size() + 1);
    all.push_back(receiver);
    all.insert(all.end(), args.begin(), args.end());
    return all;
}

Owned call_bound(Interpreter& interpreter, Value callee, std::span<const Value> args, Tuple* keyword_names) {
    const auto* method = as<BoundMethod>(callee);
    Owned function = Owned::share(method->function);
    Owned self = Owned::share(method->self);
    Arguments all = with_receiver(self.get(), args);
    return call(interpreter, function.get(), {all.data(), all.size()}, keyword_names);
}

Owned call_native_object(Interpreter& interpreter, Value callee, std::span<const Value> args,
                         Tuple* keyword_names) {
    const auto* native = as<NativeCallable>(callee);
    const bool is_function = native->self.is_empty() && native->owner == nullptr;
    if (is_function && keyword_names == nullptr && native->direct.takes(args.size()))
        return call_direct(interpreter, *native, args.data(), static_cast<std::uint32_t>(args.size()));
    if (native->self.is_empty())
        return call_native(interpreter, *native, args.data(), args.size(), keyword_names);
    Arguments all = with_receiver(native->self, args);
    return call_native(interpreter, *native, all.data(), all.size(), keyword_names);
}

constexpr std::size_t kFewArguments = 3;

// `function` with the receiver before less than kFewArguments.
[[nodiscard]] Owned call_with_few(Interpreter& interpreter, NativeFunction function, Value receiver,
                                  std::span<const Value> args) {
    Value all[kFewArguments + 1] = {receiver};
    std::copy(args.begin(), args.end(), all + 1);
    return function(interpreter, Args{all, static_cast<std::uint32_t>(args.size() + 1)});
}

// Whether the `__call__` of a builtin class takes whatever it is given.
[[nodiscard]] bool is_native_call(const Interpreter& interpreter, const Type* type, Value special) {
    return !type->has(TypeFlags::kHeapType) && is_exact(interpreter.types.wrapper_descriptor, special) &&
           as<NativeCallable>(special)->method->arity.kind == Arity::Kind::Raw;
}

// A module that is called is often taken for what it has under its own name: `copy` for `copy.copy`.
ErrorTag raise_not_callable(Interpreter& interpreter, Value callee) {
    if (is_kind(callee, TypeFlags::kModule)) {
        const Value name = dict_find_str(as<Module>(callee)->dict, interpreter.names.dunder_name);
        if (is_str(name)) {
            const Owned held = Owned::share(name);
            GOSSAMER_TRY(inside, find_attribute(interpreter, callee, as<Str>(name)));
            if (!inside.is_empty() && is_callable(interpreter, inside.get())) {
                const std::string_view text = as<Str>(held.get())->text();
                return raise(interpreter, Error::ModuleNotCallable, text, text);
            }
        }
    }
    return raise(interpreter, Error::NotCallable, type_of(interpreter, callee)->name_text());
}

Owned call_instance(Interpreter& interpreter, Value callee, std::span<const Value> args,
                    Tuple* keyword_names) {
    Type* type = type_of(interpreter, callee);
    const Value special = type->find_special(Special::call);
    if (special.is_empty()) return raise_not_callable(interpreter, callee);
    if (keyword_names == nullptr && args.size() < kFewArguments &&
        is_native_call(interpreter, type, special)) {
        return call_with_few(interpreter, as<NativeCallable>(special)->method->function, callee, args);
    }
    bool unbound = false;
    GOSSAMER_TRY(method, find_special_method(interpreter, callee, Special::call, &unbound));
    if (!unbound) return call(interpreter, method.get(), args, keyword_names);
    Arguments all = with_receiver(callee, args);
    return call(interpreter, method.get(), {all.data(), all.size()}, keyword_names);
}

}  // namespace

Owned call(Interpreter& interpreter, Value callee, std::span<const Value> args, Tuple* keyword_names) {
    if (!callee.is_heap()) return call_instance(interpreter, callee, args, keyword_names);
    const auto& types = interpreter.types;
    const Type* kind = heap_type(callee.as_object());
    if (kind == types.function) {
        return interpreter.call_function(interpreter, callee, args.data(), args.size(), keyword_names);
    }
    // The callee lives until the call ends, whatever the call does to its holders.
    Owned held = Owned::share(callee);
    NativeCallGuard guard{interpreter};
    GOSSAMER_CHECK(guard.check("while calling a Python object"));
    if (kind == types.bound_method) return call_bound(interpreter, callee, args, keyword_names);
    if (kind == types.native_function || kind == types.method_descriptor ||
        kind == types.wrapper_descriptor || kind == types.method_wrapper) {
        return call_native_object(interpreter, callee, args, keyword_names);
    }
    if (kind->has(TypeFlags::kType) &&
        kind->find_special(Special::call) == types.type->find_special(Special::call)) {
        const NativeFunction native = as<Type>(callee)->construction.native;
        if (native != nullptr && keyword_names == nullptr) {
            if (args.size() < kFewArguments) return call_with_few(interpreter, native, callee, args);
            const Arguments all = with_receiver(callee, args);
            return native(interpreter, Args{all.data(), static_cast<std::uint32_t>(all.size())});
        }
        return construct(interpreter, as<Type>(callee), args, keyword_names);
    }
    return call_instance(interpreter, callee, args, keyword_names);
}

Owned call_method(Interpreter& interpreter, Value value, Str* name, std::span<const Value> args) {
    GOSSAMER_TRY(method, get_attribute(interpreter, value, name));
    return call(interpreter, method.get(), args);
}

bool is_callable(const Interpreter& interpreter, Value value) {
    return !type_of(interpreter, value)->find_special(Special::call).is_empty();
}

Status NativeCallGuard::refuse(const char* doing) {
    return raise(interpreter_, Error::RecursionTooDeepIn, doing);
}

}  // namespace gossamer
