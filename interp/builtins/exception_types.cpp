// The type specs of all builtin exceptions, made from exceptions.def.
#include "builtins/exception_methods.h"
#include "runtime/exception.h"
#include "runtime/native.h"

#include <string_view>

namespace gossamer {

namespace {

struct FamilyRow {
    std::string_view introduced_by;
    ExceptionFamily family;
    std::span<const Method> methods;
    std::span<const Getter> getters;
};

constexpr FamilyRow kFamilies[] = {
    {"BaseException", ExceptionFamily::Plain, kBaseExceptionMethods, kBaseExceptionGetters},
    {"KeyError", ExceptionFamily::Plain, kKeyErrorMethods, {}},
    {"StopIteration", ExceptionFamily::StopIteration, kInitialisedErrorMethods, kStopIterationGetters},
    {"SystemExit", ExceptionFamily::SystemExit, kInitialisedErrorMethods, kSystemExitGetters},
    {"ImportError", ExceptionFamily::Import, kImportErrorMethods, kImportErrorGetters},
    {"AttributeError", ExceptionFamily::Attribute, kAttributeErrorMethods, kAttributeErrorGetters},
    {"NameError", ExceptionFamily::Name, kInitialisedErrorMethods, kNameErrorGetters},
    {"OSError", ExceptionFamily::Os, kOsErrorMethods, kOsErrorGetters},
    {"SyntaxError", ExceptionFamily::Syntax, kSyntaxErrorMethods, kSyntaxErrorGetters},
    {"UnicodeDecodeError", ExceptionFamily::UnicodeDecode, kUnicodeErrorMethods, kUnicodeErrorGetters},
    {"UnicodeEncodeError", ExceptionFamily::UnicodeEncode, kUnicodeErrorMethods, kUnicodeErrorGetters},
    {"UnicodeTranslateError", ExceptionFamily::UnicodeTranslate, kUnicodeErrorMethods, kUnicodeErrorGetters},
    {"BaseExceptionGroup", ExceptionFamily::Group, kGroupMethods, kGroupGetters},
};

constexpr std::uint32_t kCommonFlags =
    TypeFlags::kBaseType | TypeFlags::kHasDict | TypeFlags::kImmutable | TypeFlags::kException;

// Whether the types of a family that introduce nothing have a __new__ too, and not only an __init__.
constexpr bool makes_own_instances(ExceptionFamily family) {
    return family == ExceptionFamily::Plain;
}

// `base` has its family already in its flags; a type that introduces one takes that instead.
constexpr TypeSpec exception_spec(std::string_view name, const char* name_text, const char* documentation,
                                  const TypeSpec* base, ExceptionFamily family_of_base) {
    TypeSpec spec{name_text, "builtins", documentation, &exception_layout, sizeof(Exception), kCommonFlags,
                  {},        {},         base};
    // A subclass has these for itself, so that they come before those of a class further on in the order of
    // bases.
    ExceptionFamily family = family_of_base;
    if (makes_own_instances(family))
        spec.methods = kPlainErrorMethods;
    else if (family != ExceptionFamily::Group)
        spec.methods = kInitialisedErrorMethods;
    for (const FamilyRow& row : kFamilies) {
        if (row.introduced_by != name) continue;
        family = row.family;
        spec.methods = row.methods;
        spec.getters = row.getters;
    }
    spec.flags |= static_cast<std::uint32_t>(family) << TypeFlags::kExceptionFamilyShift;
    return spec;
}

// The family that a type hands down, found by walking the table upwards.
constexpr ExceptionFamily family_named(std::string_view name) {
    for (const FamilyRow& row : kFamilies) {
        if (row.introduced_by == name) return row.family;
    }
    struct Link {
        std::string_view name, base;
    };
    constexpr Link kLinks[] = {
#define EXCEPTION(name, base, documentation) {#name, #base},
#include "runtime/exceptions.def"
    };
    for (const Link& link : kLinks) {
        if (link.name == name) return family_named(link.base);
    }
    return ExceptionFamily::Plain;
}

}  // namespace

extern const TypeSpec BaseException_type_spec;
#define EXCEPTION(name, base, documentation) extern const TypeSpec name##_type_spec;
#include "runtime/exceptions.def"
extern const TypeSpec ExceptionGroup_type_spec;

constinit const TypeSpec BaseException_type_spec =
    exception_spec("BaseException", "BaseException", "Common base class for all exceptions.", nullptr,
                   ExceptionFamily::Plain);
#define EXCEPTION(name, base, documentation)                                                                 \
    constinit const TypeSpec name##_type_spec =                                                              \
        exception_spec(#name, #name, documentation, &base##_type_spec, family_named(#base));
#include "runtime/exceptions.def"
constinit const TypeSpec ExceptionGroup_type_spec = [] {
    TypeSpec spec =
        exception_spec("ExceptionGroup", "ExceptionGroup", "A combination of multiple unrelated exceptions.",
                       &BaseExceptionGroup_type_spec, ExceptionFamily::Group);
    spec.layout = &exception_group_layout;
    spec.basic_size = sizeof(ExceptionGroup);
    spec.getters = kExceptionGroupGetters;
    return spec;
}();

}  // namespace gossamer
