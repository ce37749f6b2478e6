# Storing into or deleting an item of a literal warned as if it were read; warnings about text that is no file
# showed a line of it.
# stderr: <string>:1: SyntaxWarning: 'int' object is not subscriptable
for text in "1[0] = 1", "1[0] += 1", "del 1[0]", "[1]['a'] = 1", "del [1]['a']", "1[0]":
    try:
        exec(text)
    except TypeError as error:
        print(error)
