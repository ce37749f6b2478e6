// Type parameters are typing's business: an intrinsic calls the class of that name in the library module
// `typing`.
#include "runtime/type_params.h"

#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/function.h"
#include "runtime/raise.h"
#include "runtime/str.h"

namespace gossamer {

Owned call_typing(Interpreter& interpreter, const char* name, std::span<const Value> arguments) {
    Ref<Str> module_name = intern(interpreter, "typing");
    Ref<Str> attribute = intern(interpreter, name);
    if (module_name.is_error() || attribute.is_error()) return kError;
    GOSSAMER_TRY(typing,
                 interpreter.import_module(interpreter, module_name.get(), Value::none(), Value::none(), 0));
    GOSSAMER_TRY(callable, get_attribute(interpreter, typing.get(), attribute.get()));
    return call(interpreter, callable.get(), arguments);
}

Owned run_intrinsic(Interpreter& interpreter, IntrinsicNumber number, const Value* operands) {
    const auto with = [&](std::size_t count) { return std::span<const Value>{operands, count}; };
    switch (number) {
    case IntrinsicNumber::MakeTypeVar: return call_typing(interpreter, "_type_var", with(1));
    case IntrinsicNumber::MakeTypeVarWithBound:
        return call_typing(interpreter, "_type_var_with_bound", with(2));
    case IntrinsicNumber::MakeTypeVarWithConstraints:
        return call_typing(interpreter, "_type_var_with_constraints", with(2));
    case IntrinsicNumber::MakeParamSpec: return call_typing(interpreter, "_param_spec", with(1));
    case IntrinsicNumber::MakeTypeVarTuple: return call_typing(interpreter, "_type_var_tuple", with(1));
    case IntrinsicNumber::SetTypeParamDefault: return call_typing(interpreter, "_with_default", with(2));
    case IntrinsicNumber::MakeGenericBase: return call_typing(interpreter, "_generic_base", with(1));
    case IntrinsicNumber::MakeTypeAlias: return call_typing(interpreter, "_type_alias", with(3));
    case IntrinsicNumber::SetFunctionTypeParams:
        replace(as<Function>(operands[0])->type_params, Owned::share(operands[1]));
        return Owned::share(operands[0]);
    case IntrinsicNumber::LoadNamespace:  // and the next two: names, which the VM looks up
    case IntrinsicNumber::LoadFromClassOrGlobal:
    case IntrinsicNumber::LoadFromClassOrCell:
    case IntrinsicNumber::Count: break;
    }
    return raise(interpreter, Error::AnySystemError, "unknown intrinsic");
}

}  // namespace gossamer
