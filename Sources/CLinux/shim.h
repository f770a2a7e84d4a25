/* What Swift's view of the C library leaves out. */
#include <sys/inotify.h>
/* What the C library has and Swift's view of it leaves out. */
int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned int flags);
