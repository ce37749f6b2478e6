# pop asked a key for its hash even when the dict was empty.
for arguments in (([],), ([], "default")):
    try:
        print({}.pop(*arguments))
    except Exception as error:
        print(type(error).__name__, error)
    try:
        print({1: 2}.pop(*arguments))
    except Exception as error:
        print(type(error).__name__, error)
