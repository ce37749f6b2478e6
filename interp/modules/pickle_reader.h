// The reading half of pickle: a machine with a stack, marks in it, and a memo.
//
// What is called from a pickle may do anything, but it cannot reach the stack. The memo belongs to the
// unpickler and is looked at afresh each time.
#pragma once

#include "memory/owned.h"
#include "modules/pickle.h"

#include <string>

namespace gossamer {

struct Tuple;

class PickleReader {
public:
    // `data` is held by the caller; empty for an unpickler with a file.
    PickleReader(Interpreter& in, UnpicklerObject* unpickler, std::string_view data)
        : in_{in}, unpickler_{unpickler}, at_{data.data()}, end_{data.data() + data.size()} {
        stack_.reset();
        marks_.reset();
    }
    PickleReader(const PickleReader&) = delete;
    PickleReader& operator=(const PickleReader&) = delete;
    ~PickleReader();

    Owned load();

private:
    // ---- Input. What is read is borrowed until the next read.
    Result<const char*> read(std::uint64_t size) {
        if (size > static_cast<std::uint64_t>(end_ - at_)) [[unlikely]]
            return read_more(size);
        const char* start = at_;
        at_ += size;
        return start;
    }
    Result<const char*> read_more(std::uint64_t size);
    Result<std::string_view> read_line(std::size_t least = 0);
    Result<std::string_view> read_sized(std::size_t length_bytes, const char* what);
    template <std::size_t kBytes>
    Result<std::uint64_t> read_number() {
        GOSSAMER_TRY(data, read(kBytes));
        std::uint64_t number = 0;
        for (std::size_t index = 0; index < kBytes; ++index)
            number |= std::uint64_t{static_cast<unsigned char>(data.get()[index])} << (8 * index);
        return number;
    }
    Result<std::uint64_t> read_length(std::size_t bytes) {
        return bytes == 1 ? read_number<1>() : bytes == 4 ? read_number<4>() : read_number<8>();
    }
    Status skip_consumed();
    Status set_window(Owned data);
    Result<bool> peek(std::uint64_t size);

    // ---- The stack
    Status push(Owned value) {
        if (value.is_error()) [[unlikely]]
            return kError;
        if (stack_.size == stack_.capacity) [[unlikely]]
            return push_slow(std::move(value));
        stack_.items[stack_.size++] = value.detach();
        return Status::ok();
    }
    Status push_slow(Owned value);
    Owned pop();
    Value top();  // empty: an error is pending
    ErrorTag underflow();
    Result<std::size_t> pop_mark();
    Ref<Tuple> take_tuple(std::size_t start);
    Owned take_list(std::size_t start);
    void drop_from(std::size_t start);

    // ---- Instructions
    Status find_hooks();
    Status step(PickleCode code);
    Status step_more(PickleCode code);
    Status invalid_key(PickleCode code);
    Status do_proto();
    Status do_frame();
    Status do_mark();
    Status do_pop();
    Status do_dup();
    ErrorTag refuse_number(const std::string& line);
    Status do_int();
    Status do_long();
    Status do_long_bytes(std::size_t length_bytes);
    Status do_float();
    Status do_bin_float();
    Status do_bin_int();
    Status do_unsigned(Result<std::uint64_t> number);
    Status do_string();
    Status push_old_string(std::string_view data);
    Status do_bin_string(std::size_t length_bytes);
    Status do_unicode();
    Status do_text(std::size_t length_bytes);
    Status do_bytes(std::size_t length_bytes);
    Status do_bytearray();
    Status do_next_buffer();
    Status do_read_only_buffer();
    Status do_tuple();
    Status do_short_tuple(std::size_t count);
    Status do_list();
    Status do_dict();
    Status do_frozenset();
    Status append_from(std::size_t start);
    Status set_items_from(std::size_t start, const char* instruction, Value target);
    Status do_appends();
    Status do_set_items();
    Status put_one(bool is_item);
    Status do_add_items();
    Status remember(std::uint64_t number);
    Status recall(std::uint64_t number);
    Result<std::int64_t> read_decimal();
    Status do_put();
    Status do_get();
    Status do_pers_id();
    Status push_persistent(Value id);
    Status do_global();
    Status do_stack_global();
    Owned find_class(Value module_name, Value name);
    Status push_extension(Result<std::uint64_t> bits);
    Owned instantiate(Value cls, Tuple* arguments);
    Status do_inst();
    Status do_obj();
    Status do_reduce();
    Status do_new(bool has_keywords);
    Owned make_new(Value cls, Value arguments, Value keywords);
    Status do_build();
    Status build_attributes(Value target, Value state);
    Status set_attributes(Value target, Value slots);

    Interpreter& in_;
    UnpicklerObject* unpickler_;  // held by the caller
    const char* at_;
    const char* end_;
    Owned window_;            // the bytes between these
    bool is_peeked_ = false;  // the file has still to be told what has been read of them
    const char* begin_ = nullptr;
    HeapRow<Value> stack_;
    HeapRow<std::size_t> marks_;
    std::size_t fence_ = 0;  // the last mark: nothing below it is taken
    Owned find_class_;       // empty: that of Unpickler itself
    Owned persistent_load_;  // empty: none
};

}  // namespace gossamer
