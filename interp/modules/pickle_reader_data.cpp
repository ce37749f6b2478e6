// Numbers, text and bytes in pickles.
#include "modules/pickle_reader.h"
#include "runtime/attributes.h"
#include "runtime/bytes.h"
#include "runtime/call.h"
#include "runtime/int.h"
#include "runtime/memoryview.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/text_codec.h"
#include "runtime/tuple.h"
#include "support/number_text.h"

#include <bit>
#include <limits>

namespace gossamer {

namespace {

constexpr auto kLargestSize = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());

}  // namespace

// Data behind their length.
Result<std::string_view> PickleReader::read_sized(std::size_t length_bytes, const char* what) {
    GOSSAMER_TRY(size, read_length(length_bytes));
    if (size.get() > kLargestSize) {
        GOSSAMER_TRY(message, new_str(in_, std::string{what} + " exceeds system's maximum size of " +
                                               std::to_string(kLargestSize) + " bytes"));
        return raise_with(in_, in_.types.OverflowError, message.value());
    }
    GOSSAMER_TRY(data, read(size.get()));
    return std::string_view{data.get(), size.get()};
}

// ---- Atoms

Status PickleReader::do_proto() {
    GOSSAMER_TRY(number, read_number<1>());
    unpickler_->protocol = static_cast<std::int32_t>(number.get());
    if (unpickler_->protocol <= kHighestPickleProtocol) return Status::ok();
    const std::string text = "unsupported pickle protocol: " + std::to_string(unpickler_->protocol);
    return raise(in_, Error::AnyValueError, text);
}

// A frame is read as a whole; then reading goes on at its beginning.
Status PickleReader::do_frame() {
    GOSSAMER_TRY(size, read_number<8>());
    if (size.get() > kLargestSize) {
        const std::string text =
            "FRAME length exceeds system's maximum of " + std::to_string(kLargestSize) + " bytes";
        GOSSAMER_TRY(message, new_str(in_, text));
        return raise_with(in_, in_.types.OverflowError, message.value());
    }
    GOSSAMER_TRY(data, read(size.get()));
    at_ = data.get();
    return Status::ok();
}

// A line that is no number.
ErrorTag PickleReader::refuse_number(const std::string& line) {
    GOSSAMER_TRY(shown, new_str(in_, line + "\n"));
    GOSSAMER_TRY(quoted, repr_of(in_, shown.value()));
    std::string text{"invalid literal for int() with base 10: "};
    return raise(in_, Error::AnyValueError, text.append(as<Str>(quoted.get())->text()));
}

Status PickleReader::do_int() {
    GOSSAMER_TRY(line, read_line(1));
    const std::string text{line.get()};
    if (text == "00" || text == "01") return push(Owned::boolean(text == "01"));
    const auto end = text.find_last_not_of(' ');
    Owned number =
        int_from_literal(in_, end == std::string::npos ? text : text.substr(0, end + 1), 0, Value::none());
    if (!number.is_error() || !pending_is(in_, in_.types.ValueError)) return push(std::move(number));
    clear_pending(in_);
    return raise(in_, Error::AnyValueError, "could not convert string to int");
}

Status PickleReader::do_long() {
    GOSSAMER_TRY(line, read_line(1));
    const std::string text{line.get()};
    const std::string digits = text.ends_with('L') ? text.substr(0, text.size() - 1) : text;
    Owned number = int_from_literal(in_, digits, 0, Value::none());
    if (!number.is_error() || !pending_is(in_, in_.types.ValueError)) return push(std::move(number));
    clear_pending(in_);
    return refuse_number(text);
}

Status PickleReader::do_long_bytes(std::size_t length_bytes) {
    GOSSAMER_TRY(size, read_length(length_bytes));
    if (length_bytes == 4 && size.get() > 0x7FFF'FFFF)
        return raise_unpickling(in_, {"LONG pickle has negative byte count"});
    GOSSAMER_TRY(data, read(size.get()));
    BigInt number;
    const auto* bytes = reinterpret_cast<const unsigned char*>(data.get());
    if (size.get() != 0 &&
        big_from_bytes({bytes, size.get()}, ByteOrder::Little, Signedness::Signed, number) != BigStatus::Ok)
        return raise_memory_error(in_);
    return push(new_int(in_, std::move(number)));
}

Status PickleReader::do_float() {
    GOSSAMER_TRY(line, read_line(1));
    const std::optional<double> number = parse_float(line.get());
    if (!number) return raise(in_, Error::AnyValueError, "could not convert string to float");
    return push(new_float(*number));
}

Status PickleReader::do_bin_float() {
    GOSSAMER_TRY(bits, read_number<8>());
    return push(new_float(std::bit_cast<double>(__builtin_bswap64(bits.get()))));
}

Status PickleReader::do_bin_int() {
    GOSSAMER_TRY(bits, read_number<4>());
    return push(Owned::immediate(Value::from_int(static_cast<std::int32_t>(bits.get()))));
}

Status PickleReader::do_unsigned(Result<std::uint64_t> number) {
    if (number.is_error()) return kError;
    return push(Owned::immediate(Value::from_int(static_cast<std::int64_t>(number.get()))));
}

// ---- Text and bytes

// A string of Python 2: text, or bytes if the reader has asked for them.
Status PickleReader::push_old_string(std::string_view data) {
    GOSSAMER_TRY(bytes, new_bytes(in_, data));
    const auto option = [this](Value given, const char* otherwise) {
        return given.is_empty() ? new_str(in_, otherwise) : Ref<Str>::share(as<Str>(given));
    };
    GOSSAMER_TRY(encoding, option(unpickler_->encoding, "ASCII"));
    GOSSAMER_TRY(errors, option(unpickler_->errors, "strict"));
    if (encoding->text() == "bytes") return push(std::move(bytes).to_owned());
    GOSSAMER_TRY(decode, intern(in_, "decode"));
    const Value arguments[] = {encoding.value(), errors.value()};
    return push(call_method(in_, bytes.value(), decode.get(), arguments));
}

Status PickleReader::do_string() {
    GOSSAMER_TRY(line, read_line());
    std::string_view text = line.get();
    while (!text.empty() && (text.back() == ' ' || text.back() == '\r' || text.back() == '\t'))
        text.remove_suffix(1);
    const bool is_quoted =
        text.size() >= 2 && text.front() == text.back() && (text.front() == '\'' || text.front() == '"');
    if (!is_quoted) return raise_unpickling(in_, {"the STRING opcode argument must be quoted"});
    GOSSAMER_TRY(quoted, new_bytes(in_, text.substr(1, text.size() - 2)));
    GOSSAMER_TRY(decode, pickle_library(in_, "codecs", "escape_decode"));
    GOSSAMER_TRY(pair, call(in_, decode.get(), {quoted.value()}));
    return push_old_string(as<Bytes>(as<Tuple>(pair.get())->items[0])->view());
}

Status PickleReader::do_bin_string(std::size_t length_bytes) {
    GOSSAMER_TRY(size, read_length(length_bytes));
    if (length_bytes == 4 && size.get() > 0x7FFF'FFFF)
        return raise_unpickling(in_, {"BINSTRING pickle has negative byte count"});
    GOSSAMER_TRY(data, read(size.get()));
    return push_old_string({data.get(), size.get()});
}

Status PickleReader::do_unicode() {
    GOSSAMER_TRY(line, read_line());
    return push(decode_text(in_, line.get(), Encoding::RawUnicodeEscape, "strict").to_owned());
}

Status PickleReader::do_text(std::size_t length_bytes) {
    GOSSAMER_TRY(data, read_sized(length_bytes, "BINUNICODE"));
    if (utf8::is_ascii(data.get()))
        return push(new_str_counted(in_, data.get(), data.get().size()).to_owned());
    return push(decode_text(in_, data.get(), Encoding::Utf8, "surrogatepass").to_owned());
}

Status PickleReader::do_bytes(std::size_t length_bytes) {
    GOSSAMER_TRY(data, read_sized(length_bytes, "BINBYTES"));
    return push(new_bytes(in_, data.get()).to_owned());
}

Status PickleReader::do_bytearray() {
    GOSSAMER_TRY(data, read_sized(8, "BYTEARRAY8"));
    return push(new_bytearray(in_, data.get()).to_owned());
}

Status PickleReader::do_next_buffer() {
    if (unpickler_->buffers.is_empty())
        return raise_unpickling(
            in_, {"pickle stream refers to out-of-band data but no *buffers* argument was given"});
    Owned buffers = Owned::share(unpickler_->buffers);
    GOSSAMER_TRY(buffer, next_item(in_, buffers.get()));
    if (buffer.is_empty()) return raise_unpickling(in_, {"not enough out-of-band buffers"});
    return push(std::move(buffer));
}

Status PickleReader::do_read_only_buffer() {
    const Value buffer = top();
    if (buffer.is_empty()) return kError;
    GOSSAMER_TRY(view, new_memoryview(in_, buffer));
    if (as<MemoryView>(view.get())->is_read_only) return Status::ok();
    GOSSAMER_TRY(name, intern(in_, "toreadonly"));
    GOSSAMER_TRY(fixed, call_method(in_, view.get(), name.get(), {}));
    replace(stack_.items[stack_.size - 1], std::move(fixed));
    return Status::ok();
}

}  // namespace gossamer
