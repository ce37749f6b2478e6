# Codecs that work piece by piece: incremental ones and streams.
import codecs
import io

decoder = codecs.getincrementaldecoder("utf-8")()
print(repr(decoder.decode(b"\xc3")), decoder.getstate(), decoder.decode(b"\xa9"), decoder.getstate())
try:
    decoder.decode(b"\xc3", True)
except UnicodeDecodeError as error:
    print(error)
decoder = codecs.getincrementaldecoder("utf-16")()
print([decoder.decode(bytes([byte])) for byte in "aé".encode("utf-16")])
encoder = codecs.getincrementalencoder("utf-16")()
print(encoder.encode("a"), encoder.encode("b"))
print(list(codecs.iterencode(["a", "é"], "utf-8")), list(codecs.iterdecode([b"\xc3", b"\xa9x"], "utf-8")))

writer = codecs.getwriter("latin-1")(io.BytesIO())
writer.write("é")
writer.writelines(["a", "b"])
print(writer.getvalue())
reader = codecs.getreader("utf-8")(io.BytesIO("é\nzwei\nx".encode()))
print(repr(reader.readline()), reader.readlines(), repr(reader.read()))
print(list(codecs.getreader("utf-8")(io.BytesIO("é\nzwei\nx".encode()))))
print(codecs.EncodedFile(io.BytesIO(b"\xe9"), "utf-8", "latin-1").read())
print(codecs.BOM_UTF8, codecs.BOM_UTF16_BE, codecs.lookup("utf-8").decode(b"a"))
