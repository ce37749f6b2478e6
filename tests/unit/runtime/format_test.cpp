#include "runtime/object_model.h"

#include "runtime/format_fields.h"
#include "runtime/format_percent.h"
#include "runtime/repr_guard.h"
#include "runtime/tuple.h"

namespace gossamer {

namespace {

struct Formatting : ObjectModel {
    [[nodiscard]] std::string format(Value value, std::string_view specification) {
        return show(format_value(interpreter, value, text(specification).get()));
    }
    [[nodiscard]] std::string percent(std::string_view pattern, std::initializer_list<Value> values) {
        const Owned held = text(pattern);
        const Ref<Tuple> tuple = tuple_of(interpreter, values);
        return show(format_percent(interpreter, as<Str>(held.get()), tuple.value()));
    }
    [[nodiscard]] std::string fields(std::string_view pattern, std::initializer_list<Value> values) {
        const Owned held = text(pattern);
        FormatArguments arguments;
        arguments.positional = {values.begin(), values.size()};
        return show(format_fields(interpreter, as<Str>(held.get()), arguments));
    }
};

constexpr Value number(std::int64_t value) {
    return Value::from_int(value);
}
constexpr Value real(double value) {
    return Value::from_double(value);
}

}  // namespace

TEST_CASE_FIXTURE(Formatting, "ints: bases, grouping, sign and padding") {
    CHECK(format(number(255), "#06x") == "0x00ff");
    CHECK(format(number(1234567), ",") == "1,234,567");
    CHECK(format(number(1), "09,") == "0,000,001");
    CHECK(format(number(5), "+d") == "+5");
    CHECK(format(number(0xABCDEF), "_x") == "ab_cdef");
    CHECK(format(number(65), "c") == "A");
    CHECK(format(number(5), "\u00e9^5") == "\u00e9\u00e95\u00e9\u00e9");
    CHECK(format(number(5), ".3") == "ValueError: Precision not allowed in integer format specifier");
    CHECK(format(number(5), "5d ") == "ValueError: Invalid format specifier '5d ' for object of type 'int'");
}

TEST_CASE_FIXTURE(Formatting, "floats: presentation types, zero padding and negative zero") {
    CHECK(format(real(3.14159), ".2f") == "3.14");
    CHECK(format(real(1234567.891), ",.2f") == "1,234,567.89");
    CHECK(format(real(123.0), "010,") == "0,000,123.0");
    CHECK(format(real(-0.04), "z.1f") == "0.0");
    CHECK(format(real(0.5), ".0%") == "50%");
    CHECK(format(real(3.5), "d") == "ValueError: Unknown format code 'd' for object of type 'float'");
}

TEST_CASE_FIXTURE(Formatting, "text: width in code points, precision, alignment") {
    CHECK(format(text("h\u00e9llo").get(), "*^9.4") == "**h\u00e9ll***");
    CHECK(format(text("ab").get(), "=5") ==
          "ValueError: '=' alignment not allowed in string format specifier");
}

TEST_CASE_FIXTURE(Formatting, "percent formatting") {
    CHECK(percent("%05.1f|%-5d|%+x", {real(3.14159), number(4), number(255)}) == "003.1|4    |+ff");
    CHECK(percent("%s %r %%", {text("a").get(), text("b").get()}) == "a 'b' %");
    CHECK(percent("%*d", {number(5), number(3)}) == "    3");
    CHECK(percent("%d", {text("a").get()}) == "TypeError: %d format: a real number is required, not str");
    CHECK(percent("%s", {}) == "TypeError: not enough arguments for format string");
    CHECK(percent("%y", {number(1)}) == "ValueError: unsupported format character 'y' (0x79) at index 1");
}

TEST_CASE_FIXTURE(Formatting, "replacement fields") {
    CHECK(fields("{} {1!r:>4}", {number(1), text("a").get()}) ==
          "ValueError: cannot switch from automatic field numbering to manual field specification");
    CHECK(fields("{0} {1!r:>4} {{}}", {number(1), text("a").get()}) == "1  'a' {}");
    CHECK(fields("{:{}}", {number(1), number(5)}) == "    1");
    CHECK(fields("{0[1]}", {text("ab").get()}) == "b");
    CHECK(fields("{", {}) == "ValueError: Single '{' encountered in format string");
    CHECK(fields("{1}", {number(0)}) ==
          "IndexError: Replacement index 1 out of range for positional args tuple");
}

TEST_CASE_FIXTURE(Formatting, "a guard notices that an object is already being represented") {
    const Owned outer = text("outer");
    const ReprGuard first{interpreter, outer.get()};
    CHECK_FALSE(first.is_recursive());
    const ReprGuard second{interpreter, outer.get()};
    CHECK(second.is_recursive());
}

}  // namespace gossamer
