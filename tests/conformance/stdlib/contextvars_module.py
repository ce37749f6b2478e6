# Context variables: values, tokens, contexts, and one context for each task.
import asyncio
import contextvars

plain = contextvars.ContextVar("plain")
with_default = contextvars.ContextVar("with_default", default=0)
print(plain.name, with_default.get(), plain.get("none"))
try:
    plain.get()
except LookupError as error:
    print(error.args[0] is plain)
token = with_default.set(5)
print(token.var is with_default, token.old_value is contextvars.Token.MISSING, with_default.get())
with_default.reset(token)
print(with_default.get())
for wrong in (lambda: with_default.reset(token), lambda: plain.reset(with_default.set(1)), lambda: plain.reset(5)):
    try:
        wrong()
    except (RuntimeError, ValueError, TypeError) as error:
        print(type(error).__name__, str(error)[:6], str(error).rpartition(">")[2])
context = contextvars.copy_context()


def inside():
    with_default.set(9)
    return with_default.get()


print(context.run(inside), with_default.get(), context[with_default], with_default in context, plain in context)
print(len(context), [variable.name for variable in context], context.get(plain, "no"), list(context.values()))
print(contextvars.Context().run(with_default.get), context == context.copy())
for wrong in (lambda: context.run(context.run, print), lambda: context["plain"], lambda: contextvars.ContextVar(5),
              lambda: contextvars.Token()):
    try:
        wrong()
    except (RuntimeError, TypeError) as error:
        print(type(error).__name__, str(error).rpartition(">")[2])


async def task(number):
    with_default.set(number)
    await asyncio.sleep(0)
    print(number, with_default.get())


async def main():
    with_default.set(100)
    await asyncio.gather(task(1), task(2))
    await asyncio.create_task(task(3), context=context)
    print(with_default.get(), context[with_default])


asyncio.run(main())
print(with_default.get())
for arguments, keywords in ((1,), {}), ((), {"a": 1}):
    try:
        contextvars.Context(*arguments, **keywords)
    except TypeError as error:
        print(error)
