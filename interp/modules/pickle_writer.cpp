#include "modules/pickle_writer.h"

#include "memory/count.h"
#include "runtime/attributes.h"
#include "runtime/bytes.h"
#include "runtime/call.h"
#include "runtime/counted.h"
#include "runtime/dict.h"
#include "runtime/int.h"
#include "runtime/list.h"
#include "runtime/memoryview.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/set.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "support/number_text.h"
#include "support/utf8.h"

#include <bit>

namespace gossamer {

namespace {

constexpr std::size_t kBatch = 1000;  // items of a container that are put in at once
constexpr std::size_t kFrameTarget = 64 * 1024;
constexpr std::size_t kFrameHeader = 9;
constexpr std::size_t kFrameMinimum = 4;  // a shorter frame goes without its header

// The lowest bytes of a number, the lowest first.
void store_little(char* out, std::uint64_t number, std::size_t bytes) {
    for (std::size_t index = 0; index < bytes; ++index)
        out[index] = static_cast<char>(number >> (8 * index));
}

}  // namespace

// ---- Output

char* PickleWriter::extend_slow(std::size_t size) {
    const bool begins_frame = is_framing_ && frame_start_ == kNoFrame;
    const std::size_t header = begins_frame ? kFrameHeader : 0;
    if (!out_.reserve(in_.heap, size + header)) {
        static_cast<void>(raise_memory_error(in_));
        return nullptr;
    }
    if (begins_frame) {
        frame_start_ = out_.size;
        out_.size += header;
    }
    out_.size += size;
    return out_.items + (out_.size - size);
}

void PickleWriter::close_frame() {
    if (!is_framing_ || frame_start_ == kNoFrame) return;
    char* start = out_.items + frame_start_;
    const std::size_t length = out_.size - frame_start_ - kFrameHeader;
    if (length >= kFrameMinimum) {
        start[0] = static_cast<char>(PickleCode::Frame);
        store_little(start + 1, length, 8);
    } else {
        std::memmove(start, start + kFrameHeader, length);
        out_.size -= kFrameHeader;
    }
    frame_start_ = kNoFrame;
}

Owned PickleWriter::bytes() {
    return new_bytes(in_, {out_.items, out_.size}).to_owned();
}

// What stands in the buffer goes to the file.
Status PickleWriter::flush() {
    GOSSAMER_TRY(data, bytes());
    out_.size = 0;
    GOSSAMER_CHECK(call(in_, pickler_->write, {data.get()}));
    return Status::ok();
}

// Between two instructions: a frame that is large enough ends.
Status PickleWriter::end_instruction() {
    if (frame_start_ == kNoFrame || out_.size - frame_start_ - kFrameHeader < kFrameTarget) [[likely]]
        return Status::ok();
    close_frame();
    return pickler_->write.is_none() ? Status::ok() : flush();
}

// Data behind their header; large ones stand in no frame, and need not pass through the buffer. `payload` is
// the data as bytes, if there are such.
Status PickleWriter::write_data(std::string_view header, std::string_view data, Value payload) {
    const bool is_large = data.size() >= kFrameTarget;
    if (!is_large) {
        GOSSAMER_CHECK(write(header));
        return write(data);
    }
    close_frame();
    const bool was_framing = std::exchange(is_framing_, false);
    GOSSAMER_CHECK(write(header));
    if (pickler_->write.is_none()) {
        GOSSAMER_CHECK(write(data));
    } else {
        Owned held = payload.is_empty() ? new_bytes(in_, data).to_owned() : Owned::share(payload);
        if (held.is_error()) return kError;
        GOSSAMER_CHECK(flush());
        GOSSAMER_CHECK(call(in_, pickler_->write, {held.get()}));
    }
    is_framing_ = was_framing;
    return Status::ok();
}

// Data behind their length, in the shortest form there is.
Status PickleWriter::write_sized(PickleCode small, PickleCode medium, PickleCode large, std::string_view data,
                                 bool has_small, Value payload) {
    const std::size_t size = data.size();
    const bool is_small = size <= 0xFF && has_small;
    const std::size_t length_bytes = is_small ? 1 : size <= 0xFFFF'FFFF ? 4 : 8;
    char header[9] = {static_cast<char>(is_small ? small : length_bytes == 4 ? medium : large)};
    store_little(header + 1, size, length_bytes);
    return write_data({header, length_bytes + 1}, data, payload);
}

// ---- The memo

Status PickleWriter::memoize(Value value) {
    if (pickler_->is_fast != 0) return Status::ok();
    const std::size_t number = pickler_->memo.objects.size;
    if (!pickler_->memo.add(in_.heap, value)) return raise_memory_error(in_);
    if (protocol_ >= 4) return write(PickleCode::Memoize);
    if (is_binary_)
        return number < 256 ? write_number<1>(PickleCode::BinPut, number)
                            : write_number<4>(PickleCode::LongBinPut, number);
    TextBuilder text;
    text.append(static_cast<char>(PickleCode::Put));
    text.append_int(static_cast<std::int64_t>(number));
    text.append('\n');
    return write(text.view());
}

Status PickleWriter::refer(std::int64_t number) {
    const auto unsigned_number = static_cast<std::uint64_t>(number);
    if (is_binary_)
        return number < 256 ? write_number<1>(PickleCode::BinGet, unsigned_number)
                            : write_number<4>(PickleCode::LongBinGet, unsigned_number);
    TextBuilder text;
    text.append(static_cast<char>(PickleCode::Get));
    text.append_int(number);
    text.append('\n');
    return write(text.view());
}

// ---- One object

// What a class derived from Pickler may have beside it.
Status PickleWriter::find_hooks() {
    override_ = pickle_hook(in_, pickler_, "reducer_override");
    if (override_.is_error()) return kError;
    persistent_id_ = pickle_hook(in_, pickler_, "persistent_id");
    return persistent_id_.is_error() ? Status{kError} : Status::ok();
}

Status PickleWriter::dump(Value value) {
    GOSSAMER_CHECK(find_hooks());
    if (protocol_ >= 2)
        GOSSAMER_CHECK(write_number<1>(PickleCode::Proto, static_cast<std::uint64_t>(protocol_)));
    is_framing_ = protocol_ >= 4;
    GOSSAMER_CHECK(save(value));
    GOSSAMER_CHECK(write(PickleCode::Stop));
    close_frame();
    return pickler_->write.is_none() ? Status::ok() : flush();
}

Status PickleWriter::save(Value value) {
    GOSSAMER_CHECK(end_instruction());
    if (!persistent_id_.is_empty()) {
        GOSSAMER_TRY(is_kept, save_persistent(value));
        if (is_kept.get()) return Status::ok();
    }
    return save_itself(value);
}

Status PickleWriter::save_itself(Value value) {
    if (value.is_int()) return save_int(value);
    if (value.is_double()) return save_float(value.as_double());
    if (value.is_none()) return write(PickleCode::None);
    if (value.is_bool()) return save_bool(value.is_true());
    Type* type = type_of(in_, value);
    if (type == in_.types.int_) return save_int(value);
    const std::int64_t known = pickler_->memo.find(value);
    if (known >= 0) return refer(known);
    if (type == in_.types.str) return save_text(value);
    if (type == in_.types.bytes) return save_bytes(value);
    return save_other(value, type);
}

Status PickleWriter::save_other(Value value, Type* type) {
    NativeCallGuard guard{in_};
    GOSSAMER_CHECK(guard.check("while pickling an object"));
    GOSSAMER_TRY(is_done, save_container(value, type));
    if (is_done.get()) return Status::ok();
    return save_by_reducer(value, type);
}

Result<bool> PickleWriter::save_container(Value value, const Type* type) {
    const auto& types = in_.types;
    Status status;
    if (type == types.dict) {
        status = save_dict(value);
    } else if (type == types.list) {
        status = save_list(value);
    } else if (type == types.tuple) {
        status = save_tuple(value);
    } else if (type == types.set) {
        status = save_set(value);
    } else if (type == types.frozenset) {
        status = save_frozenset(value);
    } else if (type == types.bytearray) {
        status = save_bytearray(value);
    } else {
        GOSSAMER_TRY(is_buffer, is_pickle_buffer(type));
        if (!is_buffer.get()) return false;
        status = save_buffer(value);
    }
    if (status.is_error()) return kError;
    return true;
}

// True: something else stands for the object.
Result<bool> PickleWriter::save_persistent(Value value) {
    GOSSAMER_TRY(kept, call(in_, persistent_id_.get(), {value}));
    if (kept.get().is_none()) return false;
    if (is_binary_) {
        GOSSAMER_CHECK(end_instruction());
        GOSSAMER_CHECK(save_itself(kept.get()));
        GOSSAMER_CHECK(write(PickleCode::BinPersId));
        return true;
    }
    GOSSAMER_TRY(text, str_of(in_, kept.get()));
    if (!as<Str>(text.get())->is_ascii())
        return raise_pickling(in_, {"persistent IDs in protocol 0 must be ASCII strings"});
    GOSSAMER_CHECK(write(PickleCode::PersId));
    GOSSAMER_CHECK(write(as<Str>(text.get())->text()));
    GOSSAMER_CHECK(write("\n"));
    return true;
}

// ---- Atoms

Status PickleWriter::save_bool(bool truth) {
    if (protocol_ >= 2) return write(truth ? PickleCode::NewTrue : PickleCode::NewFalse);
    return write(truth ? "I01\n" : "I00\n");
}

Status PickleWriter::save_small_int(std::int32_t number) {
    const auto bits = static_cast<std::uint32_t>(number);
    if (bits <= 0xFF) return write_number<1>(PickleCode::BinInt1, bits);
    if (bits <= 0xFFFF) return write_number<2>(PickleCode::BinInt2, bits);
    return write_number<4>(PickleCode::BinInt, bits);
}

Status PickleWriter::save_int(Value plain) {
    const bool is_short = plain.is_int() && plain.as_int() == static_cast<std::int32_t>(plain.as_int());
    if (is_short && is_binary_) return save_small_int(static_cast<std::int32_t>(plain.as_int()));
    if (protocol_ < 2 || is_short) {
        GOSSAMER_TRY(digits, repr_of(in_, plain));
        GOSSAMER_CHECK(write(is_short ? PickleCode::Int : PickleCode::Long));
        GOSSAMER_CHECK(write(as<Str>(digits.get())->text()));
        return write(is_short ? "\n" : "L\n");
    }
    const IntView number = int_view(plain);
    std::size_t size = big_bit_length(number) / 8 + 1;
    GOSSAMER_TRY(bytes, new_bytes_unfilled(in_, size));
    auto* data = reinterpret_cast<unsigned char*>(bytes->data());
    if (big_to_bytes(number, ByteOrder::Little, Signedness::Signed, {data, size}) != BigStatus::Ok)
        return raise_memory_error(in_);
    // A negative number on the edge needs a byte less.
    if (number.negative() && size > 1 && data[size - 1] == 0xFF && (data[size - 2] & 0x80) != 0) --size;
    GOSSAMER_CHECK(size < 256 ? write_number<1>(PickleCode::Long1, size)
                              : write_number<4>(PickleCode::Long4, size));
    return write({bytes->data(), size});
}

Status PickleWriter::save_float(double number) {
    if (is_binary_) {
        const auto bits = __builtin_bswap64(std::bit_cast<std::uint64_t>(number));
        return write_number<8>(PickleCode::BinFloat, bits);
    }
    TextBuilder text;
    text.append(static_cast<char>(PickleCode::Float));
    append_float_repr(text, number);
    text.append('\n');
    return write(text.view());
}

// ---- Text and bytes

Status PickleWriter::save_text(Value value) {
    const auto* text = as<Str>(value);
    if (!is_binary_) {
        GOSSAMER_CHECK(save_escaped(value));
    } else if (text->byte_length < kFrameTarget) {
        GOSSAMER_CHECK(write_sized(PickleCode::ShortBinUnicode, PickleCode::BinUnicode,
                                   PickleCode::BinUnicode8, text->text(), protocol_ >= 4, Value::empty()));
    } else {
        GOSSAMER_TRY(bytes, new_bytes(in_, text->text()));
        GOSSAMER_CHECK(write_sized(PickleCode::ShortBinUnicode, PickleCode::BinUnicode,
                                   PickleCode::BinUnicode8, bytes->view(), protocol_ >= 4, bytes.value()));
    }
    return memoize(value);
}

// As a line: Latin-1, with what cannot stand in it as escapes.
Status PickleWriter::save_escaped(Value value) {
    const std::string_view text = as<Str>(value)->text();
    GOSSAMER_CHECK(write(PickleCode::Unicode));
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Decoded next = utf8::decode(text.data() + at);
        const std::string_view special{"\\\0\n\r\x1a", 5};
        const bool is_plain =
            next.code_point < 256 && (next.length > 1 || special.find(text[at]) == std::string_view::npos);
        at += next.length;
        if (is_plain) {
            const char byte = static_cast<char>(next.code_point);
            GOSSAMER_CHECK(write({&byte, 1}));
            continue;
        }
        TextBuilder escape;
        escape.append(next.code_point > 0xFFFF ? std::string_view{"\\U"} : std::string_view{"\\u"});
        escape.append_hex(next.code_point, next.code_point > 0xFFFF ? 8 : 4);
        GOSSAMER_CHECK(write(escape.view()));
    }
    return write("\n");
}

Status PickleWriter::save_bytes(Value value) {
    if (protocol_ < 3) return save_old_bytes(value);
    GOSSAMER_CHECK(write_sized(PickleCode::ShortBinBytes, PickleCode::BinBytes, PickleCode::BinBytes8,
                               as<Bytes>(value)->view(), true, value));
    return memoize(value);
}

// Where there is no instruction for bytes.
Status PickleWriter::save_old_bytes(Value value) {
    if (as<Bytes>(value)->size == 0) return save_call_of(Value::from_object(in_.types.bytes), {}, value);
    GOSSAMER_TRY(decode, intern(in_, "decode"));
    GOSSAMER_TRY(encoding, intern(in_, "latin1"));
    const Value arguments[] = {encoding.value()};
    GOSSAMER_TRY(text, call_method(in_, value, decode.get(), arguments));
    GOSSAMER_TRY(encode, pickle_library(in_, "_codecs", "encode"));
    return save_call_of(encode.get(), {text.get(), encoding.value()}, value);
}

Status PickleWriter::save_bytearray(Value value) {
    if (protocol_ < 5) {
        const Value type = Value::from_object(in_.types.bytearray);
        if (as<ByteArray>(value)->size == 0) return save_call_of(type, {}, value);
        GOSSAMER_TRY(bytes, new_bytes(in_, as<ByteArray>(value)->view()));
        return save_call_of(type, {bytes.value()}, value);
    }
    const std::string_view data = as<ByteArray>(value)->view();
    if (data.size() < kFrameTarget) {
        GOSSAMER_CHECK(write_number<8>(PickleCode::ByteArray8, data.size()));
        GOSSAMER_CHECK(write(data));
        return memoize(value);
    }
    GOSSAMER_TRY(bytes, new_bytes(in_, data));
    char header[9] = {static_cast<char>(PickleCode::ByteArray8)};
    store_little(header + 1, bytes->size, 8);
    GOSSAMER_CHECK(write_data({header, sizeof header}, bytes->view(), bytes.value()));
    return memoize(value);
}

// PickleBuffer is a class of the library.
Result<bool> PickleWriter::is_pickle_buffer(const Type* type) {
    if (type->name_text() != "PickleBuffer") return false;
    GOSSAMER_TRY(known, pickle_library(in_, "_pickle_names", "PickleBuffer"));
    return known.get() == Value::from_object(const_cast<Type*>(type));
}

Status PickleWriter::save_buffer(Value value) {
    if (protocol_ < 5) return raise_pickling(in_, {"PickleBuffer can only be pickled with protocol >= 5"});
    GOSSAMER_TRY(name, intern(in_, "raw"));
    GOSSAMER_TRY(raw, call_method(in_, value, name.get(), {}));
    const bool is_read_only = as<MemoryView>(raw.get())->is_read_only;
    if (!pickler_->buffer_callback.is_empty()) {
        GOSSAMER_TRY(answer, call(in_, pickler_->buffer_callback, {value}));
        GOSSAMER_TRY(is_inside, is_true(in_, answer.get()));
        if (!is_inside.get()) {
            GOSSAMER_CHECK(write(PickleCode::NextBuffer));
            return is_read_only ? write(PickleCode::ReadOnlyBuffer) : Status::ok();
        }
    }
    std::string_view view;
    GOSSAMER_CHECK(get_buffer(in_, raw.get(), view));
    GOSSAMER_TRY(bytes, new_bytes(in_, view));
    if (is_read_only) {
        GOSSAMER_CHECK(write_sized(PickleCode::ShortBinBytes, PickleCode::BinBytes, PickleCode::BinBytes8,
                                   bytes->view(), true, bytes.value()));
    } else {
        char header[9] = {static_cast<char>(PickleCode::ByteArray8)};
        store_little(header + 1, bytes->size, 8);
        GOSSAMER_CHECK(write_data({header, sizeof header}, bytes->view(), bytes.value()));
    }
    return memoize(value);
}

// ---- Containers

// A tuple or frozenset holds itself and has been written meanwhile: its parts go, that one takes their place.
Status PickleWriter::take_back(std::size_t items, bool is_marked, std::int64_t number) {
    if (is_marked && is_binary_) {
        GOSSAMER_CHECK(write(PickleCode::PopMark));
    } else {
        for (std::size_t count = items + (is_marked ? 1 : 0); count != 0; --count)
            GOSSAMER_CHECK(write(PickleCode::Pop));
    }
    return refer(number);
}

Status PickleWriter::save_tuple(Value value) {
    const auto* tuple = as<Tuple>(value);
    if (tuple->size == 0) return is_binary_ ? write(PickleCode::EmptyTuple) : write("(t");
    const bool is_short = tuple->size <= 3 && protocol_ >= 2;
    if (!is_short) GOSSAMER_CHECK(write(PickleCode::Mark));
    for (const Value item : tuple->values())
        GOSSAMER_CHECK(save(item));
    const std::int64_t known = pickler_->memo.find(value);
    if (known >= 0) return take_back(tuple->size, !is_short, known);
    constexpr PickleCode kShort[] = {PickleCode::Tuple1, PickleCode::Tuple2, PickleCode::Tuple3};
    GOSSAMER_CHECK(write(is_short ? kShort[tuple->size - 1] : PickleCode::Tuple));
    return memoize(value);
}

Status PickleWriter::save_list(Value value) {
    GOSSAMER_CHECK(is_binary_ ? write(PickleCode::EmptyList) : write("(l"));
    GOSSAMER_CHECK(memoize(value));
    const auto* list = as<List>(value);
    if (list->size == 0) return Status::ok();
    if (!is_binary_) {
        GOSSAMER_TRY(iterator, get_iterator(in_, value));
        return save_batches(iterator.get(), false);
    }
    if (list->size == 1) {
        Owned item = Owned::share(list->items[0]);
        GOSSAMER_CHECK(save(item.get()));
        return write(PickleCode::Append);
    }
    std::size_t index = 0;
    do {
        GOSSAMER_CHECK(write(PickleCode::Mark));
        for (std::size_t count = 0; count < kBatch && index < list->size; ++count, ++index) {
            Owned item = Owned::share(list->items[index]);
            GOSSAMER_CHECK(save(item.get()));
        }
        GOSSAMER_CHECK(write(PickleCode::Appends));
    } while (index < list->size);
    return Status::ok();
}

Status PickleWriter::save_dict(Value value) {
    GOSSAMER_CHECK(is_binary_ ? write(PickleCode::EmptyDict) : write("(d"));
    GOSSAMER_CHECK(memoize(value));
    if (dict_size(as<Dict>(value)) == 0) return Status::ok();
    if (is_binary_) return save_dict_items(value);
    GOSSAMER_TRY(name, intern(in_, "items"));
    GOSSAMER_TRY(items, call_method(in_, value, name.get(), {}));
    GOSSAMER_TRY(iterator, get_iterator(in_, items.get()));
    return save_batches(iterator.get(), true);
}

// A full last batch is followed by an empty one.
Status PickleWriter::save_dict_items(Value value) {
    auto* dict = as<Dict>(value);
    const std::uint64_t size = dict_size(dict);
    std::uint32_t position = 0;
    std::size_t count = 0;
    do {
        if (size > 1) GOSSAMER_CHECK(write(PickleCode::Mark));
        Value key;
        Value item;
        for (count = 0; count < kBatch && dict_next(dict, position, key, item); ++count) {
            Owned held_key = Owned::share(key);
            Owned held_item = Owned::share(item);
            GOSSAMER_CHECK(save(held_key.get()));
            GOSSAMER_CHECK(save(held_item.get()));
        }
        GOSSAMER_CHECK(write(size > 1 ? PickleCode::SetItems : PickleCode::SetItem));
        if (dict_size(dict) != size)
            return raise(in_, Error::AnyRuntimeError, "dictionary changed size during iteration");
    } while (count == kBatch);
    return Status::ok();
}

Status PickleWriter::save_set_items(Set* set) {
    const std::uint64_t size = set->size;
    std::uint64_t position = 0;
    std::size_t count = 0;
    do {
        GOSSAMER_CHECK(write(PickleCode::Mark));
        Value key;
        for (count = 0; count < kBatch && set_next(set, position, key); ++count) {
            Owned held = Owned::share(key);
            GOSSAMER_CHECK(save(held.get()));
        }
        GOSSAMER_CHECK(write(PickleCode::AddItems));
        if (set->size != size) return raise(in_, Error::AnyRuntimeError, "set changed size during iteration");
    } while (count == kBatch);
    return Status::ok();
}

Status PickleWriter::save_set(Value value) {
    if (protocol_ < 4) {
        GOSSAMER_TRY(items, list_from(in_, value));
        return save_call_of(Value::from_object(in_.types.set), {items.get()}, value);
    }
    GOSSAMER_CHECK(write(PickleCode::EmptySet));
    GOSSAMER_CHECK(memoize(value));
    return as<Set>(value)->size == 0 ? Status::ok() : save_set_items(as<Set>(value));
}

Status PickleWriter::save_frozenset(Value value) {
    if (protocol_ < 4) {
        GOSSAMER_TRY(items, list_from(in_, value));
        return save_call_of(Value::from_object(in_.types.frozenset), {items.get()}, value);
    }
    GOSSAMER_CHECK(write(PickleCode::Mark));
    std::uint64_t position = 0;
    Value key;
    while (set_next(as<Set>(value), position, key))
        GOSSAMER_CHECK(save(key));
    const std::int64_t known = pickler_->memo.find(value);
    if (known >= 0) return take_back(0, true, known);
    GOSSAMER_CHECK(write(PickleCode::FrozenSet));
    return memoize(value);
}

Status PickleWriter::save_entry(Value item, bool is_pair) {
    if (!is_pair) return save(item);
    if (!is_tuple(item) || as<Tuple>(item)->size != 2)
        return raise(in_, Error::AnyTypeError, "dict items iterator must return 2-tuples");
    GOSSAMER_CHECK(save(as<Tuple>(item)->items[0]));
    return save(as<Tuple>(item)->items[1]);
}

// Items of an iterator: two or more are put in at once.
Status PickleWriter::save_batches(Value iterator, bool is_pairs) {
    const PickleCode single = is_pairs ? PickleCode::SetItem : PickleCode::Append;
    const PickleCode several = is_pairs ? PickleCode::SetItems : PickleCode::Appends;
    std::size_t count = 0;
    do {
        GOSSAMER_TRY(item, next_item(in_, iterator));
        if (item.is_empty()) return Status::ok();
        Owned following;
        if (is_binary_) following = next_item(in_, iterator);
        if (following.is_error()) return kError;
        if (following.is_empty()) {
            GOSSAMER_CHECK(save_entry(item.get(), is_pairs));
            GOSSAMER_CHECK(write(single));
            count = is_binary_ ? 0 : kBatch;
            continue;
        }
        GOSSAMER_CHECK(write(PickleCode::Mark));
        GOSSAMER_CHECK(save_entry(item.get(), is_pairs));
        for (count = 1; !following.is_empty();) {
            GOSSAMER_CHECK(save_entry(following.get(), is_pairs));
            if (++count == kBatch) break;
            following = next_item(in_, iterator);
            if (following.is_error()) return kError;
        }
        GOSSAMER_CHECK(write(several));
    } while (count == kBatch);
    return Status::ok();
}

// ---- The whole

Status pickle_dump(Interpreter& in, PicklerObject* pickler, Value value, Owned* result) {
    PickleWriter writer{in, pickler};
    GOSSAMER_CHECK(writer.dump(value));
    if (result == nullptr) return Status::ok();
    *result = writer.bytes();
    return result->is_error() ? Status{kError} : Status::ok();
}

}  // namespace gossamer
