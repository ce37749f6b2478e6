#include "modules/pickle_reader.h"

#include "memory/count.h"
#include "runtime/attributes.h"
#include "runtime/bytes.h"
#include "runtime/call.h"
#include "runtime/counted.h"
#include "runtime/dict.h"
#include "runtime/int.h"
#include "runtime/list.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/set.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

#include <limits>

namespace gossamer {

namespace {

constexpr std::uint64_t kPrefetch = 128 * 1024;
// A memo with this many holes is no pickler's work.
constexpr std::uint64_t kMostHoles = std::uint64_t{1} << 26;

}  // namespace

PickleReader::~PickleReader() {
    drop_from(0);
    stack_.free(in_.heap);
    marks_.free(in_.heap);
}

// ---- Input

Status PickleReader::set_window(Owned data) {
    std::string_view bytes;
    GOSSAMER_CHECK(get_buffer(in_, data.get(), bytes));
    if (!is_bytes(data.get())) {
        GOSSAMER_TRY(copy, new_bytes(in_, bytes));
        bytes = copy->view();
        data = std::move(copy).to_owned();
    }
    begin_ = at_ = bytes.data();
    end_ = at_ + bytes.size();
    window_ = std::move(data);
    return Status::ok();
}

// The file goes on to where reading is: what had only been looked at is read.
Status PickleReader::skip_consumed() {
    if (!is_peeked_) return Status::ok();
    const auto consumed = at_ - begin_;
    is_peeked_ = false;
    at_ = end_ = begin_;
    if (consumed == 0) return Status::ok();
    GOSSAMER_CHECK(call(in_, unpickler_->read, {Value::from_int(consumed)}));
    return Status::ok();
}

// False: the file cannot be looked at, or shows too little.
Result<bool> PickleReader::peek(std::uint64_t size) {
    Owned shown = call(in_, unpickler_->peek, {Value::from_int(kPrefetch)});
    if (shown.is_error()) {
        if (!pending_is(in_, in_.types.NotImplementedError)) return kError;
        clear_pending(in_);
        replace(unpickler_->peek, Owned{});
        return false;
    }
    GOSSAMER_CHECK(set_window(std::move(shown)));
    is_peeked_ = true;
    return static_cast<std::uint64_t>(end_ - at_) >= size;
}

Result<const char*> PickleReader::read_more(std::uint64_t size) {
    const auto truncated = [this] { return raise_unpickling(in_, {"pickle data was truncated"}); };
    if (unpickler_->read.is_empty()) return truncated();
    GOSSAMER_CHECK(skip_consumed());
    bool is_there = false;
    if (!unpickler_->peek.is_empty() && size < kPrefetch) {
        GOSSAMER_TRY(enough, peek(size));
        is_there = enough.get();
        if (!is_there) {
            is_peeked_ = false;
            at_ = end_;
        }
    }
    if (!is_there) {
        GOSSAMER_TRY(count, new_int_unsigned(in_, size));
        GOSSAMER_TRY(data, call(in_, unpickler_->read, {count.get()}));
        GOSSAMER_CHECK(set_window(std::move(data)));
    }
    if (static_cast<std::uint64_t>(end_ - at_) < size) return truncated();
    const char* start = at_;
    at_ += size;
    return start;
}

// Without its end; a line of less than `least` bytes is taken for damage.
Result<std::string_view> PickleReader::read_line(std::size_t least) {
    const void* found = at_ == end_ ? nullptr : std::memchr(at_, '\n', static_cast<std::size_t>(end_ - at_));
    if (found == nullptr) {
        if (!unpickler_->read.is_empty()) {
            GOSSAMER_CHECK(skip_consumed());
            GOSSAMER_TRY(line, call(in_, unpickler_->readline, {}));
            GOSSAMER_CHECK(set_window(std::move(line)));
        }
        const bool is_whole = !unpickler_->read.is_empty() && at_ != end_ && end_[-1] == '\n';
        if (!is_whole) return raise_unpickling(in_, {"pickle data was truncated"});
        found = end_ - 1;
    }
    const char* start = at_;
    at_ = static_cast<const char*>(found) + 1;
    const std::string_view line{start, static_cast<std::size_t>(at_ - 1 - start)};
    if (line.size() < least) return raise_unpickling(in_, {"pickle data was truncated"});
    return line;
}

// ---- The stack

Status PickleReader::push_slow(Owned value) {
    if (!stack_.reserve(in_.heap, 1)) return raise_memory_error(in_);
    stack_.items[stack_.size++] = value.detach();
    return Status::ok();
}

ErrorTag PickleReader::underflow() {
    return raise_unpickling(in_, {marks_.size != 0 ? "unexpected MARK found" : "unpickling stack underflow"});
}

Owned PickleReader::pop() {
    if (stack_.size <= fence_) return underflow();
    return Owned::adopt(stack_.items[--stack_.size]);
}

Value PickleReader::top() {
    if (stack_.size > fence_) return stack_.items[stack_.size - 1];
    static_cast<void>(underflow());
    return Value::empty();
}

// Where the values above the last mark begin; the mark goes.
Result<std::size_t> PickleReader::pop_mark() {
    if (marks_.size == 0) return raise_unpickling(in_, {"could not find MARK"});
    const std::size_t start = marks_.items[--marks_.size];
    fence_ = marks_.size != 0 ? marks_.items[marks_.size - 1] : 0;
    return start;
}

Ref<Tuple> PickleReader::take_tuple(std::size_t start) {
    const std::size_t count = stack_.size - start;
    GOSSAMER_TRY(tuple, new_tuple(in_, count));
    if (count == 0) return tuple;
    std::memcpy(tuple->items, stack_.items + start, count * sizeof(Value));
    stack_.size = start;
    finish_tuple(tuple.get());
    return tuple;
}

Owned PickleReader::take_list(std::size_t start) {
    return list_of_moved(in_, stack_.items + start, stack_.size - start).to_owned();
}

// Last first.
void PickleReader::drop_from(std::size_t start) {
    while (stack_.size > start)
        drop(stack_.items[--stack_.size]);
}

Status PickleReader::do_mark() {
    if (!marks_.push(in_.heap, stack_.size)) return raise_memory_error(in_);
    fence_ = stack_.size;
    return Status::ok();
}

Status PickleReader::do_pop() {
    if (marks_.size != 0 && marks_.items[marks_.size - 1] == stack_.size) {
        GOSSAMER_CHECK(pop_mark());
        return Status::ok();
    }
    GOSSAMER_CHECK(pop());
    return Status::ok();
}

Status PickleReader::do_dup() {
    const Value value = top();
    return value.is_empty() ? Status{kError} : push(Owned::share(value));
}

// ---- Containers

Status PickleReader::do_tuple() {
    GOSSAMER_TRY(start, pop_mark());
    return push(take_tuple(start.get()).to_owned());
}

Status PickleReader::do_short_tuple(std::size_t count) {
    if (stack_.size < fence_ + count) return underflow();
    return push(take_tuple(stack_.size - count).to_owned());
}

Status PickleReader::do_list() {
    GOSSAMER_TRY(start, pop_mark());
    GOSSAMER_TRY(list, take_list(start.get()));
    stack_.size = start.get();
    return push(std::move(list));
}

Status PickleReader::do_dict() {
    GOSSAMER_TRY(start, pop_mark());
    GOSSAMER_TRY(dict, new_dict(in_));
    GOSSAMER_CHECK(set_items_from(start.get(), "DICT", dict.value()));
    return push(std::move(dict).to_owned());
}

Status PickleReader::do_frozenset() {
    GOSSAMER_TRY(start, pop_mark());
    GOSSAMER_TRY(items, take_tuple(start.get()));
    return push(call(in_, Value::from_object(in_.types.frozenset), {items.value()}));
}

// What stands from `start` on goes to the list, or whatever takes items, below.
Status PickleReader::append_from(std::size_t start) {
    if (start > stack_.size || start <= fence_) return underflow();
    if (start == stack_.size) return Status::ok();
    const Value target = stack_.items[start - 1];
    if (type_of(in_, target) == in_.types.list) {
        for (std::size_t index = start; index < stack_.size; ++index) {
            Owned item = Owned::adopt(std::exchange(stack_.items[index], Value::empty()));
            GOSSAMER_CHECK(list_append(in_, as<List>(target), std::move(item)));
        }
        stack_.size = start;
        return Status::ok();
    }
    GOSSAMER_TRY(extend_name, intern(in_, "extend"));
    GOSSAMER_TRY(extend, find_attribute(in_, target, extend_name.get()));
    if (!extend.is_empty()) {
        GOSSAMER_TRY(items, take_list(start));
        stack_.size = start;
        GOSSAMER_CHECK(call(in_, extend.get(), {items.get()}));
        return Status::ok();
    }
    GOSSAMER_TRY(append_name, intern(in_, "append"));
    GOSSAMER_TRY(append, get_attribute(in_, target, append_name.get()));
    for (std::size_t index = start; index < stack_.size; ++index)
        GOSSAMER_CHECK(call(in_, append.get(), {stack_.items[index]}));
    drop_from(start);
    return Status::ok();
}

Status PickleReader::do_appends() {
    GOSSAMER_TRY(start, pop_mark());
    return append_from(start.get());
}

// Keys and values from `start` on go to what takes them.
Status PickleReader::set_items_from(std::size_t start, const char* instruction, Value target) {
    if ((stack_.size - start) % 2 != 0)
        return raise_unpickling(in_, {"odd number of items for ", instruction});
    const bool is_dict = type_of(in_, target) == in_.types.dict;
    for (std::size_t index = start; index < stack_.size; index += 2) {
        const Value key = stack_.items[index];
        const Value value = stack_.items[index + 1];
        if (!is_dict) {
            GOSSAMER_CHECK(set_item(in_, target, key, value));
        } else if (is_exact_str(in_, key)) {
            GOSSAMER_CHECK(dict_set_str(in_, as<Dict>(target), as<Str>(key), value));
        } else {
            GOSSAMER_CHECK(dict_set(in_, as<Dict>(target), key, value));
        }
    }
    drop_from(start);
    return Status::ok();
}

Status PickleReader::do_set_items() {
    GOSSAMER_TRY(start, pop_mark());
    if (start.get() > stack_.size || start.get() <= fence_) return underflow();
    if (start.get() == stack_.size) return Status::ok();
    return set_items_from(start.get(), "SETITEMS", stack_.items[start.get() - 1]);
}

// APPEND and SETITEM.
Status PickleReader::put_one(bool is_item) {
    const std::size_t count = is_item ? 2 : 1;
    if (stack_.size < count || stack_.size - count <= fence_) return underflow();
    const std::size_t start = stack_.size - count;
    return is_item ? set_items_from(start, "SETITEMS", stack_.items[start - 1]) : append_from(start);
}

Status PickleReader::do_add_items() {
    GOSSAMER_TRY(mark, pop_mark());
    const std::size_t start = mark.get();
    if (start > stack_.size || start <= fence_) return underflow();
    if (start == stack_.size) return Status::ok();
    const Value target = stack_.items[start - 1];
    const Type* type = type_of(in_, target);
    if (type == in_.types.set || is_subtype(type, in_.types.set)) {
        for (std::size_t index = start; index < stack_.size; ++index)
            GOSSAMER_CHECK(set_add(in_, as<Set>(target), stack_.items[index]));
    } else {
        GOSSAMER_TRY(name, intern(in_, "add"));
        GOSSAMER_TRY(add, get_attribute(in_, target, name.get()));
        for (std::size_t index = start; index < stack_.size; ++index)
            GOSSAMER_CHECK(call(in_, add.get(), {stack_.items[index]}));
    }
    drop_from(start);
    return Status::ok();
}

// ---- The memo

Status PickleReader::remember(std::uint64_t number) {
    const Value value = top();
    if (value.is_empty()) return kError;
    auto& memo = unpickler_->memo;
    if (number >= memo.size) {
        const std::uint64_t more = number + 1 - memo.size;
        if (more > kMostHoles || !memo.reserve(in_.heap, more)) return raise_memory_error(in_);
        while (memo.size <= number)
            memo.items[memo.size++] = Value::empty();
    }
    if (memo.items[number].is_empty()) ++unpickler_->memo_size;
    replace(memo.items[number], Owned::share(value));
    return Status::ok();
}

Status PickleReader::recall(std::uint64_t number) {
    const auto& memo = unpickler_->memo;
    if (number < memo.size && !memo.items[number].is_empty()) return push(Owned::share(memo.items[number]));
    return raise_unpickling(in_, {"Memo value not found at index ", std::to_string(number)});
}

Result<std::int64_t> PickleReader::read_decimal() {
    GOSSAMER_TRY(line, read_line(1));
    const std::string text{line.get()};
    Owned number = int_from_literal(in_, text, 10, Value::none());
    if (!number.is_error()) return as_index(in_, number.get(), in_.types.OverflowError);
    if (!pending_is(in_, in_.types.ValueError)) return kError;
    clear_pending(in_);
    return refuse_number(text);
}

Status PickleReader::do_put() {
    GOSSAMER_TRY(number, read_decimal());
    if (number.get() < 0) return raise(in_, Error::AnyValueError, "negative PUT argument");
    return remember(static_cast<std::uint64_t>(number.get()));
}

Status PickleReader::do_get() {
    GOSSAMER_TRY(number, read_decimal());
    return recall(static_cast<std::uint64_t>(number.get()));
}

// ---- The whole

Status PickleReader::find_hooks() {
    find_class_ = pickle_hook(in_, unpickler_, "find_class");
    if (find_class_.is_error()) return kError;
    persistent_load_ = pickle_hook(in_, unpickler_, "persistent_load");
    return persistent_load_.is_error() ? Status{kError} : Status::ok();
}

Owned PickleReader::load() {
    unpickler_->protocol = 0;
    GOSSAMER_CHECK(find_hooks());
    for (;;) {
        Result<const char*> next = read(1);
        if (next.is_error()) {
            GOSSAMER_TRY(unpickling, pickle_library(in_, "_pickle_names", "UnpicklingError"));
            if (!pending_is(in_, as<Type>(unpickling.get()))) return kError;
            clear_pending(in_);
            GOSSAMER_TRY(message, new_str(in_, "Ran out of input"));
            return raise_with(in_, in_.types.EOFError, message.value());
        }
        const auto code = static_cast<PickleCode>(*next.get());
        if (code == PickleCode::Stop) break;
        GOSSAMER_CHECK(step(code));
    }
    GOSSAMER_TRY(result, pop());
    GOSSAMER_CHECK(skip_consumed());
    return result;
}

Status PickleReader::step(PickleCode code) {
    switch (code) {
    case PickleCode::None: return push(Owned::none());
    case PickleCode::NewTrue: return push(Owned::boolean(true));
    case PickleCode::NewFalse: return push(Owned::boolean(false));
    case PickleCode::BinInt: return do_bin_int();
    case PickleCode::BinInt1: return do_unsigned(read_number<1>());
    case PickleCode::BinInt2: return do_unsigned(read_number<2>());
    case PickleCode::Long1: return do_long_bytes(1);
    case PickleCode::Long4: return do_long_bytes(4);
    case PickleCode::BinFloat: return do_bin_float();
    case PickleCode::ShortBinUnicode: return do_text(1);
    case PickleCode::BinUnicode: return do_text(4);
    case PickleCode::BinUnicode8: return do_text(8);
    case PickleCode::ShortBinBytes: return do_bytes(1);
    case PickleCode::BinBytes: return do_bytes(4);
    case PickleCode::BinBytes8: return do_bytes(8);
    case PickleCode::Mark: return do_mark();
    case PickleCode::EmptyTuple: return push(Owned::share(in_.empty_tuple));
    case PickleCode::Tuple: return do_tuple();
    case PickleCode::Tuple1: return do_short_tuple(1);
    case PickleCode::Tuple2: return do_short_tuple(2);
    case PickleCode::Tuple3: return do_short_tuple(3);
    case PickleCode::EmptyList: return push(new_list(in_).to_owned());
    case PickleCode::Append: return put_one(false);
    case PickleCode::Appends: return do_appends();
    case PickleCode::EmptyDict: return push(new_dict(in_).to_owned());
    case PickleCode::SetItem: return put_one(true);
    case PickleCode::SetItems: return do_set_items();
    case PickleCode::Memoize: return remember(unpickler_->memo_size);
    case PickleCode::BinPut:
    case PickleCode::LongBinPut: {
        GOSSAMER_TRY(number, read_length(code == PickleCode::BinPut ? 1 : 4));
        return remember(number.get());
    }
    case PickleCode::BinGet:
    case PickleCode::LongBinGet: {
        GOSSAMER_TRY(number, read_length(code == PickleCode::BinGet ? 1 : 4));
        return recall(number.get());
    }
    case PickleCode::Build: return do_build();
    case PickleCode::NewObj: return do_new(false);
    case PickleCode::Reduce: return do_reduce();
    case PickleCode::StackGlobal: return do_stack_global();
    case PickleCode::Proto: return do_proto();
    case PickleCode::Frame: return do_frame();
    default: return step_more(code);
    }
}

// What pickles of today seldom have.
Status PickleReader::step_more(PickleCode code) {
    switch (code) {
    case PickleCode::Pop: return do_pop();
    case PickleCode::PopMark: {
        GOSSAMER_TRY(start, pop_mark());
        drop_from(start.get());
        return Status::ok();
    }
    case PickleCode::Dup: return do_dup();
    case PickleCode::Int: return do_int();
    case PickleCode::Long: return do_long();
    case PickleCode::Float: return do_float();
    case PickleCode::String: return do_string();
    case PickleCode::BinString: return do_bin_string(4);
    case PickleCode::ShortBinString: return do_bin_string(1);
    case PickleCode::Unicode: return do_unicode();
    case PickleCode::ByteArray8: return do_bytearray();
    case PickleCode::NextBuffer: return do_next_buffer();
    case PickleCode::ReadOnlyBuffer: return do_read_only_buffer();
    case PickleCode::List: return do_list();
    case PickleCode::Dict: return do_dict();
    case PickleCode::EmptySet: return push(new_set(in_, in_.types.set).to_owned());
    case PickleCode::AddItems: return do_add_items();
    case PickleCode::FrozenSet: return do_frozenset();
    case PickleCode::Put: return do_put();
    case PickleCode::Get: return do_get();
    case PickleCode::PersId: return do_pers_id();
    case PickleCode::BinPersId: {
        GOSSAMER_TRY(id, pop());
        return push_persistent(id.get());
    }
    case PickleCode::Global: return do_global();
    case PickleCode::Inst: return do_inst();
    case PickleCode::Obj: return do_obj();
    case PickleCode::NewObjEx: return do_new(true);
    case PickleCode::Ext1: return push_extension(read_number<1>());
    case PickleCode::Ext2: return push_extension(read_number<2>());
    case PickleCode::Ext4: return push_extension(read_number<4>());
    default: return invalid_key(code);
    }
}

Status PickleReader::invalid_key(PickleCode code) {
    const auto byte = static_cast<unsigned char>(code);
    TextBuilder shown;
    if (byte >= 0x20 && byte <= 0x7E && byte != '\'' && byte != '\\') {
        shown.append(static_cast<char>(byte));
    } else {
        shown.append("\\x");
        shown.append_hex(byte, 2);
    }
    return raise_unpickling(in_, {"invalid load key, '", shown.view(), "'."});
}

Owned pickle_load(Interpreter& in, UnpicklerObject* unpickler, std::string_view data) {
    PickleReader reader{in, unpickler, data};
    return reader.load();
}

}  // namespace gossamer
