# Roots, exponentials, logarithms and powers, in several precisions.
import random
from decimal import *


def tried(function, *args):
    try:
        return function(*args)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for text in ("0", "-0", "1", "-1", "2.50", "1E+3", "1E-10", "123.456", "99999999999999999999999999999", "Infinity", "-Infinity", "NaN"):
    number = Decimal(text)
    print(text, [str(tried(getattr(number, name))) for name in ("sqrt", "exp", "ln", "log10", "logb")])
for base in ("2", "0.5", "10", "1.5", "-2", "1", "0", "100", "1.1", "0.1", "1E+5", "Inf"):
    print(base, [str(tried(pow, Decimal(base), Decimal(power))) for power in
                 ("0", "2", "-1", "0.5", "-0.5", "10", "1.5", "-3", "100", "Inf", "1000", "33")])
print(pow(Decimal(3), Decimal(5), Decimal(7)), pow(2, Decimal(3)), tried(pow, Decimal(2), Decimal("1e9")))
with localcontext() as context:
    for context.prec in (5, 50, 100):
        print(Decimal(2).sqrt(), Decimal(2).ln(), Decimal(1).exp(), Decimal(7) ** Decimal("0.3"), Decimal(2).log10())
        print(Decimal("1e-30").exp(), Decimal("1.0000001").ln(), Decimal("0.9999").log10())
random.seed(3)
for _ in range(60):
    x = Decimal(random.randrange(1, 10**random.randrange(1, 40))).scaleb(random.randrange(-30, 3))
    y = Decimal(random.randrange(-2000, 2000)) / 100
    print(x, y, x.sqrt(), x.ln(), x.log10(), y.exp(), (min(x, Decimal(100)) + 1) ** y)
