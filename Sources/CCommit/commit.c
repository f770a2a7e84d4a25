#include "CCommit.h"

#ifndef ZINE_COMMIT
#define ZINE_COMMIT ""
#endif
#ifndef ZINE_COMMIT_IS_CHANGED
#define ZINE_COMMIT_IS_CHANGED 0
#endif

const char *_Nonnull zine_commit(void) { return ZINE_COMMIT; }

int zine_commit_is_changed(void) { return ZINE_COMMIT_IS_CHANGED; }
