# Digests, by pieces and at once, and what is derived from them.
import hashlib
import hmac

for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512"):
    print(name, hashlib.new(name, b"abc").hexdigest())
    whole = hashlib.new(name)
    for size in (0, 1, 55, 56, 63, 64, 65, 111, 112, 128, 1000):
        whole.update(bytes(size))
    other = whole.copy()
    other.update(b"x")
    print(whole.digest_size, whole.block_size, whole.name, whole.hexdigest()[:16], other.hexdigest()[:16])
for bad in ("text", 5, None):
    try:
        hashlib.md5(bad)
    except TypeError as error:
        print(error)
try:
    hashlib.new("nope")
except ValueError as error:
    print(error)
print(hashlib.sha256(memoryview(b"abc")).hexdigest()[:8], hashlib.sha256(bytearray(b"abc")).hexdigest()[:8])
print(hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 3).hex())
print(hmac.new(b"key", b"message", "sha256").hexdigest(), hmac.new(b"k" * 200, b"m", hashlib.sha1).name)
print(hmac.compare_digest("a", "a"), hmac.compare_digest(b"a", b"b"), hmac.digest(b"k", b"m", "md5").hex())
