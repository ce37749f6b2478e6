// The cold paths of the run loop, by family. Each decodes the instruction before record.pc again, does all of
// it (or pushes a frame that will), and says how to go on. record is state.current on entry.
#pragma once

#include "runtime/lookup_cache.h"
#include "vm/execution.h"

namespace gossamer::slow {

using Path = Outcome(ExecutionState& state, CallRecord& record);

// Behind a fast path of the run loop.
Path binary_int, binary_const, compare, compare_jump, compare_jump_int, truth_jump, logical_not, load_attr,
    load_method, store_attr, load_item, store_item, load_global, store_global, load_name, store_name,
    unbound_local, unbound_cell, unbound_free, for_next, unpack_sequence, unpack_locals, call, call_method,
    list_append, identity, truth_jump_or_drop, identity_jump, membership, membership_jump, yield_value,
    delegate, yield_delegated, build_tuple;
// Those of cold_paths.def; several opcodes may share one.
#define COLD(opcode, path) Path path;
#include "vm/cold_paths.def"

// slow_names.cpp: the intrinsics from LoadNamespace on.
Owned load_via_class(ExecutionState& state, const CallRecord& record, IntrinsicNumber which,
                     const Value* window);
// state.cpp: something asks for attention at a safe point (a collection is due, a signal, a limit).
Path safe_point;
// deliver.cpp: leaves the current frame with `result` when the run loop's short way does not do.
Outcome leave_frame(ExecutionState& state, Value result);
// The same for a generator's frame with nothing but locals, for whom takes_yields() holds.
Outcome leave_generator(ExecutionState& state, Value result);
// slow_attributes.cpp: what is known, here or elsewhere, about the attribute of cache `index` for objects
// shaped as `object`, which becomes the referent if it is a proxy to be looked through; null: nothing. Valid
// until anything runs.
enum class Proxies { LookThrough, Leave };
AttributeCache* known_attribute(ExecutionState& state, const CallRecord& record, Value& object,
                                unsigned index, LookupCache::Use use, Proxies proxies);
// The current frame, without locals and callee already, is left: its result goes to the operation that pushed
// it (OnReturn up to Operator).
Outcome deliver_operation(ExecutionState& state, Value result);
// The frame with nothing left but the values it holds is left, then these are released.
void release_held(ExecutionState& state);

}  // namespace gossamer::slow
