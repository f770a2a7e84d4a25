#include "../CLibraries/late.h"
#include <isa-l/igzip_lib.h>
/* What Swift does not see of the macros: the memory that level 1 works in. */
static const unsigned int isal_level_1_memory = ISAL_DEF_LVL1_DEFAULT;
