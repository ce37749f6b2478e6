# dialect: there is no debugger
try:
    breakpoint()
except NameError as error:
    print(error)
