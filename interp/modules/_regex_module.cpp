// _regex: the native part of re: its types, and what stdlib/re/_compiler.py needs to make them.
#include "modules/regex.h"
#include "runtime/module.h"
#include "runtime/number.h"
#include "support/unicode.h"

namespace gossamer {

namespace {

Owned lower_of(Interpreter& in, Args args) {
    GOSSAMER_TRY(character, as_size(in, args[0]));
    // By way of the capital letter: some have two small ones, as the long s and the s.
    const char32_t capital = unicode::to_simple_upper(static_cast<char32_t>(character.get()));
    return new_int(in, unicode::to_simple_lower(capital));
}

constexpr Method kFunctions[] = {
    {"compile", new_pattern, exactly(5),
     "compile($module, pattern, flags, program, groupindex, names, /)\nA pattern of its program, the numbers "
     "of "
     "its named groups, and the name of each group."},
    {"lower", lower_of, exactly(1), "lower($module, character, /)\nThe small letter, by number."},
};

Status initialise(Interpreter& in, Module* module) {
    for (const TypeSpec* spec : {&pattern_type_spec, &match_type_spec, &regex_scanner_type_spec}) {
        Type* type = add_module_type(in, module, *spec);
        if (type == nullptr) return kError;
        add_partner(in, type);
    }
    return Status::ok();
}

}  // namespace

extern const ModuleSpec _regex_module_spec;
const ModuleSpec _regex_module_spec{"_regex", "Matching of regular expressions.", kFunctions, initialise};

}  // namespace gossamer
