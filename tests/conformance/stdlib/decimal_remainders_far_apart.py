# Remainders of numbers whose exponents are far apart need no huge powers of ten.
from decimal import Decimal, InvalidOperation, getcontext

context = getcontext()
for left, right in (("1E-999999", "3"), ("3", "1E-999999"), ("1E-999999999", "1E+999999999"), ("1", "1000.000"),
                    ("-0.0016", "10"), ("99.99", "1000"), ("100.01", "1000"), ("0E+99999999", "7.00"),
                    ("-0E-999999999", "1E+999999999"), ("501", "1000"), ("500", "1000"),
                    ("1500", "1000")):
    results = []
    for operation in context.remainder_near, context.remainder, context.divide_int:
        try:
            results.append(str(operation(Decimal(left), Decimal(right))))
        except InvalidOperation as error:
            results.append(repr(error.args[0][0].__name__))
    print(left, right, *results)
