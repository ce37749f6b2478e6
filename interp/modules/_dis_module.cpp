// _dis: listings of compiled code, for the module dis.
#include "bytecode/code_unit_binary.h"
#include "bytecode/disassembler.h"
#include "runtime/function.h"
#include "runtime/module.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/str.h"

namespace gossamer {

namespace {

// Library code is read function by function, as it is first called.
bool read_bodies(CodeUnit& unit) {
    if (!read_body(unit)) return false;
    for (const auto& child : unit.children) {
        if (!read_bodies(*child)) return false;
    }
    return true;
}

Owned listing(Interpreter& in, Args args) {
    if (type_of(in, args[0]) != in.types.code)
        return raise_bad_argument(in, "listing", "argument 1", "code", args[0]);
    GOSSAMER_TRY(nested, is_true(in, args[1]));
    CodeUnit& unit = *as<Code>(args[0])->unit;
    if (!read_bodies(unit)) return raise(in, Error::AnySystemError, "damaged code");
    return new_str_value(in, disassemble(unit, nested.get() ? Nested::Include : Nested::Leave));
}

constexpr Method functions[] = {
    {"listing", listing, exactly(2),
     "listing(code, nested, /)\nThe listing of a code object, with the code inside it if nested."},
};

}  // namespace

extern const ModuleSpec _dis_module_spec;
const ModuleSpec _dis_module_spec{"_dis", "Natives behind the module dis.", functions, nullptr};

}  // namespace gossamer
