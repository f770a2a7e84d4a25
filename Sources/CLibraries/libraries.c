/*
 * Every function of functions.def stands here under a name of ours, as a jump through a slot. The slots are empty at first:
 * the first call of a function opens its library, looks the function up, fills the slot, and goes on as if nothing had
 * been. That the linker sees no name of theirs is what keeps the libraries out of the program's start.
 */
#include "CLibraries.h"

#include <dlfcn.h>
#include <errno.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define LIBRARY(name, soname, built, package) zine_library_##name,
#define FUNCTION(library, name)
enum {
#include "functions.def"
    zine_library_count
};
#undef LIBRARY
#undef FUNCTION

#define LIBRARY(name, soname, built, package) {#name, soname, built, package},
#define FUNCTION(library, name)
static const struct {
    const char *name, *soname, *built, *package;
} libraries[] = {
#include "functions.def"
};
#undef LIBRARY
#undef FUNCTION

#define LIBRARY(name, soname, built, package)
#define FUNCTION(library, name) zine_index_##name,
enum {
#include "functions.def"
    zine_function_count
};
#undef FUNCTION

#define FUNCTION(library, name) {#name, zine_library_##library},
static const struct {
    const char *name;
    int library;
} functions[] = {
#include "functions.def"
};
#undef FUNCTION
#undef LIBRARY

/* Read and written as a whole; two threads that fill one write the same. */
__attribute__((visibility("hidden"))) _Atomic(void *) zine_late_slots[zine_function_count];

static _Atomic(void *) handles[zine_library_count];

/* The status is that of a failure of the program's own. */
_Noreturn static void give_up(int library) {
    const char *reason = dlerror();
    fprintf(
        stderr, "zine: error: %s cannot be used: %s\n  hint: on Debian, apt-get install %s; `zine doctor` names all that is missing\n",
        libraries[library].soname, reason != NULL ? reason : "no reason is given", libraries[library].package);
    fflush(NULL);
    _exit(70);
}

static void *opened(int library) {
    void *handle = atomic_load_explicit(&handles[library], memory_order_acquire);
    if (handle != NULL) return handle;
    handle = dlopen(libraries[library].soname, RTLD_LAZY | RTLD_LOCAL);
    /* Where the program is built on another system, the library has another number. */
    if (handle == NULL) handle = dlopen(libraries[library].built, RTLD_LAZY | RTLD_LOCAL);
    if (handle != NULL) atomic_store_explicit(&handles[library], handle, memory_order_release);
    return handle;
}

static void *look_up(int library, const char *name) {
    void *handle = opened(library);
    void *found = handle == NULL ? NULL : dlsym(handle, name);
    if (found == NULL) give_up(library);
    return found;
}

__attribute__((visibility("hidden"), used)) void *zine_late_bind(unsigned index) {
    int before = errno;
    void *found = look_up(functions[index].library, functions[index].name);
    atomic_store_explicit(&zine_late_slots[index], found, memory_order_release);
    errno = before;
    return found;
}

const char *_Nullable zine_library_name(int number) {
    return number >= 0 && number < zine_library_count ? libraries[number].soname : NULL;
}

const char *_Nullable zine_library_package(int number) {
    return number >= 0 && number < zine_library_count ? libraries[number].package : NULL;
}

int zine_library_opens(int number) { return number >= 0 && number < zine_library_count && opened(number) != NULL; }

const void *_Nonnull zine_library_find(const char *_Nonnull library, const char *_Nonnull name) {
    int index = 0;
    while (index < zine_library_count - 1 && strcmp(libraries[index].name, library) != 0) index++;
    return look_up(index, name);
}

#if defined(__x86_64__)

/* What a call hands over in registers is kept, then the function goes on with it; r11 is nobody's between two functions. */
__attribute__((naked, used, visibility("hidden"))) void zine_late_first(void) {
    __asm__ volatile(
        "pushq %rbp\n\t"
        "movq %rsp, %rbp\n\t"
        "pushq %rax\n\tpushq %rdi\n\tpushq %rsi\n\tpushq %rdx\n\tpushq %rcx\n\tpushq %r8\n\tpushq %r9\n\tpushq %r10\n\t"
        "subq $128, %rsp\n\t"
        "movups %xmm0, (%rsp)\n\tmovups %xmm1, 16(%rsp)\n\tmovups %xmm2, 32(%rsp)\n\tmovups %xmm3, 48(%rsp)\n\t"
        "movups %xmm4, 64(%rsp)\n\tmovups %xmm5, 80(%rsp)\n\tmovups %xmm6, 96(%rsp)\n\tmovups %xmm7, 112(%rsp)\n\t"
        "movl %r11d, %edi\n\t"
        "callq zine_late_bind\n\t"
        "movq %rax, %r11\n\t"
        "movups (%rsp), %xmm0\n\tmovups 16(%rsp), %xmm1\n\tmovups 32(%rsp), %xmm2\n\tmovups 48(%rsp), %xmm3\n\t"
        "movups 64(%rsp), %xmm4\n\tmovups 80(%rsp), %xmm5\n\tmovups 96(%rsp), %xmm6\n\tmovups 112(%rsp), %xmm7\n\t"
        "addq $128, %rsp\n\t"
        "popq %r10\n\tpopq %r9\n\tpopq %r8\n\tpopq %rcx\n\tpopq %rdx\n\tpopq %rsi\n\tpopq %rdi\n\tpopq %rax\n\t"
        "popq %rbp\n\t"
        "jmpq *%r11");
}

#define JUMP                                                                                                           \
    "movq zine_late_slots+%c0(%%rip), %%r11\n\t"                                                                       \
    "testq %%r11, %%r11\n\t"                                                                                           \
    "je 1f\n\t"                                                                                                        \
    "jmpq *%%r11\n"                                                                                                    \
    "1:\tmovl %1, %%r11d\n\t"                                                                                          \
    "jmp zine_late_first"

#elif defined(__aarch64__)

/* x16 and x17 are nobody's between two functions; x8 is where a large result goes. */
__attribute__((naked, used, visibility("hidden"))) void zine_late_first(void) {
    __asm__ volatile(
        "stp x29, x30, [sp, #-224]!\n\t"
        "mov x29, sp\n\t"
        "stp x0, x1, [sp, #16]\n\tstp x2, x3, [sp, #32]\n\tstp x4, x5, [sp, #48]\n\tstp x6, x7, [sp, #64]\n\t"
        "str x8, [sp, #80]\n\t"
        "stp q0, q1, [sp, #96]\n\tstp q2, q3, [sp, #128]\n\tstp q4, q5, [sp, #160]\n\tstp q6, q7, [sp, #192]\n\t"
        "mov w0, w16\n\t"
        "bl zine_late_bind\n\t"
        "mov x16, x0\n\t"
        "ldp x0, x1, [sp, #16]\n\tldp x2, x3, [sp, #32]\n\tldp x4, x5, [sp, #48]\n\tldp x6, x7, [sp, #64]\n\t"
        "ldr x8, [sp, #80]\n\t"
        "ldp q0, q1, [sp, #96]\n\tldp q2, q3, [sp, #128]\n\tldp q4, q5, [sp, #160]\n\tldp q6, q7, [sp, #192]\n\t"
        "ldp x29, x30, [sp], #224\n\t"
        "br x16");
}

#define JUMP                                                                                                           \
    "adrp x17, zine_late_slots\n\t"                                                                                    \
    "add x17, x17, :lo12:zine_late_slots\n\t"                                                                          \
    "ldr x16, [x17, %0]\n\t"                                                                                           \
    "cbz x16, 1f\n\t"                                                                                                  \
    "br x16\n"                                                                                                         \
    "1:\tmov w16, %1\n\t"                                                                                              \
    "b zine_late_first"

#else
#error "the jump to a library's function is written for x86-64 and arm64"
#endif

#define LIBRARY(name, soname, built, package)
#define FUNCTION(library, name)                                                                                        \
    __attribute__((naked, visibility("hidden"))) void zine_late_##name(void);                                          \
    void zine_late_##name(void) {                                                                                      \
        __asm__ volatile(JUMP ::"i"(zine_index_##name * sizeof(void *)), "i"(zine_index_##name));                      \
    }
#include "functions.def"
