"""Encodings and other codecs by name: looking them up, adding to them, error handlers, streams that encode."""

import builtins
import sys

__all__ = ["register", "lookup", "open", "EncodedFile", "BOM", "BOM_BE", "BOM_LE", "BOM32_BE", "BOM32_LE", "BOM64_BE",
           "BOM64_LE", "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE", "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE",
           "BOM_UTF32_BE", "CodecInfo", "Codec", "IncrementalEncoder", "IncrementalDecoder", "StreamReader",
           "StreamWriter", "StreamReaderWriter", "StreamRecoder", "getencoder", "getdecoder", "getincrementalencoder",
           "getincrementaldecoder", "getreader", "getwriter", "encode", "decode", "iterencode", "iterdecode",
           "strict_errors", "ignore_errors", "replace_errors", "xmlcharrefreplace_errors", "backslashreplace_errors",
           "namereplace_errors", "register_error", "lookup_error"]

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = BOM32_LE = BOM_UTF16 = BOM = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = BOM32_BE = b"\xfe\xff"
BOM_UTF32_LE = BOM64_LE = BOM_UTF32 = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = BOM64_BE = b"\x00\x00\xfe\xff"

from _codec_handlers import (
    backslashreplace_errors,
    ignore_errors,
    lookup_error,
    namereplace_errors,
    register_error,
    replace_errors,
    strict_errors,
    xmlcharrefreplace_errors,
)
from _codec_handlers import find as _find_handler


class CodecInfo(tuple):
    """What is known of a codec: (encode, decode, stream reader, stream writer) and more by name."""

    _is_text_encoding = True

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None,
                incrementaldecoder=None, name=None, *, _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        self.streamwriter = streamwriter
        self.streamreader = streamreader
        if _is_text_encoding is not None:
            self._is_text_encoding = _is_text_encoding
        return self

    def __repr__(self):
        cls = type(self)
        return f"<{cls.__module__}.{cls.__qualname__} object for encoding {self.name} at {id(self):#x}>"

    def __getnewargs__(self):
        return tuple(self)


class Codec:
    """Where encoders and decoders without a state come from."""

    def encode(self, input, errors="strict"):
        raise NotImplementedError

    def decode(self, input, errors="strict"):
        raise NotImplementedError


class IncrementalEncoder:
    """Encodes a text that comes in pieces."""

    def __init__(self, errors="strict"):
        self.errors = errors
        self.buffer = ""

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        """Forget what was before."""

    def getstate(self):
        """What setstate() takes."""
        return 0

    def setstate(self, state):
        """Go back to a state."""


class IncrementalDecoder:
    """Decodes bytes that come in pieces."""

    def __init__(self, errors="strict"):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        """Forget what was before."""

    def getstate(self):
        """What setstate() takes: (bytes not decoded yet, further state as an int)."""
        return b"", 0

    def setstate(self, state):
        """Go back to a state."""


class BufferedIncrementalDecoder(IncrementalDecoder):
    """An incremental decoder that keeps what it cannot decode yet."""

    def __init__(self, errors="strict"):
        IncrementalDecoder.__init__(self, errors)
        self.buffer = b""

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_decode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        self.buffer = b""

    def getstate(self):
        return self.buffer, 0

    def setstate(self, state):
        self.buffer = state[0]


class BufferedIncrementalEncoder(IncrementalEncoder):
    """An incremental encoder that keeps what it cannot encode yet."""

    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def encode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_encode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        self.buffer = ""

    def getstate(self):
        return self.buffer or 0

    def setstate(self, state):
        self.buffer = state or ""


from _codec_streams import EncodedFile, StreamReader, StreamReaderWriter, StreamRecoder, StreamWriter, open


# ---- Finding codecs

_search_functions = []
_found = {}


def register(search_function):
    """Add a function that finds a CodecInfo by name, or gives None."""
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _search_functions.append(search_function)


def unregister(search_function):
    """Take such a function out again."""
    if search_function in _search_functions:
        _search_functions.remove(search_function)
        _found.clear()


def _find(encoding):
    """The CodecInfo of a name, or None."""
    name = encoding.lower().replace(" ", "_").replace("-", "_")
    info = _found.get(name)
    if info is None:
        import _codec_table

        info = _codec_table.search(name)
        for search in _search_functions if info is None else ():
            info = search(name)
            if info is not None:
                if not isinstance(info, tuple) or len(info) != 4:
                    raise TypeError("codec search functions must return 4-tuples")
                break
        if info is not None:
            _found[name] = info
    return info


def lookup(encoding, /):
    """The CodecInfo of an encoding."""
    if not isinstance(encoding, str):
        raise TypeError(f"lookup() argument must be str, not {type(encoding).__name__}")
    info = _find(encoding)
    if info is None:
        raise LookupError(f"unknown encoding: {encoding}")
    return info


def _checked(function, argument, errors, kind):
    result = function(argument, errors)
    if not isinstance(result, tuple) or len(result) != 2:
        raise TypeError(f"{kind} must return a tuple (object, integer)")
    return result[0]


def encode(obj, encoding="utf-8", errors="strict"):
    """An object encoded, whatever the codec takes and gives."""
    if not isinstance(encoding, str):
        raise TypeError(f"encode() argument 'encoding' must be str, not {type(encoding).__name__}")
    return _checked(lookup(encoding)[0], obj, errors, "encoder")


def decode(obj, encoding="utf-8", errors="strict"):
    """An object decoded, whatever the codec takes and gives."""
    if not isinstance(encoding, str):
        raise TypeError(f"decode() argument 'encoding' must be str, not {type(encoding).__name__}")
    return _checked(lookup(encoding)[1], obj, errors, "decoder")


def _text_codec(encoding, verb):
    info = lookup(encoding)
    if not getattr(info, "_is_text_encoding", True):
        raise LookupError(f"{encoding!r} is not a text encoding; use codecs.{verb}() to handle arbitrary codecs")
    return info


def _encode_text(text, encoding, errors):
    """str.encode with an encoding that is not built in."""
    result = _checked(_text_codec(encoding, "encode")[0], text, errors or "strict", "encoder")
    if not isinstance(result, bytes):
        raise TypeError(f"{encoding!r} encoder returned {type(result).__name__!r} instead of 'bytes'; "
                        "use codecs.encode() to encode to arbitrary types")
    return result


def _decode_text(data, encoding, errors):
    """bytes.decode with an encoding that is not built in."""
    result = _checked(_text_codec(encoding, "decode")[1], data, errors or "strict", "decoder")
    if not isinstance(result, str):
        raise TypeError(f"{encoding!r} decoder returned {type(result).__name__!r} instead of 'str'; "
                        "use codecs.decode() to decode to arbitrary types")
    return result


def getencoder(encoding):
    """The encoder: a function of an object and errors."""
    return lookup(encoding).encode


def getdecoder(encoding):
    """The decoder: a function of an object and errors."""
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    """The class of incremental encoders."""
    encoder = lookup(encoding).incrementalencoder
    if encoder is None:
        raise LookupError(encoding)
    return encoder


def getincrementaldecoder(encoding):
    """The class of incremental decoders."""
    decoder = lookup(encoding).incrementaldecoder
    if decoder is None:
        raise LookupError(encoding)
    return decoder


def getreader(encoding):
    """The class of stream readers."""
    return lookup(encoding).streamreader


def getwriter(encoding):
    """The class of stream writers."""
    return lookup(encoding).streamwriter


def iterencode(iterator, encoding, errors="strict", **kwargs):
    """The pieces of a text, encoded one after the other."""
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for piece in iterator:
        output = encoder.encode(piece)
        if output:
            yield output
    output = encoder.encode("", True)
    if output:
        yield output


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    """The pieces of encoded bytes, decoded one after the other."""
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for piece in iterator:
        output = decoder.decode(piece)
        if output:
            yield output
    output = decoder.decode(b"", True)
    if output:
        yield output


def make_identity_dict(rng):
    """Each number for itself."""
    return {i: i for i in rng}


def make_encoding_map(decoding_map):
    """A map the other way round; what two numbers map to is None."""
    m = {}
    for key, value in decoding_map.items():
        m[value] = None if value in m else key
    return m


encode.__module__ = decode.__module__ = "_codecs"

from _codec_functions import *
