"""Message digests: MD5, SHA-1 and SHA-2, and what is derived from them."""

import _hashes

__all__ = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512", "new", "algorithms_guaranteed",
           "algorithms_available", "pbkdf2_hmac", "file_digest"]

# name -> (bytes of the digest, bytes of a block)
_SIZES = {"md5": (16, 64), "sha1": (20, 64), "sha224": (28, 64), "sha256": (32, 64), "sha384": (48, 128),
          "sha512": (64, 128)}
algorithms_guaranteed = set(_SIZES)
algorithms_available = set(_SIZES)


class _Hash:
    """A digest under way."""

    __slots__ = ("name", "digest_size", "block_size", "_state")

    def __init__(self, name, state):
        self.name = name
        self.digest_size, self.block_size = _SIZES[name]
        self._state = state

    def update(self, data, /):
        """Take further data in."""
        self._state = _hashes.update(self._state, _checked(data))

    def digest(self):
        """The digest of what has been taken in."""
        return _hashes.digest(self._state)

    def hexdigest(self):
        """The same as text."""
        return self.digest().hex()

    def copy(self):
        """Another one that goes on from here."""
        return _Hash(self.name, self._state)

    def __repr__(self):
        return f"<{self.name} _hashlib.HASH object @ {id(self):#x}>"


def _checked(data):
    if isinstance(data, str):
        raise TypeError("Strings must be encoded before hashing")
    if isinstance(data, (bytes, bytearray)):
        return data
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError("object supporting the buffer API required") from None


def _constructor(name):
    def make(string=b"", *, usedforsecurity=True):
        made = _Hash(name, _hashes.start(name))
        if string != b"":
            made.update(string)
        return made

    make.__name__ = make.__qualname__ = "openssl_" + name
    make.__doc__ = f"The {name} digest of data."
    return make


md5 = _constructor("md5")
sha1 = _constructor("sha1")
sha224 = _constructor("sha224")
sha256 = _constructor("sha256")
sha384 = _constructor("sha384")
sha512 = _constructor("sha512")


def new(name, data=b"", **kwargs):
    """The digest of a name."""
    if not isinstance(name, str) or name.lower().replace("-", "") not in _SIZES:
        raise ValueError(f"unsupported hash type {name}")
    return globals()[name.lower().replace("-", "")](data, **kwargs)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """A key derived from a password (RFC 8018)."""
    import hmac

    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    if dklen is not None and dklen < 1:
        raise ValueError("key length must be greater than 0.")
    length = dklen or new(hash_name).digest_size
    start = hmac.new(password, None, hash_name)
    key = b""
    number = 0
    while len(key) < length:
        number += 1
        round_hash = start.copy()
        round_hash.update(bytes(salt) + number.to_bytes(4))
        value = block = round_hash.digest()
        result = int.from_bytes(block)
        for _ in range(iterations - 1):
            round_hash = start.copy()
            round_hash.update(value)
            value = round_hash.digest()
            result ^= int.from_bytes(value)
        key += result.to_bytes(len(block))
    return key[:length]


def file_digest(fileobj, digest, /, *, _bufsize=2**18):
    """The digest of what is left of a file that is open for reading bytes."""
    made = new(digest) if isinstance(digest, str) else digest()
    while True:
        data = fileobj.read(_bufsize)
        if not data:
            return made
        made.update(data)
