// Normal forms, by utf8proc.
#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>

#include "support/unicode.h"

namespace gossamer::unicode {

namespace {

[[nodiscard]] utf8proc_option_t options_of(NormalForm form) noexcept {
    int options = UTF8PROC_STABLE;
    options |= form == NormalForm::Nfc || form == NormalForm::Nfkc ? UTF8PROC_COMPOSE : UTF8PROC_DECOMPOSE;
    if (form == NormalForm::Nfkc || form == NormalForm::Nfkd) options |= UTF8PROC_COMPAT;
    return static_cast<utf8proc_option_t>(options);
}

// Code points on the C heap, as utf8proc wants them.
class CodePointBuffer {
public:
    CodePointBuffer() noexcept = default;
    CodePointBuffer(const CodePointBuffer&) = delete;
    CodePointBuffer& operator=(const CodePointBuffer&) = delete;
    ~CodePointBuffer() { std::free(points_); }

    // Contents are lost.
    [[nodiscard]] bool allocate(std::size_t count) noexcept {
        std::free(points_);
        points_ = static_cast<utf8proc_int32_t*>(std::malloc((count + 1) * sizeof(utf8proc_int32_t)));
        return points_ != nullptr;
    }
    [[nodiscard]] utf8proc_int32_t* points() noexcept { return points_; }

private:
    utf8proc_int32_t* points_ = nullptr;
};

// Text without surrogates; false when there is no memory.
[[nodiscard]] bool append_strict(TextBuilder& out, std::string_view text,
                                 utf8proc_option_t options) noexcept {
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const auto size = static_cast<utf8proc_ssize_t>(text.size());
    CodePointBuffer buffer;
    utf8proc_ssize_t room = size + 16;
    if (!buffer.allocate(static_cast<std::size_t>(room))) return false;
    utf8proc_ssize_t count = utf8proc_decompose(bytes, size, buffer.points(), room, options);
    if (count > room) {
        room = count;
        if (!buffer.allocate(static_cast<std::size_t>(room))) return false;
        count = utf8proc_decompose(bytes, size, buffer.points(), room, options);
    }
    if (count < 0) return false;
    count = utf8proc_normalize_utf32(buffer.points(), count, options);
    for (utf8proc_ssize_t index = 0; index < count; ++index) {
        out.append_code_point(static_cast<char32_t>(buffer.points()[index]));
    }
    return count >= 0;
}

}  // namespace

void append_normalized(TextBuilder& out, std::string_view text, NormalForm form) noexcept {
    if (utf8::is_ascii(text)) {
        out.append_known(text, text.size());
        return;
    }
    // Surrogates have no normal form. U+11A7 is next to the finals of Hangul syllables but none of them,
    // though utf8proc takes it for one. Nothing is composed with either, so the text can be cut there.
    constexpr std::string_view kBeforeFinals = "\xE1\x86\xA7";
    constexpr std::size_t kCutLength = kBeforeFinals.size();
    while (!text.empty()) {
        const std::size_t length = std::min(
            {utf8::find_surrogate(text).value_or(text.size()), text.find(kBeforeFinals), text.size()});
        if (length != 0 && !append_strict(out, text.substr(0, length), options_of(form))) {
            out.fail();
            return;
        }
        text.remove_prefix(length);
        if (text.empty()) return;
        out.append_known(text.substr(0, kCutLength), 1);
        text.remove_prefix(kCutLength);
    }
}

bool is_normalized(std::string_view text, NormalForm form) noexcept {
    if (utf8::is_ascii(text)) return true;
    TextBuilder normal;
    append_normalized(normal, text, form);
    return !normal.failed() && normal.view() == text;
}

}  // namespace gossamer::unicode
