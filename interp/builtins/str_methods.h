// The natives behind str's methods, by family; str_methods.cpp puts them into str's table.
#pragma once

#include "memory/owned.h"
#include "runtime/native.h"

namespace gossamer {

struct Interpreter;

// str_search_methods.cpp
Owned str_find(Interpreter& interpreter, Args args);
Owned str_rfind(Interpreter& interpreter, Args args);
Owned str_index(Interpreter& interpreter, Args args);
Owned str_rindex(Interpreter& interpreter, Args args);
Owned str_count(Interpreter& interpreter, Args args);
Owned str_startswith(Interpreter& interpreter, Args args);
Owned str_endswith(Interpreter& interpreter, Args args);
Owned str_replace(Interpreter& interpreter, Args args);
Owned str_removeprefix(Interpreter& interpreter, Args args);
Owned str_removesuffix(Interpreter& interpreter, Args args);

// str_split_methods.cpp
Owned str_split(Interpreter& interpreter, Args args);
Owned str_rsplit(Interpreter& interpreter, Args args);
Owned str_splitlines(Interpreter& interpreter, Args args);
Owned str_partition(Interpreter& interpreter, Args args);
Owned str_rpartition(Interpreter& interpreter, Args args);
Owned str_strip(Interpreter& interpreter, Args args);
Owned str_lstrip(Interpreter& interpreter, Args args);
Owned str_rstrip(Interpreter& interpreter, Args args);
Owned str_join(Interpreter& interpreter, Args args);

// str_case_methods.cpp
Owned str_lower(Interpreter& interpreter, Args args);
Owned str_upper(Interpreter& interpreter, Args args);
Owned str_title(Interpreter& interpreter, Args args);
Owned str_capitalize(Interpreter& interpreter, Args args);
Owned str_swapcase(Interpreter& interpreter, Args args);
Owned str_casefold(Interpreter& interpreter, Args args);
Owned str_isalnum(Interpreter& interpreter, Args args);
Owned str_isalpha(Interpreter& interpreter, Args args);
Owned str_isascii(Interpreter& interpreter, Args args);
Owned str_isdecimal(Interpreter& interpreter, Args args);
Owned str_isdigit(Interpreter& interpreter, Args args);
Owned str_isidentifier(Interpreter& interpreter, Args args);
Owned str_islower(Interpreter& interpreter, Args args);
Owned str_isnumeric(Interpreter& interpreter, Args args);
Owned str_isprintable(Interpreter& interpreter, Args args);
Owned str_isspace(Interpreter& interpreter, Args args);
Owned str_istitle(Interpreter& interpreter, Args args);
Owned str_isupper(Interpreter& interpreter, Args args);

// str_layout_methods.cpp
Owned str_center(Interpreter& interpreter, Args args);
Owned str_ljust(Interpreter& interpreter, Args args);
Owned str_rjust(Interpreter& interpreter, Args args);
Owned str_zfill(Interpreter& interpreter, Args args);
Owned str_expandtabs(Interpreter& interpreter, Args args);
Owned str_translate(Interpreter& interpreter, Args args);
Owned str_maketrans(Interpreter& interpreter, Args args);

}  // namespace gossamer
