"""The codecs that are no encodings of text: rot13, hex, base64."""

import binascii
import codecs

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ROT13 = str.maketrans(_LETTERS + _LETTERS.lower(),
                       _LETTERS[13:] + _LETTERS[:13] + _LETTERS[13:].lower() + _LETTERS[:13].lower())


def _rot13(input, errors="strict"):
    return str.translate(input, _ROT13), len(input)


def _base64_encode(input, errors="strict"):
    lines = [binascii.b2a_base64(input[at:at + 57]) for at in range(0, len(input), 57)]
    return b"".join(lines), len(input)


# name in the spelling of lookup() -> (name of the codec, encoder, decoder)
_TRANSFORMS = {
    "rot13": ("rot-13", _rot13, _rot13),
    "hex": ("hex", lambda input, errors="strict": (binascii.b2a_hex(input), len(input)),
            lambda input, errors="strict": (binascii.a2b_hex(input), len(input))),
    "base64": ("base64", _base64_encode, lambda input, errors="strict": (binascii.a2b_base64(input), len(input))),
}
_SPELLINGS = {"rot_13": "rot13", "hex_codec": "hex", "base64_codec": "base64", "base_64": "base64"}


def search(name):
    """The CodecInfo of a name, or None."""
    found = _TRANSFORMS.get(_SPELLINGS.get(name, name))
    if found is None:
        return None
    codec_name, encode, decode = found

    class Encoder(codecs.IncrementalEncoder):
        def encode(self, input, final=False):
            return encode(input, self.errors)[0]

    class Decoder(codecs.IncrementalDecoder):
        def decode(self, input, final=False):
            return decode(input, self.errors)[0]

    class Writer(codecs.StreamWriter):
        charbuffertype = bytes

        def encode(self, input, errors="strict"):
            return encode(input, errors)

    class Reader(codecs.StreamReader):
        charbuffertype = bytes

        def decode(self, input, errors="strict"):
            return decode(input, errors)

    return codecs.CodecInfo(encode, decode, Reader, Writer, Encoder, Decoder, name=codec_name,
                            _is_text_encoding=False)
