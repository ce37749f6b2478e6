// The run loop: fetch, fast path, dispatch. Nothing else.
//
// Rules that hold here:
//   1. A fast path runs no dialect code and raises nothing, but for the last release of a value, for which pc
//   is stored first.
//   2. Everything else is one call of a cold path (slow.h), which decodes the instruction again.
//   3. After anything that may push or leave a frame the loop's own copies (frame, base, pc, constants) are
//   reloaded.
//   4. Fields of the instruction are read from memory when needed, not from a preloaded word: measured
//   smaller and faster.
//
#include "memory/count.h"
#include "memory/weakrefs.h"
#include "runtime/dict.h"
#include "runtime/iterators.h"
#include "runtime/list.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "vm/fast_paths.h"
#include "vm/operands.h"
#include "vm/slow.h"

#include <cmath>

#pragma GCC diagnostic ignored "-Wpedantic"  // labels as values

namespace gossamer {

namespace {

[[gnu::noinline, gnu::cold]] void release_last(CallRecord* frame, const Instruction* pc, Object* object) {
    frame->pc = pc;
    Heap::of(object).deallocate(object);
}

}  // namespace

Value run(Interpreter& interpreter) {
    static const void* const labels[] = {
#define OP(name, a, b, c, effects, documentation) &&L_##name,
#include "bytecode/opcodes.def"
        &&L_LoadAttrTemp,
        &&L_LoadMethodTemp,
        &&L_LoadItemTemp,
    };

    ExecutionState* const vm = interpreter.execution;
    CallRecord* frame;
    const Instruction* pc;
    Value* base;
    Value* constants;

#include "vm/run_words.def"

    Outcome outcome;
    Value result;   // on its way out of a frame
    Code* code;     // of the frame about to be pushed,
    Value* window;  // and its first register

reload:
    frame = vm->current;
    pc = frame->pc;
    base = frame->base;
    constants = frame->code->constants;
    NEXT();

safe_point:
    frame->pc = pc;
    outcome = slow::safe_point(*vm, *frame);
not_next:
    if (outcome == Outcome::Raise) {
        if (!unwind(*vm)) return Value::error();
    } else if (vm->leaving_native) {
        vm->leaving_native = false;
        return std::exchange(vm->native_result, Value::empty());
    }
    goto reload;

    // ---- moves, constants, locals ------------------------------------------------------------------------
    TARGET(Nop) NEXT();
    TARGET(Move) {
        Value value = R(B);
        R(B) = Value::empty();
        SET(A, value);
        NEXT();
    }
    TARGET(Copy) {
        Value value = R(B);
        retain(value);
        SET(A, value);
        NEXT();
    }
    TARGET(LoadConst) {
        Value value = constants[B];
        retain(value);
        SET(A, value);
        NEXT();
    }
    TARGET(LoadInt) {
        SET(A, Value::from_int(C));
        NEXT();
    }
    TARGET(LoadImmediate) {
        SET(A, Value::from_bits(Value::kImmediateTag | B));
        NEXT();
    }
    TARGET(Drop)
    TARGET(ClearLocal) {
        SET(A, Value::empty());
        NEXT();
    }
    TARGET(CheckLocal) {
        if (R(A).is_empty()) [[unlikely]]
            SLOW(unbound_local);
        NEXT();
    }

    // ---- cells -------------------------------------------------------------------------------------------
    TARGET(LoadCell) {
        Value value = as<Cell>(R(B))->content;
        if (value.is_empty()) [[unlikely]]
            SLOW(unbound_cell);
        retain(value);
        SET(A, value);
        NEXT();
    }
    TARGET(StoreCell) {
        Cell* cell = as<Cell>(R(A));
        Value value = take_value(base, *frame, B);
        Value old = cell->content;
        cell->content = value;
        RELEASE(old);
        NEXT();
    }
    TARGET(LoadFree) {
        Value value = as<Cell>(as<Tuple>(frame->function->closure)->items[B])->content;
        if (value.is_empty()) [[unlikely]]
            SLOW(unbound_free);
        retain(value);
        SET(A, value);
        NEXT();
    }
    TARGET(StoreFree) {
        Cell* cell = as<Cell>(as<Tuple>(frame->function->closure)->items[A]);
        Value value = take_value(base, *frame, B);
        Value old = cell->content;
        cell->content = value;
        RELEASE(old);
        NEXT();
    }
    TARGET(CopyFree) {
        Value value = as<Tuple>(frame->function->closure)->items[B];
        retain(value);
        SET(A, value);
        NEXT();
    }

    // ---- names
    TARGET(LoadName) {
        if ((frame->flags & CallRecord::kHasNamespace) != 0) SLOW(load_name);
    }
    TARGET(LoadGlobal) {
        AttributeCache& cache = cache_at(constants, UC);
        if (frame->function->globals->layout_version == cache.version) [[likely]] {
            if (cache.kind == AttributeCache::Kind::GlobalEntry ||
                (cache.kind == AttributeCache::Kind::BuiltinEntry &&
                 frame->function->builtins->layout_version == cache.second_version)) {
                Value value = cache.entry->value;
                retain(value);
                SET(A, value);
                NEXT();
            }
        }
        SLOW(load_global);
    }
    TARGET(StoreName) {
        if ((frame->flags & CallRecord::kHasNamespace) != 0) SLOW(store_name);
    }
    TARGET(StoreGlobal) {
        AttributeCache& cache = cache_at(constants, UC);
        if (frame->function->globals->layout_version == cache.version &&
            cache.kind == AttributeCache::Kind::GlobalEntry) [[likely]] {
            Value value = take_value(base, *frame, A);
            Value old = cache.entry->value;
            cache.entry->value = value;
            RELEASE(old);
            NEXT();
        }
        SLOW(store_global);
    }

    // ---- attributes
// The inline cache for `object`, or what else is known about its shape.
#define FIND_CACHE(object, use, path)                                                                        \
    if (!(object).is_heap()) SLOW(path);                                                                     \
    AttributeCache* cache = &cache_at(constants, UC);                                                        \
    if ((object).as_object()->shape->version != cache->version) [[unlikely]] {                               \
        cache = slow::known_attribute(*vm, *frame, (object).as_object(), UC, LookupCache::Use::use);         \
        if (cache == nullptr) SLOW(path);                                                                    \
    }
    TARGET(LoadAttr) {
        Value object = R(B);
        FIND_CACHE(object, Load, load_attr);
        if (cache->kind == AttributeCache::Kind::Slot) [[likely]] {
            Value value = *slot_of(object.as_object(), *cache);
            if (!value.is_empty()) [[likely]] {
                retain(value);
                SET(A, value);
                NEXT();
            }
        } else if (cache->kind == AttributeCache::Kind::Value) {
            Value value = cache->value;
            retain(value);
            SET(A, value);
            NEXT();
        }
        SLOW(load_attr);
    }
    TARGET(LoadAttrTemp) {
        Value object = R(B);
        FIND_CACHE(object, Load, load_attr);
        if (cache->kind == AttributeCache::Kind::Slot) [[likely]] {
            Value value = *slot_of(object.as_object(), *cache);
            if (!value.is_empty()) [[likely]] {
                retain(value);
                R(B) = Value::empty();
                RELEASE_OBJECT(object.as_object());
                SET(A, value);
                NEXT();
            }
        }
        SLOW(load_attr);
    }
    TARGET(LoadMethod) {
        Value object = R(B);
        FIND_CACHE(object, Load, load_method);
        if (cache->kind == AttributeCache::Kind::Method) [[likely]] {
            retain(object.as_object());
            Value function = cache->value;
            retain(function.as_object());
            R(A) = function;
            R(A + 1) = object;
            NEXT();
        }
        SLOW(load_method);
    }
    TARGET(LoadMethodTemp) {
        Value object = R(B);
        FIND_CACHE(object, Load, load_method);
        if (cache->kind == AttributeCache::Kind::Method) [[likely]] {
            Value function = cache->value;
            retain(function.as_object());
            R(B) = Value::empty();
            R(A) = function;
            R(A + 1) = object;
            NEXT();
        }
        SLOW(load_method);
    }
    TARGET(StoreAttr) {
        Value object = R(A);
        if (A >= frame->code->local_count) SLOW(store_attr);
        FIND_CACHE(object, Store, store_attr);
        Value* slot = slot_of(object.as_object(), *cache);
        if (cache->kind == AttributeCache::Kind::Transition) {
            object.as_object()->shape = cache->new_shape;
            *slot = Value::empty();
        } else if (cache->kind != AttributeCache::Kind::Slot) {
            SLOW(store_attr);
        }
        Value value = take_value(base, *frame, B);
        Value old = *slot;
        *slot = value;
        RELEASE(old);
        NEXT();
    }

    // ---- items
    TARGET(LoadItem) {
        Value value = item_of_sequence(*vm, R(B), R(UC));
        if (!value.is_empty()) [[likely]] {
            SET(A, value);
            NEXT();
        }
        value = item_of_dict(*vm, R(B), R(UC));
        if (!value.is_empty()) {
            RELEASE_TEMPORARY(UC);
            SET(A, value);
            NEXT();
        }
        SLOW(load_item);
    }
    TARGET(LoadItemTemp) {
        Value object = R(B);
        Value value = item_of_sequence(*vm, object, R(UC));
        if (!value.is_empty()) [[likely]] {
            R(B) = Value::empty();
            RELEASE_OBJECT(object.as_object());
            SET(A, value);
            NEXT();
        }
        value = item_of_dict(*vm, object, R(UC));
        if (!value.is_empty()) {
            R(B) = Value::empty();
            RELEASE_OBJECT(object.as_object());
            RELEASE_TEMPORARY(UC);
            SET(A, value);
            NEXT();
        }
        SLOW(load_item);
    }
    TARGET(StoreItem) {
        Value object = R(A);
        Value key = R(B);
        if (object.is_heap() && key.is_int() && object.as_object()->shape == vm->list_shape &&
            A < frame->code->local_count) {
            auto* list = as<List>(object);
            auto index = static_cast<std::uint64_t>(key.as_int());
            if (static_cast<std::int64_t>(index) < 0) index += list->size;
            if (index < list->size) [[likely]] {
                Value value = take_value(base, *frame, UC);
                Value old = list->items[index];
                list->items[index] = value;
                RELEASE(old);
                NEXT();
            }
        } else if (is_dict_and_plain_key(*vm, object, key) && A < frame->code->local_count) {
            Value old = dict_put(as<Dict>(object), key, R(UC));
            if (!old.is_error()) [[likely]] {
                RELEASE(old);
                RELEASE_TEMPORARY(UC);
                RELEASE_TEMPORARY(B);
                NEXT();
            }
        }
        SLOW(store_item);
    }

    // ---- arithmetic
#define BOTH_DOUBLE(left, right) ((left).is_double() && (right).is_double())
#define ADDITIVE(name, overflow, op, path)                                                                   \
    TARGET(name) {                                                                                           \
        Value left = R(B);                                                                                   \
        Value right = R(UC);                                                                                 \
        if (Value::both_int(left, right)) [[likely]] {                                                       \
            std::int64_t sum;                                                                                \
            if (!overflow(left.as_shifted_int(), right.as_shifted_int(), &sum)) [[likely]] {                 \
                SET(A, Value::from_shifted_int(sum));                                                        \
                NEXT();                                                                                      \
            }                                                                                                \
        } else if (BOTH_DOUBLE(left, right)) {                                                               \
            SET(A, Value::from_double(left.as_double() op right.as_double()));                               \
            NEXT();                                                                                          \
        }                                                                                                    \
        SLOW(path);                                                                                          \
    }
    ADDITIVE(Add, __builtin_add_overflow, +, binary)
    ADDITIVE(Sub, __builtin_sub_overflow, -, binary)
    ADDITIVE(InplaceAdd, __builtin_add_overflow, +, binary)
    ADDITIVE(InplaceSub, __builtin_sub_overflow, -, binary)
#define ADDITIVE_INT(name, overflow, op)                                                                     \
    TARGET(name) {                                                                                           \
        Value left = R(B);                                                                                   \
        std::int64_t number = C;                                                                             \
        if (left.is_int()) [[likely]] {                                                                      \
            std::int64_t sum;                                                                                \
            if (!overflow(left.as_shifted_int(), number * (1 << Value::kIntShift), &sum)) [[likely]] {       \
                SET(A, Value::from_shifted_int(sum));                                                        \
                NEXT();                                                                                      \
            }                                                                                                \
        } else if (left.is_double()) {                                                                       \
            SET(A, Value::from_double(left.as_double() op static_cast<double>(number)));                     \
            NEXT();                                                                                          \
        }                                                                                                    \
        SLOW(binary_int);                                                                                    \
    }
    ADDITIVE_INT(AddInt, __builtin_add_overflow, +)
    ADDITIVE_INT(SubInt, __builtin_sub_overflow, -)
    ADDITIVE_INT(InplaceAddInt, __builtin_add_overflow, +)
    ADDITIVE_INT(InplaceSubInt, __builtin_sub_overflow, -)
#define MULTIPLY(name)                                                                                       \
    TARGET(name) {                                                                                           \
        Value left = R(B);                                                                                   \
        Value right = R(UC);                                                                                 \
        Value product;                                                                                       \
        if (Value::both_int(left, right)) {                                                                  \
            if (__builtin_expect(multiply(left, right, product), 1)) {                                       \
                SET(A, product);                                                                             \
                NEXT();                                                                                      \
            }                                                                                                \
        } else if (BOTH_DOUBLE(left, right)) {                                                               \
            SET(A, Value::from_double(left.as_double() * right.as_double()));                                \
            NEXT();                                                                                          \
        }                                                                                                    \
        SLOW(binary);                                                                                        \
    }
    MULTIPLY(Mul)
    MULTIPLY(InplaceMul)
    TARGET(MulInt) {
        Value left = R(B);
        Value product;
        if (left.is_int()) {
            if (__builtin_expect(multiply(left, Value::from_int(C), product), 1)) {
                SET(A, product);
                NEXT();
            }
        } else if (left.is_double()) {
            SET(A, Value::from_double(left.as_double() * C));
            NEXT();
        }
        SLOW(binary_int);
    }
#define TRUE_DIVIDE(name)                                                                                    \
    TARGET(name) {                                                                                           \
        Value left = R(B);                                                                                   \
        Value right = R(UC);                                                                                 \
        if (BOTH_DOUBLE(left, right) && right.as_double() != 0) {                                            \
            SET(A, Value::from_double(left.as_double() / right.as_double()));                                \
            NEXT();                                                                                          \
        }                                                                                                    \
        if (Value::both_int(left, right) && right.as_int() != 0) {                                           \
            SET(A, Value::from_double(static_cast<double>(left.as_int()) /                                   \
                                      static_cast<double>(right.as_int())));                                 \
            NEXT();                                                                                          \
        }                                                                                                    \
        SLOW(binary);                                                                                        \
    }
    TRUE_DIVIDE(TrueDiv)
    TRUE_DIVIDE(InplaceTrueDiv)
#define INT_ONLY(name, function, path)                                                                       \
    TARGET(name) {                                                                                           \
        Value left = R(B);                                                                                   \
        Value right = R(UC);                                                                                 \
        Value answer;                                                                                        \
        if (Value::both_int(left, right) && function(left.as_int(), right.as_int(), answer)) [[likely]] {    \
            SET(A, answer);                                                                                  \
            NEXT();                                                                                          \
        }                                                                                                    \
        SLOW(path);                                                                                          \
    }
    INT_ONLY(FloorDiv, floor_divide, binary)
    INT_ONLY(Mod, floor_modulo, binary)
    INT_ONLY(LShift, shift_left, binary)
    INT_ONLY(InplaceFloorDiv, floor_divide, binary)
    INT_ONLY(InplaceMod, floor_modulo, binary)
    INT_ONLY(InplaceLShift, shift_left, binary)
#define INT_ONLY_INT(name, function)                                                                         \
    TARGET(name) {                                                                                           \
        Value left = R(B);                                                                                   \
        Value answer;                                                                                        \
        if (left.is_int() && function(left.as_int(), C, answer)) [[likely]] {                                \
            SET(A, answer);                                                                                  \
            NEXT();                                                                                          \
        }                                                                                                    \
        SLOW(binary_int);                                                                                    \
    }
    INT_ONLY_INT(FloorDivInt, floor_divide)
    INT_ONLY_INT(ModInt, floor_modulo)
    INT_ONLY_INT(LShiftInt, shift_left)
    TARGET(RShiftInt) {
        Value left = R(B);
        int distance = C;
        if (left.is_int() && distance >= 0) [[likely]] {
            SET(A, Value::from_int(left.as_int() >> (distance < 63 ? distance : 63)));
            NEXT();
        }
        SLOW(binary_int);
    }
    TARGET(AndInt) {
        Value left = R(B);
        if (left.is_int()) [[likely]] {
            SET(A, Value::from_bits(left.bits() & Value::from_int(C).bits()));
            NEXT();
        }
        SLOW(binary_int);
    }
    TARGET(RShift)
    TARGET(InplaceRShift) {
        Value left = R(B);
        Value right = R(UC);
        if (Value::both_int(left, right) && right.as_int() >= 0) {
            std::int64_t distance = right.as_int();
            SET(A, Value::from_int(left.as_int() >> (distance < 63 ? distance : 63)));
            NEXT();
        }
        SLOW(binary);
    }
#define BITWISE(name, expression)                                                                            \
    TARGET(name) {                                                                                           \
        Value left = R(B);                                                                                   \
        Value right = R(UC);                                                                                 \
        if (Value::both_int(left, right)) [[likely]] {                                                       \
            SET(A, Value::from_bits(expression));                                                            \
            NEXT();                                                                                          \
        }                                                                                                    \
        SLOW(binary);                                                                                        \
    }
    BITWISE(And, left.bits() & right.bits())
    BITWISE(Or, left.bits() | right.bits())
    BITWISE(Xor, (left.bits() ^ right.bits()) | Value::kIntTag)
    BITWISE(InplaceAnd, left.bits() & right.bits())
    BITWISE(InplaceOr, left.bits() | right.bits())
    BITWISE(InplaceXor, (left.bits() ^ right.bits()) | Value::kIntTag)
#define FLOAT_CONST(name, op, condition)                                                                     \
    TARGET(name) {                                                                                           \
        Value left = R(B);                                                                                   \
        Value right = constants[UC];                                                                         \
        if (BOTH_DOUBLE(left, right) && (condition)) [[likely]] {                                            \
            SET(A, Value::from_double(left.as_double() op right.as_double()));                               \
            NEXT();                                                                                          \
        }                                                                                                    \
        SLOW(binary_const);                                                                                  \
    }
    FLOAT_CONST(AddConst, +, true)
    FLOAT_CONST(SubConst, -, true)
    FLOAT_CONST(MulConst, *, true)
    FLOAT_CONST(TrueDivConst, /, right.as_double() != 0)
    TARGET(Negative) {
        Value value = R(B);
        if (value.is_double()) {
            SET(A, Value::from_double(-value.as_double()));
            NEXT();
        }
        if (value.is_int() && value.as_int() != Value::kIntMin) {
            SET(A, Value::from_int(-value.as_int()));
            NEXT();
        }
        SLOW(unary);
    }
    TARGET(Not) {
        Value value = R(B);
        if (value.is_bool()) [[likely]] {
            SET(A, Value::from_bits(value.bits() ^ 1));
            NEXT();
        }
        SLOW(logical_not);
    }

    // ---- comparison
#define COMPARISON(name, op)                                                                                 \
    TARGET(name) {                                                                                           \
        Value left = R(B);                                                                                   \
        Value right = R(UC);                                                                                 \
        if (Value::both_int(left, right)) [[likely]] {                                                       \
            SET(A, Value::from_bool(left.as_shifted_int() op right.as_shifted_int()));                       \
            NEXT();                                                                                          \
        }                                                                                                    \
        if (BOTH_DOUBLE(left, right)) {                                                                      \
            SET(A, Value::from_bool(left.as_double() op right.as_double()));                                 \
            NEXT();                                                                                          \
        }                                                                                                    \
        SLOW(compare);                                                                                       \
    }                                                                                                        \
    COMPARE_AND(JumpIf##name, op, , JUMP_FORWARD)                                                            \
    COMPARE_AND(JumpIfNot##name, op, !, JUMP_FORWARD)                                                        \
    COMPARE_AND(LoopIf##name, op, , JUMP_BACK)                                                               \
    COMPARE_AND(LoopIfNot##name, op, !, JUMP_BACK)                                                           \
    COMPARE_INT_AND(JumpIf##name##Int, op, , JUMP_FORWARD)                                                   \
    COMPARE_INT_AND(JumpIfNot##name##Int, op, !, JUMP_FORWARD)                                               \
    COMPARE_INT_AND(LoopIf##name##Int, op, , JUMP_BACK)                                                      \
    COMPARE_INT_AND(LoopIfNot##name##Int, op, !, JUMP_BACK)
#define COMPARE_AND(name, op, negate, jump)                                                                  \
    TARGET(name) {                                                                                           \
        Value left = R(A);                                                                                   \
        Value right = R(B);                                                                                  \
        if (Value::both_int(left, right)) [[likely]] {                                                       \
            if (negate(left.as_shifted_int() op right.as_shifted_int())) jump();                             \
            NEXT();                                                                                          \
        }                                                                                                    \
        if (BOTH_DOUBLE(left, right)) {                                                                      \
            if (negate(left.as_double() op right.as_double())) jump();                                       \
            NEXT();                                                                                          \
        }                                                                                                    \
        SLOW(compare_jump);                                                                                  \
    }
#define COMPARE_INT_AND(name, op, negate, jump)                                                              \
    TARGET(name) {                                                                                           \
        Value left = R(A);                                                                                   \
        std::int64_t number = pc[-1].signed_b();                                                             \
        if (left.is_int()) [[likely]] {                                                                      \
            if (negate(left.as_shifted_int() op number * (1 << Value::kIntShift))) jump();                   \
            NEXT();                                                                                          \
        }                                                                                                    \
        if (left.is_double()) {                                                                              \
            if (negate(left.as_double() op static_cast<double>(number))) jump();                             \
            NEXT();                                                                                          \
        }                                                                                                    \
        SLOW(compare_jump_int);                                                                              \
    }
    COMPARISON(Lt, <)
    COMPARISON(Le, <=)
    COMPARISON(Eq, ==)
    COMPARISON(Ne, !=)
    COMPARISON(Gt, >)
    COMPARISON(Ge, >=)

    // ---- jumps
    TARGET(Jump) JUMP_FORWARD();
    TARGET(Loop) JUMP_BACK();
    TARGET(FarJump) {
        pc += static_cast<std::int32_t>(A << 16 | B);
        if (interpreter.breaker != 0) [[unlikely]]
            goto safe_point;
        NEXT();
    }
#define TRUTH_AND(name, taken_bit, jump)                                                                     \
    TARGET(name) {                                                                                           \
        Value value = R(A);                                                                                  \
        if (value.is_bool()) [[likely]] {                                                                    \
            if ((value.bits() & 1) == (taken_bit)) jump();                                                   \
            NEXT();                                                                                          \
        }                                                                                                    \
        if (value.is_int()) {                                                                                \
            if ((value.as_int() != 0) == (taken_bit)) jump();                                                \
            NEXT();                                                                                          \
        }                                                                                                    \
        const int truth = quick_truth(*vm, value);                                                           \
        if (truth >= 0) {                                                                                    \
            if (value.is_heap() && A >= frame->code->local_count) {                                          \
                R(A) = Value::empty();                                                                       \
                RELEASE_OBJECT(value.as_object());                                                           \
            }                                                                                                \
            if (truth == (taken_bit)) jump();                                                                \
            NEXT();                                                                                          \
        }                                                                                                    \
        SLOW(truth_jump);                                                                                    \
    }
    TRUTH_AND(JumpIfTrue, 1, JUMP_FORWARD)
    TRUTH_AND(JumpIfFalse, 0, JUMP_FORWARD)
    TRUTH_AND(LoopIfTrue, 1, JUMP_BACK)
    TRUTH_AND(LoopIfFalse, 0, JUMP_BACK)
#define KEEP_OR_DROP(name, kept_truth)                                                                       \
    TARGET(name) {                                                                                           \
        Value value = R(A);                                                                                  \
        const int truth = quick_truth(*vm, value);                                                           \
        if (truth == (kept_truth)) JUMP_FORWARD();                                                           \
        if (truth >= 0) {                                                                                    \
            R(A) = Value::empty();                                                                           \
            RELEASE(value);                                                                                  \
            NEXT();                                                                                          \
        }                                                                                                    \
        SLOW(truth_jump_or_drop);                                                                            \
    }
    KEEP_OR_DROP(JumpIfTrueOrDrop, 1)
    KEEP_OR_DROP(JumpIfFalseOrDrop, 0)
// Between locals and what is not counted; a temporary object is released by the cold path.
#define IS_BORROWED(index) (!R(index).is_heap() || (index) < frame->code->local_count)
#define IDENTITY(name, compare)                                                                              \
    TARGET(name) {                                                                                           \
        if (IS_BORROWED(B) && IS_BORROWED(UC)) [[likely]] {                                                  \
            SET(A, Value::from_bool(R(B).bits() compare R(UC).bits()));                                      \
            NEXT();                                                                                          \
        }                                                                                                    \
        SLOW(identity);                                                                                      \
    }
#define IDENTITY_JUMP(name, compare)                                                                         \
    TARGET(name) {                                                                                           \
        if (IS_BORROWED(A) && IS_BORROWED(B)) [[likely]] {                                                   \
            if (R(A).bits() compare R(B).bits()) JUMP_FORWARD();                                             \
            NEXT();                                                                                          \
        }                                                                                                    \
        SLOW(identity_jump);                                                                                 \
    }
    IDENTITY(Is, ==)
    IDENTITY(IsNot, !=)
    IDENTITY_JUMP(JumpIfIs, ==)
    IDENTITY_JUMP(JumpIfIsNot, !=)
    TARGET(JumpIfNone) {
        Value value = R(A);
        if (value.is_none()) JUMP_FORWARD();
        if (value.is_heap() && A >= frame->code->local_count) {
            R(A) = Value::empty();
            RELEASE_OBJECT(value.as_object());
        }
        NEXT();
    }
    TARGET(JumpIfNotNone) {
        Value value = R(A);
        if (value.is_none()) NEXT();
        if (value.is_heap() && A >= frame->code->local_count) {
            R(A) = Value::empty();
            RELEASE_OBJECT(value.as_object());
        }
        JUMP_FORWARD();
    }

    // ---- iteration
    TARGET(ForNext) {
        Value iterator = R(B);
        if (iterator.as_object()->shape == vm->range_iterator_shape) {
            auto* range = as<RangeIterator>(iterator);
            if (range->remaining != 0) {
                --range->remaining;
                std::int64_t item = range->next;
                range->next += range->step;
                SET(A, Value::from_int(item));
                NEXT();
            }
        }
        SLOW(for_next);
    }
    TARGET(LoopNext) {
        Value iterator = R(B);
        ShapeHead* shape = iterator.as_object()->shape;
        if (shape == vm->range_iterator_shape) {
            auto* range = as<RangeIterator>(iterator);
            if (range->remaining != 0) [[likely]] {
                --range->remaining;
                std::int64_t item = range->next;
                range->next += range->step;
                SET(A, Value::from_int(item));
                JUMP_BACK();
            }
        } else if (shape == vm->list_iterator_shape || shape == vm->tuple_iterator_shape) {
            Value item = next_of_sequence(*as<SequenceIterator>(iterator), shape == vm->list_iterator_shape);
            if (!item.is_empty()) [[likely]] {
                SET(A, item);
                JUMP_BACK();
            }
        }
        SLOW(for_next);
    }
    TARGET(UnpackSequence) {
        Value source = R(B);
        unsigned count = UC;
        if (source.is_heap() && source.as_object()->shape == vm->tuple_shape &&
            as<Tuple>(source)->size == count) {
            auto* tuple = as<Tuple>(source);
            for (unsigned index = 0; index < count; ++index) {
                retain(tuple->items[index]);
                if (A + index != B) R(A + index) = tuple->items[index];
            }
            if (B >= frame->code->local_count) {
                bool overlaps = B >= A && B < A + count;
                R(B) = overlaps ? tuple->items[B - A] : Value::empty();
                RELEASE_OBJECT(tuple);
            }
            NEXT();
        }
        SLOW(unpack_sequence);
    }

    // ---- calls
#define IS_DEREFERENCE(callee)                                                                               \
    (UC == 0 && (callee).is_heap() && (callee).as_object()->shape == vm->weakref_shape)
    TARGET(CallMethod) {
        Value callee = R(B);
        if (R(B + 1).is_heap() && callee.as_object()->shape == vm->function_shape) [[likely]] {
            code = as<Function>(callee)->code;
            window = base + B + 1;
            if (code->is_simple && code->positional_count == UC + 1 && HAS_ROOM()) [[likely]] {
                goto push_frame;
            }
        } else if (IS_DEREFERENCE(callee) && R(B + 1).is_empty()) {
            goto dereference;
        }
        SLOW(call_method);
    }
    TARGET(Call) {
        Value callee = R(B);
        if (callee.is_heap() && callee.as_object()->shape == vm->function_shape) [[likely]] {
            code = as<Function>(callee)->code;
            window = base + B + 1;
            if (code->is_simple && code->positional_count == UC && HAS_ROOM()) [[likely]] {
                goto push_frame;
            }
        } else if (IS_DEREFERENCE(callee)) {
            goto dereference;
        }
        SLOW(call);
    }
dereference : {
    Object* reference = R(B).as_object();
    Object* referent = static_cast<WeakReference*>(reference)->referent;
    Value found = Value::none();
    if (referent != nullptr) {
        retain(referent);
        found = Value::from_object(referent);
    }
    R(B) = Value::empty();
    RELEASE_OBJECT(reference);
    SET(A, found);
    NEXT();
}
push_frame:
    frame->pc = pc;
    ++frame;
    frame->destination = static_cast<std::uint16_t>(A);
    frame->on_return = OnReturn::Store;
    frame->flags = 0;
    frame->held = 0;
    base = window;
    frame->base = base;
    frame->code = code;
    frame->function = as<Function>(base[-1]);
    vm->current = frame;
    pc = code->instructions;
    constants = code->constants;
    for (unsigned local = code->parameter_count; local < code->local_count; ++local)
        R(local) = Value::empty();
    NEXT();
    TARGET(ReturnNone) {
        result = Value::none();
        if (IS_PLAIN_RETURN()) [[likely]] {
            goto leave_frame;
        }
        frame->pc = pc;
        outcome = slow::leave_frame(*vm, Value::none());
        goto not_next;
    }
    TARGET(Return) {
        result = R(A);
        R(A) = Value::empty();
        if (IS_PLAIN_RETURN()) [[likely]] {
            goto leave_frame;
        }
        frame->pc = pc;
        outcome = slow::leave_frame(*vm, result);
        goto not_next;
    }
leave_frame : {
    for (Value *local = base, *end = base + frame->code->local_count; local != end; ++local) {
        Value value = *local;
        if (value.is_heap()) {
            *local = Value::empty();
            RELEASE_OBJECT(value.as_object());
        }
    }
    Object* callee = base[-1].as_object();
    base[-1] = Value::empty();
    unsigned destination_register = frame->destination;
    if (frame->on_return == OnReturn::Init) {
        result = base[-2];
        base[-2] = Value::empty();
    }
    RELEASE_OBJECT(callee);
    if (frame->on_return != OnReturn::Init && (frame->flags != 0 || frame->on_return != OnReturn::Store)) {
        if (frame->on_return == OnReturn::ToNative) {
            vm->current = frame - 1;
            return result;
        }
        outcome = slow::deliver_operation(*vm, result);
        goto not_next;
    }
    --frame;
    vm->current = frame;
    base = frame->base;
    pc = frame->pc;
    constants = frame->code->constants;
    SET(destination_register, result);
    NEXT();
}

// ---- everything without a fast path: one call each
#include "vm/cold_paths.def"
    TARGET(ListAppend) {
        auto* list = as<List>(R(A));
        if (list->size < list->capacity) [[likely]] {
            Value value = take_value(base, *frame, B);
            list->items[list->size++] = value;
            NEXT();
        }
        SLOW(list_append);
    }
}

}  // namespace gossamer
