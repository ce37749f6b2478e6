#include "builtins/stream_support.h"

#include "runtime/attributes.h"
#include "runtime/byte_stream_calls.h"
#include "runtime/bytes.h"
#include "runtime/call.h"
#include "runtime/dict.h"
#include "runtime/errors/text.h"
#include "runtime/for_each.h"
#include "runtime/instance.h"
#include "runtime/list.h"
#include "runtime/memory_file.h"
#include "runtime/memoryview.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/text_file.h"
#include "runtime/tuple.h"

namespace gossamer {

namespace {

[[nodiscard]] std::size_t line_length(Value line) {
    return is_str(line) ? as<Str>(line)->length : as<Bytes>(line)->size;
}

Status check_open(Interpreter& interpreter, Value file) {
    if (is_text_file(file)) return check_text_open(interpreter, as<TextFile>(file));
    bool is_closed = false;
    if (is_string_file(file)) {
        is_closed = as<StringFile>(file)->is_closed;
    } else {
        GOSSAMER_TRY(closed, stream_is_closed(interpreter, file));
        is_closed = closed.get();
    }
    return is_closed ? Status{raise(interpreter, Error::FileClosedText)} : Status::ok();
}

}  // namespace

Result<std::int64_t> read_size_argument(Interpreter& interpreter, Value value) {
    if (value.is_empty() || value.is_none()) return std::int64_t{-1};
    if (type_of(interpreter, value)->find_special(Special::index).is_empty()) {
        return raise(interpreter, Error::FileSizeType, type_name(interpreter, value));
    }
    return as_index(interpreter, value, interpreter.types.OverflowError);
}

Owned room_to_fill(Interpreter& interpreter, Value target) {
    if (!is_writable_buffer(interpreter, target))
        return raise(interpreter, Error::FileReadinto, type_name(interpreter, target));
    return new_memoryview(interpreter, target);
}

Result<std::int64_t> read_offset_argument(Interpreter& interpreter, Value value, std::int64_t otherwise) {
    if (value.is_empty()) return otherwise;
    return as_index(interpreter, value, interpreter.types.OverflowError);
}

Owned read_lines(Interpreter& interpreter, Value file, Value hint, ReadLine read_line, LineHint meaning) {
    GOSSAMER_TRY(limit, read_size_argument(interpreter, hint));
    GOSSAMER_TRY(lines, new_list(interpreter));
    std::size_t total = 0;
    for (;;) {
        GOSSAMER_TRY(line, read_line(interpreter, file, -1));
        const std::size_t length = line_length(line.get());
        if (length == 0) break;
        GOSSAMER_CHECK(list_append(interpreter, lines.get(), std::move(line)));
        total += length;
        if (limit.get() <= 0) continue;
        const auto wanted = static_cast<std::size_t>(limit.get());
        if (meaning == LineHint::Reached ? total >= wanted : total > wanted) break;
    }
    return std::move(lines).to_owned();
}

Owned next_line(Interpreter& interpreter, Value file, ReadLine read_line) {
    GOSSAMER_TRY(line, read_line(interpreter, file, -1));
    if (line_length(line.get()) == 0) return Owned{};
    return line;
}

Owned newlines_value(Interpreter& interpreter, unsigned seen) {
    static constexpr std::string_view kEnds[] = {"\r", "\n", "\r\n"};
    Owned found[3];
    Value values[3];
    std::size_t count = 0;
    for (unsigned bit = 0; bit < 3; ++bit) {
        if ((seen & 1u << bit) == 0) continue;
        GOSSAMER_TRY(end, new_str(interpreter, kEnds[bit]));
        values[count] = end.value();
        found[count++] = std::move(end).to_owned();
    }
    if (count == 0) return Owned::none();
    if (count == 1) return std::move(found[0]);
    return tuple_of(interpreter, std::span<const Value>{values, count}).to_owned();
}

Owned write_lines(Interpreter& interpreter, Args args) {
    GOSSAMER_CHECK(check_open(interpreter, args[0]));
    GOSSAMER_CHECK(for_each(interpreter, args[1], [&](Value line) -> Result<bool> {
        const Value arguments[] = {line};
        GOSSAMER_CHECK(call_method(interpreter, args[0], interpreter.names.write, arguments));
        return true;
    }));
    return Owned::none();
}

Owned enter_file(Interpreter& interpreter, Args args) {
    GOSSAMER_CHECK(check_open(interpreter, args[0]));
    return Owned::share(args[0]);
}

Owned exit_file(Interpreter& interpreter, Args args) {
    return call_method(interpreter, args[0], interpreter.names.close, {});
}

Owned iterate_file(Interpreter& interpreter, Args args) {
    return enter_file(interpreter, args);
}

Owned attributes_for_state(Interpreter& interpreter, Value file) {
    GOSSAMER_TRY(own, ensure_instance_dict(interpreter, file));
    if (dict_size(as<Dict>(own.get())) == 0) return Owned::none();
    GOSSAMER_TRY(copy, new_dict(interpreter));
    GOSSAMER_CHECK(dict_update(interpreter, copy.get(), own.get()));
    return std::move(copy).to_owned();
}

Result<std::uint64_t> read_file_state(Interpreter& interpreter, Value file, const char* type, Value state,
                                      std::size_t size) {
    static constexpr const char* ordinals[] = {"first", "second", "third", "fourth"};
    if (!is_tuple(state) || as<Tuple>(state)->size != size)
        return raise(interpreter, Error::FileStateTuple, type, size, type_name(interpreter, state));
    const Value* items = as<Tuple>(state)->items;
    const Value position = items[size - 2];
    if (!is_any_int(position))
        return raise(interpreter, Error::FileStatePosition, ordinals[size - 2], size == 3 ? "not" : "got",
                     type_name(interpreter, position));
    GOSSAMER_TRY(given, as_index(interpreter, position, interpreter.types.OverflowError));
    if (given.get() < 0) return raise(interpreter, Error::FileStateNegative);
    const Value attributes = items[size - 1];
    if (attributes.is_none()) return static_cast<std::uint64_t>(given.get());
    if (!is_dict(attributes))
        return raise(interpreter, Error::FileStateDict, ordinals[size - 1],
                     type_name(interpreter, attributes));
    GOSSAMER_TRY(own, ensure_instance_dict(interpreter, file));
    GOSSAMER_CHECK(dict_update(interpreter, as<Dict>(own.get()), attributes));
    return static_cast<std::uint64_t>(given.get());
}

}  // namespace gossamer
