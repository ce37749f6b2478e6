// Operators whose special method is a dialect function: the frame is pushed in the same run loop, and what
// has to happen afterwards (NotImplemented, truth and jump, the destination) happens when it returns.
#pragma once

#include "vm/execution.h"

namespace gossamer {

// Values that a caller keeps alive during an operation, taken out of the stack so that their release may run
// code.
struct HeldValues {
    static constexpr unsigned kMost = 8;
    Owned values[kMost];
    unsigned count = 0;

    void take(Value* first, unsigned number);
    // Releases them, first to last.
    void release_all();
};

// Candidates of a binary operator in the order in which they are asked.
enum class OperatorStage : std::uint8_t { InplaceFirst, LeftFirst, ReflectedFirst };

// What the special method of the first value's class, a value of the heap, says if it is a native of a
// builtin class; empty: it is not. The receiver and the arguments are borrowed. May run code.
[[nodiscard]] Owned ask_native(const ExecutionState& state, Special special,
                               std::span<const Value> receiver_and_arguments);
// Whether the operator whose frame has been left wants a value, not the truth for a jump.
[[nodiscard]] bool ends_with_result(const CallRecord& record);
// The frame of an operator's first candidate has returned `result`: try the others on NotImplemented, then
// finish the caller's instruction. held: left, right.
[[nodiscard]] Outcome continue_operator(ExecutionState& state, Owned result, HeldValues& held,
                                        std::uint8_t stage);
// `detail` of a frame whose result is a truth: it is that of __len__, not of __bool__.
inline constexpr std::uint8_t kTruthByLength = 1;
// __bool__ or __len__ has returned: decide the caller's jump or Not. held: the value. detail: as above.
[[nodiscard]] Outcome finish_truth_call(ExecutionState& state, Owned result, HeldValues& held,
                                        std::uint8_t detail);
// __contains__ has returned: decide the caller's In, NotIn or jump. held: item, container.
[[nodiscard]] Outcome finish_membership_call(ExecutionState& state, Owned result, HeldValues& held);
// The caller's Not or jump ends with this. Reload.
[[nodiscard]] Outcome answer_truth(ExecutionState& state, CallRecord& record, bool truth);
// The caller's In, NotIn or jump ends with this. Reload.
[[nodiscard]] Outcome answer_membership(ExecutionState& state, CallRecord& record, bool found);
// Ends the caller's operator instruction with a result: operands are released, then destination or jump.
[[nodiscard]] Outcome finish_operator(ExecutionState& state, CallRecord& record, Owned result,
                                      std::span<Owned> operands);
// Takes the jump of the instruction before record.pc if `truth` is what it waits for. A jump back ends at a
// safe point: no loop may run without one.
[[nodiscard]] Outcome jump_on(ExecutionState& state, CallRecord& record, bool truth);

// An iteration step of the caller's ForNext or LoopNext.
[[nodiscard]] Outcome deliver_item(ExecutionState& state, Owned item);
[[nodiscard]] Outcome deliver_exhausted(ExecutionState& state);
// A generator has returned (not yielded); `result` is its return value.
[[nodiscard]] Outcome deliver_generator_end(ExecutionState& state, OnReturn on_return,
                                            std::uint16_t destination, Owned result);
// It has yielded.
[[nodiscard]] Outcome deliver_yield(ExecutionState& state, OnReturn on_return, std::uint16_t destination,
                                    Owned value);

// Leaves the current frame without a result (an exception is pending).
void abandon_frame(ExecutionState& state);

}  // namespace gossamer
