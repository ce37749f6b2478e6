#include "fixture.h"

#include "runtime/dict.h"
#include "runtime/exception.h"
#include "runtime/exception_fields.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

#include <doctest/doctest.h>

namespace gossamer {

using test::ScriptRunner;

TEST_CASE("raise fills the holes of its text") {
    ScriptRunner runner;
    Interpreter& interpreter = runner.engine().interpreter();
    raise(interpreter, Error::ArityExactly, "f", 2, "s", 3);
    REQUIRE(pending_is(interpreter, interpreter.types.TypeError));
    Owned exception = take_pending(interpreter);
    const Tuple* args = exception_args(interpreter, as<Exception>(exception.get()));
    CHECK(as<Str>(args->items[0])->text() == "f expected 2 arguments, got 3");
    CHECK_FALSE(is_pending(interpreter));
}

TEST_CASE("a pending exception survives what runs under a guard") {
    ScriptRunner runner;
    Interpreter& interpreter = runner.engine().interpreter();
    raise(interpreter, Error::AnyValueError, "kept");
    {
        PendingGuard guard{interpreter};
        CHECK_FALSE(is_pending(interpreter));
        raise(interpreter, Error::AnyTypeError, "forgotten");
        clear_pending(interpreter);
    }
    CHECK(pending_is(interpreter, interpreter.types.ValueError));
    clear_pending(interpreter);
}

TEST_CASE("an errno picks the subclass of OSError") {
    ScriptRunner runner;
    Interpreter& interpreter = runner.engine().interpreter();
    CHECK(os_error_type(interpreter, interpreter.types.OSError, Value::from_int(2)) ==
          interpreter.types.FileNotFoundError);
    CHECK(os_error_type(interpreter, interpreter.types.OSError, Value::from_int(9999)) ==
          interpreter.types.OSError);
    CHECK(runner.run("e = OSError(17, 'there', 'file')\nprint(type(e).__name__, e, e.args, e.filename)\n") ==
          "FileExistsError [Errno 17] there: 'file' (17, 'there') file\n");
}

TEST_CASE("each family carries its fields") {
    ScriptRunner runner;
    CHECK(runner.run("print(StopIteration(5).value, SystemExit(1, 2).code, NameError('x', name='y').name)\n"
                     "e = AttributeError('x', name='n', obj=[1])\n"
                     "print(e.name, e.obj, e.args)\n"
                     "e = ImportError('m', name='n', path='p')\n"
                     "print(e.msg, e.name, e.path, e.name_from)\n"
                     "e = SyntaxError('m', ('f', 1, 2, 't'))\n"
                     "print(e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno)\n"
                     "e = UnicodeEncodeError('ascii', 'a\\xff', 1, 2, 'why')\n"
                     "print(e.encoding, e.start, e.end, e.reason, '|', e)\n") ==
          "5 (1, 2) y\n"
          "n [1] ('x',)\n"
          "m n p None\n"
          "m f 1 2 t None\n"
          "ascii 1 2 why | 'ascii' codec can't encode character '\\xff' in position 1: why\n");
}

TEST_CASE("a class with several exceptions among its bases has the fields of all") {
    ScriptRunner runner;
    CHECK(runner.run("class Both(KeyError, AttributeError): pass\n"
                     "print(Both('k', name='n').name)\n") == "n\n");
}

TEST_CASE("contexts are linked without cycles") {
    ScriptRunner runner;
    CHECK(runner.run("a, b = ValueError('a'), ValueError('b')\n"
                     "try:\n"
                     "    try:\n"
                     "        raise a\n"
                     "    except ValueError:\n"
                     "        raise b\n"
                     "except ValueError:\n"
                     "    try:\n"
                     "        raise a\n"
                     "    except ValueError:\n"
                     "        print(a.__context__ is b, b.__context__)\n") == "True None\n");
}

TEST_CASE("a group splits into what matches and the rest") {
    ScriptRunner runner;
    CHECK(runner.run(
              "g = ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [TypeError(2), ValueError(3)])])\n"
              "print(*g.split(ValueError), sep='\\n')\n"
              "print(g.subgroup(lambda e: isinstance(e, KeyError)))\n") ==
          "g (2 sub-exceptions)\ng (1 sub-exception)\nNone\n");
}

TEST_CASE("errors in the text of an exception are said in its place") {
    ScriptRunner runner;
    runner.run("class E(Exception):\n    def __str__(self): raise TypeError\nraise E\n");
    CHECK(runner.last_error_line() == "E: <exception str() failed>");
}

}  // namespace gossamer
