# SHA-3 at the bounds of its blocks, digests of any size, and BLAKE2 with all that it can be given.
import hashlib
import hmac


def tried(function, *args, **options):
    try:
        return function(*args, **options)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for name in ("sha3_224", "sha3_256", "sha3_384", "sha3_512", "shake_128", "shake_256", "blake2b", "blake2s"):
    size = [20] if name.startswith("shake") else []
    made = hashlib.new(name)
    print(name, made.name, made.digest_size, made.block_size, made.hexdigest(*size)[:40])
    for length in (1, made.block_size - 1, made.block_size, made.block_size + 1, 1000):
        print(hashlib.new(name, b"x" * length).hexdigest(*size)[:40], end=" ")
    for _ in range(300):
        made.update(b"ab")
    print(made.copy().hexdigest(*size)[:40])
print(repr(hashlib.sha3_256()).partition(" @")[0], repr(hashlib.shake_128()).partition(" @")[0])
print([kind.__name__ for kind in type(hashlib.shake_128()).__mro__])

shake = hashlib.shake_256(b"a")
print(shake.digest(0), shake.hexdigest(300)[-20:], tried(shake.digest), shake.digest(length=3))
print(hashlib.blake2b(b"a", key=b"key", digest_size=9, salt=b"salt", person=b"person").hexdigest())
print(hashlib.blake2s(b"a", fanout=2, depth=3, leaf_size=77, node_offset=5, node_depth=1, inner_size=12,
                      last_node=True).hexdigest())
for options in ({"digest_size": 0}, {"digest_size": 65}, {"key": b"x" * 65}, {"salt": b"x" * 17}, {"person": b"x" * 17},
                {"fanout": 256}, {"depth": 0}, {"node_depth": 256}, {"inner_size": 65}):
    print(tried(hashlib.blake2b, **options))
print(tried(hashlib.blake2b, "text"), tried(hashlib.sha3_512, "text"), tried(hashlib.new, 1))
print(hmac.new(b"key", b"text", "sha3_256").hexdigest()[:16], hashlib.blake2b.MAX_KEY_SIZE, hashlib.blake2s.SALT_SIZE)
print(sorted(hashlib.algorithms_guaranteed), hashlib.algorithms_guaranteed <= hashlib.algorithms_available)
