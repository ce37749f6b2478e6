// bytes and bytearray: splitting, stripping and joining.
#include "builtins/bytes_methods.h"
#include "runtime/byte_search.h"
#include "runtime/bytes.h"
#include "runtime/errors/text.h"
#include "runtime/list.h"
#include "runtime/memoryview.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/search_arguments.h"
#include "runtime/tuple.h"

#include <algorithm>

namespace gossamer {

namespace {

constexpr std::string_view kBlanks = " \t\n\r\f\v";

// Appends a part of the receiver's bytes to a list.
Status add_part(Interpreter& interpreter, List* list, Value self, std::string_view part) {
    GOSSAMER_TRY(made, bytes_like(interpreter, self, part));
    return list_append(interpreter, list, std::move(made));
}

Status split_words(Interpreter& interpreter, List* list, Value self, std::uint64_t limit) {
    std::string_view rest = bytes_of(self);
    for (;;) {
        const std::size_t begin = rest.find_first_not_of(kBlanks);
        if (begin == std::string_view::npos) return Status::ok();
        rest.remove_prefix(begin);
        if (limit-- == 0) break;
        const std::size_t end = rest.find_first_of(kBlanks);
        GOSSAMER_CHECK(add_part(interpreter, list, self, rest.substr(0, end)));
        if (end == std::string_view::npos) return Status::ok();
        rest.remove_prefix(end);
    }
    return add_part(interpreter, list, self, rest);
}

Status split_words_from_back(Interpreter& interpreter, List* list, Value self, std::uint64_t limit) {
    std::string_view rest = bytes_of(self);
    for (;;) {
        const std::size_t last = rest.find_last_not_of(kBlanks);
        if (last == std::string_view::npos) return Status::ok();
        rest = rest.substr(0, last + 1);
        if (limit-- == 0) break;
        const std::size_t blank = rest.find_last_of(kBlanks);
        const std::size_t begin = blank == std::string_view::npos ? 0 : blank + 1;
        GOSSAMER_CHECK(add_part(interpreter, list, self, rest.substr(begin)));
        if (begin == 0) return Status::ok();
        rest = rest.substr(0, begin);
    }
    return add_part(interpreter, list, self, rest);
}

Status split_at(Interpreter& interpreter, List* list, Value self, std::string_view separator,
                std::uint64_t limit) {
    std::string_view rest = bytes_of(self);
    for (; limit != 0; --limit) {
        const std::size_t at = find_bytes(rest, separator);
        if (at == kNotFound) break;
        GOSSAMER_CHECK(add_part(interpreter, list, self, rest.substr(0, at)));
        rest.remove_prefix(at + separator.size());
    }
    return add_part(interpreter, list, self, rest);
}

Status split_at_from_back(Interpreter& interpreter, List* list, Value self, std::string_view separator,
                          std::uint64_t limit) {
    std::string_view rest = bytes_of(self);
    for (; limit != 0; --limit) {
        const std::size_t at = find_last_bytes(rest, separator);
        if (at == kNotFound) break;
        GOSSAMER_CHECK(add_part(interpreter, list, self, rest.substr(at + separator.size())));
        rest = rest.substr(0, at);
    }
    return add_part(interpreter, list, self, rest);
}

enum class Direction { Forward, Backward };

Owned split(Interpreter& interpreter, Args args, Direction direction) {
    GOSSAMER_TRY(maximum, read_count(interpreter, args.get(2), -1));
    const auto limit = static_cast<std::uint64_t>(maximum.get());
    const bool forward = direction == Direction::Forward;
    GOSSAMER_TRY(list, new_list(interpreter));
    const Value separator = args.get(1);
    if (separator.is_empty() || separator.is_none()) {
        GOSSAMER_CHECK(forward ? split_words(interpreter, list.get(), args[0], limit)
                               : split_words_from_back(interpreter, list.get(), args[0], limit));
    } else {
        BytesArgument bytes;
        GOSSAMER_CHECK(bytes.read(interpreter, separator));
        if (bytes.view().empty()) return raise(interpreter, Error::EmptySeparator);
        GOSSAMER_CHECK(forward ? split_at(interpreter, list.get(), args[0], bytes.view(), limit)
                               : split_at_from_back(interpreter, list.get(), args[0], bytes.view(), limit));
    }
    if (!forward) std::reverse(list->items, list->items + list->size);
    return std::move(list).to_owned();
}

Owned partition(Interpreter& interpreter, Args args, Direction direction) {
    BytesArgument separator;
    GOSSAMER_CHECK(separator.read(interpreter, args[1]));
    if (separator.view().empty()) return raise(interpreter, Error::EmptySeparator);
    const bool forward = direction == Direction::Forward;
    const std::string_view bytes = bytes_of(args[0]);
    const std::size_t at =
        forward ? find_bytes(bytes, separator.view()) : find_last_bytes(bytes, separator.view());
    std::string_view head = forward ? bytes : std::string_view{};
    std::string_view middle;
    std::string_view tail = forward ? std::string_view{} : bytes;
    if (at != kNotFound) {
        head = bytes.substr(0, at);
        middle = separator.view();
        tail = bytes.substr(at + middle.size());
    }
    GOSSAMER_TRY(first, bytes_like(interpreter, args[0], head));
    // The separator is the one that was given, unless everything has to be a copy.
    const bool is_given = !middle.empty() && !is_bytearray(args[0]);
    GOSSAMER_TRY(second, is_given ? Owned::share(args[1]) : bytes_like(interpreter, args[0], middle));
    GOSSAMER_TRY(third, bytes_like(interpreter, args[0], tail));
    return tuple_of(interpreter, {first.get(), second.get(), third.get()}).to_owned();
}

enum class Side { Left, Right, Both };

Owned strip(Interpreter& interpreter, Args args, Side side) {
    std::string_view set = kBlanks;
    BytesArgument given;
    if (!args.get(1).is_empty() && !args[1].is_none()) {
        GOSSAMER_CHECK(given.read(interpreter, args[1]));
        set = given.view();
    }
    std::string_view bytes = bytes_of(args[0]);
    if (side != Side::Right) {
        const std::size_t begin = bytes.find_first_not_of(set);
        bytes.remove_prefix(begin == std::string_view::npos ? bytes.size() : begin);
    }
    if (side != Side::Left) bytes = bytes.substr(0, bytes.find_last_not_of(set) + 1);
    return bytes_like(interpreter, args[0], bytes);
}

}  // namespace

Owned bytes_split(Interpreter& interpreter, Args args) {
    return split(interpreter, args, Direction::Forward);
}
Owned bytes_rsplit(Interpreter& interpreter, Args args) {
    return split(interpreter, args, Direction::Backward);
}
Owned bytes_partition(Interpreter& interpreter, Args args) {
    return partition(interpreter, args, Direction::Forward);
}
Owned bytes_rpartition(Interpreter& interpreter, Args args) {
    return partition(interpreter, args, Direction::Backward);
}
Owned bytes_strip(Interpreter& interpreter, Args args) {
    return strip(interpreter, args, Side::Both);
}
Owned bytes_lstrip(Interpreter& interpreter, Args args) {
    return strip(interpreter, args, Side::Left);
}
Owned bytes_rstrip(Interpreter& interpreter, Args args) {
    return strip(interpreter, args, Side::Right);
}

Owned bytes_splitlines(Interpreter& interpreter, Args args) {
    bool keeps_ends = false;
    if (!args.get(1).is_empty()) {
        GOSSAMER_TRY(keep, is_true(interpreter, args[1]));
        keeps_ends = keep.get();
    }
    GOSSAMER_TRY(list, new_list(interpreter));
    std::string_view rest = bytes_of(args[0]);
    while (!rest.empty()) {
        const std::size_t found = rest.find_first_of("\r\n");
        const std::size_t end = found == std::string_view::npos ? rest.size() : found;
        const std::size_t break_length = end == rest.size()                     ? 0
                                         : rest.substr(end).starts_with("\r\n") ? 2
                                                                                : 1;
        GOSSAMER_CHECK(add_part(interpreter, list.get(), args[0],
                                rest.substr(0, keeps_ends ? end + break_length : end)));
        rest.remove_prefix(end + break_length);
    }
    return std::move(list).to_owned();
}

Owned bytes_join(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(iterator, join_iterator(interpreter, args[1]));
    // While its parts are asked for, a bytearray cannot change its size.
    ByteArray* separator = is_bytearray(args[0]) ? as<ByteArray>(args[0]) : nullptr;
    if (separator != nullptr) ++separator->exports;
    Owned items = list_from(interpreter, iterator.get());
    if (separator != nullptr) --separator->exports;
    GOSSAMER_CHECK(items);
    const auto parts = as<List>(items.get())->values();
    TextBuilder out;
    for (std::size_t index = 0; index < parts.size(); ++index) {
        std::string_view part;
        GOSSAMER_TRY(found, find_buffer(interpreter, parts[index], part));
        Owned exported = found.get() ? Owned{} : ask_for_buffer(interpreter, parts[index]);
        if (exported.is_error()) {  // whatever went wrong, the part is none
            clear_pending(interpreter);
            exported = Owned{};
        }
        if (!exported.is_empty()) {
            GOSSAMER_CHECK(memoryview_bytes(interpreter, as<MemoryView>(exported.get()), part));
        } else if (!found.get()) {
            return raise(interpreter, Error::BytesJoinItem, index, type_name(interpreter, parts[index]));
        }
        if (index != 0) out.append_known(bytes_of(args[0]), 0);
        out.append_known(part, 0);
    }
    if (out.failed()) return raise_memory_error(interpreter);
    return bytes_like(interpreter, args[0], out.view());
}

}  // namespace gossamer
