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
#include "runtime/iterate.h"
#include "runtime/iterators.h"
#include "runtime/list.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "vm/call.h"
#include "vm/fast_paths.h"
#include "vm/generator_frames.h"
#include "vm/opcode_operators.h"
#include "vm/operands.h"
#include "vm/operators.h"
#include "vm/slow.h"

#include <cmath>

#pragma GCC diagnostic ignored "-Wpedantic"  // labels as values

namespace gossamer {

namespace {

[[gnu::noinline, gnu::cold]] void release_last(CallRecord* frame, const Instruction* pc, Object* object) {
    frame->pc = pc;
    Heap::of(object).deallocate(object);
}

// The same for an object and then for what is left of a row of registers, first to last. Apart, so that the
// loops that meet such an object keep nothing across a call.
[[gnu::noinline, gnu::cold]] void release_last_and_rest(CallRecord* frame, const Instruction* pc,
                                                        Object* object, Value* next, Value* end) {
    frame->pc = pc;
    Heap::of(object).deallocate(object);
    for (; next != end; ++next)
        release(std::exchange(*next, Value::empty()));
}

}  // namespace

Value run(Interpreter& interpreter) {
    static const void* const labels[] = {
#define OP(name, a, b, c, effects, documentation) &&L_##name,
#include "bytecode/opcodes.def"
        &&L_LoadAttrTemp,      &&L_LoadMethodTemp,      &&L_LoadItemTemp,
#define OP(name, a, b, c, effects, documentation) &&L_##name##Fresh,
#include "bytecode/opcodes.def"
        &&L_LoadAttrTempFresh, &&L_LoadMethodTempFresh, &&L_LoadItemTempFresh,
    };

    ExecutionState* const vm = interpreter.execution;
    CallRecord* frame;
    const Instruction* pc;
    Value* base;
    Value* constants;

#include "vm/run_words.def"

    Outcome outcome;
    Value result;                    // on its way out of a frame
    Code* code;                      // of the frame about to be pushed,
    Value* window;                   // and its first register; or the values that a native is called with,
    std::uint32_t count;             // so many,
    NativeFunction native;           // and the native,
    const NativeCallable* callable;  // or the object that stands for it
    Generator* generator;            // being resumed or suspended
    OnReturn on_return;              // what its next item is for
    bool is_beginning;               // it has not run before
    OperatorStage stage =
        OperatorStage::LeftFirst;  // of the operator whose method's frame is about to be pushed

reload:
    frame = vm->current;
    RELOAD_FRAME();
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
    TARGET(LoadConstForItem) {
        Value key = constants[B];
        Value object = R(pc->b());
        if (object.is_heap() && object.as_object()->shape == vm->dict_shape) {
            Value value = dict_peek_at(as<Dict>(object), key, vm->place_hints.of(pc));
            if (!value.is_empty()) [[likely]] {
                retain(value);
                ++pc;
                RELEASE_TEMPORARY(B);
                SET(A, value);
                NEXT();
            }
        }
        retain(key);
        SET(A, key);
        NEXT();
    }
    TARGET(LoadIntForItem) {
        Value value = item_of_sequence(*vm, R(pc->b()), Value::from_int(C));
        if (!value.is_empty()) [[likely]] {
            ++pc;
            RELEASE_TEMPORARY(B);
            SET(A, value);
            NEXT();
        }
        SET(A, Value::from_int(C));
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
    TARGET(StoreCell) {
        Cell* cell = as<Cell>(R(A));
        Value value = take_value(base, *frame, B);
        Value old = cell->content;
        cell->content = value;
        RELEASE(old);
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

    // ---- names
    TARGET(StoreName) {
        if ((frame->flags & CallRecord::kHasNamespace) != 0) SLOW(store_name);
    }
    TARGET(StoreGlobal) {
        AttributeCache& cache = cache_at(constants, UC);
        if (frame->function->globals->layout_version == cache.version &&
            cache.kind == AttributeCache::Kind::GlobalEntry) [[likely]] {
            Value old = cache.entry->value;
            if (old.is_heap()) {
                // The new value is held while the old one dies.
                if (old.as_object()->count == 1) [[unlikely]]
                    SLOW(store_global);
                --old.as_object()->count;
            }
            cache.entry->value = take_value(base, *frame, A);
            NEXT();
        }
        SLOW(store_global);
    }

    // ---- attributes
    TARGET(LoadMethod) {
        Value object = R(B);
        FIND_CACHE(object, Load, LookThrough, load_method);
        if (cache->kind == AttributeCache::Kind::Method) [[likely]] {
            retain(object.as_object());
            Value function = cache->value;
            retain(function.as_object());
            R(A) = function;
            R(A + 1) = object;
            NEXT();
        }
        if (Value value = own_or_shared_attribute(object.as_object(), *cache); !value.is_empty()) {
            retain(value);
            R(A) = value;
            R(A + 1) = Value::empty();
            NEXT();
        }
        SLOW(load_method);
    }
    TARGET(LoadMethodTemp) {
        Value object = R(B);
        FIND_CACHE(object, Load, Leave, load_method);
        if (cache->kind == AttributeCache::Kind::Method) [[likely]] {
            Value function = cache->value;
            retain(function.as_object());
            R(B) = Value::empty();
            R(A) = function;
            R(A + 1) = object;
            NEXT();
        }
        if (Value value = own_or_shared_attribute(object.as_object(), *cache); !value.is_empty()) {
            retain(value);
            R(B) = Value::empty();
            RELEASE_OBJECT(object.as_object());
            R(A) = value;
            R(A + 1) = Value::empty();
            NEXT();
        }
        SLOW(load_method);
    }
    TARGET(StoreAttr) {
        Value object = R(A);
        if (A >= frame->code->local_count) SLOW(store_attr);
        FIND_CACHE(object, Store, Leave, store_attr);
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
    TARGET(StoreItem) {
        Value object = R(A);
        Value key = R(B);
        if (object.is_heap() && key.is_int() && object.as_object()->shape == vm->list_shape) {
            auto* list = as<List>(object);
            auto index = static_cast<std::uint64_t>(key.as_int());
            if (static_cast<std::int64_t>(index) < 0) index += list->size;
            if (index < list->size) [[likely]] {
                Value value = take_value(base, *frame, UC);
                Value old = list->items[index];
                list->items[index] = value;
                if (old.is_heap() && --old.as_object()->count == 0) [[unlikely]] {
                    // The new value is held until the old one's death is over.
                    retain(value);
                    release_last(frame, pc, old.as_object());
                    RELEASE(value);
                }
                RELEASE_TEMPORARY(A);
                NEXT();
            }
        } else if (is_plain_dict(*vm, object)) {
            Value old = dict_put(as<Dict>(object), key, R(UC));
            if (!old.is_error()) [[likely]] {
                RELEASE(old);
                RELEASE_TEMPORARY(UC);
                RELEASE_TEMPORARY(A);
                RELEASE_TEMPORARY(B);
                NEXT();
            }
        }
        SLOW(store_item);
    }

    // ---- loads and arithmetic
#define HANDLER(name) L_##name:
#define RESULT(value) SET(A, value)
#include "vm/run_results.def"
#define HANDLER(name) L_##name##Fresh:
#define RESULT(value) SET_DEAD(A, value)
#include "vm/run_results.def"

    // ---- arithmetic and comparison
#include "vm/run_operators.def"

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
        const int truth = truth_at_once(interpreter, value);                                                 \
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
        const int truth = truth_at_once(interpreter, value);                                                 \
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

    // ---- iteration, generators and unpacking
#include "vm/run_iteration.def"

    // ---- calls
    TARGET(CallMethod) {
        Value callee = R(B);
        if (R(B + 1).is_empty()) {
            // A function of a module, a callable in an attribute: no receiver takes part.
            window = base + B + 1;
            *window = callee;
            R(B) = Value::empty();
            goto call_value;
        }
        if (callee.as_object()->shape == vm->function_shape) [[likely]] {
            code = as<Function>(callee)->code;
            window = base + B + 1;
            if (HAS_ROOM()) [[likely]] {
                if (code->simple_count == UC + 1) [[likely]]
                    goto push_frame;
                count = UC + 1;
                goto call_function;
            }
        } else if (const NativeCallable* method = builtin_method(*vm, callee, R(B + 1), UC)) {
            if (method->in_loop == InLoop::Append && append_at_once(*vm, R(B + 1), R(B + 2))) {
                R(B) = Value::empty();
                R(B + 2) = Value::empty();
                RELEASE_OBJECT(callee.as_object());
                Object* list = R(B + 1).as_object();
                R(B + 1) = Value::empty();
                RELEASE_OBJECT(list);
                if (drops_result(pc)) {
                    ++pc;
                } else {
                    SET(A, Value::none());
                }
                NEXT();
            }
            if (method->in_loop == InLoop::Get) {
                result = get_at_once(*vm, R(B + 1), base + B + 2, UC);
                if (!result.is_empty()) [[likely]] {
                    retain(result);
                    RELEASE_REGISTERS(base + B, base + B + 2 + UC);
                    SET(A, result);
                    NEXT();
                }
            }
            callable = method;
            if (method->in_loop == InLoop::Send) {
                generator = as<Generator>(R(B + 1));
                result = R(B + 2);
                goto step_generator;
            }
            window = base + B + 1;
            count = UC + 1;
            goto call_callable;
        }
        SLOW(call_method);
    }
    TARGET(CallForIter) {
        const bool is_range = R(B) == Value::from_object(interpreter.types.range);
        if (is_range && !(result = range_iterator_at_once(interpreter, base + B, UC)).is_empty()) {
            SET(A, result);
            ++pc;
            NEXT();
        }
    }
    TARGET(Call) window = base + B;
call_value : {  // *window, with the UC arguments behind it
    Value callee = *window;
    const ShapeHead* shape = callee.is_heap() ? callee.as_object()->shape : nullptr;
    if (shape == vm->function_shape) [[likely]] {
        code = as<Function>(callee)->code;
        ++window;
        if (HAS_ROOM()) [[likely]] {
            if (code->simple_count == UC) [[likely]]
                goto push_frame;
            count = UC;
            goto call_function;
        }
    } else if (shape == vm->native_function_shape) {
        callable = as<NativeCallable>(callee);
        if (callable->in_loop == InLoop::Length && UC == 1) {
            const std::int64_t length = length_at_once(*vm, window[1]);
            if (length >= 0) {
                *window = Value::empty();
                RELEASE_OBJECT(callee.as_object());
                Object* container = window[1].as_object();
                window[1] = Value::empty();
                RELEASE_OBJECT(container);
                SET(A, Value::from_int(length));
                NEXT();
            }
        } else if (callable->in_loop == InLoop::IsInstance && UC == 2 &&
                   window[2] == Value::from_object(type_of(interpreter, window[1]))) {
            RELEASE_REGISTERS(window, window + 3);
            SET(A, Value::from_bool(true));
            NEXT();
        } else if (callable->in_loop == InLoop::Next && UC == 1 && window == base + B &&
                   is_generator(*vm, window[1])) {
            generator = as<Generator>(window[1]);
            result = Value::none();
            goto step_generator;
        }
        if (callable->self.is_empty()) {
            count = UC;
            if (callable->direct.takes(count) || (count != 0 && is_new_of(*callable, window[1]))) {
                ++window;
                goto call_callable;
            }
        } else if (callable->direct.takes(UC + 1) && callee.as_object()->count != 1) {
            // Bound: the receiver takes the callee's place.
            *window = callable->self;
            retain(callable->self);
            --callee.as_object()->count;
            count = UC + 1;
            goto call_callable;
        }
    } else if (shape == vm->method_descriptor_shape || shape == vm->wrapper_descriptor_shape) {
        // A method of a builtin class, asked of the class: its receiver is the first argument.
        callable = as<NativeCallable>(callee);
        if (UC != 0 && callable->direct.takes(UC) && fits_receiver(*callable, window[1])) {
            ++window;
            count = UC;
            goto call_callable;
        }
    } else if (shape == vm->bound_method_shape) {
        auto* method = as<BoundMethod>(callee);
        if (method->function.is_heap() && method->function.as_object()->shape == vm->function_shape) {
            code = as<Function>(method->function)->code;
            ++window;
            if (code->simple_count == UC + 1 && HAS_ROOM()) {
                for (std::uint32_t index = UC; index > 0; --index)
                    window[index] = window[index - 1];
                window[-1] = method->function;
                window[0] = method->self;
                retain(window[-1]);
                retain(window[0]);
                RELEASE_OBJECT(method);
                goto push_frame;
            }
        }
    } else if (shape != nullptr && is_class(callee.as_object())) {
        native = as<Type>(callee)->construction.native;
        if (native != nullptr) {
            count = UC + 1;
            goto call_native;
        }
        frame->pc = pc;  // a listener may ask where the new object comes from
        if (push_plain_init(*vm, window, UC, A, outcome)) {
            if (outcome == Outcome::Raise) [[unlikely]]
                goto not_next;
            frame = vm->current;
            RELOAD_FRAME();
            NEXT();
        }
        Object* instance = UC <= 2 ? make_at_once(*vm, window, UC) : nullptr;
        if (instance != nullptr) {
            *window = Value::empty();
            RELEASE_REGISTERS(window + 1, window + 1 + UC);
            SET(A, Value::from_object(instance));
            NEXT();
        }
    } else if (UC == 0 && is_called_reference(*vm, callee)) {
        goto dereference;
    }
    goto call_otherwise;
}
call_function:  // the one below the window, with `count` arguments
    frame->pc = pc;
    if (bind_at_once(interpreter, as<Function>(window[-1]), window, count, nullptr)) {
        if (code->pushes_frame && interpreter.breaker == 0) [[likely]]
            goto push_frame;
        outcome = enter_function(*vm, window - 1, OnReturn::Store, static_cast<std::uint16_t>(A));
        goto not_next;
    }
call_otherwise:
    if (pc[-1].opcode() == Opcode::CallMethod) {
        if (R(B).is_empty()) std::swap(R(B), R(B + 1));
        SLOW(call_method);
    }
    SLOW(call);
call_callable:
    native = callable->method->function;
    if (count < callable->direct.padded) {
        frame->pc = pc;
        result = call_padded(interpreter, *callable, window, count).detach();
        goto end_native;
    }
call_native:
    frame->pc = pc;
    result = native(interpreter, Args{window, count}).detach();
end_native:
    // Callee, receiver and arguments go left to right.
    RELEASE_REGISTERS(base + B, window + count);
    if (result.is_error()) [[unlikely]] {
        outcome = Outcome::Raise;
        goto not_next;
    }
    SET(A, result);
    if (interpreter.breaker != 0) [[unlikely]]
        goto safe_point;
    NEXT();
dereference : {
    Object* reference = window->as_object();
    Object* referent = live_referent(static_cast<WeakReference*>(reference));
    Value found = Value::none();
    if (referent != nullptr) {
        retain(referent);
        found = Value::from_object(referent);
    }
    *window = Value::empty();
    RELEASE_OBJECT(reference);
    SET(A, found);
    NEXT();
}
push_operator:
    frame->pc = pc;
    ++frame;
    frame->destination = static_cast<std::uint16_t>(count);
    frame->on_return = on_return;
    frame->flags = CallRecord::kHolds;
    frame->held = 2;
    frame->detail = static_cast<std::uint8_t>(stage);
    goto enter_frame;
push_frame:
    frame->pc = pc;
    ++frame;
    frame->only_store(A);
enter_frame:
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
        if (frame->only_stores()) [[likely]]
            goto leave_simply;
        if (IS_PLAIN_RETURN()) goto leave_frame;
        goto leave_otherwise;
    }
    TARGET(Return) {
        result = R(A);
        R(A) = Value::empty();
        if (frame->only_stores()) [[likely]]
            goto leave_simply;
        if (IS_PLAIN_RETURN()) goto leave_frame;
    }
leave_otherwise:
    frame->pc = pc;
    outcome = frame->flags == CallRecord::kIsGenerator && takes_yields(frame->on_return)
                  ? slow::leave_generator(*vm, result)
                  : slow::leave_frame(*vm, result);
    goto not_next;
leave_simply:
    RELEASE_LOCALS_AND_CALLEE();
    count = frame->destination;
    goto hand_over;
leave_frame:
    RELEASE_LOCALS_AND_CALLEE();
    count = frame->destination;
    if (frame->on_return == OnReturn::Init) {
        result = base[-2];
        base[-2] = Value::empty();
    } else if (frame->on_return == OnReturn::ToNative) {
        vm->current = frame - 1;
        return result;
    } else if (frame->on_return == OnReturn::Store ||
               (frame->on_return == OnReturn::Operator &&
                (count != CallRecord::kNoRegister ? !result.is_not_implemented() : result.is_bool()))) {
        if (frame->held <= 2) {
            // Off the stack before anything runs: they lie where code would build its windows.
            const Value first = frame->held == 2 ? std::exchange(base[-3], Value::empty()) : Value::empty();
            const Value last = std::exchange(base[-2], Value::empty());
            vm->current = frame - 1;
            RELEASE(first);
            RELEASE(last);
        } else {
            slow::release_held(*vm);
        }
        if (count == CallRecord::kNoRegister) {
            --frame;
            outcome = jump_on(*vm, *frame, result.is_true());
            if (outcome != Outcome::Next) [[unlikely]]
                goto not_next;
            RELOAD_FRAME();
            NEXT();
        }
    } else {
        outcome = slow::deliver_operation(*vm, result);
        goto not_next;
    }
hand_over:  // the result, to register `count` of the caller
    --frame;
    vm->current = frame;
    RELOAD_FRAME();
    SET(count, result);
    NEXT();

// ---- everything without a fast path: one call each
#include "vm/cold_paths.def"
    TARGET(BuildTuple) {
        frame->pc = pc;
        if (Tuple* pair = UC == 2 ? pair_at_once(*vm, base + B) : nullptr) {
            SET(A, Value::from_object(pair));
            NEXT();
        }
        SLOW(build_tuple);
    }
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
