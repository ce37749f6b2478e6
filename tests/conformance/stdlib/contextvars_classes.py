# The classes of contextvars are final, and complain of their arguments as native ones do.
import contextvars

for base in contextvars.Context, contextvars.ContextVar, contextvars.Token:
    try:
        type("Below", (base,), {})
    except TypeError as error:
        print(error)
for arguments in (), ("a", "b"), (3,):
    try:
        contextvars.ContextVar(*arguments)
    except TypeError as error:
        print(error)
print(contextvars.ContextVar[int], contextvars.Token[int], contextvars.Context.__module__)
try:
    hash(contextvars.Context())
except TypeError as error:
    print(error)
