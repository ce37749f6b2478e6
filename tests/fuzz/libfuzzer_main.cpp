// A fuzzer for the target GOSSAMER_FUZZ_TARGET, driven by libFuzzer.
#include "targets.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    gossamer::fuzz::GOSSAMER_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
    return 0;
}
