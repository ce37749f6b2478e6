# Coefficients of one to eighty digits in all roundings, precisions and limits: results, and what they signal.
import hashlib
import operator
import random
from decimal import *

random.seed(11)
ROUNDINGS = (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP)


def number():
    size = random.choice((1, 1, 2, 5, 9, 18, 19, 20, 28, 29, 38, 39, 40, 60, 80))
    digits = random.randrange(10**size)
    kind = random.randrange(6)
    if kind == 0:
        digits = 10**size - random.randrange(3)
    elif kind == 1:
        digits = digits // 10**(size // 2) * 10**(size // 2)
    exponent = random.choice((0, 0, -2, -size, random.randrange(-40, 20)))
    return Decimal((random.randrange(2), tuple(map(int, str(digits))), exponent))


def tried(function, *args):
    context = getcontext()
    context.clear_flags()
    try:
        found = function(*args)
    except ArithmeticError as error:
        found = f"{type(error).__name__} {error}"
    return f"{found} {[signal.__name__ for signal, is_set in context.flags.items() if is_set]}"


binary = (operator.add, operator.sub, operator.mul, operator.truediv, operator.floordiv, operator.mod, divmod, operator.lt,
          operator.eq, Decimal.quantize, Decimal.compare)
unary = (operator.neg, operator.pos, abs, str, repr, hash, bool, Decimal.normalize, Decimal.to_integral_exact, Decimal.sqrt,
         Decimal.as_tuple, lambda number: round(number, 2), lambda number: f"{number:.3f} {number:,.2f}", float,
         Decimal.adjusted, lambda number: (number + 1) * number - number)
for round_number in range(40):
    results = []
    for _ in range(25):
        limit = random.choice((999999, 999999, 50, 20))
        traps = random.choice(([], [], [InvalidOperation, DivisionByZero, Overflow, Inexact]))
        setcontext(Context(random.choice((1, 3, 9, 16, 28, 28, 40)), random.choice(ROUNDINGS), -limit, limit,
                           clamp=random.randrange(2), traps=traps))
        left, right = number(), random.choice((number(), 3, -7, 10**25))
        for operation in binary:
            if operation not in (Decimal.quantize, Decimal.compare) or isinstance(right, Decimal):
                results.append(tried(operation, left, right))
        results += [tried(operation, left) for operation in unary]
    print(results[-1][:60], hashlib.md5("\n".join(results).encode()).hexdigest()[:10])
