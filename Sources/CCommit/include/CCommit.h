/* The commit that the program was built from, as Package.swift tells it. */
#ifndef ZINE_CCOMMIT_H
#define ZINE_CCOMMIT_H

/* In full; empty where the sources stand in no repository. */
const char *_Nonnull zine_commit(void);
/* Whether sources were changed since, but not committed. */
int zine_commit_is_changed(void);

#endif
