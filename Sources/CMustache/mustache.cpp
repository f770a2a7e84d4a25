#include "CMustache.h"

#include <cstdlib>
#include <cstring>
#include <kainjow/mustache.hpp>
#include <string>
#include <utility>

using kainjow::mustache::data;
using kainjow::mustache::mustache;

struct mustache_template {
    explicit mustache_template(const std::string &source) : parsed(source) {}
    mustache parsed;
};

struct mustache_record {
    data values{data::type::object};
};

namespace {

char *copy(const std::string &text, size_t *length) {
    char *bytes = static_cast<char *>(std::malloc(text.size() + 1));
    if (bytes == nullptr) return nullptr;
    std::memcpy(bytes, text.data(), text.size());
    bytes[text.size()] = 0;
    if (length != nullptr) *length = text.size();
    return bytes;
}

std::string escaped(const std::string &text) {
    std::string out;
    out.reserve(text.size() + text.size() / 16);
    for (char letter : text) {
        switch (letter) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\'': out += "&#39;"; break;
        default: out += letter;
        }
    }
    return out;
}

// The list under a name, made where there is none.
const data *list(mustache_record *record, const char *name) {
    const data *found = record->values.get(name);
    if (found == nullptr || !found->is_list()) {
        record->values.set(name, data(data::type::list));
        found = record->values.get(name);
    }
    return found;
}

}  // namespace

mustache_template *mustache_parse(const char *source, size_t length, bool escapes, char **error) {
    try {
        auto *made = new mustache_template(std::string(source, length));
        if (made->parsed.is_valid()) {
            made->parsed.set_custom_escape(
                escapes ? escaped : [](const std::string &text) { return text; });
            return made;
        }
        if (error != nullptr) *error = copy(made->parsed.error_message(), nullptr);
        delete made;
    } catch (...) {
        if (error != nullptr) *error = nullptr;
    }
    return nullptr;
}

void mustache_free(mustache_template *parsed) { delete parsed; }

mustache_record *mustache_record_make(void) {
    try {
        return new mustache_record();
    } catch (...) {
        return nullptr;
    }
}

void mustache_record_free(mustache_record *record) { delete record; }

void mustache_record_text(mustache_record *record, const char *name, const char *text, size_t length) {
    try {
        record->values.set(name, data(std::string(text, length)));
    } catch (...) {
    }
}

void mustache_record_flag(mustache_record *record, const char *name, bool value) {
    try {
        record->values.set(name, data(value));
    } catch (...) {
    }
}

void mustache_record_list(mustache_record *record, const char *name) {
    try {
        list(record, name);
    } catch (...) {
    }
}

void mustache_record_append(mustache_record *record, const char *name, mustache_record *item) {
    try {
        // Moved, not copied: what is nested deeply would be copied at every depth.
        auto &items = const_cast<kainjow::mustache::list &>(list(record, name)->list_value());
        items.push_back(std::move(item->values));
    } catch (...) {
    }
    delete item;
}

char *mustache_render(mustache_template *parsed, mustache_record *record, size_t *length) {
    try {
        std::string text;
        parsed->parsed.render(record->values, [&text](const std::string &part) { text += part; });
        return copy(text, length);
    } catch (...) {
        return nullptr;
    }
}
