# array += array: its bytes are in use meanwhile. extend() makes a copy.
for start in b"", b"123":
    array = bytearray(start)
    try:
        array += array
    except BufferError as error:
        print(error)
    array.extend(array)
    print(array)
