# Options of a command line, and its words.
import getopt
import shlex


def tried(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except (getopt.GetoptError, ValueError) as error:
        print(type(error).__name__, error, getattr(error, "opt", ""))


for args in (["-a", "-bfoo", "--cond=x", "--long", "arg", "-z"], ["-a", "x", "-b", "1", "--", "-a"], ["-c"], ["--nope"], ["-b"],
             ["--lo"], ["--l"], ["--cond"], ["--long=3"], ["-ab", "v", "w"], ["-"], ["--co", "5"], []):
    tried(getopt.getopt, args, "ab:", ["cond=", "long", "lovely"])
    tried(getopt.gnu_getopt, args, "ab:", ["cond=", "long", "lovely"])
tried(getopt.gnu_getopt, ["x", "-a"], "+a")

for text in ("a b 'c d' \"e f\"", "a\\ b", "'a", "a\\", '"a\\"b"', '"a\\nb"', "a # b", "a'b'c", "''", "a;b|c && d>e", "~/x-y.z=1*?",
             'x="y z"', "", "'a'\"b\"c", "é ü", "a'' b", "#x\ny"):
    tried(shlex.split, text)
    tried(shlex.split, text, True)
    tried(shlex.split, text, posix=False)
    tried(lambda: list(shlex.shlex(text)))
    tried(lambda: list(shlex.shlex(text, posix=True, punctuation_chars=True)))
print([shlex.quote(text) for text in ("", "a", "a b", "it's", "a@b%c", "é")], shlex.join(["a b", "c"]))
lexer = shlex.shlex("a b\nc")
lexer.push_token("again")
print([lexer.get_token() for _ in range(5)], lexer.lineno, lexer.error_leader("file", 3))
