/* The C libraries that the program opens when it first calls them: a run that draws nothing does not pay for Cairo. */
#ifndef ZINE_CLIBRARIES_H
#define ZINE_CLIBRARIES_H

/* Something of a library that is no function; the library is named as in functions.def. Ends the program where that is not there. */
const void *_Nonnull zine_library_find(const char *_Nonnull library, const char *_Nonnull name);

/* The library's name for the loader, by its number from 0; null behind the last. */
const char *_Nullable zine_library_name(int number);
/* The package of Debian's that it comes in. */
const char *_Nullable zine_library_package(int number);
/* Whether it can be opened here; a library that is not there ends the program when it is called. */
int zine_library_opens(int number);

#endif
