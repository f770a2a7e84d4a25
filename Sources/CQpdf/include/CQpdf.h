/* libqpdf's C interface as far as the program uses it, with nothing thrown across it.
 *
 * libqpdf is written in C++, and some functions of its own C interface let exceptions pass, which end a program that is
 * not written in C++. Each function here is the one of a like name in <qpdf/qpdf-c.h>, and catches all that is thrown.
 * From then on every call for that file answers 0 or nothing (a status: `pdf_errors`), and `pdf_thrown` says why. */
#ifndef ZINE_CQPDF_H
#define ZINE_CQPDF_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct pdf_file pdf_file;
typedef struct pdf_error pdf_error;
/* An object of one file; 0 is none. */
typedef uint32_t pdf_object;

/* The bit of a status that tells failures from warnings. */
static const int pdf_errors = 1 << 1;

const char *pdf_library_version(void);

/* A new file without contents that keeps its messages to itself; null where there is no memory. */
pdf_file *pdf_new(void);
void pdf_free(pdf_file *file);
/* What was thrown; null if nothing was. */
const char *pdf_thrown(pdf_file *file);

int pdf_has_error(pdf_file *file);
pdf_error *pdf_get_error(pdf_file *file);
int pdf_more_warnings(pdf_file *file);
pdf_error *pdf_next_warning(pdf_file *file);
int pdf_is_about_password(pdf_file *file, pdf_error *error);
const char *pdf_error_detail(pdf_file *file, pdf_error *error);

int pdf_read(pdf_file *file, const char *path, const char *password);
int pdf_read_memory(pdf_file *file, const char *bytes, uint64_t length, const char *password);

pdf_object pdf_root(pdf_file *file);
pdf_object pdf_trailer(pdf_file *file);
pdf_object pdf_object_by_id(pdf_file *file, int id);
int pdf_page_count(pdf_file *file);
pdf_object pdf_page(pdf_file *file, size_t index);
void pdf_push_inherited_attributes(pdf_file *file);
void pdf_update_pages(pdf_file *file);
void pdf_release_objects(pdf_file *file);

int pdf_object_id(pdf_file *file, pdf_object object);
int pdf_is_null(pdf_file *file, pdf_object object);
int pdf_is_name(pdf_file *file, pdf_object object);
int pdf_is_string(pdf_file *file, pdf_object object);
int pdf_is_array(pdf_file *file, pdf_object object);
int pdf_is_dictionary(pdf_file *file, pdf_object object);
int pdf_is_stream(pdf_file *file, pdf_object object);
int pdf_is_named(pdf_file *file, pdf_object object, const char *name);
int pdf_get_number(pdf_file *file, pdf_object object, double *value);
const char *pdf_get_name(pdf_file *file, pdf_object object);
const char *pdf_get_string(pdf_file *file, pdf_object object, size_t *length);
/* An object, not a mere reference to it, as a file has it; valid until the next call that answers with text. */
const char *pdf_unparse(pdf_file *file, pdf_object object, size_t *length);

pdf_object pdf_get_dictionary(pdf_file *file, pdf_object stream);
pdf_object pdf_get_key(pdf_file *file, pdf_object dictionary, const char *key);
void pdf_replace_key(pdf_file *file, pdf_object dictionary, const char *key, pdf_object value);
void pdf_remove_key(pdf_file *file, pdf_object dictionary, const char *key);
void pdf_begin_keys(pdf_file *file, pdf_object dictionary);
int pdf_more_keys(pdf_file *file);
const char *pdf_next_key(pdf_file *file);
int pdf_item_count(pdf_file *file, pdf_object array);
pdf_object pdf_get_item(pdf_file *file, pdf_object array, int index);
void pdf_append_item(pdf_file *file, pdf_object array, pdf_object item);

pdf_object pdf_new_null(pdf_file *file);
pdf_object pdf_new_bool(pdf_file *file, int value);
pdf_object pdf_new_integer(pdf_file *file, int64_t value);
pdf_object pdf_new_real(pdf_file *file, const char *value);
pdf_object pdf_new_name(pdf_file *file, const char *name);
pdf_object pdf_new_string(pdf_file *file, const char *bytes, size_t length);
pdf_object pdf_new_array(pdf_file *file);
pdf_object pdf_new_dictionary(pdf_file *file);
pdf_object pdf_new_stream(pdf_file *file);
pdf_object pdf_make_indirect(pdf_file *file, pdf_object object);

/* Data that the caller frees: as it is stored, or without its filters, if `is_filtered` says so. */
int pdf_stored_data(pdf_file *file, pdf_object stream, unsigned char **bytes, size_t *length);
int pdf_stream_data(pdf_file *file, pdf_object stream, int *is_filtered, unsigned char **bytes, size_t *length);
int pdf_page_content(pdf_file *file, pdf_object page, unsigned char **bytes, size_t *length);
void pdf_replace_data(
    pdf_file *file, pdf_object stream, const unsigned char *bytes, size_t length, pdf_object filter,
    pdf_object parameters);

struct pdf_write_options {
    const char *minimum_version;
    /* Null where the version follows from the contents. */
    const char *version;
    int packs_objects;
};

int pdf_begin_writing(pdf_file *file, const char *path);
int pdf_begin_writing_memory(pdf_file *file);
/* Its `/ID` is made from its contents; it is not encrypted. */
int pdf_write(pdf_file *file, struct pdf_write_options options);
/* Belongs to the file. */
const unsigned char *pdf_get_buffer(pdf_file *file);
size_t pdf_buffer_length(pdf_file *file);

#ifdef __cplusplus
}
#endif

#endif
