#include "runtime/object_model.h"

#include "runtime/memoryview.h"
#include "runtime/text_codec.h"

namespace gossamer {

TEST_CASE_FIXTURE(ObjectModel, "empty bytes are shared, and hash as text does") {
    CHECK(new_bytes(interpreter, "").get() == new_bytes(interpreter, "").get());
    const Ref<Bytes> bytes = new_bytes(interpreter, "abc");
    CHECK(bytes_hash(bytes.get()) == str_hash(as<Str>(text("abc").get())));
}

TEST_CASE_FIXTURE(ObjectModel, "a bytearray keeps its size while a view looks at it") {
    const Ref<ByteArray> array = new_bytearray(interpreter, "abc");
    Owned view = new_memoryview(interpreter, array.value());
    CHECK(resize_bytearray(interpreter, array.get(), 10).is_error());
    CHECK(taken_error() == "BufferError: Existing exports of data: object cannot be re-sized");
    view.reset();
    CHECK_FALSE(resize_bytearray(interpreter, array.get(), 5).is_error());
    CHECK(array->view() == std::string_view{"abc\0\0", 5});
}

TEST_CASE_FIXTURE(ObjectModel, "methods make objects of the receiver's kind") {
    const Owned bytes = new_bytes(interpreter, "a b").to_owned();
    const Owned array = new_bytearray(interpreter, "a b").to_owned();
    CHECK(call(bytes, "split") == "[b'a', b'b']");
    CHECK(call(array, "split") == "[bytearray(b'a'), bytearray(b'b')]");
    CHECK(call(bytes, "hex", {text(":").get()}) == "61:20:62");
    CHECK(call(bytes, "find", {text("a").get()}) ==
          "TypeError: argument should be integer or bytes-like object, not 'str'");
}

TEST_CASE_FIXTURE(ObjectModel, "what cannot be decoded is left to the error handler") {
    const std::string_view faulty = "a\xff\xe2\x82z";
    const auto decode = [&](std::string_view errors) {
        return show(decode_text(interpreter, faulty, Encoding::Utf8, errors).to_owned());
    };
    CHECK(decode("strict") ==
          "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 1: invalid start byte");
    CHECK(decode("ignore") == "az");
    CHECK(decode("replace") == "a\ufffd\ufffdz");
    CHECK(decode("backslashreplace") == "a\\xff\\xe2\\x82z");
    CHECK(decode("surrogateescape") == "a\xED\xB3\xBF\xED\xB3\xA2\xED\xB2\x82z");
    CHECK(decode("nonsense") == "LookupError: unknown error handler name 'nonsense'");
}

TEST_CASE_FIXTURE(ObjectModel, "what cannot be encoded is left to the error handler") {
    const Owned euro = text("a\u20ac\u20acz");
    const auto encode = [&](std::string_view errors) {
        return show(encode_text(interpreter, as<Str>(euro.get()), Encoding::Ascii, errors).to_owned());
    };
    CHECK(encode("strict") == "UnicodeEncodeError: 'ascii' codec can't encode characters in position 1-2: "
                              "ordinal not in range(128)");
    CHECK(encode("replace") == "a??z");
    CHECK(encode("xmlcharrefreplace") == "a&#8364;&#8364;z");
    CHECK(encode("namereplace") == "a\\N{EURO SIGN}\\N{EURO SIGN}z");
}

TEST_CASE_FIXTURE(ObjectModel, "wide encodings go there and back") {
    const Owned snake = text("a\u20ac\xF0\x9F\x90\x8D");
    for (const Encoding encoding :
         {Encoding::Utf16, Encoding::Utf16Big, Encoding::Utf32, Encoding::Utf32Little}) {
        const Ref<Bytes> bytes = encode_text(interpreter, as<Str>(snake.get()), encoding, "strict");
        CHECK(show(decode_text(interpreter, bytes->view(), encoding, "strict").to_owned()) == show(snake));
    }
}

TEST_CASE_FIXTURE(ObjectModel, "encodings have many names") {
    CHECK(find_encoding(interpreter, "UTF8").get() == Encoding::Utf8);
    CHECK(find_encoding(interpreter, "iso-8859-1").get() == Encoding::Latin1);
    CHECK(find_encoding(interpreter, "US-ASCII").get() == Encoding::Ascii);
    CHECK(find_encoding(interpreter, "klingon").is_error());
    CHECK(taken_error() == "LookupError: unknown encoding: klingon");
}

}  // namespace gossamer
