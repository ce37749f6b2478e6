// bytes and bytearray: find, count, replace, startswith and their kin.
#include "builtins/bytes_methods.h"
#include "runtime/byte_search.h"
#include "runtime/bytes.h"
#include "runtime/errors/text.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/search_arguments.h"
#include "runtime/tuple.h"

namespace gossamer {

namespace {

enum class Direction { Forward, Backward };
enum class Missing { MinusOne, Raises };

Owned search(Interpreter& interpreter, Args args, Direction direction, Missing missing) {
    BytesArgument needle;
    GOSSAMER_TRY(bounds, read_bounds(interpreter, args, 2));
    GOSSAMER_CHECK(needle.read_or_byte(interpreter, args[1], false));
    const auto [begin, end, is_valid] = bounds.get().within(bytes_of(args[0]).size());
    std::size_t at = kNotFound;
    if (is_valid) {
        const std::string_view part = bytes_of(args[0]).substr(begin, end - begin);
        at = direction == Direction::Forward ? find_bytes(part, needle.view())
                                             : find_last_bytes(part, needle.view());
    }
    if (at == kNotFound) {
        if (missing == Missing::Raises) return raise(interpreter, Error::SubsectionNotFound);
        return Owned::immediate(Value::from_int(-1));
    }
    return Owned::immediate(Value::from_int(static_cast<std::int64_t>(begin + at)));
}

enum class End { Front, Back };

[[nodiscard]] bool matches_end(Value receiver, SearchBounds bounds, std::string_view affix, End end) {
    const std::string_view bytes = bytes_of(receiver);
    const auto [begin, stop, is_valid] = bounds.within(bytes.size());
    if (!is_valid) return false;
    const std::string_view part = bytes.substr(begin, stop - begin);
    return end == End::Front ? part.starts_with(affix) : part.ends_with(affix);
}

Owned test_end(Interpreter& interpreter, Args args, const char* name, End end) {
    GOSSAMER_TRY(bounds, read_bounds(interpreter, args, 2));
    std::string_view bytes;
    if (is_tuple(args[1])) {
        for (const Value affix : as<Tuple>(args[1])->values()) {
            GOSSAMER_CHECK(get_buffer(interpreter, affix, bytes));
            if (matches_end(args[0], bounds.get(), bytes, end)) return Owned::boolean(true);
        }
        return Owned::boolean(false);
    }
    GOSSAMER_TRY(found, find_buffer(interpreter, args[1], bytes));
    if (!found.get()) return raise(interpreter, Error::BytesAffixType, name, type_name(interpreter, args[1]));
    return Owned::boolean(matches_end(args[0], bounds.get(), bytes, end));
}

}  // namespace

Owned bytes_find(Interpreter& interpreter, Args args) {
    return search(interpreter, args, Direction::Forward, Missing::MinusOne);
}
Owned bytes_rfind(Interpreter& interpreter, Args args) {
    return search(interpreter, args, Direction::Backward, Missing::MinusOne);
}
Owned bytes_index(Interpreter& interpreter, Args args) {
    return search(interpreter, args, Direction::Forward, Missing::Raises);
}
Owned bytes_rindex(Interpreter& interpreter, Args args) {
    return search(interpreter, args, Direction::Backward, Missing::Raises);
}

Owned bytes_count(Interpreter& interpreter, Args args) {
    BytesArgument needle;
    GOSSAMER_TRY(bounds, read_bounds(interpreter, args, 2));
    GOSSAMER_CHECK(needle.read_or_byte(interpreter, args[1], false));
    const auto [begin, end, is_valid] = bounds.get().within(bytes_of(args[0]).size());
    if (!is_valid) return Owned::immediate(Value::from_int(0));
    const std::string_view part = bytes_of(args[0]).substr(begin, end - begin);
    const std::size_t count = needle.view().empty() ? end - begin + 1 : count_bytes(part, needle.view());
    return Owned::immediate(Value::from_int(static_cast<std::int64_t>(count)));
}

Owned bytes_contains(Interpreter& interpreter, Args args) {
    BytesArgument needle;
    GOSSAMER_CHECK(needle.read_or_byte(interpreter, args[1], true));
    return Owned::boolean(find_bytes(bytes_of(args[0]), needle.view()) != kNotFound);
}

Owned bytes_startswith(Interpreter& interpreter, Args args) {
    return test_end(interpreter, args, "startswith", End::Front);
}
Owned bytes_endswith(Interpreter& interpreter, Args args) {
    return test_end(interpreter, args, "endswith", End::Back);
}

// For what is read only after code of the dialect may have run.
Status check_bytes_argument(Interpreter& interpreter, Value value) {
    BytesArgument argument;
    return argument.read(interpreter, value);
}

Owned bytes_replace(Interpreter& interpreter, Args args) {
    if (!args.get(3).is_empty()) {
        GOSSAMER_CHECK(check_bytes_argument(interpreter, args[1]));
        GOSSAMER_CHECK(check_bytes_argument(interpreter, args[2]));
    }
    GOSSAMER_TRY(maximum, read_count(interpreter, args.get(3), -1));
    BytesArgument old_bytes;
    BytesArgument new_bytes;
    GOSSAMER_CHECK(old_bytes.read(interpreter, args[1]));
    GOSSAMER_CHECK(new_bytes.read(interpreter, args[2]));
    auto limit = static_cast<std::uint64_t>(maximum.get());
    std::string_view rest = bytes_of(args[0]);
    TextBuilder out;
    if (old_bytes.view().empty()) {
        for (; limit != 0; --limit) {
            out.append_known(new_bytes.view(), 0);
            if (rest.empty()) break;
            out.append_known(rest.substr(0, 1), 0);
            rest.remove_prefix(1);
        }
    } else {
        for (; limit != 0; --limit) {
            const std::size_t at = find_bytes(rest, old_bytes.view());
            if (at == kNotFound) break;
            out.append_known(rest.substr(0, at), 0);
            out.append_known(new_bytes.view(), 0);
            rest.remove_prefix(at + old_bytes.view().size());
        }
    }
    out.append_known(rest, 0);
    if (out.failed()) return raise_memory_error(interpreter);
    return bytes_like(interpreter, args[0], out.view());
}

Owned bytes_removeprefix(Interpreter& interpreter, Args args) {
    BytesArgument prefix;
    GOSSAMER_CHECK(prefix.read(interpreter, args[1]));
    std::string_view bytes = bytes_of(args[0]);
    if (bytes.starts_with(prefix.view())) bytes.remove_prefix(prefix.view().size());
    return bytes_like(interpreter, args[0], bytes);
}

Owned bytes_removesuffix(Interpreter& interpreter, Args args) {
    BytesArgument suffix;
    GOSSAMER_CHECK(suffix.read(interpreter, args[1]));
    std::string_view bytes = bytes_of(args[0]);
    if (bytes.ends_with(suffix.view())) bytes.remove_suffix(suffix.view().size());
    return bytes_like(interpreter, args[0], bytes);
}

}  // namespace gossamer
