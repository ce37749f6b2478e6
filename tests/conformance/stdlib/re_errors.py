# re: what is wrong with patterns, and where.
import re

for pattern in (
    "(", ")", "a)", "(a", "[a", "*", "a**", "+a", "a{3,2}", "\\", r"\q", "(?P<a>x)(?P<a>y)", "(?P<1a>x)", "(?P=b)", r"\2",
    r"(a)\2", "(?<=a*)b", "[b-a]", r"[\w-a]", "(?z)", "(?P<a", "(?P<>x)", "(?P>x)", "(?", "(?P", "(?<", "(?<x", r"\x1",
    r"\u12", "(?#", "a(?i)b", "(?i", "(?i-", "(?-", "(?-)", "(?i-i:a)", "(?au)a", r"(a\1)", "(?(1)a)", "(?(a)b)", "(?(0)a)",
    "(a)?(?(1)a|b|c)", r"[\q]", "a\n(", r"\400", r"[\400]", r"\N{nosuch}", "??", "a???", "^*", r"\b*", "(?L)a", "(?(1",
):
    try:
        print(pattern, re.compile(pattern))
    except re.error as error:
        print(repr(pattern), "|", error, "|", error.msg, error.pos, error.lineno, error.colno, error.pattern == pattern)
try:
    re.compile("x{99999999999}")
except OverflowError as error:
    print(error)
for pattern in rb"(?P<\xe9>x)", b"(?u)a", b"[\\q]":
    try:
        re.compile(pattern)
    except re.error as error:
        print(error)
