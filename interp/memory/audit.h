// Checks of the whole heap, for checked builds, for tests, and for the end of a run, when every object must
// be gone.
//
// Nothing here changes an object or runs code. All of it takes time linear in the heap.
#pragma once

#include "memory/heap.h"

#include <cstddef>
#include <cstdio>
#include <string>
#include <unordered_map>

namespace gossamer {

// The dry half of a collection: counts for every tracked object the references that tracked objects hold to
// it. More visits than counts mean a traverse function that visits what its object does not own, or a release
// too many. Prints a line for each such object and answers their number. Gives up silently when there is no
// memory.
std::size_t audit_counts(const Heap& heap, std::FILE* out = stderr);

// Asserts what must hold between statements: log entries and objects agree, tracked objects are alive, weak
// reference lists are well linked, free lists and pages agree. Does nothing in builds without checks.
void check_heap(const Heap& heap);

// Objects on the heap, immortal ones left out.
[[nodiscard]] std::size_t count_live_objects(const Heap& heap);
// What each object is, noted while the types are still there to be asked.
using KindNames = std::unordered_map<const Object*, std::string>;
[[nodiscard]] KindNames note_kinds(const Heap& heap);
// Prints what is still alive, one line a kind: "leaked: 3 list". The number of objects. Immortal ones are no
// leaks.
std::size_t report_leaks(const Heap& heap, const KindNames& kinds, std::FILE* out);

}  // namespace gossamer
