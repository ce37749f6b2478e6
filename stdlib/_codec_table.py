"""The codecs of the library by name, each made when it is first asked for."""

import _codec_functions
import codecs
from codecs import BufferedIncrementalDecoder, CodecInfo, IncrementalDecoder, IncrementalEncoder

# name in the spelling of lookup() -> (name of the codec, prefix of its functions in _codec_functions)
_BUILT_IN = {}
for _name, _prefix, _spellings in [
    ("utf-8", "utf_8", "utf_8 utf8 u8 utf cp65001"),
    ("ascii", "ascii", "ascii us_ascii 646 us"),
    ("iso8859-1", "latin_1", "latin_1 latin1 latin l1 iso_8859_1 iso8859_1 8859 cp819"),
    ("utf-16", "utf_16", "utf_16 utf16 u16"), ("utf-16-le", "utf_16_le", "utf_16_le utf_16le"),
    ("utf-16-be", "utf_16_be", "utf_16_be utf_16be"), ("utf-32", "utf_32", "utf_32 utf32 u32"),
    ("utf-32-le", "utf_32_le", "utf_32_le utf_32le"), ("utf-32-be", "utf_32_be", "utf_32_be utf_32be"),
    ("unicode-escape", "unicode_escape", "unicode_escape unicodeescape"),
    ("raw-unicode-escape", "raw_unicode_escape", "raw_unicode_escape rawunicodeescape"),
]:
    for _spelling in _spellings.split():
        _BUILT_IN[_spelling] = _name, _prefix


def search(name):
    """The CodecInfo of a name, lower case with underscores, or None."""
    name = "_".join("".join(c if c.isalnum() and c.isascii() else " " for c in name).split())
    if name in _BUILT_IN:
        codec_name, prefix = _BUILT_IN[name]
        return _info(codec_name, getattr(_codec_functions, prefix + "_encode"),
                     getattr(_codec_functions, prefix + "_decode"), prefix.startswith("utf"))
    if name in ("utf_7", "utf7", "u7", "unicode_1_1_utf_7", "punycode", "idna"):
        import _codec_ascii

        if name == "punycode" or name == "idna":
            return _info(name, getattr(_codec_ascii, name + "_encode"), getattr(_codec_ascii, name + "_decode"), False)
        return _info("utf-7", _codec_ascii.utf_7_encode, _codec_ascii.utf_7_decode, True)
    if name == "utf_8_sig":
        return _info("utf-8-sig", _encode_signed, _decode_signed, False)
    import _charsets

    if name in _charsets.ALIASES:
        return _charset(_charsets.ALIASES[name])
    import _codec_transforms

    return _codec_transforms.search(name)


def _encode_signed(input, errors="strict"):
    return input.encode("utf-8-sig", errors), len(input)


def _decode_signed(input, errors="strict", final=True):
    return bytes(input).decode("utf-8-sig", errors), len(input)


def _charset(name):
    """An encoding of one byte a character."""
    from _charsets import UPPER_HALVES

    table = "".join(map(chr, range(128))) + UPPER_HALVES[name]
    mapping = _codec_functions.charmap_build(table)

    def encode(input, errors="strict"):
        return _codec_functions.charmap_encode(input, errors, mapping)

    def decode(input, errors="strict", final=True):
        return _codec_functions.charmap_decode(input, errors, table)

    return _info(name, encode, decode, False)


def _info(codec_name, encode_function, decode_function, may_be_incomplete):
    class Encoder(IncrementalEncoder):
        def encode(self, input, final=False):
            return encode_function(input, self.errors)[0]

    class MarkedEncoder(IncrementalEncoder):
        """Writes the byte order mark once."""

        def __init__(self, errors="strict"):
            IncrementalEncoder.__init__(self, errors)
            self.reset()

        def encode(self, input, final=False):
            data = encode_function(input, self.errors)[0]
            is_first, self._is_first = self._is_first, False
            return data if is_first else data[len(encode_function("")[0]):]

        def reset(self):
            self._is_first = True

        def getstate(self):
            return 2 if self._is_first else 0

        def setstate(self, state):
            self._is_first = bool(state)

    class Decoder(IncrementalDecoder):
        def decode(self, input, final=False):
            return decode_function(input, self.errors)[0]

    class BufferedDecoder(BufferedIncrementalDecoder):
        def _buffer_decode(self, input, errors, final):
            return decode_function(input, errors, final)

    class MarkedDecoder(BufferedDecoder):
        """Goes by the byte order mark at the beginning."""

        _order = None

        def _buffer_decode(self, input, errors, final):
            mark = len(encode_function("")[0])
            if self._order is None:
                if len(input) < mark:
                    return "", 0
                order = {encode_function("")[0]: "_le", encode_function("")[0][::-1]: "_be"}.get(bytes(input[:mark]))
                if order is not None:
                    self._order = getattr(_codec_functions, codec_name.replace("-", "_") + order + "_decode")
                    text, consumed = self._order(input[mark:], errors, final)
                    return text, consumed + mark
                self._order = getattr(_codec_functions, codec_name.replace("-", "_") + "_le_decode")
            return self._order(input, errors, final)

        def reset(self):
            BufferedDecoder.reset(self)
            self._order = None

    class Writer(codecs.StreamWriter):
        def encode(self, input, errors="strict"):
            return encode_function(input, errors)

    class Reader(codecs.StreamReader):
        def decode(self, input, errors="strict"):
            return decode_function(input, errors, False)

    is_marked = codec_name in ("utf-16", "utf-32")

    def decode_all(input, errors="strict"):
        return decode_function(input, errors, True)

    decode_all.__name__ = decode_function.__name__
    return CodecInfo(encode_function, decode_all if may_be_incomplete else decode_function, Reader, Writer,
                     MarkedEncoder if is_marked else Encoder,
                     MarkedDecoder if is_marked else BufferedDecoder if may_be_incomplete else Decoder,
                     name=codec_name)
