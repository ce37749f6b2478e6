"""Message digests: MD5, SHA-1 and SHA-2, and what is derived from them."""

from _hashes import (
    openssl_md5 as md5,
    openssl_sha1 as sha1,
    openssl_sha224 as sha224,
    openssl_sha256 as sha256,
    openssl_sha384 as sha384,
    openssl_sha512 as sha512,
)

__all__ = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512", "new", "algorithms_guaranteed",
           "algorithms_available", "pbkdf2_hmac", "file_digest"]

_CONSTRUCTORS = {"md5": md5, "sha1": sha1, "sha224": sha224, "sha256": sha256, "sha384": sha384, "sha512": sha512}
algorithms_guaranteed = set(_CONSTRUCTORS)
algorithms_available = set(_CONSTRUCTORS)


def new(name, data=b"", **kwargs):
    """The digest of a name."""
    make = _CONSTRUCTORS.get(name.lower().replace("-", "")) if isinstance(name, str) else None
    if make is None:
        raise ValueError(f"unsupported hash type {name}")
    return make(data, **kwargs)


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
