"""BLAKE2 (RFC 7693), for hashlib: slow beside the native digests, and exact."""

# The order of the sixteen words of a block, round for round; it begins again after ten.
_ORDERS = [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
    [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
    [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
    [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
    [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
    [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
    [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
    [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
    [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
    [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
]
# The words that are mixed with each other: the columns, then the diagonals.
_GROUPS = [(0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15),
           (0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14)]


def _within(name, value, low, high):
    if not low <= value <= high:
        raise ValueError(f"{name} must be between {low} and {high}")


class _Blake2:
    """What both sizes of words have in common."""

    __slots__ = ("_state", "_pending", "_total", "_size", "_is_last_node")

    def _start(self, data, digest_size, key, salt, person, fanout, depth, leaf_size, node_offset, node_depth,
               inner_size, last_node):
        word_size = self._WORD_SIZE
        if not 1 <= digest_size <= self.MAX_DIGEST_SIZE:
            raise ValueError(f"digest_size must be between 1 and {self.MAX_DIGEST_SIZE} bytes")
        for name, text, limit in (("salt", salt, self.SALT_SIZE), ("person", person, self.PERSON_SIZE)):
            if len(text) > limit:
                raise ValueError(f"maximum {name} length is {limit} bytes")
        _within("fanout", fanout, 0, 255)
        _within("depth", depth, 1, 255)
        if leaf_size < 0 or node_offset < 0:
            raise ValueError("value must be positive")
        if leaf_size >> 32:
            raise OverflowError("leaf_size is too large")
        if node_offset >> self._OFFSET_BITS:
            raise OverflowError("node_offset is too large")
        _within("node_depth", node_depth, 0, 255)
        if not 0 <= inner_size <= self.MAX_DIGEST_SIZE:
            raise ValueError(f"inner_size must be between 0 and is {self.MAX_DIGEST_SIZE}")
        if len(key) > self.MAX_KEY_SIZE:
            raise ValueError(f"maximum key length is {self.MAX_KEY_SIZE} bytes")
        parameters = bytes([digest_size, len(key), fanout, depth]) + leaf_size.to_bytes(4, "little")
        parameters += node_offset.to_bytes(self._OFFSET_BITS // 8, "little") + bytes([node_depth, inner_size])
        parameters = parameters.ljust(4 * word_size, b"\0")
        parameters += bytes(salt).ljust(self.SALT_SIZE, b"\0") + bytes(person).ljust(self.PERSON_SIZE, b"\0")
        self._state = [start ^ int.from_bytes(parameters[place * word_size:(place + 1) * word_size], "little")
                       for place, start in enumerate(self._START)]
        self._pending = b""
        self._total = 0
        self._size = digest_size
        self._is_last_node = bool(last_node)
        if key:
            self._pending = bytes(key).ljust(self.block_size, b"\0")
        self.update(data)

    def update(self, data, /):
        """Take further data in."""
        if isinstance(data, str):
            raise TypeError("Strings must be encoded before hashing")
        try:
            view = memoryview(data)
        except TypeError:
            raise TypeError("object supporting the buffer API required") from None
        text = self._pending + bytes(view)
        size = self.block_size
        start = 0
        # The last block waits, even a full one: it is mixed in differently.
        while len(text) - start > size:
            self._total += size
            self._state = self._mixed(text[start:start + size], self._total, False)
            start += size
        self._pending = text[start:]

    def _mixed(self, block, total, is_last):
        size, mask, state = self._WORD_SIZE, self._MASK, self._state
        first, second, third, fourth = self._TURNS
        bits = 8 * size
        words = [int.from_bytes(block[place:place + size], "little") for place in range(0, 16 * size, size)]
        mixed = state + self._START
        mixed[12] ^= total & mask
        mixed[13] ^= total >> bits
        if is_last:
            mixed[14] ^= mask
            if self._is_last_node:
                mixed[15] ^= mask
        for number in range(self._ROUNDS):
            order = _ORDERS[number % 10]
            for place, (a, b, c, d) in enumerate(_GROUPS):
                va, vb, vc, vd = mixed[a], mixed[b], mixed[c], mixed[d]
                va = va + vb + words[order[2 * place]] & mask
                vd ^= va
                vd = (vd >> first | vd << bits - first) & mask
                vc = vc + vd & mask
                vb ^= vc
                vb = (vb >> second | vb << bits - second) & mask
                va = va + vb + words[order[2 * place + 1]] & mask
                vd ^= va
                vd = (vd >> third | vd << bits - third) & mask
                vc = vc + vd & mask
                vb ^= vc
                vb = (vb >> fourth | vb << bits - fourth) & mask
                mixed[a], mixed[b], mixed[c], mixed[d] = va, vb, vc, vd
        return [old ^ low ^ high for old, low, high in zip(state, mixed[:8], mixed[8:])]

    def digest(self):
        """The digest of what has been taken in."""
        total = self._total + len(self._pending)
        words = self._mixed(self._pending.ljust(self.block_size, b"\0"), total, True)
        return b"".join(word.to_bytes(self._WORD_SIZE, "little") for word in words)[:self._size]

    def hexdigest(self):
        """The same as text."""
        return self.digest().hex()

    def copy(self):
        """Another one that goes on from here."""
        made = object.__new__(type(self))
        made._state, made._pending, made._total = self._state, self._pending, self._total
        made._size, made._is_last_node = self._size, self._is_last_node
        return made

    @property
    def digest_size(self):
        return self._size


class blake2b(_Blake2):
    """A digest in words of 64 bits."""

    __slots__ = ()
    name = "blake2b"
    block_size = 128
    SALT_SIZE = PERSON_SIZE = 16
    MAX_KEY_SIZE = MAX_DIGEST_SIZE = 64
    _WORD_SIZE = 8
    _OFFSET_BITS = 64
    _MASK = (1 << 64) - 1
    _ROUNDS = 12
    _TURNS = (32, 24, 16, 63)
    _START = [0x6A09E667F3BCC908, 0xBB67AE8584CAA73B, 0x3C6EF372FE94F82B, 0xA54FF53A5F1D36F1,
              0x510E527FADE682D1, 0x9B05688C2B3E6C1F, 0x1F83D9ABFB41BD6B, 0x5BE0CD19137E2179]

    def __new__(cls, data=b"", /, *, digest_size=64, key=b"", salt=b"", person=b"", fanout=1, depth=1, leaf_size=0,
                node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True):
        self = object.__new__(cls)
        self._start(data, digest_size, key, salt, person, fanout, depth, leaf_size, node_offset, node_depth,
                    inner_size, last_node)
        return self


class blake2s(_Blake2):
    """A digest in words of 32 bits."""

    __slots__ = ()
    name = "blake2s"
    block_size = 64
    SALT_SIZE = PERSON_SIZE = 8
    MAX_KEY_SIZE = MAX_DIGEST_SIZE = 32
    _WORD_SIZE = 4
    _OFFSET_BITS = 48
    _MASK = (1 << 32) - 1
    _ROUNDS = 10
    _TURNS = (16, 12, 8, 7)
    _START = [word >> 32 for word in blake2b._START]

    def __new__(cls, data=b"", /, *, digest_size=32, key=b"", salt=b"", person=b"", fanout=1, depth=1, leaf_size=0,
                node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True):
        self = object.__new__(cls)
        self._start(data, digest_size, key, salt, person, fanout, depth, leaf_size, node_offset, node_depth,
                    inner_size, last_node)
        return self
