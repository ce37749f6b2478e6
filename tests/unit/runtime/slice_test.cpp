#include "runtime/object_model.h"

#include "runtime/range.h"
#include "runtime/slice.h"

#include <array>

namespace gossamer {

TEST_CASE("slices fitted to a length select what Python selects") {
    for (std::int64_t length = 0; length < 6; ++length) {
        for (std::int64_t start = -8; start < 9; ++start) {
            for (std::int64_t stop = -8; stop < 9; ++stop) {
                for (const std::int64_t step : {-3, -1, 1, 2}) {
                    const SliceRange range = fit_slice({start, stop, step, 0}, length);
                    // By definition: from start on, clipped, by steps, until stop is reached or passed.
                    auto clip = [length, step](std::int64_t bound) {
                        if (bound < 0) bound += length;
                        if (step > 0) return bound < 0 ? 0 : bound > length ? length : bound;
                        return bound < 0 ? -1 : bound >= length ? length - 1 : bound;
                    };
                    std::int64_t count = 0;
                    for (std::int64_t index = clip(start); step > 0 ? index < clip(stop) : index > clip(stop);
                         index += step)
                        ++count;
                    CHECK(range.count == count);
                    CHECK((count == 0 || range.start == clip(start)));
                }
            }
        }
    }
}

TEST_CASE("a descending selection in ascending order") {
    const SliceRange range = fit_slice({9, 0, -3, 0}, 10).ascending();
    CHECK(range.start == 3);
    CHECK(range.step == 3);
    CHECK(range.count == 3);
}

TEST_CASE_FIXTURE(ObjectModel, "a step of 0 and bounds that are no indices are refused") {
    const Owned zero = new_slice(interpreter, Value::none(), Value::none(), Value::from_int(0));
    CHECK(read_slice(interpreter, as<SliceObject>(zero.get())).is_error());
    CHECK(taken_error() == "ValueError: slice step cannot be zero");
    const Owned words = new_slice(interpreter, text("a").get(), Value::none(), Value::none());
    CHECK(read_slice(interpreter, as<SliceObject>(words.get())).is_error());
    CHECK(taken_error() == "TypeError: slice indices must be integers or None or have an __index__ method");
}

TEST_CASE_FIXTURE(ObjectModel, "indices for lengths beyond machine words") {
    const Owned huge = call_method(interpreter, Value::from_int(1), intern(interpreter, "__lshift__").get(),
                                   std::array{Value::from_int(80)});
    const Owned slice = new_slice(interpreter, Value::none(), huge.get(), Value::none());
    CHECK(call(slice, "indices", {huge.get()}) == "(0, 1208925819614629174706176, 1)");
}

}  // namespace gossamer
