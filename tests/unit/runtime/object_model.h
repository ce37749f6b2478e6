// An interpreter with types and names but no modules: enough for tests of kinds of objects.
#pragma once

#include "builtins/registry.h"
#include "memory/collector.h"
#include "runtime/attributes.h"
#include "runtime/bytes.h"
#include "runtime/call.h"
#include "runtime/exception.h"
#include "runtime/interpreter.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"

#include <doctest/doctest.h>

#include <string>

namespace gossamer {

struct ObjectModel {
    Interpreter interpreter;

    ObjectModel() { REQUIRE(start_object_model(interpreter, builtin_type_rows())); }
    ~ObjectModel() {
        CHECK_FALSE(is_pending(interpreter));
        // What is in cycles goes first: classes are.
        while (interpreter.heap.collector->collect(2) != 0) {
        }
        stop_object_model(interpreter);
    }

    [[nodiscard]] Owned text(std::string_view content) { return new_str_value(interpreter, content); }

    // The text or bytes of a result; "TypeError: …" when it is an error, which is taken.
    [[nodiscard]] std::string show(const Owned& result) {
        if (result.is_error()) return taken_error();
        if (is_str(result.get())) return std::string{as<Str>(result.get())->text()};
        if (is_bytes(result.get())) return std::string{as<Bytes>(result.get())->view()};
        const Owned shown = repr_of(interpreter, result.get());
        return shown.is_error() ? taken_error() : std::string{as<Str>(shown.get())->text()};
    }
    [[nodiscard]] std::string taken_error() {
        Owned exception = take_pending(interpreter);
        if (!exception.get().is_heap()) return "no exception";
        const Owned message = str_of(interpreter, exception.get());
        std::string shown{type_name(interpreter, exception.get())};
        if (message.is_error()) return shown;
        return shown + ": " + std::string{as<Str>(message.get())->text()};
    }
    // receiver.name(arguments…), shown.
    [[nodiscard]] std::string call(const Owned& receiver, std::string_view name,
                                   std::initializer_list<Value> arguments = {}) {
        const Ref<Str> interned = intern(interpreter, name);
        return show(
            call_method(interpreter, receiver.get(), interned.get(), {arguments.begin(), arguments.size()}));
    }
};

}  // namespace gossamer
