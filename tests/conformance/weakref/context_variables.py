# Contexts can be weakly referenced, their variables and tokens cannot.
import contextvars
import weakref

context = contextvars.copy_context()
variable = contextvars.ContextVar("variable")
reference = weakref.ref(context, lambda reference: print("the context is dead"))
print(reference() is context)
for thing in variable, variable.set(1):
    try:
        weakref.ref(thing)
    except TypeError as error:
        print(str(error).split("'")[0])
del context
