# A context keeps the values of its variables. The main one outlives the modules: no code runs for what is in it.
import contextvars


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


variable = contextvars.ContextVar("variable", default=Node("default"))
variable.set(Node("first"))
token = variable.set(Node("second"))
variable.reset(token)
print("reset")
del token
print("token gone")
context = contextvars.copy_context()
variable.set(Node("third"))
print(context[variable].name, variable.get().name)
del context
print("context gone")
context = contextvars.Context()
context.run(variable.set, Node("in the other"))
print("has run")
del context
variable.set(Node("at exit"))
del variable
print("end")
