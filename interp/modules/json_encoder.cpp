// Writing JSON: one walk over the object, appending to one text.
//
// The function for unknown objects may run any code, and so may the methods of classes derived from dict and
// list: whatever is being written is held meanwhile, and containers are asked for their size at each step.
#include "modules/json.h"
#include "runtime/call.h"
#include "runtime/dict.h"
#include "runtime/errors/modules.h"
#include "runtime/list.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/sort.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "support/number_text.h"
#include "support/text_builder.h"

#include <boost/container/small_vector.hpp>

#include <algorithm>
#include <cmath>

namespace gossamer {

namespace {

struct EncodeOptions {
    Value convert;  // what makes something else of an object that cannot be written
    JsonCharacters characters = JsonCharacters::Ascii;
    Str* indent = nullptr;  // null: everything on one line
    Str* key_separator = nullptr;
    Str* item_separator = nullptr;
    bool sorts_keys = false;
    bool skips_keys = false;
    bool allows_nan = false;
    bool checks_circles = false;
};

// Keys and values of a dict at one moment. Tuples that the collector does not know: sorting may run code
// while they are not in order.
struct Pairs {
    Ref<Tuple> keys;
    Ref<Tuple> values;
};

class Encoder {
public:
    Encoder(Interpreter& in, const EncodeOptions& options) : in_{in}, options_{options} {}

    Status write(Value value, std::size_t level);
    Owned result() { return new_str_value(in_, out_); }

private:
    Status write_list(Value list, std::size_t level);
    Status write_dict(Value dict, std::size_t level);
    Status write_exact_dict(Dict* dict, std::size_t level);
    Status write_pairs(Value dict, std::size_t level);
    Status write_pair(Value key, Value value, bool& is_first, std::size_t level);
    Status write_converted(Value value, std::size_t level);
    Status write_int(Value plain);
    Status write_float(double number, Value shown);
    Result<bool> write_key(Value key, bool& is_first, std::size_t level);
    void write_key_text(std::string_view text, bool& is_first, std::size_t level);
    void write_string(const Str* text) { append_json_string(out_, text->text(), options_.characters); }
    void write_text(const Str* text) { out_.append_known(text->text(), text->length); }
    void write_line(std::size_t level);
    void write_separator(bool& is_first, std::size_t level);
    Status enter(Value container);
    void leave() {
        if (options_.checks_circles) open_.pop_back();
    }
    Status collect(Value dict, Pairs& pairs);

    Interpreter& in_;
    const EncodeOptions& options_;
    TextBuilder out_;
    // Containers under way, each held by the call that writes it. They are few, so they are searched.
    boost::container::small_vector<std::uint64_t, 32> open_;
};

Status Encoder::enter(Value container) {
    NativeCallGuard guard{in_};
    GOSSAMER_CHECK(guard.check("while encoding a JSON object"));
    if (!options_.checks_circles) return Status::ok();
    if (std::find(open_.begin(), open_.end(), container.bits()) != open_.end())
        return raise(in_, Error::JsonCircle);
    open_.push_back(container.bits());
    return Status::ok();
}

Status Encoder::write(Value value, std::size_t level) {
    if (value.is_int()) {
        out_.append_int(value.as_int());
    } else if (value.is_double()) {
        return write_float(value.as_double(), value);
    } else if (value.is_none()) {
        out_.append_known("null", 4);
    } else if (value.is_bool()) {
        out_.append(value.is_true() ? std::string_view{"true"} : std::string_view{"false"});
    } else if (is_str(value)) {
        write_string(as<Str>(value));
    } else if (is_list(value) || is_tuple(value)) {
        return write_list(value, level);
    } else if (is_dict(value)) {
        return write_dict(value, level);
    } else if (is_any_int(value)) {
        return write_int(int_value(value));
    } else if (is_any_float(value)) {
        return write_float(float_value(value), value);
    } else {
        return write_converted(value, level);
    }
    return Status::ok();
}

// ---- numbers

Status Encoder::write_int(Value plain) {
    if (plain.is_int()) {
        out_.append_int(plain.as_int());
        return Status::ok();
    }
    GOSSAMER_TRY(digits, repr_of(in_, plain));
    write_text(as<Str>(digits.get()));
    return Status::ok();
}

Status Encoder::write_float(double number, Value shown) {
    if (std::isfinite(number)) {
        append_float_repr(out_, number);
        return Status::ok();
    }
    if (!options_.allows_nan) {
        GOSSAMER_TRY(repr, repr_of(in_, shown));
        return raise(in_, Error::JsonFloatRange, as<Str>(repr.get()));
    }
    out_.append(std::string_view{std::isnan(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity"});
    return Status::ok();
}

// ---- what stands between

void Encoder::write_line(std::size_t level) {
    if (options_.indent == nullptr) return;
    out_.append('\n');
    for (; level != 0; --level)
        write_text(options_.indent);
}

// In front of a member of a container whose members stand at `level`.
void Encoder::write_separator(bool& is_first, std::size_t level) {
    if (!is_first) {
        write_text(options_.item_separator);
        write_line(level);
    }
    is_first = false;
}

// ---- containers

// What default() makes of it, in its place.
Status Encoder::write_converted(Value value, std::size_t level) {
    GOSSAMER_CHECK(enter(value));
    GOSSAMER_TRY(converted, call(in_, options_.convert, {value}));
    GOSSAMER_CHECK(write(converted.get(), level));
    leave();
    return Status::ok();
}

[[nodiscard]] Value item_at(Value list_or_tuple, std::size_t index) {
    if (is_list(list_or_tuple)) {
        const auto* list = as<List>(list_or_tuple);
        return index < list->size ? list->items[index] : Value::empty();
    }
    const auto* tuple = as<Tuple>(list_or_tuple);
    return index < tuple->size ? tuple->items[index] : Value::empty();
}

Status Encoder::write_list(Value list, std::size_t level) {
    if (item_at(list, 0).is_empty()) {
        out_.append_known("[]", 2);
        return Status::ok();
    }
    GOSSAMER_CHECK(enter(list));
    out_.append('[');
    write_line(level + 1);
    bool is_first = true;
    for (std::size_t index = 0;; ++index) {
        Owned item = Owned::share(item_at(list, index));
        if (item.is_empty()) break;
        write_separator(is_first, level + 1);
        GOSSAMER_CHECK(write(item.get(), level + 1));
    }
    write_line(level);
    out_.append(']');
    leave();
    return Status::ok();
}

Status Encoder::write_dict(Value dict, std::size_t level) {
    if (dict_size(as<Dict>(dict)) == 0) {
        out_.append_known("{}", 2);
        return Status::ok();
    }
    GOSSAMER_CHECK(enter(dict));
    out_.append('{');
    write_line(level + 1);
    const bool is_exact = type_of(in_, dict) == in_.types.dict;
    GOSSAMER_CHECK(is_exact && !options_.sorts_keys ? write_exact_dict(as<Dict>(dict), level + 1)
                                                    : write_pairs(dict, level + 1));
    write_line(level);
    out_.append('}');
    leave();
    return Status::ok();
}

Status Encoder::write_exact_dict(Dict* dict, std::size_t level) {
    std::uint32_t position = 0;
    Value key;
    Value value;
    bool is_first = true;
    while (dict_next(dict, position, key, value)) {
        Owned held_key = Owned::share(key);
        Owned held_value = Owned::share(value);
        GOSSAMER_CHECK(write_pair(key, value, is_first, level));
    }
    return Status::ok();
}

Status Encoder::write_pairs(Value dict, std::size_t level) {
    Pairs pairs;
    GOSSAMER_CHECK(collect(dict, pairs));
    const std::size_t count = pairs.keys->size;
    if (options_.sorts_keys && count > 1)
        GOSSAMER_CHECK(sort_values(in_, pairs.keys->items, pairs.values->items, count));
    bool is_first = true;
    for (std::size_t index = 0; index < count; ++index)
        GOSSAMER_CHECK(write_pair(pairs.keys->items[index], pairs.values->items[index], is_first, level));
    return Status::ok();
}

// What items() gives, key and value apart.
Status Encoder::collect(Value dict, Pairs& pairs) {
    GOSSAMER_TRY(name, intern(in_, "items"));
    GOSSAMER_TRY(view, call_method(in_, dict, name.get(), {}));
    GOSSAMER_TRY(items, tuple_from(in_, view.get()));
    const auto all = as<Tuple>(items.get())->values();
    pairs.keys = new_tuple(in_, all.size());
    if (pairs.keys.is_error()) return kError;
    pairs.values = new_tuple(in_, all.size());
    if (pairs.values.is_error()) return kError;
    for (std::size_t index = 0; index < all.size(); ++index) {
        if (!is_tuple(all[index]) || as<Tuple>(all[index])->size != 2) return raise(in_, Error::JsonItems);
        pairs.keys->items[index] = Owned::share(as<Tuple>(all[index])->items[0]).detach();
        pairs.values->items[index] = Owned::share(as<Tuple>(all[index])->items[1]).detach();
    }
    return Status::ok();
}

Status Encoder::write_pair(Value key, Value value, bool& is_first, std::size_t level) {
    GOSSAMER_TRY(is_written, write_key(key, is_first, level));
    if (!is_written.get()) return Status::ok();
    write_text(options_.key_separator);
    return write(value, level);
}

void Encoder::write_key_text(std::string_view text, bool& is_first, std::size_t level) {
    write_separator(is_first, level);
    append_json_string(out_, text, options_.characters);
}

// False: the key is skipped.
Result<bool> Encoder::write_key(Value key, bool& is_first, std::size_t level) {
    if (is_str(key)) {
        write_key_text(as<Str>(key)->text(), is_first, level);
    } else if (is_any_float(key) || (is_any_int(key) && !key.is_bool())) {
        write_separator(is_first, level);
        out_.append('"');
        GOSSAMER_CHECK(is_any_int(key) ? write_int(int_value(key)) : write_float(float_value(key), key));
        out_.append('"');
    } else if (key.is_bool()) {
        write_key_text(key.is_true() ? "true" : "false", is_first, level);
    } else if (key.is_none()) {
        write_key_text("null", is_first, level);
    } else if (!options_.skips_keys) {
        return raise(in_, Error::JsonKeyType, type_name(in_, key));
    } else {
        return false;
    }
    return true;
}

[[nodiscard]] Str* separator_argument(Interpreter& in, Value value, int position) {
    if (is_str(value)) return as<Str>(value);
    raise(in, Error::JsonSeparator, position, argument_type_name(in, value));
    return nullptr;
}

Status read_flags(Interpreter& in, Args args, EncodeOptions& options) {
    GOSSAMER_TRY(is_ascii, is_true(in, args[2]));
    GOSSAMER_TRY(sorts_keys, is_true(in, args[6]));
    GOSSAMER_TRY(skips_keys, is_true(in, args[7]));
    GOSSAMER_TRY(allows_nan, is_true(in, args[8]));
    GOSSAMER_TRY(checks_circles, is_true(in, args[9]));
    options.characters = is_ascii.get() ? JsonCharacters::Ascii : JsonCharacters::Any;
    options.sorts_keys = sorts_keys.get();
    options.skips_keys = skips_keys.get();
    options.allows_nan = allows_nan.get();
    options.checks_circles = checks_circles.get();
    return Status::ok();
}

}  // namespace

// (o, default, ensure_ascii, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan,
// check_circular); `indent` is a str or None.
Owned json_encode(Interpreter& in, Args args) {
    EncodeOptions options;
    options.convert = args[1];
    options.indent = is_str(args[3]) ? as<Str>(args[3]) : nullptr;
    options.key_separator = separator_argument(in, args[4], 5);
    if (options.key_separator == nullptr) return kError;
    options.item_separator = separator_argument(in, args[5], 6);
    if (options.item_separator == nullptr) return kError;
    GOSSAMER_CHECK(read_flags(in, args, options));
    Encoder encoder{in, options};
    GOSSAMER_CHECK(encoder.write(args[0], 0));
    return encoder.result();
}

}  // namespace gossamer
