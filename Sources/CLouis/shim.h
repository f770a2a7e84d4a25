/*
 * Text to Braille and back by liblouis. The library is opened when it is first needed: a program that writes no Braille does
 * not pay for it. It keeps its tables in one place for all threads, so that callers take turns.
 */
#include <dlfcn.h>
#include <liblouis/liblouis.h>
#include <stddef.h>

struct zine_louis {
    __typeof__(&lou_translateString) translate;
    __typeof__(&lou_backTranslateString) back;
    __typeof__(&lou_getTable) table;
    __typeof__(&lou_setLogLevel) level;
    __typeof__(&lou_charSize) size;
};

/* Whether the library is there, its characters are as wide as its header says, and its functions were found. */
static inline int zine_louis_open(struct zine_louis *louis) {
    void *library = dlopen("liblouis.so.20", RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) library = dlopen("liblouis.so", RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) return 0;
    louis->translate = (__typeof__(louis->translate))dlsym(library, "lou_translateString");
    louis->back = (__typeof__(louis->back))dlsym(library, "lou_backTranslateString");
    louis->table = (__typeof__(louis->table))dlsym(library, "lou_getTable");
    louis->level = (__typeof__(louis->level))dlsym(library, "lou_setLogLevel");
    louis->size = (__typeof__(louis->size))dlsym(library, "lou_charSize");
    if (!louis->translate || !louis->back || !louis->table || !louis->level || !louis->size) return 0;
    if (louis->size() != (int)sizeof(widechar)) return 0;
    louis->level(LOU_LOG_OFF);
    return 1;
}
