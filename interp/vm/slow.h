// The cold paths of the run loop, by family. Each decodes the instruction before record.pc again, does all of it (or
// pushes a frame that will), and says how to go on. record is state.current on entry.
#pragma once

#include "vm/execution.h"

namespace gossamer::slow {

using Path = Outcome(ExecutionState& state, CallRecord& record);

// slow_arithmetic.cpp
Path binary, binary_int, binary_const, unary, compare, compare_jump, compare_jump_int, truth_jump, truth_jump_or_drop, logical_not;
Path identity, membership, identity_jump, membership_jump;
// slow_attributes.cpp
Path load_attr, load_method, store_attr, delete_attr, load_super_attr, load_super_method;
// slow_items.cpp
Path load_item, store_item, delete_item, load_slice, store_slice, build_slice;
// slow_names.cpp
Path load_global, store_global, delete_global, load_name, store_name, delete_name, load_namespace, setup_annotations;
Path unbound_local, delete_local, make_cell, unbound_cell, delete_cell, unbound_free, delete_free, load_class_free, load_class_cell;
// slow_iteration.cpp
Path get_iter, for_next, unpack_sequence, unpack_extended;
// slow_calls.cpp
Path call, call_method, call_keywords, call_method_keywords, call_extended;
// slow_build.cpp
Path build_tuple, build_list, build_set, build_dict, build_string, list_append, list_extend, list_to_tuple, set_add, set_update;
Path dict_add, dict_update, dict_merge, format_value, format_with_spec, make_function, load_build_class, load_assertion_error;
// slow_exceptions.cpp
Path raise, raise_handled, reraise, enter_handler, leave_handler, match_exception, match_exception_group, join_exceptions;
Path enter_with, exit_with, exit_with_error, enter_async_with, exit_async_with;
// generators.cpp, async.cpp
Path yield_value, get_yield_from_iter, get_awaitable, delegate, yield_delegated, get_async_iter, async_next, end_async_for, async_generator_wrap;
// slow_match.cpp
Path match_sequence, match_mapping, get_length, match_keys, match_class, mapping_rest;
// slow_modules.cpp
Path import_name, import_from, import_star, print_expression, intrinsic;

// breaker.cpp: something asks for attention at a safe point (a collection is due, a signal, a limit).
Path safe_point;
// deliver.cpp: leaves the current frame with `result` when the run loop's short way does not do.
Outcome leave_frame(ExecutionState& state, Value result);

}  // namespace gossamer::slow
