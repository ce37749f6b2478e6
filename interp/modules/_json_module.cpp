// _json: what json has in C++. The options of a call come one by one, in a fixed order, from json.decoder and
// json.encoder, which have the classes, the defaults and the errors.
#include "modules/json.h"
#include "runtime/module.h"

namespace gossamer {

namespace {

constexpr Method kFunctions[] = {
    {"scan_once", json_scan_once, exactly(9),
     "scan_once($module, s, idx, strict, object_hook, object_pairs_hook, parse_float, parse_int, "
     "parse_constant, error, /)\nReads the value at a position; gives it and where it ends."},
    {"scanstring", json_scan_string, exactly(4),
     "scanstring($module, s, end, strict, error, /)\nReads a string behind its opening quote; gives it and "
     "where it ends."},
    {"encode", json_encode, exactly(10),
     "encode($module, o, default, ensure_ascii, indent, key_separator, item_separator, sort_keys, skipkeys, "
     "allow_nan, check_circular, /)\nThe text of an object."},
    {"encode_basestring", json_quote, exactly(1), "encode_basestring($module, s, /)\nA string in quotes."},
    {"encode_basestring_ascii", json_quote_ascii, exactly(1),
     "encode_basestring_ascii($module, s, /)\nA string in quotes, of ASCII characters alone."},
};

}  // namespace

extern const ModuleSpec _json_module_spec;
const ModuleSpec _json_module_spec{"_json", "Reading and writing JSON.", kFunctions, nullptr};

}  // namespace gossamer
