#include "../CLibraries/late.h"
// Debian's libxml2 can use ICU, and its headers then bring ICU's, of another version than Foundation's own: a module that
// imports both would see two definitions of the same names. Nothing here is of those fields of a structure.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/xmlreader.h>
#include <libxml/xmlerror.h>
