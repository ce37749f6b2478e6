// What the files of _pickle share: the objects behind Pickler and Unpickler, rows of things in buffers of the
// heap, and errors.
#pragma once

#include "memory/heap.h"
#include "runtime/container_support.h"
#include "runtime/native.h"
#include "runtime/type.h"

#include <cstring>
#include <initializer_list>
#include <string_view>

namespace gossamer {

struct Dict;
struct Str;

// The instructions of the pickle machine: one byte each, and its arguments behind it.
enum class PickleCode : char {
    Mark = '(',
    Stop = '.',
    Pop = '0',
    PopMark = '1',
    Dup = '2',
    Float = 'F',
    Int = 'I',
    BinInt = 'J',
    BinInt1 = 'K',
    Long = 'L',
    BinInt2 = 'M',
    None = 'N',
    PersId = 'P',
    BinPersId = 'Q',
    Reduce = 'R',
    String = 'S',
    BinString = 'T',
    ShortBinString = 'U',
    Unicode = 'V',
    BinUnicode = 'X',
    Append = 'a',
    Build = 'b',
    Global = 'c',
    Dict = 'd',
    EmptyDict = '}',
    Appends = 'e',
    Get = 'g',
    BinGet = 'h',
    Inst = 'i',
    LongBinGet = 'j',
    List = 'l',
    EmptyList = ']',
    Obj = 'o',
    Put = 'p',
    BinPut = 'q',
    LongBinPut = 'r',
    SetItem = 's',
    Tuple = 't',
    EmptyTuple = ')',
    SetItems = 'u',
    BinFloat = 'G',
    Proto = '\x80',
    NewObj = '\x81',
    Ext1 = '\x82',
    Ext2 = '\x83',
    Ext4 = '\x84',
    Tuple1 = '\x85',
    Tuple2 = '\x86',
    Tuple3 = '\x87',
    NewTrue = '\x88',
    NewFalse = '\x89',
    Long1 = '\x8a',
    Long4 = '\x8b',
    BinBytes = 'B',
    ShortBinBytes = 'C',
    ShortBinUnicode = '\x8c',
    BinUnicode8 = '\x8d',
    BinBytes8 = '\x8e',
    EmptySet = '\x8f',
    AddItems = '\x90',
    FrozenSet = '\x91',
    NewObjEx = '\x92',
    StackGlobal = '\x93',
    Memoize = '\x94',
    Frame = '\x95',
    ByteArray8 = '\x96',
    NextBuffer = '\x97',
    ReadOnlyBuffer = '\x98',
};
inline constexpr int kHighestPickleProtocol = 5;

// Plain data one behind the other in a buffer of the heap. Growing may fail and says so; whoever has one
// frees it.
template <class Item>
struct HeapRow {
    Item* items;
    std::size_t size;
    std::size_t capacity;

    void reset() {
        items = nullptr;
        size = capacity = 0;
    }
    [[nodiscard]] bool reserve(Heap& heap, std::size_t more) {
        return capacity - size >= more || grow(heap, more);
    }
    [[nodiscard]] bool push(Heap& heap, Item item) {
        if (!reserve(heap, 1)) return false;
        items[size++] = item;
        return true;
    }
    void free(Heap& heap) {
        heap.free_buffer(items, capacity * sizeof(Item));
        reset();
    }

private:
    [[gnu::noinline]] bool grow(Heap& heap, std::size_t more) {
        std::size_t wanted = capacity < 16 ? 16 : capacity * 2;
        if (wanted < size + more) wanted = size + more;
        void* grown = heap.resize_buffer(items, capacity * sizeof(Item), wanted * sizeof(Item));
        if (grown == nullptr) return false;
        items = static_cast<Item*>(grown);
        capacity = wanted;
        return true;
    }
};

// What a pickler has written, by identity: object number n is items[n].
struct PickleMemo {
    HeapRow<Value> objects;  // owned
    std::uint32_t* cells;    // open addressing: numbers of objects plus one
    std::uint32_t cell_count;
    std::uint32_t used_cells;

    void reset();
    [[nodiscard]] std::int64_t find(Value value) const;  // -1: not there
    [[nodiscard]] bool add(Heap& heap, Value value);     // shares
    [[nodiscard]] bool grow(Heap& heap);                 // more cells
    void free(Heap& heap);

private:
    void enter(std::uint32_t number);
};

struct PicklerObject : Object {
    Value write;            // owned; empty: __init__ has not been called; None: for dumps()
    Value dispatch_table;   // owned or empty
    Value buffer_callback;  // owned or empty
    PickleMemo memo;
    std::int32_t protocol;
    std::int32_t is_fast;  // no memo
    std::int32_t is_binary;
    bool fixes_imports;  // names of Python 2
};

struct UnpicklerObject : Object {
    Value read;           // owned; empty: __init__ has not been called, or for loads()
    Value readline;       // owned
    Value peek;           // owned or empty
    Value buffers;        // owned; an iterator, or empty
    Value encoding;       // owned; a str, or empty for ASCII
    Value errors;         // owned; a str, or empty for "strict"
    HeapRow<Value> memo;  // owned; empty where nothing is
    std::size_t memo_size;
    std::int32_t protocol;  // of what was read last
    bool fixes_imports;
};

extern const TypeSpec pickler_type_spec, unpickler_type_spec;            // _pickle_module.cpp
extern const TypeSpec pickler_memo_type_spec, unpickler_memo_type_spec;  // pickle_memos.cpp

// One pickle, at the end of what the pickler writes to; `result` (for dumps) is the bytes. May run code.
Status pickle_dump(Interpreter& interpreter, PicklerObject* pickler, Value value, Owned* result);
// The next object of the unpickler's file, or of `data`. May run code.
Owned pickle_load(Interpreter& interpreter, UnpicklerObject* unpickler, std::string_view data);
// What a name of a module means; from protocol 4 on also one with dots. May run code.
Owned pickle_find_class(Interpreter& interpreter, Value module_name, Value name, int protocol,
                        bool fixes_imports);
// The module of this name, imported if need be. May run code.
Owned pickle_import(Interpreter& interpreter, Str* name);
// An attribute of a module of the library. May run code.
Owned pickle_library(Interpreter& interpreter, std::string_view module, std::string_view name);

// What scripts see as `memo` of an owner; setting it; forgetting everything. pickle_memos.cpp; may run code.
Owned pickle_new_memo(Interpreter& interpreter, Value owner, const TypeSpec& spec);
Status pickle_set_memo(Interpreter& interpreter, PicklerObject* pickler, Value given);
Status pickle_set_memo(Interpreter& interpreter, UnpicklerObject* unpickler, Value given);
void pickle_clear_memo(Heap& heap, PickleMemo& memo);
void pickle_clear_memo(Heap& heap, UnpicklerObject* unpickler);

// An attribute that a derived class (or an instance of one) has in the place of that of the builtin type;
// empty: none. May run code.
Owned pickle_hook(Interpreter& interpreter, Object* self, std::string_view name);

// `class_name`: PicklingError or UnpicklingError, with the parts of the text put together.
ErrorTag raise_pickle_error(Interpreter& interpreter, const char* class_name,
                            std::initializer_list<std::string_view> parts);
inline ErrorTag raise_unpickling(Interpreter& interpreter, std::initializer_list<std::string_view> parts) {
    return raise_pickle_error(interpreter, "UnpicklingError", parts);
}
inline ErrorTag raise_pickling(Interpreter& interpreter, std::initializer_list<std::string_view> parts) {
    return raise_pickle_error(interpreter, "PicklingError", parts);
}

}  // namespace gossamer
