# dialect: memoryview knows one dimension
view = memoryview(bytes(range(6)))
try:
    view.cast("B", (2, 3))
except NotImplementedError as error:
    print(type(error).__name__)
try:
    view.cast("B", shape=[3, 2])
except NotImplementedError as error:
    print(type(error).__name__)
print(view.ndim, view.shape)
