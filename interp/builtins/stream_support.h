// What the methods of all kinds of files share.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

#include <cstddef>
#include <cstdint>

namespace gossamer {

// A size argument of read() and readline(): -1 when omitted or None. May run code.
Result<std::int64_t> read_size_argument(Interpreter& interpreter, Value value);
// An offset or whence argument; `otherwise` when omitted. May run code.
Result<std::int64_t> read_offset_argument(Interpreter& interpreter, Value value, std::int64_t otherwise);

// What readinto() fills, as a view that keeps the buffer as large as it is.
Owned room_to_fill(Interpreter& interpreter, Value target);

using ReadLine = Owned (*)(Interpreter& interpreter, Value file, std::int64_t limit);
// The lines up to the end, or until there are more characters than `hint` says, or as many.
enum class LineHint : std::uint8_t { Passed, Reached };
Owned read_lines(Interpreter& interpreter, Value file, Value hint, ReadLine read_line,
                 LineHint meaning = LineHint::Passed);
// The next line as an iterator steps: empty at the end.
Owned next_line(Interpreter& interpreter, Value file, ReadLine read_line);

// The attribute `newlines`: None, one line end, or a tuple of them; bits as in TextFile::seen_newlines.
Owned newlines_value(Interpreter& interpreter, unsigned seen);

// Calls file.write(item) for each item: `writelines`. May run code.
Owned write_lines(Interpreter& interpreter, Args args);
// `__enter__`: the file itself unless it is closed; `__exit__`: calls close(). May run code.
Owned enter_file(Interpreter& interpreter, Args args);
Owned exit_file(Interpreter& interpreter, Args args);
// The attributes of a file in memory as its state has them: a dict of their own, or None.
Owned attributes_for_state(Interpreter& interpreter, Value file);
// The state of a file in memory, checked: `size` items of which the last two are the position, returned, and
// the attributes, which the file gets. May run code.
Result<std::uint64_t> read_file_state(Interpreter& interpreter, Value file, const char* type, Value state,
                                      std::size_t size);
// `__iter__`: the file itself unless it is closed.
Owned iterate_file(Interpreter& interpreter, Args args);

}  // namespace gossamer
