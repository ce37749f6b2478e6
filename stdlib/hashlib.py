"""Message digests: MD5, SHA-1, SHA-2, SHA-3 and BLAKE2, and what is derived from them."""

from _blake2 import blake2b, blake2s
from _hashes import (
    openssl_md5 as md5,
    openssl_sha1 as sha1,
    openssl_sha224 as sha224,
    openssl_sha256 as sha256,
    openssl_sha384 as sha384,
    openssl_sha512 as sha512,
    openssl_sha3_224 as sha3_224,
    openssl_sha3_256 as sha3_256,
    openssl_sha3_384 as sha3_384,
    openssl_sha3_512 as sha3_512,
    openssl_shake_128 as shake_128,
    openssl_shake_256 as shake_256,
)

_NAMES = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "blake2b", "blake2s", "sha3_224", "sha3_256",
          "sha3_384", "sha3_512", "shake_128", "shake_256")
__all__ = _NAMES + ("new", "algorithms_guaranteed", "algorithms_available", "file_digest", "pbkdf2_hmac")

algorithms_guaranteed = set(_NAMES)
algorithms_available = set(_NAMES)


# Names are also found in capitals and with hyphens.
_FOLDED = {name.replace("_", ""): name for name in _NAMES}


def new(name, data=b"", **kwargs):
    """The digest of a name."""
    if not isinstance(name, str):
        raise TypeError("name must be a string")
    known = _FOLDED.get(name.lower().replace("-", "").replace("_", ""))
    if known is None:
        raise ValueError(f"unsupported hash type {name}")
    return globals()[known](data, **kwargs)


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
