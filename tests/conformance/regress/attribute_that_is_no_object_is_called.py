# Calling an attribute that holds None, a number or a float read memory that is not there.
class Holder:
    nothing = None
    number = 5
    real = 2.5


holder = Holder()
holder.own = None
for call in (
    lambda: holder.nothing(),
    lambda: holder.number(1),
    lambda: holder.real(),
    lambda: holder.own(),
    lambda: Holder.number(2, 3),
    lambda: holder.nothing(key=1),
):
    try:
        call()
    except TypeError as error:
        print(error)
