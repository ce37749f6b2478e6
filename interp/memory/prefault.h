// Memory from the system before it is touched.
//
// A page of the system's that is touched first costs an exception of the processor, which is dear next to the
// clearing of its 4 KiB, in virtual machines many times as dear. Asking for several pages in one call spares
// all but one of these. What is asked for counts as used, so it is asked for in strides that bound the waste.
// Knows the system and malloc; knows nothing of cells and objects.
#pragma once

#include <cstddef>

namespace gossamer {

// Has the system put memory behind the bytes, large pages where they are many. Only a hint: where the system
// refuses, the first touch will do it or fail.
void prefault(void* start, std::size_t bytes);

// Sets malloc up for long buffers that grow and are freed again and again: what one gives back, the next gets
// without asking the system. For the whole process.
void prepare_malloc();

// After malloc or realloc has given `bytes` bytes at `start`: prefaults those that are probably fresh, of
// which the first `old_bytes` are not.
void prefault_buffer(void* start, std::size_t old_bytes, std::size_t bytes);

}  // namespace gossamer
