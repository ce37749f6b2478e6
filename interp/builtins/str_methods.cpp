// str: the type, its construction, operators and the table of its methods.
#include "builtins/str_methods.h"

#include "runtime/byte_search.h"
#include "runtime/bytes.h"
#include "runtime/dict.h"
#include "runtime/errors/numbers.h"
#include "runtime/errors/text.h"
#include "runtime/format_fields.h"
#include "runtime/format_number.h"
#include "runtime/format_percent.h"
#include "runtime/iterators.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/slice.h"
#include "runtime/str.h"
#include "runtime/text_codec.h"
#include "runtime/text_codec_library.h"
#include "runtime/tuple.h"
#include "support/utf8.h"

namespace gossamer {

namespace {

// str(object, encoding, errors): decodes.
Owned decode_object(Interpreter& interpreter, Value object, Value encoding, Value errors) {
    for (const auto& [which, value] :
         {std::pair{"argument 'encoding'", encoding}, {"argument 'errors'", errors}}) {
        if (!value.is_empty() && !is_str(value))
            return raise(interpreter, Error::BadArgument, "str", which, "str", type_name(interpreter, value));
    }
    if (is_str(object)) return raise(interpreter, Error::DecodingStr);
    std::string_view bytes;
    if (!object.is_empty()) {
        GOSSAMER_TRY(found, find_buffer(interpreter, object, bytes));
        if (!found.get()) return raise(interpreter, Error::DecodingToStr, type_name(interpreter, object));
    }
    if (is_str(encoding) && as<Str>(encoding)->text().find('\0') != std::string_view::npos)
        return raise(interpreter, Error::EmbeddedNull);
    if (bytes.empty()) return new_str_value(interpreter, "");
    if (is_str(encoding)) GOSSAMER_CHECK(read_errors_argument(interpreter, "str", errors));
    GOSSAMER_TRY(is_foreign, is_library_encoding(interpreter, encoding));
    if (is_foreign.get()) return decode_by_library(interpreter, object, encoding, errors);
    GOSSAMER_TRY(how, read_encoding_argument(interpreter, "str", encoding));
    GOSSAMER_TRY(handler, read_errors_argument(interpreter, "str", errors));
    return decode_text(interpreter, bytes, how.get(), handler.get()).to_owned();
}

Owned str_new(Interpreter& interpreter, Args args) {
    Type* type = class_argument(interpreter, args, interpreter.types.str);
    if (type == nullptr) return kError;
    static constexpr const char* kNames[] = {"object", "encoding", "errors"};
    Value values[3];
    if (args.count > 4) return raise(interpreter, Error::ArityAtMost, "str", 3, "s", args.count - 1);
    GOSSAMER_CHECK(bind_raw_arguments(interpreter, args, 1, "str", kNames, values));
    const auto [object, encoding, errors] = values;
    Owned text;
    if (!encoding.is_empty() || !errors.is_empty()) {
        text = decode_object(interpreter, object, encoding, errors);
    } else if (object.is_empty()) {
        text = new_str_value(interpreter, "");
    } else {
        text = str_of(interpreter, object);
    }
    if (text.is_error() || type == interpreter.types.str) return text;
    return new_str_of_type(interpreter, type, as<Str>(text.get()));
}

Owned str_repr(Interpreter& interpreter, Args args) {
    TextBuilder out;
    append_str_repr(out, as<Str>(args[0])->text(), ReprStyle::Printable);
    return new_str_value(interpreter, out);
}

Owned str_str(Interpreter& interpreter, Args args) {
    return exact_str(interpreter, as<Str>(args[0])).to_owned();
}

Owned str_hash_method(Interpreter& interpreter, Args args) {
    return new_int(interpreter, str_hash(as<Str>(args[0])));
}

template <class Compare>
Owned compare_strings(Args args, Compare compare) {
    if (!is_str(args[1])) return Owned::not_implemented();
    return Owned::boolean(compare(as<Str>(args[0]), as<Str>(args[1])));
}
Owned str_eq(Interpreter&, Args args) {
    return compare_strings(args, [](const Str* left, const Str* right) { return str_equal(left, right); });
}
Owned str_ne(Interpreter&, Args args) {
    return compare_strings(args, [](const Str* left, const Str* right) { return !str_equal(left, right); });
}
Owned str_lt(Interpreter&, Args args) {
    return compare_strings(args,
                           [](const Str* left, const Str* right) { return str_compare(left, right) < 0; });
}
Owned str_le(Interpreter&, Args args) {
    return compare_strings(args,
                           [](const Str* left, const Str* right) { return str_compare(left, right) <= 0; });
}
Owned str_gt(Interpreter&, Args args) {
    return compare_strings(args,
                           [](const Str* left, const Str* right) { return str_compare(left, right) > 0; });
}
Owned str_ge(Interpreter&, Args args) {
    return compare_strings(args,
                           [](const Str* left, const Str* right) { return str_compare(left, right) >= 0; });
}

Owned str_iter(Interpreter& interpreter, Args args) {
    return new_str_iterator(interpreter, args[0]);
}

Owned str_len(Interpreter&, Args args) {
    return Owned::immediate(Value::from_int(as<Str>(args[0])->length));
}

Owned str_getitem(Interpreter& interpreter, Args args) {
    Str* text = as<Str>(args[0]);
    const Value key = args[1];
    if (is_slice(interpreter, key)) {
        GOSSAMER_TRY(range, read_slice(interpreter, as<SliceObject>(key)));
        return str_slice(interpreter, text, range.get());
    }
    std::int64_t index = 0;
    if (key.is_int()) {
        index = key.as_int();
    } else if (type_of(interpreter, key)->find_special(Special::index).is_empty()) {
        return raise(interpreter, Error::StrIndexType, type_name(interpreter, key));
    } else {
        GOSSAMER_TRY(converted, as_index(interpreter, key, interpreter.types.IndexError));
        index = converted.get();
    }
    const auto length = static_cast<std::int64_t>(text->length);
    if (index < 0) index += length;
    if (index < 0 || index >= length) return raise(interpreter, Error::StrIndexRange);
    return str_at(interpreter, text, static_cast<std::size_t>(index)).to_owned();
}

Owned str_add(Interpreter& interpreter, Args args) {
    if (!is_str(args[1]))
        return raise(interpreter, Error::SequenceConcatenate, "str", type_name(interpreter, args[1]), "str");
    return concatenate(interpreter, as<Str>(args[0]), as<Str>(args[1])).to_owned();
}

Owned str_mul(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(count, as_index(interpreter, args[1], interpreter.types.OverflowError));
    return repeat_str(interpreter, as<Str>(args[0]), count.get()).to_owned();
}

Owned str_contains(Interpreter& interpreter, Args args) {
    if (!is_str(args[1])) return raise(interpreter, Error::StrContains, type_name(interpreter, args[1]));
    return Owned::boolean(find_bytes(as<Str>(args[0])->text(), as<Str>(args[1])->text()) != kNotFound);
}

Owned str_mod(Interpreter& interpreter, Args args) {
    return format_percent(interpreter, as<Str>(args[0]), args[1]);
}

Owned str_rmod(Interpreter& interpreter, Args args) {
    if (!is_str(args[1])) return Owned::not_implemented();
    return format_percent(interpreter, as<Str>(args[1]), args[0]);
}

Owned str_encode(Interpreter& interpreter, Args args) {
    // The types of both are checked before an encoding is looked for.
    if (is_str(args.get(1))) GOSSAMER_CHECK(read_errors_argument(interpreter, "encode", args.get(2)));
    GOSSAMER_TRY(is_foreign, is_library_encoding(interpreter, args.get(1)));
    if (is_foreign.get()) return encode_by_library(interpreter, args[0], args[1], args.get(2));
    GOSSAMER_TRY(encoding, read_encoding_argument(interpreter, "encode", args.get(1)));
    GOSSAMER_TRY(errors, read_errors_argument(interpreter, "encode", args.get(2)));
    return encode_text(interpreter, as<Str>(args[0]), encoding.get(), errors.get()).to_owned();
}

Owned str_format(Interpreter& interpreter, Args args) {
    const FormatArguments arguments{args.from(1), args.keyword_names(), args.values + args.count};
    return format_fields(interpreter, as<Str>(args[0]), arguments);
}

Owned str_format_map(Interpreter& interpreter, Args args) {
    FormatArguments arguments;
    arguments.mapping = args[1];
    return format_fields(interpreter, as<Str>(args[0]), arguments);
}

Owned str_dunder_format(Interpreter& interpreter, Args args) {
    if (!is_str(args[1])) return raise_bad_argument(interpreter, "__format__", "argument", "str", args[1]);
    return format_str(interpreter, args[0], as<Str>(args[1])->text());
}

Owned str_getnewargs(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(text, exact_str(interpreter, as<Str>(args[0])));
    return tuple_of(interpreter, {text.value()}).to_owned();
}

Owned str_sizeof(Interpreter&, Args args) {
    const auto bytes = static_cast<std::int64_t>(sizeof(Str)) + as<Str>(args[0])->byte_length;
    return Owned::immediate(Value::from_int(bytes));
}

constexpr Method kStrMethods[] = {
    {"__new__", str_new, raw(), "", Binding::Static},
    {"__repr__", str_repr, exactly(0), ""},
    {"__hash__", str_hash_method, exactly(0), ""},
    {"__str__", str_str, exactly(0), ""},
    {"__lt__", str_lt, exactly(1), ""},
    {"__le__", str_le, exactly(1), ""},
    {"__eq__", str_eq, exactly(1), ""},
    {"__ne__", str_ne, exactly(1), ""},
    {"__gt__", str_gt, exactly(1), ""},
    {"__ge__", str_ge, exactly(1), ""},
    {"__iter__", str_iter, exactly(0), ""},
    {"__mod__", str_mod, exactly(1), ""},
    {"__rmod__", str_rmod, exactly(1), ""},
    {"__len__", str_len, exactly(0), ""},
    {"__getitem__", str_getitem, exactly(1), ""},
    {"__add__", str_add, exactly(1), ""},
    {"__mul__", str_mul, exactly(1), ""},
    {"__rmul__", str_mul, exactly(1), ""},
    {"__contains__", str_contains, exactly(1), ""},
    {"encode", str_encode, keywords(),
     "encode($self, /, encoding='utf-8', errors='strict')\nBytes of the text in an encoding."},
    {"replace", str_replace, keywords(),
     "replace($self, old, new, /, count=-1)\nA copy with all, or the first count, occurrences of old "
     "replaced by new."},
    {"split", str_split, keywords(),
     "split($self, /, sep=None, maxsplit=-1)\nList of the parts between separators; None splits at runs of "
     "blanks."},
    {"rsplit", str_rsplit, keywords(),
     "rsplit($self, /, sep=None, maxsplit=-1)\nLike split, but counts splits from the end."},
    {"join", str_join, exactly(1),
     "join($self, iterable, /)\nThe strings of the iterable with this one between them."},
    {"capitalize", str_capitalize, exactly(0),
     "capitalize($self, /)\nA copy with the first character in title case and the rest in lower case."},
    {"casefold", str_casefold, exactly(0),
     "casefold($self, /)\nA copy for comparing without regard to case."},
    {"title", str_title, exactly(0), "title($self, /)\nA copy in which each word begins in title case."},
    {"center", str_center, between(1, 2),
     "center($self, width, fillchar=' ', /)\nA centred copy of the given width."},
    {"count", str_count, between(1, 3),
     "count($self, sub[, start[, end]], /)\nNumber of occurrences of sub that do not overlap."},
    {"expandtabs", str_expandtabs, keywords(),
     "expandtabs($self, /, tabsize=8)\nA copy with tabs replaced by blanks up to the next column."},
    {"find", str_find, between(1, 3),
     "find($self, sub[, start[, end]], /)\nLowest index where sub is found, or -1."},
    {"partition", str_partition, exactly(1),
     "partition($self, sep, /)\nWhat is before the first separator, the separator, and what is after it."},
    {"index", str_index, between(1, 3),
     "index($self, sub[, start[, end]], /)\nLike find, but ValueError when missing."},
    {"ljust", str_ljust, between(1, 2),
     "ljust($self, width, fillchar=' ', /)\nA left-justified copy of the given width."},
    {"lower", str_lower, exactly(0), "lower($self, /)\nA copy in lower case."},
    {"lstrip", str_lstrip, between(0, 1),
     "lstrip($self, chars=None, /)\nA copy without leading blanks, or characters of chars."},
    {"rfind", str_rfind, between(1, 3),
     "rfind($self, sub[, start[, end]], /)\nHighest index where sub is found, or -1."},
    {"rindex", str_rindex, between(1, 3),
     "rindex($self, sub[, start[, end]], /)\nLike rfind, but ValueError when missing."},
    {"rjust", str_rjust, between(1, 2),
     "rjust($self, width, fillchar=' ', /)\nA right-justified copy of the given width."},
    {"rstrip", str_rstrip, between(0, 1),
     "rstrip($self, chars=None, /)\nA copy without trailing blanks, or characters of chars."},
    {"rpartition", str_rpartition, exactly(1),
     "rpartition($self, sep, /)\nLike partition, at the last separator."},
    {"splitlines", str_splitlines, keywords(),
     "splitlines($self, /, keepends=False)\nList of the lines of the text."},
    {"strip", str_strip, between(0, 1),
     "strip($self, chars=None, /)\nA copy without blanks, or characters of chars, at both ends."},
    {"swapcase", str_swapcase, exactly(0), "swapcase($self, /)\nA copy with upper and lower case exchanged."},
    {"translate", str_translate, exactly(1),
     "translate($self, table, /)\nA copy with each character replaced by what the table says of its code "
     "point."},
    {"upper", str_upper, exactly(0), "upper($self, /)\nA copy in upper case."},
    {"startswith", str_startswith, between(1, 3),
     "startswith($self, prefix[, start[, end]], /)\nWhether the text begins with the prefix, or one of a "
     "tuple of them."},
    {"endswith", str_endswith, between(1, 3),
     "endswith($self, suffix[, start[, end]], /)\nWhether the text ends with the suffix, or one of a tuple "
     "of them."},
    {"removeprefix", str_removeprefix, exactly(1),
     "removeprefix($self, prefix, /)\nA copy without the prefix, if it has it."},
    {"removesuffix", str_removesuffix, exactly(1),
     "removesuffix($self, suffix, /)\nA copy without the suffix, if it has it."},
    {"isascii", str_isascii, exactly(0), "isascii($self, /)\nWhether all characters are ASCII."},
    {"islower", str_islower, exactly(0),
     "islower($self, /)\nWhether there are cased characters, all in lower case."},
    {"isupper", str_isupper, exactly(0),
     "isupper($self, /)\nWhether there are cased characters, all in upper case."},
    {"istitle", str_istitle, exactly(0),
     "istitle($self, /)\nWhether each word begins, and only begins, in upper or title case."},
    {"isspace", str_isspace, exactly(0),
     "isspace($self, /)\nWhether all characters are blanks, and there is one."},
    {"isdecimal", str_isdecimal, exactly(0),
     "isdecimal($self, /)\nWhether all characters are decimal digits, and there is one."},
    {"isdigit", str_isdigit, exactly(0),
     "isdigit($self, /)\nWhether all characters are digits, and there is one."},
    {"isnumeric", str_isnumeric, exactly(0),
     "isnumeric($self, /)\nWhether all characters have a numeric value, and there is one."},
    {"isalpha", str_isalpha, exactly(0),
     "isalpha($self, /)\nWhether all characters are letters, and there is one."},
    {"isalnum", str_isalnum, exactly(0),
     "isalnum($self, /)\nWhether all characters are letters or numeric, and there is one."},
    {"isidentifier", str_isidentifier, exactly(0),
     "isidentifier($self, /)\nWhether the text could be a name or a keyword."},
    {"isprintable", str_isprintable, exactly(0),
     "isprintable($self, /)\nWhether repr would show all characters as they are."},
    {"zfill", str_zfill, exactly(1),
     "zfill($self, width, /)\nA copy padded with zeros after the sign to the given width."},
    {"format", str_format, raw(),
     "format($self, /, *args, **kwargs)\nA copy with its replacement fields filled in."},
    {"format_map", str_format_map, exactly(1),
     "format_map($self, mapping, /)\nLike format, with names looked up in the mapping."},
    {"__format__", str_dunder_format, exactly(1),
     "__format__($self, format_spec, /)\nThe text laid out as format_spec says."},
    {"maketrans", str_maketrans, between(1, 3),
     "maketrans(x, y=<unrepresentable>, z=<unrepresentable>, /)\nA table for translate.", Binding::Static},
    {"__sizeof__", str_sizeof, exactly(0), "__sizeof__($self, /)\nSize of the object in memory, in bytes."},
    {"__getnewargs__", str_getnewargs, exactly(0), ""},
};

constexpr const char* kStrDocumentation =
    "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\n"
    "Text: an immutable sequence of Unicode code points. Of any object, what its __str__ returns; of bytes "
    "with an\n"
    "encoding or error handler, the decoded text.";

// ---- Iterators -------------------------------------------------------------------------------------------

Owned iterator_iter(Interpreter&, Args args) {
    return Owned::share(args[0]);
}

Owned iterator_next(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(item, str_iterator_next(interpreter, args[0]));
    if (item.is_empty()) return raise_with(interpreter, interpreter.types.StopIteration, Value::empty());
    return item;
}

Owned iterator_length_hint(Interpreter&, Args args) {
    const auto* iterator = as<StrIterator>(args[0]);
    std::size_t rest = 0;
    if (!iterator->text.is_empty())
        rest = utf8::count_code_points(as<Str>(iterator->text)->text().substr(iterator->offset));
    return Owned::immediate(Value::from_int(static_cast<std::int64_t>(rest)));
}

Owned iterator_reduce(Interpreter& interpreter, Args args) {
    const auto* iterator = as<StrIterator>(args[0]);
    const Value iter = dict_find_text(interpreter, interpreter.builtins, "iter");
    if (iterator->text.is_empty()) {
        GOSSAMER_TRY(nothing, tuple_of(interpreter, {Value::from_object(interpreter.names.empty_text)}));
        return tuple_of(interpreter, {iter, nothing.value()}).to_owned();
    }
    const std::size_t index = str_index_of_offset(as<Str>(iterator->text), iterator->offset);
    GOSSAMER_TRY(arguments, tuple_of(interpreter, {iterator->text}));
    return tuple_of(interpreter, {iter, arguments.value(), Value::from_int(static_cast<std::int64_t>(index))})
        .to_owned();
}

Owned iterator_setstate(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(state, position_in_state(interpreter, args[1]));
    auto* iterator = as<StrIterator>(args[0]);
    if (iterator->text.is_empty()) return Owned::none();
    const std::size_t index = state.get() < 0 ? 0 : static_cast<std::size_t>(state.get());
    Str* text = as<Str>(iterator->text);
    iterator->offset = index >= text->length ? text->byte_length : str_offset(interpreter, text, index);
    return Owned::none();
}

constexpr Method kStrIteratorMethods[] = {
    {"__iter__", iterator_iter, exactly(0), ""},
    {"__next__", iterator_next, exactly(0), ""},
    {"__length_hint__", iterator_length_hint, exactly(0),
     "__length_hint__($self, /)\nHow many items are left."},
    {"__reduce__", iterator_reduce, exactly(0), "__reduce__($self, /)\nHow to make an equal iterator."},
    {"__setstate__", iterator_setstate, exactly(1), "__setstate__($self, object, /)\nGoes to a position."},
};

[[nodiscard]] std::int64_t length_of(const Object* text) {
    return static_cast<std::int64_t>(static_cast<const Str*>(text)->length);
}
Owned item_of(Interpreter& in, Object* text, std::uint64_t index) {
    return str_at(in, static_cast<Str*>(text), index).to_owned();
}

}  // namespace

extern const TypeSpec str_type_spec = {
    .name = "str",
    .module = "builtins",
    .documentation = kStrDocumentation,
    .layout = &str_layout,
    .basic_size = sizeof(Str),
    .flags = TypeFlags::kBaseType | TypeFlags::kStr | TypeFlags::kMatchSelf | TypeFlags::kImmutable,
    .methods = kStrMethods,
    .getters = {},
    .length = length_of,
    .item = item_of,
};

extern const TypeSpec str_iterator_type_spec = {
    .name = "str_iterator",
    .module = "builtins",
    .documentation = nullptr,
    .layout = &str_iterator_layout,
    .basic_size = sizeof(StrIterator),
    .flags = TypeFlags::kNoInstantiate | TypeFlags::kImmutable,
    .methods = kStrIteratorMethods,
    .getters = {},
    .next = str_iterator_next,
};

extern const TypeSpec str_ascii_iterator_type_spec = {
    .name = "str_ascii_iterator",
    .module = "builtins",
    .documentation = nullptr,
    .layout = &str_iterator_layout,
    .basic_size = sizeof(StrIterator),
    .flags = TypeFlags::kNoInstantiate | TypeFlags::kImmutable,
    .methods = kStrIteratorMethods,
    .getters = {},
    .next = str_iterator_next,
};

}  // namespace gossamer
