// The writing half of pickle: objects taken apart into instructions.
//
// Reducers, hooks and files run any code: what is being written is held by whoever goes through it, and the
// memo is looked at afresh each time.
#pragma once

#include "memory/owned.h"
#include "modules/pickle.h"

#include <algorithm>

namespace gossamer {

struct List;
struct Set;
struct Tuple;

class PickleWriter {
public:
    PickleWriter(Interpreter& in, PicklerObject* pickler)
        : in_{in}, pickler_{pickler}, protocol_{pickler->protocol}, is_binary_{pickler->is_binary != 0} {
        out_.reset();
    }
    PickleWriter(const PickleWriter&) = delete;
    PickleWriter& operator=(const PickleWriter&) = delete;
    ~PickleWriter() { out_.free(in_.heap); }

    Status dump(Value value);
    // What has been written and not yet gone to the file.
    Owned bytes();

private:
    // ---- Output in frames, each with its length in front of it (pickle_writer.cpp)
    // Room for so many bytes; null: MemoryError is pending.
    [[nodiscard]] char* extend(std::size_t size) {
        if (out_.capacity - out_.size < size || (is_framing_ && frame_start_ == kNoFrame)) [[unlikely]]
            return extend_slow(size);
        out_.size += size;
        return out_.items + (out_.size - size);
    }
    [[nodiscard]] char* extend_slow(std::size_t size);
    Status write(std::string_view bytes) {
        char* at = extend(bytes.size());
        if (at == nullptr) return kError;
        std::copy_n(bytes.data(), bytes.size(), at);
        return Status::ok();
    }
    Status write(PickleCode code) {
        char* at = extend(1);
        if (at == nullptr) return kError;
        *at = static_cast<char>(code);
        return Status::ok();
    }
    template <std::size_t kBytes>
    Status write_number(PickleCode code, std::uint64_t number) {
        char* at = extend(kBytes + 1);
        if (at == nullptr) return kError;
        *at = static_cast<char>(code);
        for (std::size_t index = 0; index < kBytes; ++index)
            at[index + 1] = static_cast<char>(number >> (8 * index));
        return Status::ok();
    }
    Status write_data(std::string_view header, std::string_view data, Value payload);
    Status write_sized(PickleCode small, PickleCode medium, PickleCode large, std::string_view data,
                       bool has_small, Value payload);
    Status end_instruction();
    void close_frame();
    Status flush();

    // ---- The memo
    Status memoize(Value value);
    Status refer(std::int64_t number);

    // ---- Values
    Status find_hooks();
    Status save(Value value);
    Status save_itself(Value value);
    Status save_other(Value value, Type* type);
    Result<bool> save_container(Value value, const Type* type);
    Result<bool> save_persistent(Value value);
    Status save_bool(bool truth);
    Status save_int(Value plain);
    Status save_small_int(std::int32_t number);
    Status save_float(double number);
    Status save_text(Value text);
    Status save_escaped(Value text);
    Status save_bytes(Value bytes);
    Status save_old_bytes(Value bytes);
    Status save_bytearray(Value array);
    Result<bool> is_pickle_buffer(const Type* type);
    Status save_buffer(Value buffer);
    Status save_tuple(Value tuple);
    Status take_back(std::size_t items, bool is_marked, std::int64_t number);
    Status save_list(Value list);
    Status save_dict(Value dict);
    Status save_dict_items(Value dict);
    Status save_set(Value set);
    Status save_frozenset(Value set);
    Status save_set_items(Set* set);
    Status save_batches(Value iterator, bool is_pairs);
    Status save_entry(Value item, bool is_pair);

    // ---- What has to say itself how it is made (pickle_reduce.cpp)
    Status save_by_reducer(Value value, Type* type);
    Owned ask_reducer(Value value, Type* type);
    Status save_reduced(Value value, Value reduced);
    Status save_reduce(std::span<const Value> parts, Value value);
    Status check_parts(std::span<const Value> parts);
    Status save_call(std::span<const Value> parts, Value value);
    Status save_new(Value arguments, Value value);
    Status save_new_with_keywords(Value arguments);
    Status save_partial(Value cls, const Tuple* arguments, Value keywords);
    Status save_state(Value value, Value state, Value setter);
    Status save_call_of(Value function, std::initializer_list<Value> arguments, Value value);
    Status save_type(Value type);
    Status save_global(Value value, Value name);
    Status write_global(Str* module_name, Str* name);
    Status write_dotted(Str* module_name, std::string_view dotted);
    Status write_identifier(const char* what, Str* identifier);
    Result<bool> save_extension(Value value, Str* module_name, Str* name);
    Owned module_of(Value value, Value name);

    Interpreter& in_;
    PicklerObject* pickler_;  // held by the caller
    const std::int32_t protocol_;
    const bool is_binary_;
    HeapRow<char> out_;
    static constexpr std::size_t kNoFrame = ~std::size_t{0};
    std::size_t frame_start_ = kNoFrame;
    bool is_framing_ = false;
    Owned persistent_id_;   // empty: none
    Owned override_;        // empty: none
    Ref<Str> reduce_name_;  // null: not wanted yet
    Owned reducers_;        // copyreg.dispatch_table, once wanted
};

}  // namespace gossamer
