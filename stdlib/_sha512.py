"""SHA-512 (FIPS 180-4), for seeds that are text. Slow, but seeds are short."""

from math import isqrt as _isqrt

_MASK = (1 << 64) - 1


def _primes(count):
    """The first prime numbers."""
    found = []
    number = 2
    while len(found) < count:
        if all(number % prime for prime in found):
            found.append(number)
        number += 1
    return found


def _cube_root(number):
    """The whole part of the cube root, by Newton's method from above."""
    root = 1 << (number.bit_length() + 2) // 3
    while True:
        better = (2 * root + number // (root * root)) // 3
        if better >= root:
            return root
        root = better


# The first 64 bits behind the point: of square roots for the state, of cube roots for the rounds.
_START = [_isqrt(prime << 128) & _MASK for prime in _primes(8)]
_ROUNDS = [_cube_root(prime << 192) & _MASK for prime in _primes(80)]


def _turn(word, count):
    return (word >> count | word << 64 - count) & _MASK


def _add_block(state, block):
    words = [int.from_bytes(block[index:index + 8]) for index in range(0, 128, 8)]
    for index in range(16, 80):
        early, late = words[index - 15], words[index - 2]
        words.append((words[index - 16] + (_turn(early, 1) ^ _turn(early, 8) ^ early >> 7) + words[index - 7]
                      + (_turn(late, 19) ^ _turn(late, 61) ^ late >> 6)) & _MASK)
    a, b, c, d, e, f, g, h = state
    for word, constant in zip(words, _ROUNDS):
        first = (h + (_turn(e, 14) ^ _turn(e, 18) ^ _turn(e, 41)) + (e & f ^ ~e & g) + constant + word) & _MASK
        second = (_turn(a, 28) ^ _turn(a, 34) ^ _turn(a, 39)) + (a & b ^ a & c ^ b & c)
        a, b, c, d, e, f, g, h = (first + second) & _MASK, a, b, c, (d + first) & _MASK, e, f, g
    return [(old + new) & _MASK for old, new in zip(state, (a, b, c, d, e, f, g, h))]


def digest(data):
    """The 64 bytes of the hash."""
    data = bytes(data)
    padding = b"\x80" + bytes(-(len(data) + 17) % 128)
    message = data + padding + (8 * len(data)).to_bytes(16)
    state = _START
    for start in range(0, len(message), 128):
        state = _add_block(state, message[start:start + 128])
    return b"".join(word.to_bytes(8) for word in state)
