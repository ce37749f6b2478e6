// Every message of the compiler, by id. The texts stand in compile_errors.def and nowhere else.
#pragma once

#include "syntax/diagnostic.h"

#include <initializer_list>
#include <string_view>

namespace gossamer {

enum class CompileErrorId : std::uint16_t {
#define COMPILE_ERROR(id, kind, text) id,
#include "compiler/compile_errors.def"
};

[[nodiscard]] Diagnostic make_compile_error(CompileErrorId id, const SourceRange& range,
                                            std::initializer_list<std::string_view> arguments = {});

}  // namespace gossamer
