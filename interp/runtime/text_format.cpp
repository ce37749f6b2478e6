#include "runtime/text_format.h"

#include "runtime/str.h"

#include <charconv>

namespace gossamer {

Owned format_text(Interpreter& interpreter, std::string_view pattern,
                  std::initializer_list<std::string_view> arguments) {
    std::string text;
    auto next = arguments.begin();
    for (std::size_t index = 0; index < pattern.size(); ++index) {
        if (pattern[index] == '{' && index + 1 < pattern.size() && pattern[index + 1] == '}' &&
            next != arguments.end()) {
            text += *next++;
            ++index;
        } else {
            text += pattern[index];
        }
    }
    return new_str_value(interpreter, text);
}

std::string address_text(Value value) {
    char digits[20];
    const auto number = value.is_heap() ? reinterpret_cast<std::uintptr_t>(value.as_object()) : value.bits();
    const auto end = std::to_chars(digits, digits + sizeof(digits), number, 16);
    return "0x" + std::string{digits, end.ptr};
}

}  // namespace gossamer
