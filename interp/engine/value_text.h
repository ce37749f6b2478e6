// Values as text for who looks at a running program from outside. Nothing here runs dialect code, makes an
// object or counts a reference.
#pragma once

#include "runtime/interpreter.h"

#include <string>
#include <string_view>

namespace gossamer {

// The text as a JSON string, in ASCII but for what is well-formed UTF-8.
[[nodiscard]] std::string quote_as_json(std::string_view text);

// Whether the value is written inside its holder: anything but an object, and text.
[[nodiscard]] bool is_written_inside(Value value);
// Such a value in JSON: null, true, false, a number, a string of at most 40 bytes and "…".
[[nodiscard]] std::string json_of(Value value);
// Tells two such values apart whenever their JSON differs; cheaper.
[[nodiscard]] std::uint64_t fingerprint_of(Value value);

// What an object is known by that says nothing by its references: the name of a function, class, module or
// code, the short repr of bytes and big ints. Empty: nothing.
[[nodiscard]] std::string short_text(const Interpreter& interpreter, const Object* object);

// The text of an exception as far as it can be told without asking it: its only argument.
[[nodiscard]] std::string message_of(const Interpreter& interpreter, const Object* exception);

}  // namespace gossamer
