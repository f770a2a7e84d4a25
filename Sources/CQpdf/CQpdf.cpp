#include "CQpdf.h"

#include <cstdio>
#include <exception>
#include <new>
#include <type_traits>

#include "../CLibraries/late.h"

#include <qpdf/qpdf-c.h>

static_assert(pdf_errors == QPDF_ERRORS);
static_assert(std::is_same_v<pdf_object, qpdf_oh>);

struct pdf_file {
    qpdf_data data;
    // What was thrown, kept without asking for memory: there may be none left.
    char thrown[256];
    bool has_thrown;
};

namespace {

void note(pdf_file *file, const char *what) noexcept {
    std::snprintf(file->thrown, sizeof file->thrown, "%s", what);
    file->has_thrown = true;
}

// Runs something, and notes what is thrown. From then on nothing is run any more: libqpdf may have left its tables half
// changed, and follows null pointers in them.
template <typename Answer, typename Action> Answer guarded(pdf_file *file, Answer otherwise, Action action) noexcept {
    if (file->has_thrown) return otherwise;
    try {
        return action();
    } catch (const std::exception &fault) {
        note(file, fault.what());
    } catch (...) {
        note(file, "unknown");
    }
    return otherwise;
}

// Calls a function of libqpdf that answers with a value, or with nothing.
template <typename Function, typename... Arguments>
auto call(pdf_file *file, Function function, Arguments... arguments) noexcept {
    using Answer = decltype(function(file->data, arguments...));
    if constexpr (std::is_void_v<Answer>) {
        guarded(file, 0, [&] { function(file->data, arguments...); return 0; });
    } else {
        return guarded(file, Answer(), [&] { return function(file->data, arguments...); });
    }
}

// Calls a function of libqpdf that answers with a status.
template <typename Function, typename... Arguments>
int status(pdf_file *file, Function function, Arguments... arguments) noexcept {
    return guarded(file, pdf_errors, [&]() -> int { return function(file->data, arguments...); });
}

qpdf_error raw(pdf_error *error) { return reinterpret_cast<qpdf_error>(error); }
pdf_error *cooked(qpdf_error error) { return reinterpret_cast<pdf_error *>(error); }

} // namespace

const char *pdf_library_version(void) { return qpdf_get_qpdf_version(); }

pdf_file *pdf_new(void) {
    auto file = new (std::nothrow) pdf_file{};
    if (!file) return nullptr;
    file->data = guarded(file, qpdf_data(), [] { return qpdf_init(); });
    if (!file->data) {
        delete file;
        return nullptr;
    }
    call(file, qpdf_silence_errors);
    call(file, qpdf_set_suppress_warnings, 1);
    return file;
}

void pdf_free(pdf_file *file) {
    // After an exception this does nothing, and what libqpdf holds of the file is lost.
    guarded(file, 0, [&] {
        // libqpdf complains on standard error of a failure that nobody asked for.
        if (qpdf_has_error(file->data)) qpdf_get_error(file->data);
        qpdf_cleanup(&file->data);
        return 0;
    });
    delete file;
}

const char *pdf_thrown(pdf_file *file) { return file->has_thrown ? file->thrown : nullptr; }

int pdf_has_error(pdf_file *file) { return call(file, qpdf_has_error); }
pdf_error *pdf_get_error(pdf_file *file) { return cooked(call(file, qpdf_get_error)); }
int pdf_more_warnings(pdf_file *file) { return call(file, qpdf_more_warnings); }
pdf_error *pdf_next_warning(pdf_file *file) { return cooked(call(file, qpdf_next_warning)); }
int pdf_is_about_password(pdf_file *file, pdf_error *error) {
    return call(file, qpdf_get_error_code, raw(error)) == qpdf_e_password;
}
const char *pdf_error_detail(pdf_file *file, pdf_error *error) {
    return call(file, qpdf_get_error_message_detail, raw(error));
}

int pdf_read(pdf_file *file, const char *path, const char *password) { return status(file, qpdf_read, path, password); }
int pdf_read_memory(pdf_file *file, const char *bytes, uint64_t length, const char *password) {
    return status(file, qpdf_read_memory, "PDF", bytes, length, password);
}

pdf_object pdf_root(pdf_file *file) { return call(file, qpdf_get_root); }
pdf_object pdf_trailer(pdf_file *file) { return call(file, qpdf_get_trailer); }
pdf_object pdf_object_by_id(pdf_file *file, int id) { return call(file, qpdf_get_object_by_id, id, 0); }
int pdf_page_count(pdf_file *file) { return call(file, qpdf_get_num_pages); }
pdf_object pdf_page(pdf_file *file, size_t index) { return call(file, qpdf_get_page_n, index); }
void pdf_push_inherited_attributes(pdf_file *file) { call(file, qpdf_push_inherited_attributes_to_page); }
void pdf_update_pages(pdf_file *file) { call(file, qpdf_update_all_pages_cache); }
void pdf_release_objects(pdf_file *file) { call(file, qpdf_oh_release_all); }

int pdf_object_id(pdf_file *file, pdf_object object) { return call(file, qpdf_oh_get_object_id, object); }
int pdf_is_null(pdf_file *file, pdf_object object) { return call(file, qpdf_oh_is_null, object); }
int pdf_is_name(pdf_file *file, pdf_object object) { return call(file, qpdf_oh_is_name, object); }
int pdf_is_string(pdf_file *file, pdf_object object) { return call(file, qpdf_oh_is_string, object); }
int pdf_is_array(pdf_file *file, pdf_object object) { return call(file, qpdf_oh_is_array, object); }
int pdf_is_dictionary(pdf_file *file, pdf_object object) { return call(file, qpdf_oh_is_dictionary, object); }
int pdf_is_stream(pdf_file *file, pdf_object object) { return call(file, qpdf_oh_is_stream, object); }
int pdf_is_named(pdf_file *file, pdf_object object, const char *name) {
    return call(file, qpdf_oh_is_name_and_equals, object, name);
}
int pdf_get_number(pdf_file *file, pdf_object object, double *value) {
    return call(file, qpdf_oh_get_value_as_number, object, value);
}
const char *pdf_get_name(pdf_file *file, pdf_object object) { return call(file, qpdf_oh_get_name, object); }
const char *pdf_get_string(pdf_file *file, pdf_object object, size_t *length) {
    return call(file, qpdf_oh_get_binary_string_value, object, length);
}
const char *pdf_unparse(pdf_file *file, pdf_object object, size_t *length) {
    auto text = call(file, qpdf_oh_unparse_resolved, object);
    *length = text ? call(file, qpdf_get_last_string_length) : 0;
    return text;
}

pdf_object pdf_get_dictionary(pdf_file *file, pdf_object stream) { return call(file, qpdf_oh_get_dict, stream); }
pdf_object pdf_get_key(pdf_file *file, pdf_object dictionary, const char *key) {
    return call(file, qpdf_oh_get_key_if_dict, dictionary, key);
}
void pdf_replace_key(pdf_file *file, pdf_object dictionary, const char *key, pdf_object value) {
    call(file, qpdf_oh_replace_key, dictionary, key, value);
}
void pdf_remove_key(pdf_file *file, pdf_object dictionary, const char *key) {
    call(file, qpdf_oh_remove_key, dictionary, key);
}
void pdf_begin_keys(pdf_file *file, pdf_object dictionary) { call(file, qpdf_oh_begin_dict_key_iter, dictionary); }
int pdf_more_keys(pdf_file *file) { return call(file, qpdf_oh_dict_more_keys); }
const char *pdf_next_key(pdf_file *file) { return call(file, qpdf_oh_dict_next_key); }
int pdf_item_count(pdf_file *file, pdf_object array) { return call(file, qpdf_oh_get_array_n_items, array); }
pdf_object pdf_get_item(pdf_file *file, pdf_object array, int index) {
    return call(file, qpdf_oh_get_array_item, array, index);
}
void pdf_append_item(pdf_file *file, pdf_object array, pdf_object item) {
    call(file, qpdf_oh_append_item, array, item);
}

pdf_object pdf_new_null(pdf_file *file) { return call(file, qpdf_oh_new_null); }
pdf_object pdf_new_bool(pdf_file *file, int value) { return call(file, qpdf_oh_new_bool, value); }
pdf_object pdf_new_integer(pdf_file *file, int64_t value) { return call(file, qpdf_oh_new_integer, value); }
pdf_object pdf_new_real(pdf_file *file, const char *value) { return call(file, qpdf_oh_new_real_from_string, value); }
pdf_object pdf_new_name(pdf_file *file, const char *name) { return call(file, qpdf_oh_new_name, name); }
pdf_object pdf_new_string(pdf_file *file, const char *bytes, size_t length) {
    return call(file, qpdf_oh_new_binary_string, bytes, length);
}
pdf_object pdf_new_array(pdf_file *file) { return call(file, qpdf_oh_new_array); }
pdf_object pdf_new_dictionary(pdf_file *file) { return call(file, qpdf_oh_new_dictionary); }
pdf_object pdf_new_stream(pdf_file *file) { return call(file, qpdf_oh_new_stream); }
pdf_object pdf_make_indirect(pdf_file *file, pdf_object object) {
    return call(file, qpdf_make_indirect_object, object);
}

int pdf_stored_data(pdf_file *file, pdf_object stream, unsigned char **bytes, size_t *length) {
    return status(file, qpdf_oh_get_stream_data, stream, qpdf_dl_none, nullptr, bytes, length);
}
int pdf_stream_data(pdf_file *file, pdf_object stream, int *is_filtered, unsigned char **bytes, size_t *length) {
    return status(file, qpdf_oh_get_stream_data, stream, qpdf_dl_generalized, is_filtered, bytes, length);
}
int pdf_page_content(pdf_file *file, pdf_object page, unsigned char **bytes, size_t *length) {
    return status(file, qpdf_oh_get_page_content_data, page, bytes, length);
}
void pdf_replace_data(
    pdf_file *file, pdf_object stream, const unsigned char *bytes, size_t length, pdf_object filter,
    pdf_object parameters) {
    call(file, qpdf_oh_replace_stream_data, stream, bytes, length, filter, parameters);
}

int pdf_begin_writing(pdf_file *file, const char *path) { return status(file, qpdf_init_write, path); }
int pdf_begin_writing_memory(pdf_file *file) { return status(file, qpdf_init_write_memory); }
int pdf_write(pdf_file *file, pdf_write_options options) {
    return status(file, [&](qpdf_data data) {
        qpdf_set_deterministic_ID(data, 1);
        qpdf_set_preserve_encryption(data, 0);
        // A stream's length ends before its last line's end (ISO 19005-2, 6.1.7.1).
        qpdf_set_newline_before_endstream(data, 1);
        qpdf_set_minimum_pdf_version(data, options.minimum_version);
        if (options.version) qpdf_force_pdf_version(data, options.version);
        qpdf_set_object_stream_mode(data, options.packs_objects ? qpdf_o_generate : qpdf_o_preserve);
        return qpdf_write(data);
    });
}
const unsigned char *pdf_get_buffer(pdf_file *file) { return call(file, qpdf_get_buffer); }
size_t pdf_buffer_length(pdf_file *file) { return call(file, qpdf_get_buffer_length); }
