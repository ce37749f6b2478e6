"""Words of a command line, as a shell tells them apart."""

import os
import re
import sys
from collections import deque
from io import StringIO

__all__ = ["shlex", "split", "quote", "join"]


class shlex:
    """Reads words from a text or a file, one by one."""

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        if isinstance(instream, str):
            instream = StringIO(instream)
        self.instream = sys.stdin if instream is None else instream
        self.infile = infile
        self.posix = posix
        self.eof = None if posix else ""
        self.commenters = "#"
        self.wordchars = "abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
        if posix:
            self.wordchars += "ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ"
        self.whitespace = " \t\r\n"
        self.whitespace_split = False
        self.quotes = "'\""
        self.escape = "\\"
        self.escapedquotes = '"'
        self.state = " "
        self.pushback = deque()
        self.lineno = 1
        self.debug = 0
        self.token = ""
        self.filestack = deque()
        self.source = None
        if not punctuation_chars:
            punctuation_chars = ""
        elif punctuation_chars is True:
            punctuation_chars = "();<>|&"
        self._punctuation_chars = punctuation_chars
        if punctuation_chars:
            self._pushback_chars = deque()
            self.wordchars = "".join(c for c in self.wordchars + "~-./*?=" if c not in punctuation_chars)

    @property
    def punctuation_chars(self):
        return self._punctuation_chars

    def push_token(self, tok):
        """Have a word read again."""
        self.pushback.appendleft(tok)

    def push_source(self, newstream, newfile=None):
        """Read from another stream first."""
        if isinstance(newstream, str):
            newstream = StringIO(newstream)
        self.filestack.appendleft((self.infile, self.instream, self.lineno))
        self.infile, self.instream, self.lineno = newfile, newstream, 1

    def pop_source(self):
        """Go back to the stream before."""
        self.instream.close()
        self.infile, self.instream, self.lineno = self.filestack.popleft()
        self.state = " "

    def get_token(self):
        """The next word; at the end `eof`."""
        if self.pushback:
            return self.pushback.popleft()
        raw = self.read_token()
        if self.source is not None:
            while raw == self.source:
                spec = self.sourcehook(self.read_token())
                if spec:
                    newfile, newstream = spec
                    self.push_source(newstream, newfile)
                raw = self.get_token()
        while raw == self.eof:
            if not self.filestack:
                return self.eof
            self.pop_source()
            raw = self.get_token()
        return raw

    def _next_character(self):
        if self._punctuation_chars and self._pushback_chars:
            return self._pushback_chars.pop()
        return self.instream.read(1)

    def read_token(self):
        """The next word, from the stream itself."""
        quoted = False
        escaped_state = " "
        while True:
            character = self._next_character()
            if character == "\n":
                self.lineno += 1
            state = self.state
            if state is None:
                self.token = ""
                break
            if state == " ":
                if not character:
                    self.state = None
                    break
                if character in self.whitespace:
                    if self.token or self.posix and quoted:
                        break
                elif character in self.commenters:
                    self.instream.readline()
                    self.lineno += 1
                elif self.posix and character in self.escape:
                    escaped_state = "a"
                    self.state = character
                elif character in self.wordchars:
                    self.token = character
                    self.state = "a"
                elif character in self._punctuation_chars:
                    self.token = character
                    self.state = "c"
                elif character in self.quotes:
                    if not self.posix:
                        self.token = character
                    self.state = character
                elif self.whitespace_split:
                    self.token = character
                    self.state = "a"
                else:
                    self.token = character
                    if self.token or self.posix and quoted:
                        break
            elif state in self.quotes:
                quoted = True
                if not character:
                    raise ValueError("No closing quotation")
                if character == state:
                    if not self.posix:
                        self.token += character
                        self.state = " "
                        break
                    self.state = "a"
                elif self.posix and character in self.escape and state in self.escapedquotes:
                    escaped_state = state
                    self.state = character
                else:
                    self.token += character
            elif state in self.escape:
                if not character:
                    raise ValueError("No escaped character")
                if escaped_state in self.quotes and character != state and character != escaped_state:
                    self.token += state
                self.token += character
                self.state = escaped_state
            elif self._continue_word(character):
                if self.token or self.posix and quoted:
                    break
            elif self.posix and self.state in self.escape and self.state != state:
                escaped_state = "a"
        result, self.token = self.token, ""
        if self.posix and not quoted and result == "":
            result = None
        return result

    def _continue_word(self, character):
        """A character inside a word or a run of punctuation. Whether the word may be over."""
        if not character:
            self.state = None
            return True
        if character in self.whitespace:
            self.state = " "
            return True
        if character in self.commenters:
            self.instream.readline()
            self.lineno += 1
            if self.posix:
                self.state = " "
                return True
            return False
        if self.state == "c":
            if character in self._punctuation_chars:
                self.token += character
                return False
            if character not in self.whitespace:
                self._pushback_chars.append(character)
            self.state = " "
            return True
        if self.posix and character in self.quotes or self.posix and character in self.escape:
            self.state = character
            return False
        is_punctuation = character in self._punctuation_chars
        if (character in self.wordchars or character in self.quotes or
                self.whitespace_split and not is_punctuation):
            self.token += character
            return False
        if self._punctuation_chars:
            self._pushback_chars.append(character)
        else:
            self.pushback.appendleft(character)
        self.state = " "
        return True

    def sourcehook(self, newfile):
        """(name, stream) of a file to be read in between."""
        if newfile[0] == '"':
            newfile = newfile[1:-1]
        if isinstance(self.infile, str) and not os.path.isabs(newfile):
            newfile = os.path.join(os.path.dirname(self.infile), newfile)
        return newfile, open(newfile)

    def error_leader(self, infile=None, lineno=None):
        """How a message about a place in the source begins."""
        return f'"{self.infile if infile is None else infile}", line {self.lineno if lineno is None else lineno}: '

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token


def split(s, comments=False, posix=True):
    """The words of a text."""
    if s is None:
        raise ValueError("s argument must not be None")
    lexer = shlex(s, posix=posix)
    lexer.whitespace_split = True
    if not comments:
        lexer.commenters = ""
    return list(lexer)


_find_unsafe = re.compile(r"[^\w@%+=:,./-]", re.ASCII).search


def quote(s):
    """A text as one word of a shell."""
    if not s:
        return "''"
    if _find_unsafe(s) is None:
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    """Words as a text that split() takes apart again."""
    return " ".join(quote(word) for word in split_command)
