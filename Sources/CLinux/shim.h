/* What Swift's view of the C library leaves out. */
#include <malloc.h>
#include <sys/inotify.h>
/* What the C library has and Swift's view of it leaves out. */
int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned int flags);

/* The resolver's answer to a question for texts, and its length; -2 where the name has none, -1 where nobody answers. */
int res_query(const char *name, int group, int type, unsigned char *answer, int size);
int *__h_errno_location(void);
static inline int zine_look_up_texts(const char *name, unsigned char *answer, int size) {
    int length = res_query(name, 1, 16, answer, size);
    if (length >= 0) return length < size ? length : size;
    /* HOST_NOT_FOUND and NO_DATA */
    int reason = *__h_errno_location();
    return reason == 1 || reason == 4 ? -2 : -1;
}
