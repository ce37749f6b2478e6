# Digests as objects: copies, what they take in, what they refuse.
import array
import gc
import hashlib
import hmac


def tried(function, *args, **options):
    try:
        return function(*args, **options)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


one = hashlib.md5(b"a")
other = one.copy()
other.update(b"b")
print(one.hexdigest(), other.hexdigest(), one.name, one.digest_size, one.block_size, type(one).__name__, type(one).__module__)
print(repr(one).partition(" @")[0], gc.is_tracked(one), tried(setattr, one, "name", "x"), one == one.copy())
for data in (b"xyz", bytearray(b"xyz"), memoryview(b"xyz"), array.array("b", b"xyz"), memoryview(b"x.y.z")[::2]):
    print(tried(lambda: hashlib.sha256(data).hexdigest()[:12]))
for data in ("text", 5, None, [1]):
    print(tried(hashlib.sha1, data), tried(one.update, data))
for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512"):
    made = hashlib.new(name, b"x" * 1000)
    print(name, made.hexdigest()[:16], made.digest()[:4], getattr(hashlib, name)(usedforsecurity=False).hexdigest()[:16],
          getattr(hashlib, name).__name__, hmac.new(b"key", b"text", name).hexdigest()[:16])
print(tried(hashlib.new, "nope"), hashlib.new("SHA256", b"a").name, hashlib.pbkdf2_hmac("sha1", b"pass", b"salt", 3).hex())
