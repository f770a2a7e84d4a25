/*
 * Stands before the headers of the libraries in functions.def: what is called of them is called by a name of ours, which
 * libraries.c defines. In no module's folder of headers, since such a pragma holds for what one module reads.
 */
#ifndef ZINE_LATE_H
#define ZINE_LATE_H

#define ZINE_PRAGMA(text) _Pragma(#text)
#define LIBRARY(name, soname, built, package)
#define FUNCTION(library, name) ZINE_PRAGMA(redefine_extname name zine_late_##name)
#include "functions.def"
#undef FUNCTION
#undef LIBRARY

#endif
