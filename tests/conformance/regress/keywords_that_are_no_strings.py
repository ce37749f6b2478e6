# A key that is no string reached natives as the name of an argument.
for function in (str, dict, print, int, list, type, lambda **k: k, zip, max):
    try:
        function(**{1: 2})
        print("no error")
    except TypeError as error:
        print(error)
