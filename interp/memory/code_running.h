// Stands on the C++ stack while memory has a finaliser or a callback run. When the outermost one is over,
// deaths that had to be put off for want of C++ stack are made up for (deallocate.cpp says when that
// happens).
#pragma once

#include "memory/heap.h"

namespace gossamer {

class CodeRunning {
public:
    explicit CodeRunning(Heap& heap) : heap_{heap} { ++heap_.code_depth_; }
    ~CodeRunning() {
        if (--heap_.code_depth_ == 0 && heap_.postponed_count_ != 0) heap_.settle_postponed_deaths();
    }
    CodeRunning(const CodeRunning&) = delete;
    CodeRunning& operator=(const CodeRunning&) = delete;

private:
    Heap& heap_;
};

}  // namespace gossamer
