#include "builtins/registry.h"

#include "builtins/function_tables.h"
#include "memory/count.h"
#include "runtime/dict.h"
#include "runtime/module.h"
#include "runtime/raise.h"
#include "runtime/str.h"

#include <array>

namespace gossamer {

#define BUILTIN_TYPE(id) extern const TypeSpec id##_type_spec;
#include "runtime/builtin_types.def"
extern const TypeSpec BaseException_type_spec;
#define EXCEPTION(name, base, documentation) extern const TypeSpec name##_type_spec;
#include "runtime/exceptions.def"
extern const TypeSpec ExceptionGroup_type_spec;

namespace {

using Types = Interpreter::Types;

// Rows before what derives from them; object comes first.
constexpr BuiltinTypeRow kRows[] = {
#define BUILTIN_TYPE(id) {&Types::id, &id##_type_spec, nullptr, nullptr},
#include "runtime/builtin_types.def"
    {&Types::BaseException, &BaseException_type_spec, nullptr, nullptr},
#define EXCEPTION(name, base, documentation) {&Types::name, &name##_type_spec, &Types::base, nullptr},
#include "runtime/exceptions.def"
    {&Types::ExceptionGroup, &ExceptionGroup_type_spec, &Types::BaseExceptionGroup, &Types::Exception},
};
constexpr std::size_t kRowCount = std::size(kRows);

// The rows with the bases that the specs name. Worked out once; what never changes needs no interpreter.
std::array<BuiltinTypeRow, kRowCount> with_bases() {
    std::array<BuiltinTypeRow, kRowCount> rows{};
    for (std::size_t index = 0; index < kRowCount; ++index) {
        rows[index] = kRows[index];
        if (rows[index].base != nullptr || rows[index].spec->base == nullptr) continue;
        for (std::size_t earlier = 0; earlier < index; ++earlier) {
            if (rows[earlier].spec == rows[index].spec->base) rows[index].base = rows[earlier].member;
        }
    }
    return rows;
}

// The types that scripts reach by name; the others are found through `types` or `type(x)`.
constexpr Type* Types::*kNamedTypes[] = {
    &Types::object,         &Types::type,         &Types::super,         &Types::property,
    &Types::classmethod,    &Types::staticmethod, &Types::int_,          &Types::bool_,
    &Types::float_,         &Types::complex,      &Types::str,           &Types::bytes,
    &Types::bytearray,      &Types::memoryview,   &Types::tuple,         &Types::list,
    &Types::dict,           &Types::set,          &Types::frozenset,     &Types::range,
    &Types::slice,          &Types::enumerate,    &Types::zip,           &Types::map,
    &Types::filter,         &Types::reversed,     &Types::BaseException,
#define EXCEPTION(name, base, documentation) &Types::name,
#include "runtime/exceptions.def"
    &Types::ExceptionGroup,
};

Status add(Interpreter& in, std::string_view name, Value value) {
    GOSSAMER_TRY(key, intern(in, name));
    return dict_set_str(in, in.builtins, key.get(), value);
}

Status add_types(Interpreter& in) {
    for (Type* Types::*member : kNamedTypes) {
        Type* type = in.types.*member;
        GOSSAMER_CHECK(dict_set_str(in, in.builtins, type->name, Value::from_object(type)));
    }
    GOSSAMER_CHECK(add(in, "EnvironmentError", Value::from_object(in.types.OSError)));
    return add(in, "IOError", Value::from_object(in.types.OSError));
}

Status add_constants(Interpreter& in) {
    GOSSAMER_CHECK(add(in, "None", Value::none()));
    GOSSAMER_CHECK(add(in, "False", Value::false_()));
    GOSSAMER_CHECK(add(in, "True", Value::true_()));
    GOSSAMER_CHECK(add(in, "Ellipsis", Value::ellipsis()));
    GOSSAMER_CHECK(add(in, "NotImplemented", Value::not_implemented()));
    return add(in, "__debug__", Value::true_());
}

Status make_modules(Interpreter& in) {
    GOSSAMER_TRY(modules, new_dict(in));
    in.modules = modules.detach();
    GOSSAMER_TRY(builtins, new_module(in, in.names.builtins));
    GOSSAMER_TRY(sys, new_module(in, in.names.sys));
    in.builtins = Ref<Dict>::share(builtins->dict).detach();
    in.sys_dict = Ref<Dict>::share(sys->dict).detach();
    in.module_builtins = Value::from_object(builtins.detach());
    in.module_sys = Value::from_object(sys.detach());
    GOSSAMER_TRY(text, new_str(in, "Functions, types and exceptions that need no import."));
    return dict_set_str(in, in.builtins, in.names.dunder_doc, text.value());
}

}  // namespace

std::span<const BuiltinTypeRow> builtin_type_rows() {
    static const std::array<BuiltinTypeRow, kRowCount> rows = with_bases();
    return rows;
}

Status fill_builtins(Interpreter& interpreter) {
    GOSSAMER_CHECK(make_modules(interpreter));
    auto* module = as<Module>(interpreter.module_builtins);
    for (std::span<const Method> table :
         {class_functions, number_functions, iteration_functions, attribute_functions, text_functions}) {
        GOSSAMER_CHECK(add_functions(interpreter, module, table));
    }
    GOSSAMER_CHECK(add_constants(interpreter));
    return add_types(interpreter);
}

}  // namespace gossamer
