#ifndef CMUSTACHE_H
#define CMUSTACHE_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// kainjow's Mustache (Debian's libkainjow-mustache-dev), for C: templates and what they are filled with. No exception
/// leaves it. Text is UTF-8.

/// A template, parsed. It may be used by several threads at once.
typedef struct mustache_template mustache_template;

/// - Parameters:
///   - escapes: whether `{{name}}` is escaped for HTML.
///   - error: what is wrong, to be freed, where nothing comes back.
mustache_template *mustache_parse(const char *source, size_t length, bool escapes, char **error);
void mustache_free(mustache_template *parsed);

/// What a template finds under names.
typedef struct mustache_record mustache_record;

mustache_record *mustache_record_make(void);
void mustache_record_free(mustache_record *record);
void mustache_record_text(mustache_record *record, const char *name, const char *text, size_t length);
void mustache_record_flag(mustache_record *record, const char *name, bool value);
/// Puts an empty list under a name.
void mustache_record_list(mustache_record *record, const char *name);
/// Puts a record, which is freed by it, behind those of a list.
void mustache_record_append(mustache_record *record, const char *name, mustache_record *item);

/// The filled template, to be freed; nothing where memory is short.
char *mustache_render(mustache_template *parsed, mustache_record *record, size_t *length);

#ifdef __cplusplus
}
#endif

#endif
